"""Dates, weeks and months in English, the day before the month; pure."""

from __future__ import annotations

from dataclasses import replace

from bot.dates import figures
from bot.dates import makers as make
from bot.dates.english import words
from bot.dates.grammar import Grammar
from bot.dates.hint import Hint


def add_to(g: Grammar) -> None:
    _dates(g)
    _periods(g)


def _dates(g: Grammar) -> None:
    dated = (
        "[the] {day:dom} [of] {month} [.]", "[the] {day:dom} [of] {month} [.] [,] {year}",
        "{month} [.] [the] {day:dom}", "{month} [.] [the] {day:dom} [,] {year}",
    )  # fmt: skip
    g.rule("date", dated, figures.date)
    g.shape("no_day", figures.no_day)
    g.rule("date", "{day:no_day} {month}", figures.never)
    g.rule("date", "the {nth}", lambda nth: Hint(day=nth))
    g.rule("date", "the {day:nth} of {month:period}", lambda day, month: Hint(day=day) | month)
    g.rule("phrase", "{nth}", lambda nth: Hint(day=nth, latent=True))
    g.rule("date", "[the] {nth:ordinal} {weekday} of|in {month:whole}", make.nth_of)
    g.rule("date", "[the] {nth} {weekday} of|in {month:whole}", make.nth_of)
    g.rule("phrase", "[on] {date}", lambda date: date)
    g.rule("phrase", ("[from] {pair} [of] {month}", "[from] {month} {pair}"), make.from_pair)
    g.rule("phrase", "on {slashed}", lambda slashed: replace(slashed, latent=None))
    g.rule("date", "{day:short} [.] [,] {date}", lambda day, date: day | replace(date, latent=None))
    g.rule("phrase", "{safe_short} [.]", make.latent)
    g.rule("phrase", ("^ {short} [.] $", "^ on {short} [.] $"), lambda short: short)
    g.rule("date", "[at] {feast}", lambda feast: Hint(feast=feast))
    for said, name in words.LONG_FEASTS.items():
        g.rule("date", said, lambda name=name: Hint(feast=name))


def _periods(g: Grammar) -> None:
    """Weeks, weekends and months, and their beginning and end."""
    g.rule("period", "{long_month}", lambda long_month: Hint(month=long_month))
    g.rule("period", "{month:long_month} {year}", lambda month, year: Hint(month=month, year=year))
    g.rule("period", "{month} next year", lambda month: Hint(month=month, years=1))
    for weeks, said in ((0, "this"), (1, "next|coming"), (-1, "last|past|previous")):
        g.rule("period", f"[the] {said} week", lambda weeks=weeks: Hint(week=weeks))
        g.rule("period", f"[the] {said} month", lambda months=weeks: Hint(months=months))
    g.table("some_period", {"week": Hint(week=0), "month": Hint(months=0)})
    g.rule("whole", ("the {some_period}", "{period}"), lambda period: period)
    g.rule("phrase", ("in|during {period}", "sometime [in] {period}"), lambda period: period)
    g.rule("phrase", "{period}", _period)
    for section, said in (("begin", "beginning|start"), ("middle", "middle"), ("end", "end")):
        g.rule("phrase", f"[at|in|towards] [the] {said} of {{whole}}",
               lambda whole, section=section: replace(whole, section=section))  # fmt: skip
    for section, said in (("begin", "early"), ("middle", "mid"), ("end", "late")):
        g.rule("phrase", f"[in] {said} [-] [in] {{period}}",
               lambda period, section=section: replace(period, section=section))  # fmt: skip
    g.shape("iso_week", lambda token: n if (n := figures.number(token)) and n <= 53 else None)  # noqa: PLR2004
    g.rule("phrase", "[in] week [number] {iso_week}", lambda iso_week: Hint(iso_week=iso_week))
    g.rule("phrase", "next year", lambda: Hint(years=1))
    g.rule("phrase", "in {year}", lambda year: Hint(year=year))
    for hint, said in (
        (Hint(weekend=0), "this|the"), (Hint(weekend=0, coming=1), "coming"),
        (Hint(weekend=1), "next"), (Hint(weekend=-1), "last"),
    ):  # fmt: skip
        g.rule("weekend", f"[the] {said} weekend", lambda hint=hint: hint)
    g.rule("phrase", "[in|at|on|over] {weekend}", lambda weekend: weekend)
    g.rule("phrase", "weekend", lambda: Hint(weekend=0, latent=True))


def _period(period: Hint) -> Hint:
    """A month alone is easily part of a name or a story; "in December" is not."""
    return replace(period, latent=True) if period.month and not period.years else period
