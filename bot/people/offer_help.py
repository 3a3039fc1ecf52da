"""Who was invited says what they like to do, where and when. Nobody is asked for anything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.conversation.flow import Flow, Lookup, Understood
from bot.conversation.questions import OWN_WORDS, Choose, ChooseMany
from bot.conversation.subject import Subject
from bot.help.kinds import open_kinds, wants
from bot.messages import Option, clean_name
from bot.people.person import Person, Role
from bot.people.wishes import ASKS_A_WEEK, Often
from bot.places import Neighbourhood
from bot.privacy.naming import to_be_called
from bot.work import Work

NAME = "offer_help"
DAYPARTS = (Option("morning"), Option("afternoon"), Option("evening"), Option("weekend"))
OFTEN = tuple(map(Option, Often))
KEEP = "keep"


@dataclass(frozen=True)
class Offer:
    """What somebody is willing to be asked for."""

    name: str
    kinds: tuple[str, ...]
    neighbourhoods: tuple[str, ...]
    dayparts: tuple[str, ...]
    often: Often


@dataclass(frozen=True)
class Choices:
    """What there is to offer in this network, in the person's language."""

    kinds: tuple[Option, ...]
    neighbourhoods: tuple[Option, ...]
    dayparts: tuple[Option, ...]


@dataclass(frozen=True)
class WhatCanBeOffered(Lookup[Choices]):
    async def load(self, work: Work, me: Person, about: Subject) -> Choices:  # noqa: ARG002
        roles = {role for role, _ in me.roles}
        return Choices(
            open_kinds(work, me, roles),
            neighbourhood_options(work.settings.neighbourhoods),
            work.options(me, f"{NAME}-dayparts", DAYPARTS),
        )

    def samples(self) -> tuple[Choices, ...]:
        return (
            Choices(
                (Option("groceries", "Boodschappen"), Option("transport", "Vervoer")),
                (Option("heuvel", "Heuvel"),),
                (Option("morning", "Ochtend"),),
            ),
        )


def neighbourhood_options(places: Mapping[str, Neighbourhood]) -> tuple[Option, ...]:
    return tuple(Option(key, place.name) for key, place in places.items())


async def talk(me: Person, _about: Subject) -> Offer:
    there_is = await WhatCanBeOffered()
    keep = (Option(KEEP, me.name),) if me.name else ()
    name = await Choose("name", keep, own_words=True)
    return Offer(
        "" if name == KEEP else name.removeprefix(OWN_WORDS),
        await ChooseMany("kinds", there_is.kinds),
        await ChooseMany("neighbourhoods", there_is.neighbourhoods),
        await ChooseMany("dayparts", there_is.dayparts),
        Often(await Choose("often", OFTEN)),
    )


async def finish(offer: Offer, me: Person, _about: Subject, work: Work) -> None:
    if name := to_be_called(clean_name(offer.name)):
        await work.db.people.rename(me.id, name)
    await work.db.people.offer_help(me.id, offer.kinds, offer.neighbourhoods, offer.dayparts)
    wishes = replace(
        await work.db.people.wishes(me.id), often=offer.often, asks_a_week=ASKS_A_WEEK[offer.often]
    )
    await work.db.people.wish(me.id, wishes)
    await work.tell(await work.db.people.get(me.id), f"{NAME}-done")
    for coordinator in await work.db.people.with_role(Role.COORDINATOR):
        if coordinator.id != me.id:
            await work.tell(coordinator, f"{NAME}-somebody-new", name=name or me.name)


def recognise(text: str, me: Person, work: Work) -> Understood | None:
    return Understood({}, {}) if me.helps and wants(work, text, "volunteer") else None


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda me, _situation: me.helps,
    recognise=recognise,
    rank=30,
)
