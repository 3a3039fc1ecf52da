"""What an author can choose from now: languages, kinds, neighbourhoods, activities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.activities.activity import Activity, Interest
from bot.conversation.flow import Lookup
from bot.conversation.subject import Subject
from bot.help.kinds import open_kinds
from bot.messages import Option
from bot.people.person import Person, Role
from bot.places import Neighbourhood
from bot.work import Work

AHEAD = timedelta(weeks=8)
MOST, SHOWN = 200, 20


@dataclass(frozen=True)
class Possible:
    """`own` is the network's language, `others` those that the bot speaks besides. `middles` are
    the neighbourhoods of which is known where they are. Of `activities`, mine come first; `links`
    are their codes, by number."""

    own: str
    others: tuple[str, ...]
    languages: tuple[Option, ...]
    kinds: tuple[Option, ...]
    places: tuple[Option, ...]
    now: datetime
    zone: ZoneInfo
    speaks: str
    middles: Mapping[str, Neighbourhood] = field(default_factory=dict, hash=False)
    interests: tuple[Option, ...] = ()
    activities: tuple[Option, ...] = ()
    links: Mapping[int, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class WhatIsPossible(Lookup[Possible]):
    async def load(self, work: Work, me: Person, about: Subject) -> Possible:  # noqa: ARG002
        return await possible(work, me)

    def samples(self) -> tuple[Possible, ...]:
        zone = ZoneInfo("UTC")
        now = datetime(2026, 3, 10, 9, tzinfo=zone)
        languages = (Option("nl", "Nederlands"), Option("en", "English"))
        kinds, places = (Option("groceries", "..."),), (Option("heuvel", "Heuvel"),)
        few = Possible("nl", ("en",), languages, kinds, places, now, zone, "nl")
        middles = {"heuvel": Neighbourhood("Heuvel", 51.6, 4.8)}
        interests, activities = (Option(Interest.FOOD, "..."),), (Option("1", "..."),)
        many = Possible(
            "nl", ("en",), languages, kinds, places, now, zone, "nl",
            middles, interests, activities, {1: "act_"},
        )  # fmt: skip
        return (few, many)


def languages(work: Work, me: Person) -> tuple[str, ...]:
    """Those to write it in: the network's own, and what the bot speaks besides."""
    own, say = work.settings.network.language, work.texts(me)
    others = (each for each in work.house.texts if each != own and f"announce-in_{each}" in say)
    return (own, *others)


async def possible(work: Work, me: Person) -> Possible:
    settings, texts, say = work.settings, work.house.texts, work.texts(me)
    own, *others = languages(work, me)
    on = await activities_on(work, me)
    return Possible(
        own,
        tuple(others),
        tuple(Option(language, named("own-name")) for language, named in texts.items()),
        open_kinds(work, me, tuple(Role)),
        tuple(Option(key, place.name) for key, place in settings.neighbourhoods.items()),
        work.now,
        settings.zone,
        say.language,
        {k: it for k, it in settings.neighbourhoods.items() if it.latitude is not None},
        tuple(Option(each, say(f"find_activities-interest_of.{each}")) for each in Interest),
        tuple(Option(str(each.id), each.title) for each in on),
        {each.id: each.link for each in on},
    )


async def activities_on(work: Work, me: Person) -> Sequence[Activity]:
    """Published, with a time to come: mine, also those that only a link leads to, and then those
    that anybody finds, the earliest first."""
    mine = [each for each in await work.db.activities.organised_by(me.id) if each.published]
    others = await work.db.activities.between(work.now, work.now + AHEAD, MOST)
    found = {each.id: each for each in (*mine, *(activity for activity, _ in others))}
    return [each for each in found.values() if each.next_session(work.now)][:SHOWN]
