"""What has been asked of somebody lately, and what they have done; the ground for sparing them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

HALF_LIFE_HOURS = 72.0
WEEK = timedelta(days=7)
JUST_HELPED = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Load:
    """`asked` and `helped` are the moments in the past seven days; the numbers are of all time.

    `weight` counts asks, an ask of three days ago for a half, as it stood at `last_asked`.
    `vanished` is how often in a row they said yes and then did not come.
    """

    asked: tuple[datetime, ...] = ()
    helped: tuple[datetime, ...] = ()
    asked_ever: int = 0
    helped_ever: int = 0
    weight: float = 0.0
    last_asked: datetime | None = None
    resting_until: datetime | None = None
    vanished: int = 0

    def asked_lately(self, now: datetime) -> float:
        """How many asks still weigh on them. A clock that jumps back changes nothing."""
        return self.weight and self.weight * self._faded(now)

    def asked_this_week(self, now: datetime) -> int:
        return _since(self.asked, now - WEEK)

    def helped_this_week(self, now: datetime) -> int:
        return _since(self.helped, now - WEEK)

    def just_helped(self, now: datetime) -> bool:
        return bool(self.helped) and now - self.helped[-1] < JUST_HELPED

    def _faded(self, now: datetime) -> float:
        if self.last_asked is None:
            return 1.0
        hours = (now - self.last_asked).total_seconds() / 3600
        return float(0.5 ** (max(hours, 0.0) / HALF_LIFE_HOURS))

    def without(self, share: float, now: datetime) -> Load:
        """An ask was taken back before they are likely to have read it: part of it weighs no more.

        It still counts for how many they get in a week.
        """
        return replace(self, weight=max(0.0, self.weight - share / self._faded(now)))


def asked(load: Load, now: datetime) -> Load:
    """They have been sent one more ask."""
    return replace(
        load,
        asked=(*_kept(load.asked, now), now),
        asked_ever=load.asked_ever + 1,
        weight=load.asked_lately(now) + 1,
        last_asked=now if load.last_asked is None else max(now, load.last_asked),
    )


def helped(load: Load, now: datetime, rest: timedelta | None = None) -> Load:
    """They took a request. A heavy one gives them a rest by itself."""
    until = load.resting_until if rest is None else now + rest
    done = (*_kept(load.helped, now), now)
    return replace(load, helped=done, helped_ever=load.helped_ever + 1, resting_until=until)


def rested(load: Load, until: datetime) -> Load:
    """They did something heavy: nobody asks them anything until then."""
    return replace(load, resting_until=until)


def vanished(load: Load) -> Load:
    """They said yes and did not come."""
    return replace(load, vanished=load.vanished + 1)


def came(load: Load) -> Load:
    """They said yes and came."""
    return replace(load, vanished=0)


def _since(moments: tuple[datetime, ...], start: datetime) -> int:
    return sum(moment > start for moment in moments)


def _kept(moments: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    return tuple(moment for moment in moments if moment > now - WEEK)
