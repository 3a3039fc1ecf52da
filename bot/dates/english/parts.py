"""Parts of the day in English, and how long until: "after dinner", "in an hour"; pure."""

from __future__ import annotations

from dataclasses import replace

from bot.dates import makers as make
from bot.dates.grammar import Grammar
from bot.dates.hint import AFTERNOON, EVENING, MORNING, TONIGHT, Hint, Part


def add_to(g: Grammar) -> None:
    _parts(g)
    _spans(g)


def _parts(g: Grammar) -> None:
    g.rule("phrase", "{part}", lambda part: Hint(part=part, latent=True))
    g.rule("phrase", ("in the {part}", "at {part}", "during the {part}"),
           lambda part: Hint(part=part, latent=True))  # fmt: skip
    g.rule("phrase", "{parts}", lambda parts: Hint(part=parts, latent=True))
    g.rule("phrase", "this|later [this] {part}", lambda part: Hint(offset=0, part=part))
    g.rule("phrase", "[in] [the] night of|from {first:any_day} to {second:any_day}", make.night_of)
    g.rule("phrase", "tonight after midnight", lambda: Hint(offset=0, part=TONIGHT))
    g.rule("phrase", ("( winter time )", "winter time"), lambda: Hint(fold=1, latent=True))
    g.rule("phrase", "[on] the {part} of {day:any_day}", make.on_part)
    g.rule("phrase", "{bare} {day:part_day}", lambda bare, day: replace(day, clock=bare))
    g.rule("part_day", "{dayword}", lambda day: day if day.part else None)
    g.rule("part_day", "this {part}", lambda part: Hint(offset=0, part=part))
    g.rule("part_day", "tomorrow {part}", lambda part: Hint(offset=1, part=part))
    g.rule("phrase", "last night|evening", lambda: Hint(offset=-1, part=EVENING))
    for narrow, said in (("begin", "early"), ("end", "late")):
        g.rule("phrase", (f"[in] [the] {said} {{part}}", f"{said} in the {{part}}"),
               lambda part, narrow=narrow: Hint(part=part, narrow=narrow, latent=True))  # fmt: skip
        g.rule("phrase", (f"{said} this {{part}}",),
               lambda part, narrow=narrow: Hint(offset=0, part=part, narrow=narrow))  # fmt: skip
        g.rule("phrase", f"{said} tomorrow {{part}}",
               lambda part, narrow=narrow: Hint(offset=1, part=part, narrow=narrow))  # fmt: skip
    for part, phrases in (
        (Part("noon", 12, 14), ("at|around|during lunch|lunchtime", "[at] lunchtime",
                                "in the lunch break")),
        (MORNING, ("before lunch", "after breakfast", "first thing")),
        (AFTERNOON, ("after lunch",)),
        (Part("after school", 15, 18), ("after school",)),
        (EVENING, ("after dinner|tea|supper", "after work")),
        (Part("supper", 17, 19), ("around|at dinner|dinnertime", "the end of the day")),
    ):  # fmt: skip
        g.rule("phrase", phrases, lambda part=part: Hint(part=part))


def _spans(g: Grammar) -> None:
    g.rule("span", ("{n} {unit}", "{n:halves} {unit}"), make.span_of)
    g.rule("span", ("half an hour", "a half hour", "half hour"), lambda: make.span(0.5, "hour"))
    g.rule("span", "an hour and a half", lambda: make.span(1.5, "hour"))
    g.rule("span", "{n} and a half hours|hour", lambda n: make.span(n + 0.5, "hour"))
    g.rule("span", "{n} hours and a half", lambda n: make.span(n + 0.5, "hour"))
    g.rule("span", ("[a] quarter of an hour",), lambda: make.span(1, "quarter"))
    g.rule("span", ("three quarters of an hour",), lambda: make.span(3, "quarter"))
    g.rule("span", ("an hour and a quarter",), lambda: make.span(1.25, "hour"))
    g.rule("span", "a fortnight", lambda: make.span(2, "week"))
    g.rule("span", "half a year", lambda: make.span(6, "month"))
    g.rule("span", "{n} hours|hour and {m:n} minutes", lambda n, m: make.span(n * 60 + m, "minute"))
    g.rule("phrase", ("in {span}", "in {span} from now", "in {span} ' time", "in {span} time",
                      "{span} from now|today"),
           make.later)  # fmt: skip
    g.rule("phrase", ("in about|around|roughly {span}", "in {span} or so"), make.roughly)
    g.rule("phrase", ("within {span}", "within the next {span}", "in the next {span}"), make.within)
    g.rule("phrase", "within the {span:one_unit}", make.within)
    g.rule("one_unit", "{unit}", lambda unit: make.span(1, unit))
    g.rule("phrase", "{span} ago", make.ago)
    g.rule("phrase", ("now", "right now|away", "as soon as possible", "asap", "immediately",
                      "straight away", "at once", "urgently", "at the moment"),
           lambda: Hint(vague="now"))  # fmt: skip
    g.rule("phrase", ("no|not hurry|rush", "no [great] hurry|rush", "in no hurry|rush",
                      "not in a hurry|rush", "not urgent", "whenever [it] [suits] [you]",
                      "any time", "anytime", "whenever you|it like|can|suits"),
           lambda: Hint(vague="whenever"))  # fmt: skip
