"""How something repeats, in words: "om de week op donderdag"; pure."""

from __future__ import annotations

import re

from babel.dates import get_day_names

from bot.dates.repeats import CODES
from bot.dates.wording import Wording

WORKING_DAYS = CODES[:5]
WEEKEND = CODES[5:]
OTHER = 2
_NTH = re.compile(r"(-?\d)([A-Z]{2})")


def repeating(repeats: str, words: Wording) -> tuple[str, bool] | None:
    """The words, and whether the first day must be said too. None for a rule that we never make."""
    rule = dict(part.split("=", 1) for part in repeats.split(";") if "=" in part)
    frequency, interval = rule.get("FREQ", ""), int(rule.get("INTERVAL", "1"))
    if frequency not in words.every or set(rule) - {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY"}:
        return None
    if interval == 1:
        base = words.every[frequency]
    elif interval == OTHER:
        base = words.every_other[frequency]
    else:
        base = words.every_n[frequency].format(interval)
    if by_day := rule.get("BYDAY"):
        return _on_days(tuple(by_day.split(",")), base, words, interval)
    if month_day := rule.get("BYMONTHDAY"):
        return words.month_day.format(base, words.numbered(int(month_day))), interval > 1
    return base, interval > 1


def _on_days(
    days: tuple[str, ...], base: str, words: Wording, interval: int
) -> tuple[str, bool] | None:
    names = get_day_names("wide", locale=words.locale)
    if found := _NTH.fullmatch(days[0]):
        nth, day = words.nth.get(int(found[1])), names[CODES.index(found[2])]
        return (words.month_nth.format(nth, day), interval > 1) if nth else None
    if not set(days) <= set(CODES):
        return None
    if interval == 1 and days == WORKING_DAYS:
        return words.weekdays, False
    if interval == 1 and days == WEEKEND:
        return words.weekends, False
    said = [names[CODES.index(day)] for day in days]
    listed = f" {words.conjunction} ".join(filter(None, (", ".join(said[:-1]), said[-1])))
    if interval == 1:
        return words.every_day.format(listed), False
    return words.on_days.format(base, listed), True
