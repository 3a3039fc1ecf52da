"""A resident asks for help, in one sentence or step by step. Nothing is sent before they say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.conversation.flow import AskAgain, Flow, Lookup, Understood
from bot.conversation.questions import LONGEST, Choose, Tell, Told, Where
from bot.conversation.subject import Subject
from bot.help.kinds import open_kinds, surest, understood
from bot.help.look import decent_moment, look_for_help
from bot.help.request import NewRequest
from bot.help.wording import summary
from bot.messages import Option, utf16
from bot.people.person import Person, Role
from bot.places import Neighbourhood, mentioned
from bot.understanding.phrases import ASK, UNCLEAR
from bot.work import Work

NAME = "ask_for_help"
WHEN = tuple(map(Option, ("now", "today", "tomorrow", "this_week", "no_hurry")))
CHANGE = tuple(map(Option, ("kind", "details", "photo", "where", "when")))


@dataclass(frozen=True)
class Possible:
    """What can be asked here, in the person's language."""

    kinds: tuple[Option, ...]
    neighbourhoods: Mapping[str, Neighbourhood]


@dataclass(frozen=True)
class WhatIsPossible(Lookup[Possible]):
    async def load(self, work: Work, me: Person, about: Subject) -> Possible:  # noqa: ARG002
        return Possible(open_kinds(work, me, tuple(Role)), work.settings.neighbourhoods)

    def samples(self) -> tuple[Possible, ...]:
        kinds = (Option("groceries", "Boodschappen"), Option("transport", "Vervoer"))
        return (Possible(kinds, {"heuvel": Neighbourhood("Heuvel")}),)


@dataclass(frozen=True)
class Summary(Lookup[str]):
    """The request in words, to check before it is sent."""

    request: NewRequest

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        return summary(work, me, self.request)

    def samples(self) -> tuple[str, ...]:
        return ("...",)


async def talk(me: Person, _about: Subject) -> NewRequest | None:
    possible = await WhatIsPossible()
    kind = await Choose("kind", possible.kinds)
    details = await Tell("details")
    photo = Told() if details.attachments else await Tell("photo", skip=True)
    where = await Where("where", possible.neighbourhoods)
    when = await Choose("when", WHEN, own_words=True)
    request = NewRequest(
        me.id,
        kind,
        "\n".join(filter(None, [details.text, photo.text])),
        details.attachments + photo.attachments,
        where,
        when,
    )
    answer = await Choose(
        "send",
        (Option("yes"), Option("change"), Option("no")),
        with_={"summary": await Summary(request)},
    )
    if answer == "change":
        changed = await Choose("change", _changes(details))
        await AskAgain((changed, "send", "change"))
    return request if answer == "yes" else None


def _changes(details: Told) -> tuple[Option, ...]:
    """What can be changed; a photo that came with the words changes with them."""
    return tuple(o for o in CHANGE if o.value != "photo" or not details.attachments)


async def finish(request: NewRequest | None, me: Person, _about: Subject, work: Work) -> None:
    """Store the request, tell the resident and begin to look for somebody: all or nothing."""
    if request is None:
        await work.tell(me, f"{NAME}-dropped")
        return
    stored = await work.db.requests.add(request, work.now)
    decent = decent_moment(work, stored)
    if decent > work.now:
        when = work.moment(decent, me)
        await work.tell(me, f"{NAME}-sent-later", about=stored.subject, when=when)
    else:
        await work.tell(me, f"{NAME}-sent", about=stored.subject)
    await look_for_help(work, stored)


def recognise(text: str, me: Person, work: Work) -> Understood | None:
    """A sentence that asks for help: it holds the details, and perhaps more."""
    found = understood(text, work.settings.kinds)
    asks = found.intent == ASK
    if utf16(text) > LONGEST or not (asks or (found.intent == UNCLEAR and found.wants_help)):
        return None
    answers = {"details": Tell.store(Told(text))} if asks else {}
    if (where := mentioned(work.settings.neighbourhoods, text)) is not None:
        answers["where"] = where
    if (kind := surest(found)) is None:
        return Understood(answers, {})
    return Understood({**answers, "kind": kind}, {"kind": work.kind_name(kind, me)})


FLOW = Flow(
    NAME, talk, finish, in_menu_of=lambda _me, _situation: True, recognise=recognise, rank=10
)
