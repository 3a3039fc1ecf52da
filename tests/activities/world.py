"""A waiting list that lives: people sign up, leave, answer or sleep, and the rule is applied."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.activities.sign_up import ALIVE, SignUp, Status
from bot.activities.waiting_list import Decision, Pool, decide
from bot.hours import QuietHours

ZONE = ZoneInfo("Europe/Amsterdam")
QUIET = QuietHours(time(21), time(8))
MORNING = datetime(2026, 3, 10, 9, tzinfo=UTC)


@dataclass
class World:
    """Every decision is kept with the list that it was about."""

    places: int | None
    closes_at: datetime
    now: datetime = MORNING
    sign_ups: dict[int, SignUp] = field(default_factory=dict)
    decisions: list[tuple[datetime, list[SignUp], Decision]] = field(default_factory=list)
    look_again: datetime | None = None

    @property
    def alive(self) -> list[SignUp]:
        return [each for each in self.sign_ups.values() if each.status in ALIVE]

    def signs_up(self, companions: int = 0, *, missed: bool = False) -> int:
        number = len(self.sign_ups) + 1
        self.sign_ups[number] = SignUp(
            number, 1, number, companions, Status.WAITING, self.now, missed=missed
        )
        self.looks(number)
        return number

    def says(self, number: int, answer: bool) -> None:
        """Yes or no to an offer, if there is one."""
        if self.sign_ups[number].status is Status.OFFERED:
            self._set(number, Status.IN if answer else Status.DECLINED)
            self.looks()

    def leaves(self, number: int) -> None:
        if self.sign_ups[number].status in ALIVE:
            self._set(number, Status.LEFT)
            self.looks()

    def later(self, passed: timedelta) -> None:
        """Time passes; what falls due meanwhile happens at its time."""
        until = self.now + passed
        while self.look_again is not None and self.look_again <= until:
            self.now = self.look_again
            self.looks()
        self.now = until

    def looks(self, *here: int) -> None:
        before = self.alive
        made = decide(Pool(self.places, self.closes_at, before), self.now, QUIET, ZONE, here)
        self.decisions.append((self.now, before, made))
        for each in made.lapsed:
            self._set(each.id, Status.LAPSED)
        for each in made.missed:
            self._set(each.id, Status.MISSED)
        for each in made.passed_over:
            self.sign_ups[each.id] = replace(each, passed_over=each.passed_over + 1)
        for offer in made.offers:
            status = Status.OFFERED if offer.until else Status.IN
            self._set(offer.sign_up.id, status, offer.until)
        self.look_again = made.look_again

    def status(self, number: int) -> Status:
        return self.sign_ups[number].status

    def _set(self, number: int, status: Status, until: datetime | None = None) -> None:
        self.sign_ups[number] = replace(self.sign_ups[number], status=status, offered_until=until)
