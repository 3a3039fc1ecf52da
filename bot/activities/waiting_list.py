"""The waiting list: who is offered a free place, until when, and when to look again. Pure.

- In turn. A freed place is offered to the first household that fits, and held for it. Whoever
  presses the button just now (`here`) gets a place at once, if it is not somebody else's turn.
- Nobody starves: whose turn it was `PATIENT` times while too few places were free, has what is
  freed kept for them, until shortly before it begins. Then it goes to whoever fits.
- Nobody is asked at night: their places are kept until morning. Who could only be asked once it
  has begun, is passed by.
- A deadline fits the time that is left; one that would end at night ends in the morning.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.activities.sign_up import SignUp, Status, people, the_list
from bot.hours import QuietHours

PATIENT = 2
KEPT_UNTIL = timedelta(hours=24)
"""So long before it begins, places are kept no longer for a household that is too large."""
DEADLINES = (
    (timedelta(days=3), timedelta(hours=24)),
    (timedelta(hours=8), timedelta(hours=2)),
    (timedelta(minutes=30), timedelta(minutes=15)),
)
"""With at least so much time left, an offer stands so long."""
SHORTEST = DEADLINES[-1][0]
IN_THE_MORNING = timedelta(hours=1)


@dataclass(frozen=True)
class Pool:
    """What there is to give away, and until when. `places` is None when there is no end to it;
    `draws_at` is set until the places have been drawn, and nothing is given before."""

    places: int | None
    closes_at: datetime
    sign_ups: Sequence[SignUp]
    draws_at: datetime | None = None


@dataclass(frozen=True)
class Offer:
    """These get a place: at once, or `until` then if they say yes."""

    sign_up: SignUp
    until: datetime | None = None


@dataclass(frozen=True)
class Decision:
    """What to do now. `missed` is who never got a place and does not any more."""

    offers: tuple[Offer, ...] = ()
    lapsed: tuple[SignUp, ...] = ()
    passed_over: tuple[SignUp, ...] = ()
    missed: tuple[SignUp, ...] = ()
    look_again: datetime | None = None


def free(pool: Pool) -> int:
    """The places that nobody has or was offered."""
    if pool.places is None:
        return 10**9
    return pool.places - people(pool.sign_ups, Status.IN, Status.OFFERED)


def decide(
    pool: Pool, now: datetime, quiet: QuietHours, zone: ZoneInfo, here: Collection[int] = ()
) -> Decision:
    """What the list asks for at this moment. `here` are the sign-ups of who is at the button."""
    waiting = the_list(pool.sign_ups)
    if now >= pool.closes_at:
        return Decision(missed=waiting)
    if pool.draws_at is not None:
        return Decision(look_again=pool.draws_at)
    late = [each for each in waiting if _is_late(each, now)]
    left = free(pool) + sum(each.size for each in late)
    walk = _Walk(pool, now, quiet.over_at(now, zone), left)
    for each in waiting:
        if each.status is Status.WAITING:
            walk.consider(each, here=each.id in here)
    offers = tuple(
        Offer(each, None if each.id in here else deadline(pool.closes_at, now, quiet, zone))
        for each in walk.given
    )
    ends = [each.offered_until for each in waiting if each.offered_until and each not in late]
    ends += [offer.until for offer in offers if offer.until]
    if walk.look_again is not None:
        ends.append(walk.look_again)
    if len(late) + len(walk.given) < len(waiting):
        ends.append(pool.closes_at)
    return Decision(offers, tuple(late), tuple(walk.passed), look_again=min(ends) if ends else None)


def deadline(closes_at: datetime, now: datetime, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    """Until when an offer that is made now stands."""
    left = closes_at - now
    stands = next((length for least, length in DEADLINES if left >= least), DEADLINES[-1][1])
    until = now + stands
    morning = quiet.over_at(until, zone)
    if morning != until and morning + IN_THE_MORNING + SHORTEST <= closes_at:
        until = morning + IN_THE_MORNING
    return min(until, closes_at)


def _is_late(sign_up: SignUp, now: datetime) -> bool:
    until = sign_up.offered_until
    return sign_up.status is Status.OFFERED and until is not None and until <= now


class _Walk:
    """Along the list, first to last, with what is left to give away. Passed over is only who
    sees somebody after them get a place."""

    def __init__(self, pool: Pool, now: datetime, decent: datetime, left: int) -> None:
        self._pool, self._now, self._decent, self.left = pool, now, decent, left
        self.given: list[SignUp] = []
        self.passed: list[SignUp] = []
        self._too_large: list[SignUp] = []
        self.look_again: datetime | None = None

    def consider(self, each: SignUp, *, here: bool) -> None:
        """Give, keep or pass by; `left` is what those further on may still get."""
        asleep = not here and self._decent > self._now
        ask_at = self._decent if asleep else self._now
        if not here and ask_at + SHORTEST > self._pool.closes_at:
            return  # too late to ask anybody who is not here
        if self.left <= 0:
            return
        if each.size > self.left:
            self._too_many(each)
        elif asleep:
            self.left -= each.size
            self._again(self._decent)
        else:
            self.left -= each.size
            self.given.append(each)
            self.passed, self._too_large = [*self.passed, *self._too_large], []

    def _too_many(self, each: SignUp) -> None:
        """Whose turn it is again and again has what there is kept for them, while there is time."""
        fits = self._pool.places is None or each.size <= self._pool.places
        kept_until = self._pool.closes_at - KEPT_UNTIL
        if fits and each.passed_over >= PATIENT and self._now < kept_until:
            self.left = 0
            self._again(kept_until)
        elif fits:
            self._too_large.append(each)

    def _again(self, moment: datetime) -> None:
        self.look_again = min(moment, self.look_again or moment)


def draw(sign_ups: Sequence[SignUp], lots: Sequence[float]) -> tuple[SignUp, ...]:
    """The list in the order of the draw: who missed out last time first, then by lot. `lots` has
    one number for each who waits, by chance."""
    pairs = zip(the_list(sign_ups), lots, strict=True)
    drawn = sorted(pairs, key=lambda pair: (not pair[0].missed, pair[1], pair[0].id))
    return tuple(each for each, _ in drawn)
