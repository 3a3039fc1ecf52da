"""The resident changes what was asked; who helps hears it, and the card says it anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.conversation.flow import Flow
from bot.conversation.questions import Ask, Choose
from bot.conversation.subject import Subject
from bot.conversation.surroundings import WhatTimeIsIt
from bot.conversation.when import When
from bot.help.about import in_circle
from bot.help.circle import Part
from bot.help.look import look_anew
from bot.help.my_case import bring_up_to_date
from bot.help.request import Request, State
from bot.help.stand_down import stand_down
from bot.help.visiting import propose
from bot.help.wording import when_words
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.post import Kind
from bot.privacy.identifying import mask
from bot.work import Work

NAME = "change_request"
WHEN = tuple(map(Option, ("now", "today", "tomorrow", "this_week", "no_hurry")))
PLACES = tuple(Option(str(number), str(number)) for number in range(1, 7))
WHAT = tuple(map(Option, ("details", "when", "places")))


@dataclass(frozen=True)
class Change:
    """The columns with their new values."""

    what: str
    fields: dict[str, Any] = field(default_factory=dict)


async def talk(_me: Person, _about: Subject) -> Change:
    what = await Choose("what", WHAT)
    if what == "when":
        now = await WhatTimeIsIt()
        time = await When("when", now.at, now.zone, now.language, WHEN)
        return Change(
            what, {"when": time.words, "starts_at": time.starts_at, "repeats": time.repeats}
        )
    if what == "places":
        return Change(what, {"places": int(await Choose("places", PLACES))})
    return Change(what, {"details": mask(await Ask("details")).text})


async def finish(change: Change, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    if member.part is not Part.RESIDENT:
        await work.tell(me, "my_case-over")
        return
    if not await work.db.requests.change(request.id, **change.fields):
        await work.tell(me, "my_case-over")
        return
    await work.tell(me, f"{NAME}-done")
    changed = await work.db.requests.get(request.id) or request
    await _tell_who_helps(work, me, changed, change)
    if change.fields.get("starts_at") is not None and changed.helpers:
        await propose(work, changed, me, change.fields["starts_at"])
    more_urgent = changed.urgent and not request.urgent
    if changed.state is State.OPEN and (more_urgent or change.what == "places"):
        await look_anew(work, changed)
    elif changed.state is State.TAKEN and request.state is State.OPEN:  # fewer are enough
        await stand_down(work, changed, "answer_ping-done")
    await bring_up_to_date(work, changed)


async def _tell_who_helps(work: Work, me: Person, changed: Request, change: Change) -> None:
    for other in changed.others(me.id):
        reader = await work.db.people.get(other.person)
        words = {
            "when": when_words(work, reader, changed),
            "details": changed.details,
            "places": str(changed.places),
        }[change.what]
        text = work.texts(reader)("request-changed", name=work.name(me, reader), words=words)
        await work.post(
            reader, Outgoing(text), kind=Kind.RELAY, about=changed.subject, member=other.id
        )


FLOW = Flow(NAME, talk, finish)
