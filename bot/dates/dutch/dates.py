"""Dates, weeks and months in Dutch: "de 27e", "eind volgende week"; pure."""

from __future__ import annotations

from dataclasses import replace

from bot.dates import figures
from bot.dates import makers as make
from bot.dates.dutch import words
from bot.dates.grammar import Grammar
from bot.dates.hint import EVENING, Hint


def add_to(g: Grammar) -> None:
    _dates(g)
    _periods(g)


def _dates(g: Grammar) -> None:
    dated = ("[de] {day:dom} {month} [.]", "[de] {day:dom} {month} [.] {year}")
    g.rule("date", dated, figures.date)
    g.shape("no_day", figures.no_day)
    g.rule("date", "{day:no_day} {month}", figures.never)
    g.rule("date", ("[de] {day:dom} van {month:period}",), _day_of)
    g.rule("date", ("de|den {nth}", "op {nth}"), lambda nth: Hint(day=nth))
    g.rule("phrase", "{nth}", lambda nth: Hint(day=nth, latent=True))
    g.rule("phrase", ("[op] {date}", "op [de] {date}"), lambda date: date)
    g.rule("phrase", "[van] {pair} {month}", make.from_pair)
    g.rule("phrase", "op {slashed}", lambda slashed: replace(slashed, latent=None))
    g.rule("date", "[op] [de] {nth:ordinal} {weekday} van|in {month:whole}", make.nth_of)
    g.rule("date", "[op] [de] {nth} {weekday} van|in {month:whole}", make.nth_of)
    g.rule("date", "{day:short} [.] {date}", lambda day, date: day | replace(date, latent=None))
    g.rule("phrase", "{safe_short} [.]", make.latent)
    for name in ("clock", "oclock"):
        alone = f"^ {{day:short}} [.] [om] {{clock:{name}}} $"
        g.rule("phrase", alone, lambda day, clock: replace(day, clock=clock))
    g.rule("phrase", ("^ {short} [.] $", "^ op {short} [.] $"), lambda short: short)
    g.rule("date", "[met|de] {feast}", lambda feast: Hint(feast=feast))
    for name, said in (
        ("christmas day", "eerste|1e|1ste kerstdag"), ("boxing day", "tweede|2e|2de kerstdag"),
        ("easter sunday", "eerste|1e|1ste paasdag"), ("easter monday", "tweede|2e|2de paasdag"),
        ("whit sunday", "eerste|1e|1ste pinksterdag"), ("good friday", "goede vrijdag"),
        ("whit monday", "tweede|2e|2de pinksterdag"),
        ("st martin", "sint maarten"), ("st nicholas", "sint nicolaas"),
        ("new year's eve", "oud en nieuw"),
    ):  # fmt: skip
        g.rule("date", said, lambda name=name: Hint(feast=name))
    for word, name in words.EVES.items():
        g.rule("phrase", word, lambda name=name: Hint(feast=name, part=EVENING))


def _day_of(day: int, month: Hint) -> Hint | None:
    return Hint(day=day) | month


def _periods(g: Grammar) -> None:
    """Weeks, weekends and months, and their beginning and end."""
    g.rule("period", "{long_month}", lambda long_month: Hint(month=long_month))
    g.rule(
        "period", "{long_month} {year}", lambda long_month, year: Hint(month=long_month, year=year)
    )
    g.rule("period", "volgend jaar {month}", lambda month: Hint(month=month, years=1))
    g.rule("period", "{month} volgend jaar", lambda month: Hint(month=month, years=1))
    for weeks, said in ((0, "deze"), (1, "volgende|komende|aankomende|aanstaande"),
                        (-1, "vorige|afgelopen|verleden")):  # fmt: skip
        g.rule("period", f"[de] {said} week", lambda weeks=weeks: Hint(week=weeks))
        g.rule("period", f"[de] {said} maand", lambda months=weeks: Hint(months=months))
    g.rule("period", "van de week", lambda: Hint(week=0))
    g.table("some_period", {"week": Hint(week=0), "maand": Hint(months=0)})
    g.rule("whole", "de {some_period}", lambda some_period: some_period)
    g.rule("whole", "{period}", lambda period: period)
    g.rule("phrase", ("in {period}", "ergens [in] {period}"), lambda period: period)
    g.rule("phrase", "{period}", _period)
    for section, said in (("begin", "begin"), ("middle", "half|halverwege|midden|medio"),
                          ("end", "eind|einde")):  # fmt: skip
        g.rule(
            "phrase",
            (f"[aan|in] [het] {said} [van|in] {{whole}}", f"[ergens] {said} {{whole}}"),
            lambda whole, section=section: replace(whole, section=section),
        )
    g.shape("iso_week", lambda token: n if (n := figures.number(token)) and n <= 53 else None)  # noqa: PLR2004
    g.rule("phrase", "[in] week|weeknummer {iso_week}", lambda iso_week: Hint(iso_week=iso_week))
    g.rule("phrase", "volgend jaar", lambda: Hint(years=1))
    g.rule("phrase", "in {year}", lambda year: Hint(year=year))
    for hint, said in (
        (Hint(weekend=0), "dit|het"),
        (Hint(weekend=0, coming=1), "komend|aankomend|aanstaande|komende|aanstaand"),
        (Hint(weekend=1), "volgend|volgende"),
        (Hint(weekend=-1), "vorig|afgelopen|vorige"),
    ):
        g.rule("weekend", f"[het] {said} weekend", lambda hint=hint: hint)
    g.rule("phrase", "[in] {weekend}", lambda weekend: weekend)
    g.rule("phrase", "weekend", lambda: Hint(weekend=0, latent=True))


def _period(period: Hint) -> Hint:
    """A month alone is easily part of a name or a story; "in december" is not."""
    return replace(period, latent=True) if period.month and not period.years else period
