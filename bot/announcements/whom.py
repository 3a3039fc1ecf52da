"""The questions by which an author says whom an announcement is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.announcements.audience import RESIDENT, Audience, around
from bot.announcements.possible import Possible
from bot.conversation.flow import NotUnderstood, Question, Said
from bot.conversation.questions import Choose, ChooseMany
from bot.messages import Option
from bot.people.person import Role
from bot.places import Neighbourhood, mentioned, nearest

WHOM = (
    "followers", "volunteers", "professionals", "helpers_of", "residents", "liking", "joining",
    "everyone",
)  # fmt: skip
ROLES: Mapping[str, tuple[str, ...]] = {
    "volunteers": (Role.VOLUNTEER,),
    "professionals": (Role.PROFESSIONAL,),
    "helpers_of": (Role.VOLUNTEER, Role.PROFESSIONAL),
    "residents": (RESIDENT,),
}
ANYWHERE, SOME, AROUND = "anywhere", "some", "around"
KILOMETRES = (1, 2, 3, 5, 10)
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "whom": ("kinds", "interests", "activity"),
    "where": ("places", "middle", "km"),
}
"""What has to be asked again when one of these is."""


@dataclass(frozen=True)
class Middle(Question[tuple[float, float]]):
    """A neighbourhood by name, or a shared location, as (latitude, longitude) in degrees. Only
    this is kept of the location, and only until the announcement is."""

    places: Mapping[str, Neighbourhood] = field(hash=False)

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        for place in said.attachments:
            if place.latitude is not None and place.longitude is not None:
                if nearest(self.places, place.latitude, place.longitude) is None:
                    raise NotUnderstood("too-far")
                return f"{place.latitude:.4f} {place.longitude:.4f}"
        stored = mentioned(self.places, said.text) or said.text
        self.value(stored)
        return stored

    def value(self, stored: str) -> tuple[float, float]:
        place = self.places.get(stored)
        if place is not None and place.latitude is not None and place.longitude is not None:
            return place.latitude, place.longitude
        try:
            latitude, longitude = map(float, stored.split())
        except ValueError:
            raise NotUnderstood from None
        return latitude, longitude

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return tuple(Option(key, place.name) for key, place in self.places.items())


async def ask_whom(possible: Possible) -> Audience:
    there = {"joining": possible.activities, "liking": possible.interests}
    offered = tuple(Option(each) for each in WHOM if there.get(each, True))
    whom = await Choose("whom", offered)
    kinds = await ChooseMany("kinds", possible.kinds) if whom == "helpers_of" else ()
    interests = await ChooseMany("interests", possible.interests) if whom == "liking" else ()
    activity = await Choose("activity", possible.activities) if whom == "joining" else "0"
    places = await _ask_where(possible)
    speaking = await Choose("speaking", (Option("any"), *possible.languages), default="any")
    return Audience(
        ROLES.get(whom, ()),
        places,
        kinds,
        (speaking,) if speaking != "any" else (),
        followers=whom == "followers",
        interests=interests,
        activity=int(activity),
    )


async def _ask_where(possible: Possible) -> tuple[str, ...]:
    ways = (ANYWHERE, SOME, *([AROUND] if possible.middles else []))
    where = await Choose("where", tuple(map(Option, ways)), default=ANYWHERE)
    if where == SOME:
        return await ChooseMany("places", possible.places)
    if where == ANYWHERE:
        return ()
    latitude, longitude = await Middle("middle", possible.middles)
    # No distance at which nobody lives: without a neighbourhood it would be for everybody.
    near = {str(km): around(possible.middles, latitude, longitude, km) for km in KILOMETRES}
    km = await Choose("km", tuple(Option(each, f"{each} km") for each in near if near[each]))
    return near[km]
