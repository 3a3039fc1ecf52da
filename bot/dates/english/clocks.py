"""Hours and minutes in English: "half two" is 14:30, as the British say it; pure."""

from __future__ import annotations

from bot.dates import figures
from bot.dates import makers as make
from bot.dates.english import words
from bot.dates.grammar import Grammar
from bot.dates.hint import Clock, Hint

ABOUT = "around|about|approximately|roughly|circa|approx"
STOPS = dict.fromkeys((
    "and", "or", "then", "can", "could", "come", "at", "in", "on", "to", "would", "please", "with",
    "for", "tomorrow", "today", "tonight", "this", "is", "works", "if", "because", "but", "here",
    "there", "sharp", "ish", "works", "back", "home",
))  # fmt: skip
TILL = "to|till|until|til|-|\u2013"


def add_to(g: Grammar) -> None:
    _numbers(g)
    _clocks(g)
    _times(g)


def _numbers(g: Grammar) -> None:
    """As in "Twenty-five", and "twenty-fifth"."""
    g.table("ten", words.TENS)
    g.table("one", {w: n for w, n in words.SMALL_NUMBERS.items() if n < 10})  # noqa: PLR2004
    g.table("oneth", {w: n for w, n in words.ORDINALS.items() if n < 10})  # noqa: PLR2004
    g.rule("n", "{ten} [-] {one}", lambda ten, one: ten + one)
    g.rule("dom", "{ten} [-] {oneth}", lambda ten, oneth: ten + oneth)
    g.rule("n", ("a couple [of]", "couple of"), lambda: 2)
    g.rule("n", "a few", lambda: 3)
    g.rule("n", "half a dozen", lambda: 6)


def _clocks(g: Grammar) -> None:
    """`clock` is surely a time of day; `bare` is only an hour."""
    g.table("noonish", {"am": 0, "pm": 12, "a.m.": 0, "p.m.": 12, "p.m": 12, "a.m": 0})
    g.table("minute", words.SMALL_NUMBERS | {"twenty": 20})
    g.rule("minute", "twenty [-] five", lambda: 25)
    g.shape("minute", lambda token: n if (n := figures.number(token)) and n < 30 else None)  # noqa: PLR2004
    g.table("spoken", {"fifteen": 15, "thirty": 30})
    g.rule("spoken", "forty [-] five", lambda: 45)
    g.rule("bare", "{hour}", lambda hour: hour)
    g.rule("oclock", ("{hour} o'clock", "{hour} oclock", "{hour} o ' clock"), lambda hour: hour)
    g.rule(
        "clock",
        ("{hour} {noonish}", "{hour:written} {noonish}", "{hour:dotted} {noonish}"),
        _half_day,
    )
    g.rule("clock", "{written} [hours|hrs|h|o'clock]", lambda written: written)
    g.rule("clock", "half [past] {hour}", lambda hour: make.past(hour, 30))
    g.rule("clock", "[a] quarter past|after {hour}", lambda hour: make.past(hour, 15))
    g.rule("clock", "[a] quarter to|before|till {hour}", lambda hour: make.past(hour, -15))
    g.rule("clock", "{minute} [minutes|mins|min] past|after {hour}",
           lambda minute, hour: make.past(hour, minute))  # fmt: skip
    g.rule("clock", "{minute} [minutes|mins|min] to|before|till {hour}",
           lambda minute, hour: make.past(hour, -minute))  # fmt: skip
    g.rule("clock", "{hour} {minute:spoken}", make.past)
    g.rule("clock", "[12|twelve] noon|midday", lambda: Clock(12, 0, True))
    g.rule("clock", "[12|twelve] midnight", lambda: Clock(24, 0, True))
    g.shape("stop", lambda token: token.kind in {"edge", "sign"} or None)
    g.table("stop", STOPS)
    for name in ("clock", "oclock", "bare", "dotted"):
        g.rule("time", f"{{{name}}}", lambda made: made)


def _half_day(hour: Clock, noonish: int) -> Clock | None:
    if hour.hour > figures.NOON:
        return hour if noonish else None
    return Clock(hour.hour % figures.NOON + noonish, hour.minute, True) if hour.hour else None


def _times(g: Grammar) -> None:
    g.rule("phrase", ("{clock}", "at [exactly] {time}", "{time} sharp"), make.at)
    g.rule("phrase", "{oclock}", make.at)
    g.rule("phrase", "{dotted}", make.maybe)
    g.rule(
        "phrase",
        ("{bare} in the {part}", "{bare} at {part}"),
        lambda bare, part: Hint(clock=bare, part=part),
    )
    of = ("or [at|around] {clock}", "or [at|around] {oclock}", "or [at|around] {bare} {&stop}")
    g.rule("phrase", of, make.choice)
    for exactly in ("{clock}", "{oclock}", "{bare} {&stop}"):
        near = (f"[at] {ABOUT} {exactly}", f"shortly|just|right after|before {exactly}")
        g.rule("phrase", near, make.about)
    g.rule("phrase", f"[at] {ABOUT} {{bare}}", lambda bare: make.latent(make.about(bare)))
    g.rule("phrase", ("{time} ish", "{time} or so", f"[at] {ABOUT} {{time}} ish"), make.about)
    ranges = (
        "between {start:time} and {until:time}", f"from {{start:time}} {TILL} {{until:time}}",
        f"{{start:clock}} {TILL} {{until:time}}", f"{{start:oclock}} {TILL} {{until:time}}",
        f"{{start:time}} {TILL} {{until:oclock}}", f"{{start:time}} {TILL} {{until:clock}}",
        "between {start:time} - {until:time}",
    )  # fmt: skip
    g.rule("phrase", ranges, _between)
    g.rule("phrase", ("{pair} o'clock", "between|from {pair}"), figures.hours)
    g.rule("phrase", "[from|between] {pair} {noonish}", _hours)
    g.rule("phrase", f"{{start:bare}} {TILL} {{until:bare}}",
           lambda start, until: make.latent(make.between(start, until)))  # fmt: skip
    g.rule("phrase", ("from|after|past {clock}", "from|after|past {oclock}", "{clock} onwards",
                      "from {time} onwards|on", "any time after {time}", "anytime after {time}",
                      "not before {time}"),
           make.since)  # fmt: skip
    g.rule("phrase", "from|after {bare} {&stop}", make.since)
    g.rule("phrase", "before|by|until|till {bare} {&stop}", make.before)
    g.rule("phrase", "from|after {bare}", lambda bare: make.latent(make.since(bare)))
    g.rule("phrase", ("before|by|until|till {clock}", "before|by|until|till {oclock}",
                      "at the latest {time}", "no later than {time}", "by {time} at the latest"),
           make.before)  # fmt: skip
    g.rule("phrase", "before|by|until|till {bare}", lambda bare: make.latent(make.before(bare)))


def _between(start: Clock, until: Clock) -> Hint:
    """As in "2-4pm" is in the afternoon altogether."""
    if until.exact and not start.exact and until.hour >= figures.NOON:
        later = Clock(start.hour % figures.NOON + figures.NOON, start.minute, True)
        if (later.hour, later.minute) < (until.hour, until.minute):
            start = later
    return make.between(start, until)


def _hours(pair: tuple[int, int], noonish: int) -> Hint | None:
    until = _half_day(Clock(pair[1]), noonish)
    return _between(Clock(pair[0]), until) if until and pair[0] <= figures.LAST_HOUR else None
