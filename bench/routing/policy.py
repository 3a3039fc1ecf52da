"""What a policy is: it sees what a program can see, and says whom to ask and when to look again."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from bench.routing.case import Case
from bench.routing.world import Bools, Floats, Ints, World

MINUTE = 1 / 60


class Seen(Protocol):
    """What every policy may look at. Everything is per volunteer."""

    world: World
    helps: Ints
    helps_this_week: Ints
    last_asked: Floats

    def free(self, case: Case, now: float) -> Ints:
        """Places in `case.ids` of who can be asked now and was not asked for it yet."""

    def asked_lately(self, ids: Ints, now: float) -> Floats:
        """Their asks, one of three days ago for a half."""


class Policy:
    """Also hears what becomes of its asks, if it wants to. `listens`: called at every "can't"."""

    name = ""
    listens = False

    def begin(self, seen: Seen) -> None:
        """A new season."""

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        """Places in `case.ids` to ask now, and in how many hours to look again."""
        raise NotImplementedError

    def was_sent(self, case: Case, places: Ints, now: float, muted: Bools) -> None:
        """These asks went out; some made their receiver mute us."""

    def heard(self, case: Case, place: int, yes: bool, now: float) -> None:
        """Somebody answered while it was open. Not called for the yes that takes it."""

    def closed(self, case: Case, winner: int | None, late: Bools, unseen: Bools) -> None:
        """It is over. `winner` is a place in `case.ids`; `late` also said yes, just after;
        `unseen` will hardly have read their ping."""


def nearest_first(case: Case, places: Ints) -> Ints:
    return places[np.argsort(case.km[places], kind="stable")]
