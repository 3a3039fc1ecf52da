"""What repeats, in English: "every other Friday"; pure."""

from __future__ import annotations

from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import Every, Hint

EVERY = "every|each"


def add_to(g: Grammar) -> None:
    g.table("cycle", {
        "day": "day", "week": "week", "month": "month", "year": "year", "days": "day",
        "weeks": "week", "months": "month",
    })  # fmt: skip
    for name, day in (("listed", "weekday"), ("plural", "weekdays")):
        g.rule(name, f"{{{day}}}", make.every)
        joined = f"{{first:{day}}} and|,|&|or [and] [on] [every] {{rest:{name}}}"
        g.rule(name, joined, make.listed)
    g.rule("listed", "{short} [.]", make.every)
    g.rule("listed", "{first:short} [.] and|,|& [on] {rest:listed}", make.listed)
    g.rule("phrase", "[on] {listed} every {cycle}", make.repeated_on)
    g.rule("weekdays", "{name:weekday_name} {part:parts}", make.in_part)
    g.rule("phrase", "[on] {plural}", lambda plural: plural)
    g.rule("phrase", (f"[on] {EVERY} {{listed}}", "always [on] {listed}"), lambda listed: listed)
    g.rule("phrase", f"{EVERY} other|second {{weekday}}", make.every_other)
    g.rule("phrase", f"{EVERY} {{cycle}}", make.repeat)
    for whole in (
        f"{EVERY} [day|week] [from] {{start:weekday}} to|till|until|through {{until:weekday}}",
        "[from] {start:weekday} to|till|until|through {until:weekday} every week",
    ):
        g.rule("phrase", whole, make.every_from)
    g.rule("phrase", f"{EVERY} month on the {{nth:ordinal}} {{weekday}}", make.nth_monthly)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}}", make.repeated)
    g.rule("phrase", f"{EVERY} {{n}} {{cycle}} [on] {{listed}}", make.repeated_on)
    g.rule("phrase", f"{EVERY} {{cycle}} [on] {{listed}}", make.repeated_on)
    g.rule("phrase", f"{EVERY} other|second {{cycle}}", make.every_second)
    g.rule("phrase", f"{EVERY} other|second {{cycle}} [on] {{listed}}",
           lambda cycle, listed: make.repeated_on(cycle, listed, 2))  # fmt: skip
    g.rule("phrase", (f"{EVERY} fortnight", "fortnightly", "bi - weekly", "biweekly"),
           lambda: make.repeat("week", 2))  # fmt: skip
    g.rule("phrase", "fortnightly [on] {listed}", lambda days: make.repeated_on("week", days, 2))
    g.rule("phrase", "once a|per|every {cycle}", make.repeat)
    g.rule("phrase", ("{n} times a|per {cycle}",), make.more_than_once)
    g.rule("phrase", ("twice a|per {cycle}",), make.nothing)
    g.rule("phrase", "once a|every fortnight", lambda: make.repeat("week", 2))
    g.rule("phrase", "once every {n} {cycle}", make.repeated)
    g.table("adverb", {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"})
    g.rule("phrase", "{adverb}", make.repeat)
    g.rule("phrase", "{cycle:adverb} [on] {listed}", make.repeated_on)
    g.rule("phrase", (f"[in] {EVERY} {{part}}",), make.daily)
    g.rule("phrase", ("[on|during] weekdays", "on working|week days", f"{EVERY} weekday",
                      f"{EVERY} working day", "during the week"),
           lambda: Hint(every=Every("week", 1, (0, 1, 2, 3, 4))))  # fmt: skip
    g.rule("phrase", (f"{EVERY} weekend", "[at|on] weekends"),
           lambda: Hint(every=Every("week", 1, (5, 6))))  # fmt: skip
    g.rule("phrase", (f"{EVERY} month on the {{day:dom}}", "once a month on the {day:dom}",
                      f"[on] the {{day:dom}} of {EVERY} month",
                      f"{EVERY} {{day:dom}} of the month"),
           make.monthly)  # fmt: skip
    g.rule("phrase", (f"{EVERY} {{nth:ordinal}} {{weekday}} [of|in] [the|every|each] [month]",
                      f"{EVERY} {{nth}} {{weekday}} [of|in] [the|every|each] [month]",
                      f"[on] the {{nth:ordinal}} {{weekday}} of {EVERY} month"),
           make.nth_monthly)  # fmt: skip
