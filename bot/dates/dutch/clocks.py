"""Hours and minutes in Dutch: "half drie", "tussen 10 en 12"; pure."""

from __future__ import annotations

from bot.dates import figures
from bot.dates import makers as make
from bot.dates.dutch import words
from bot.dates.grammar import Grammar
from bot.dates.hint import Clock

ABOUT = "rond|omstreeks|ongeveer|circa|ca|tegen|plusminus|pakweg"
STOPS = dict.fromkeys((
    "en", "of", "dan", "kun", "kan", "kom", "komen", "komt", "thuis", "langs", "langskomen", "is",
    "ben", "bij", "in", "op", "naar", "moet", "graag", "mag", "zou", "zal", "met", "voor", "morgen",
    "vandaag", "vanavond", "vanmiddag", "'s", "precies", "ongeveer", "zijn", "hier", "daar",
    "ophalen", "weg", "klaar", "terug", "want", "maar", "als", "overmorgen", "lukt", "past",
))  # fmt: skip
TILL = "tot|t/m|tm|-|\u2013"


def add_to(g: Grammar) -> None:
    _clocks(g)
    _times(g)


def _clocks(g: Grammar) -> None:
    """`clock` is surely a time of day; `bare` is only an hour."""
    g.table("minute", {w: n for w, n in words.NUMBERS.items() if n < 30})  # noqa: PLR2004
    g.shape("minute", lambda token: n if (n := figures.number(token)) and n < 30 else None)  # noqa: PLR2004
    g.shape("minutes", lambda token: n if (n := figures.number(token)) in {15, 30, 45} else None)
    g.table("minutes", {"vijftien": 15, "dertig": 30, "vijfenveertig": 45})
    g.rule("bare", "{hour:whole_hour}", lambda hour: hour)
    g.shape("whole_hour", figures.hour)
    g.table("whole_hour", {w: Clock(n) for w, n in words.HOURS.items() if n > 1})
    g.rule("oclock", "{hour} uur|u|h", lambda hour: hour)
    g.rule("clock", "{hour} uur|u {minutes}", lambda hour, minutes: Clock(hour.hour, minutes, True))
    g.rule("clock", ("{written} [uur|u|h]", "{dotted} uur|u|h"), lambda written: written)
    g.rule("oclock", "{dotted}", lambda dotted: dotted)
    g.rule("clock", "half {hour} [uur]", lambda hour: make.past(hour, -30))
    g.rule("clock", "[een] kwart|kwartier over|na {hour} [uur]", lambda hour: make.past(hour, 15))
    g.rule("clock", "[een] kwart|kwartier voor {hour} [uur]", lambda hour: make.past(hour, -15))
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] over|na {hour} [uur]",
        lambda minute, hour: make.past(hour, minute),
    )
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] voor {hour} [uur]",
        lambda minute, hour: make.past(hour, -minute),
    )
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] over|na half {hour} [uur]",
        lambda minute, hour: make.past(hour, minute - 30),
    )
    g.rule(
        "clock",
        "{minute} [minuten|minuut|min] voor half {hour} [uur]",
        lambda minute, hour: make.past(hour, -minute - 30),
    )
    g.rule("clock", "middernacht", lambda: Clock(24, 0, True))
    g.rule("time", "[een] uur|uurtje of {hour}", lambda hour: hour)
    for name in ("clock", "oclock", "bare"):
        g.rule("point", f"{{{name}}}", lambda made: made)
    for name in ("clock", "oclock", "hour"):
        g.rule("time", f"{{{name}}}", lambda made: made)
    g.shape("stop", lambda token: token.kind in {"edge", "sign"} or None)
    g.table("stop", STOPS)


def _times(g: Grammar) -> None:
    g.rule("phrase", ("{clock}", "om|tot {clock}", "om {oclock}", "om {bare}"), make.at)
    g.rule("phrase", ("klokslag|stipt|exact {point}", "om klokslag|stipt|precies {point}"), make.at)
    g.rule("phrase", "{oclock}", make.maybe)
    of = ("of [om|rond] {clock}", "of [om|rond] {oclock}", "of [om|rond] {bare} {&stop}")
    g.rule("phrase", of, make.choice)
    for exactly in ("{clock}", "{oclock}", "{bare} {&stop}"):
        near = (
            f"[om|zo] {ABOUT} [de] {exactly}", f"om ongeveer {exactly}",
            f"even|iets|net|vlak voor|na|over {exactly}", f"om en nabij {exactly}",
        )  # fmt: skip
        g.rule("phrase", near, make.about)
    g.rule("phrase", f"[om|zo] {ABOUT} {{bare}}", lambda bare: make.latent(make.about(bare)))
    g.rule("phrase", f"[om|zo|{ABOUT}] [de] een uur|uurtje of {{time}}", make.about)
    ranges = (
        "tussen {start:time} en {until:time}",
        f"van|vanaf {{start:time}} {TILL} [ongeveer|uiterlijk] {{until:time}}",
        f"van|vanaf {{start:time}} {TILL} en met {{until:time}}",
        f"{{start:clock}} {TILL} {{until:time}}",
        f"{{start:oclock}} {TILL} {{until:time}}",
        f"{{start:time}} {TILL} {{until:oclock}}",
        f"{{start:time}} {TILL} {{until:clock}}",
        "tussen {start:time} - {until:time}",
    )
    g.rule("phrase", ranges, make.between)
    g.rule("phrase", ("{pair} uur|u|h", "tussen|van {pair}"), figures.hours)
    g.rule(
        "phrase",
        f"{{start:bare}} {TILL} {{until:bare}}",
        lambda start, until: make.latent(make.between(start, until)),
    )
    g.rule(
        "phrase",
        ("vanaf|na {clock}", "vanaf|na {oclock}", "vanaf|na een uur|uurtje of {hour}"),
        make.since,
    )
    g.rule(
        "phrase",
        ("niet voor|vóór {point}", "niet eerder dan {point}", "vanaf|na {bare} {&stop}"),
        make.since,
    )
    g.rule("phrase", "vanaf|na {bare}", lambda bare: make.latent(make.since(bare)))
    early = (
        "voor|tot|uiterlijk|vóór {clock}", "voor|tot|uiterlijk|vóór {oclock}",
        "uiterlijk [om|voor|vóór] {point}", "niet later dan {point}", "niet na {point}",
    )  # fmt: skip
    g.rule("phrase", early, make.before)
    g.rule("phrase", "voor|tot {bare}", lambda bare: make.latent(make.before(bare)))
