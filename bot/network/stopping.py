"""Somebody has a role no more: the questions that it brought are put away, and their places in
circles are free again. What they have in another way (a request of their own) goes on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.activities.publishing import CHECK
from bot.activities.take_over_activity import FROM
from bot.activities.take_over_activity import NAME as TAKE_OVER
from bot.conversation.flow import Situation
from bot.conversation.memory import Prompt
from bot.conversation.talk import put_away
from bot.help.answered import answered
from bot.help.asks import Answer
from bot.help.circle import Left, Part
from bot.help.kinds import HUMAN, may_take
from bot.help.leaving import leave
from bot.help.look import PING, look_for_help
from bot.help.my_case import bring_up_to_date
from bot.people.person import Person, Role
from bot.work import Work

ANY, COORDINATORS = frozenset(Role), frozenset({Role.COORDINATOR})
ASKED_OF: Mapping[str, frozenset[Role]] = MappingProxyType(
    {
        CHECK: ANY,
        "confirm_announcement": COORDINATORS,
        "confirm_urgent": COORDINATORS,
        "my_announcement": COORDINATORS,
    }
)
"""Questions that are put to somebody for their role, and that no menu leads to."""
EVERYTHING = Situation(asks=1, tasks=1, activities=1, desk=True, calendars=True)


async def stop(work: Work, person: Person) -> None:
    """`person` as they are from now on."""
    for prompt in await work.db.conversations.open_prompts(person.id):
        if prompt.flow == PING:
            await _withdraw_ping(work, person, prompt)
        elif not await _may_answer(work, person, prompt):
            await put_away(work, person, prompt.flow, prompt.about)
    for request in await work.db.requests.of(person.id):
        member = request.member(person.id)
        if member is None or member.part not in {Part.HELPER, Part.PROFESSIONAL}:
            continue
        kind = HUMAN if member.part is Part.PROFESSIONAL else request.kind
        if may_take(work.settings, kind, person):
            continue
        told = {}
        for other in request.others(person.id):
            reader = await work.db.people.get(other.person)
            told[reader.id] = work.texts(reader)("role-gone-other", name=work.name(person, reader))
        await leave(work, request, member, Left.ROLE_TAKEN, told)


async def _withdraw_ping(work: Work, person: Person, prompt: Prompt) -> None:
    """Nobody is kept waiting for their answer: others are looked for at once."""
    request = await work.db.requests.get(prompt.about.id)
    if request is not None and may_take(work.settings, request.kind, person):
        return
    await work.settle(prompt, work.texts(person)("ping-not-for-you"))
    await work.db.conversations.end(person.id, PING, prompt.about)
    if request is not None:
        await answered(work, request.id, person.id, Answer.STOOD_DOWN)
        await look_for_help(work, request)
        await bring_up_to_date(work, request)


async def _may_answer(work: Work, person: Person, prompt: Prompt) -> bool:
    """What is in nobody's menu is open to all; what is in theirs no more is not theirs."""
    if prompt.flow in ASKED_OF:
        return person.has(*ASKED_OF[prompt.flow])
    if prompt.flow == TAKE_OVER:  # what nobody organises any more is put to coordinators
        begun = await work.db.conversations.get(person.id, prompt.flow, prompt.about)
        asked_by_one = begun is not None and bool(begun.answers.get(FROM))
        return asked_by_one or person.has(*COORDINATORS)
    flow = work.house.flows.get(prompt.flow)
    if flow is None:
        return False
    everyone = Person(0, "", "", roles=tuple((role, work.now) for role in Role))
    shown = flow.in_menu_of(everyone, EVERYTHING)
    return not shown or flow.in_menu_of(person, EVERYTHING)
