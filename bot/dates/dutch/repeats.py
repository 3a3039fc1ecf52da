"""What repeats, in Dutch: "om de week op donderdag"; pure."""

from __future__ import annotations

from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import Every, Hint

EVERY = "elke|iedere|elk|ieder|alle"


def add_to(g: Grammar) -> None:
    g.table("cycle", {
        "dag": "day", "week": "week", "maand": "month", "jaar": "year", "dagen": "day",
        "weken": "week", "maanden": "month",
    })  # fmt: skip
    g.rule("listed", "{weekday}", make.every)
    joined = "{first:weekday} [-] en|,|&|of|+ [op] [elke|iedere] {rest:listed}"
    g.rule("listed", joined, make.listed)
    g.rule("listed", "{short} [.]", make.every)
    g.rule("listed", "{first:short} [.] en|,|&|+ [op] {rest:listed}", make.listed)
    g.rule("phrase", ("[op] {listed} elke|iedere {cycle}",), make.repeated_on)
    g.rule("phrase", ("[op] {listed} om de {cycle}",),
           lambda cycle, listed: make.repeated_on(cycle, listed, 2))  # fmt: skip
    g.rule("plural", "{weekdays}", make.every)
    g.rule("plural", "{first:weekdays} en|,|& [op] {rest:plural}", make.listed)
    g.rule("phrase", ("[op] {plural}", "'s|s {plural}"), lambda plural: plural)
    g.rule(
        "phrase", (f"[op] {EVERY} {{listed}}", "altijd|steeds [op] {listed}"), lambda listed: listed
    )
    g.rule("phrase", "om de [andere] {weekday}", make.every_other)
    g.rule("phrase", f"{EVERY} andere|tweede {{weekday}}", make.every_other)
    g.rule("phrase", f"[op] {EVERY} {{cycle}}", make.repeated)
    till = "tot|t/m|tm|-|\u2013 [en] [met]"
    for whole in (
        f"{EVERY} [dag|week] [van] {{start:weekday}} {till} {{until:weekday}}",
        f"{EVERY} [dag|week] [van] {{start:short}} {till} {{until:short}}",
        f"[van] {{start:weekday}} {till} {{until:weekday}} elke|iedere week",
    ):
        g.rule("phrase", whole, make.every_from)
    g.rule("phrase", f"{EVERY} andere {{cycle}}", make.every_second)
    g.rule(
        "phrase",
        f"{EVERY} andere {{cycle}} [op] {{listed}}",
        lambda cycle, listed: make.repeated_on(cycle, listed, 2),
    )
    g.rule("phrase", f"{EVERY} maand [op] de {{nth:ordinal}} {{weekday}}", make.nth_monthly)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}}", make.repeated)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}} [op] {{listed}}", make.repeated_on)
    g.rule("phrase", f"{EVERY} {{cycle}} [op] {{listed}}", make.repeated_on)
    g.rule("phrase", "om de {n} {cycle}", make.repeated)
    g.rule("phrase", "om de {n} {cycle} [op] {listed}", make.repeated_on)
    g.rule("phrase", ("om de [andere] {cycle}",), make.every_second)
    g.rule("phrase", ("om de [andere] {cycle} [op] {listed}",),
           lambda cycle, listed: make.repeated_on(cycle, listed, 2))  # fmt: skip
    for once in ("[om] een|1 keer|maal|x per|in [de]", "eens per|in [de]"):
        g.rule("phrase", f"{once} {{cycle}}", make.repeat)
        g.rule("phrase", f"{once} {{cycle}} [op] {{listed}}", make.repeated_on)
        g.rule("phrase", f"{once} {{n}} {{cycle}}", make.repeated)
        g.rule("phrase", f"{once} {{n}} {{cycle}} [op] {{listed}}", make.repeated_on)
    g.rule("phrase", "[om] {n} keer|maal|x per|in [de] {cycle}", make.more_than_once)
    g.table("adverb", {"dagelijks": "day", "wekelijks": "week", "maandelijks": "month",
                       "jaarlijks": "year", "dagelijkse": "day", "wekelijkse": "week"})  # fmt: skip
    g.rule("phrase", "{adverb}", make.repeat)
    g.rule("phrase", "{cycle:adverb} [op] {listed}", make.repeated_on)
    g.rule(
        "phrase",
        ("tweewekelijks", "2 - wekelijks", "veertiendaags"),
        lambda: make.repeat("week", 2),
    )
    g.rule("phrase", f"[in] {EVERY} {{part}}",
           make.daily)  # fmt: skip
    working = ("doordeweeks", "door de week", "doordeweekse dagen", "op [doordeweekse] werkdagen",
               "op doordeweekse dagen", f"{EVERY} werkdag|werkdagen|doordeweekse [dag|dagen]",
               "werkdagen")  # fmt: skip
    g.rule("phrase", working, lambda: Hint(every=Every("week", 1, (0, 1, 2, 3, 4))))
    g.rule("phrase", (f"[in] {EVERY} weekend|weekenden", "in de weekenden", "[in] de weekenden"),
           lambda: Hint(every=Every("week", 1, (5, 6))))  # fmt: skip
    g.rule("phrase", (f"{EVERY} maand [op] [de] {{day:dom}}", f"{EVERY} {{day:dom}} van de maand",
                      f"[op] [de] {{day:nth}} van {EVERY} maand"),
           make.monthly)  # fmt: skip
    g.rule("phrase", (f"{EVERY} {{nth:ordinal}} {{weekday}} [van|in] [de|elke|iedere] [maand]",
                      f"[op] [de] {{nth:ordinal}} {{weekday}} van {EVERY} maand",
                      f"{EVERY} {{nth}} {{weekday}} [van|in] [de] [maand]"),
           make.nth_monthly)  # fmt: skip
