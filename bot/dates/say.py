"""A moment in plain words, to check with the person: no more precise than what they said; pure.

Times are written with 24 hours and two figures, days with their date: then only one moment can be
meant, and `read` reads it back as the same.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.dates.calendar import DAY
from bot.dates.moment import Moment
from bot.dates.say_repeats import repeating
from bot.dates.wall import twice
from bot.dates.wording import DUTCH, WORDINGS, Wording

HALF_YEAR = timedelta(days=183)
SMALL_HOURS = 6


def say(moment: Moment, now: datetime, zone: ZoneInfo, language: str = "nl") -> str:
    """Such as "morgen (woensdag 25 november) in de middag". An unknown language is Dutch."""
    return Speaker(WORDINGS.get(language, DUTCH), now, zone).say(moment)


class Speaker:
    """Says moments in one language, at one time, in one place."""

    def __init__(self, words: Wording, now: datetime, zone: ZoneInfo) -> None:
        self._words = words
        self._zone = zone
        self._today = now.astimezone(zone).date()
        self._hour = now.astimezone(zone).hour

    def say(self, moment: Moment) -> str:
        if moment.precision == "now":
            return self._words.now
        if moment.precision == "whenever":
            return self._words.whenever
        if moment.repeats and (rule := repeating(moment.repeats, self._words)):
            return self._repeated(moment, rule)
        if moment.precision == "minute":
            return self._minute(moment, self._day(self._shown(moment)))
        if moment.precision == "daypart":
            return self._part(moment, self._local(moment.start).date())
        return self._days(moment)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._zone)

    def _shown(self, moment: Moment) -> date:
        """The day that the time is on: of "before", that of its end."""
        at = moment.end if moment.edge == "before" and moment.end else moment.start
        return self._local(at).date()

    def _clock(self, moment: datetime) -> tuple[str, str]:
        """The time, and what tells it from the same time an hour before."""
        local = self._local(moment)
        winter = self._words.winter if local.fold and twice(moment, self._zone) else ""
        return f"{local:{self._words.clock}}", winter

    def _minute(self, moment: Moment, day: str) -> str:
        words = self._words
        start, winter = self._clock(moment.start)
        if moment.edge == "before" and moment.end:
            end, winter = self._clock(moment.end)
            return words.before.format(day, end).strip() + winter
        if moment.end:
            end, late = self._clock(moment.end)
            return words.between.format(day, start, end).strip() + (winter or late)
        form = {"about": words.around, "from": words.since}.get(moment.edge, words.at)
        return form.format(day, start).strip() + winter

    def _part(self, moment: Moment, day: date) -> str:
        words = self._words
        start = self._local(moment.start)
        end = self._local(moment.end or moment.start)
        hours = (start.hour, end.hour or 24)
        if hours == (0, SMALL_HOURS):
            tonight = self._today if self._hour < SMALL_HOURS else self._today + DAY
            if day == tonight:
                return words.night
            return words.night_of.format(self._date(day - DAY), self._date(day))
        if day == self._today and hours in words.todays:
            return words.todays[hours]
        return words.joined.format(self._day(day), self._part_of_day(moment))

    def _part_of_day(self, moment: Moment) -> str:
        start, end = self._local(moment.start), self._local(moment.end or moment.start)
        hours = (start.hour, end.hour or 24)
        spoken = self._words.between.format(
            "", self._clock(moment.start)[0], self._clock(moment.end or moment.start)[0]
        )
        return self._words.parts.get(hours, spoken.strip())

    def _days(self, moment: Moment) -> str:
        words = self._words
        first = self._local(moment.start).date()
        last = self._local(moment.end).date() - DAY if moment.end else first
        if moment.edge == "from":
            return words.from_day.format(self._day(first))
        if moment.edge == "before":
            return words.latest.format(self._day(last))
        return self._day(first) if first == last else self._period(moment, first, last)

    def _period(self, moment: Moment, first: date, last: date) -> str:
        words = self._words
        if moment.precision == "weekend":
            return words.weekend.format(self._date(first))
        if moment.precision == "week" and (last - first).days == 6:  # noqa: PLR2004
            return words.week.format(self._date(first))
        if moment.precision == "month" and first.day == 1 and (last + DAY).day == 1:
            return words.year.format(format_date(first, "MMMM y", locale=words.locale))
        if moment.precision == "year":
            return words.year.format(first.year)
        return words.from_until.format(self._date(first), self._date(last))

    def _repeated(self, moment: Moment, rule: tuple[str, bool]) -> str:
        text, with_start = rule
        if moment.precision == "minute":
            text = self._minute(moment, text)
        elif moment.precision == "daypart":
            text = self._words.joined.format(text, self._part_of_day(moment))
        first = self._local(moment.start).date()
        return self._words.first_time.format(text, self._date(first)) if with_start else text

    def _day(self, day: date) -> str:
        if day == self._today:
            return self._words.today
        if day == self._today + DAY:
            return self._words.tomorrow.format(self._date(day))
        return self._date(day)

    def _date(self, day: date) -> str:
        """Without its year when it is near; with its weekday it can be no other."""
        near = abs(day - self._today) < HALF_YEAR and day.year >= self._today.year
        form = "EEEE d MMMM" if near else "EEEE d MMMM y"
        return format_date(day, form, locale=self._words.locale)
