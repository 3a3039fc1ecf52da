"""Whom an announcement is for, asked of the tables: counted, or made into rows, in one query.

Somebody's channel is the one that they used last and can still be reached on.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    case,
    exists,
    func,
    literal,
    null,
    or_,
    select,
)

from bot.activities.sign_up import Status
from bot.announcements.audience import RESIDENT, Audience
from bot.announcements.recipients import Fate
from storage.announcing import SEND
from storage.tables import (
    activities,
    addresses,
    offered_kinds,
    offered_neighbourhoods,
    persons,
    requests,
    roles,
    sessions,
    sign_ups,
    subscriptions,
)
from storage.types import Number, Utc

_channel = (
    select(addresses.c.channel)
    .where(addresses.c.person == persons.c.id, addresses.c.reachable)
    .order_by(addresses.c.last_seen.desc(), addresses.c.channel)
    .limit(1)
    .scalar_subquery()
)
TAKES_PART = (Status.IN, Status.OVER)
"""Who waits for a place has none yet; a word to all with a place is no word to them."""
UNSAID = (Status.LEFT, Status.DECLINED)
_has_address = exists().where(addresses.c.person == persons.c.id)
"""Who has none wanted to be forgotten."""


_signed_up = (
    select(sign_ups.c.person)
    .join(sessions, sessions.c.id == sign_ups.c.session)
    .join(activities, activities.c.id == sessions.c.activity)
)


def _said(wants: bool) -> ColumnElement[bool]:
    return exists().where(
        subscriptions.c.person == persons.c.id,
        subscriptions.c.topic == bindparam("topic"),
        subscriptions.c.wants.is_(wants),
    )


_people = (
    select(
        persons.c.id.label("person"),
        persons.c.language,
        func.coalesce(_channel, "").label("channel"),
        case((_said(False), 1), else_=0).label("left"),
    )
    .where(_has_address)
    .subquery("people")
)
COUNT = (
    select(_people.c.channel, _people.c.language, _people.c.left, func.count().label("people"))
    .select_from(_people.join(persons, persons.c.id == _people.c.person))
    .group_by(_people.c.channel, _people.c.language, _people.c.left)
)


def is_in(audience: Audience) -> list[ColumnElement[bool]]:
    """The conditions for a row of `persons`: every part narrows it."""
    found = list[ColumnElement[bool]]()
    if audience.roles:
        held = exists().where(roles.c.person == persons.c.id)
        some = exists().where(roles.c.person == persons.c.id, roles.c.role.in_(audience.roles))
        found.append(or_(some, ~held) if RESIDENT in audience.roles else some)
    if audience.neighbourhoods:
        helps = exists().where(
            offered_neighbourhoods.c.person == persons.c.id,
            offered_neighbourhoods.c.neighbourhood.in_(audience.neighbourhoods),
        )
        asked = exists().where(
            requests.c.resident == persons.c.id,
            requests.c.neighbourhood.in_(audience.neighbourhoods),
        )
        found.append(or_(helps, asked))
    if audience.kinds:
        offered = (offered_kinds.c.person == persons.c.id, offered_kinds.c.kind.in_(audience.kinds))
        found.append(exists().where(*offered))
    if audience.languages:
        found.append(persons.c.language.in_(audience.languages))
    if audience.followers:
        found.append(_said(True))
    if audience.activity:
        part = (sessions.c.activity == audience.activity, sign_ups.c.status.in_(TAKES_PART))
        found.append(persons.c.id.in_(_signed_up.where(*part)))
    if audience.interests:
        liked = (activities.c.interest.in_(audience.interests), sign_ups.c.status.not_in(UNSAID))
        found.append(persons.c.id.in_(_signed_up.where(*liked)))
    return found


def whom(audience: Audience) -> Select[Any]:
    """A row of `recipients` for each: who cannot be reached has come to an end already."""
    reached = _people.c.channel != ""
    return (
        select(
            bindparam("announcement", type_=Number),
            _people.c.person,
            _people.c.channel,
            case((reached, literal(Fate.PENDING.value)), else_=literal(Fate.BLOCKED.value)),
            case((reached, literal(SEND)), else_=null()),
            case((reached, null()), else_=bindparam("now", type_=Utc)),
        )
        .select_from(_people.join(persons, persons.c.id == _people.c.person))
        .where(_people.c.left == 0, *is_in(audience))
    )
