"""Which requests there are, and who about them: what is only read. Changes are in `requests`."""

from __future__ import annotations

from sqlalchemy import bindparam, exists, func, or_, select

from bot.help.circle import Part
from bot.help.kinds import HUMAN, JOIN
from bot.help.request import Consent, State
from bot.people.person import Role
from storage.tables import (
    among,
    members,
    offered_kinds,
    offered_neighbourhoods,
    refusals,
    requests,
    roles,
    thanks,
)

ALIVE = (State.OPEN, State.TAKEN)
THIS = requests.c.id == bindparam("request")
HERE = members.c.left_at.is_(None)
STAY_OF = members.c.id == bindparam("member")
GET = select(requests).where(THIS)
SEVERAL = (
    select(requests)
    .where(requests.c.id.in_(bindparam("requests", expanding=True)))
    .order_by(requests.c.id)
)
OF = (
    select(requests)
    .where(
        requests.c.id.in_(
            select(members.c.request).where(members.c.person == bindparam("person"), HERE)
        ),
        among(requests.c.state, *ALIVE),
    )
    .order_by(requests.c.id.desc())
)
_offers_the_kind = exists().where(
    offered_kinds.c.person == bindparam("person"), offered_kinds.c.kind == requests.c.kind
)
_offers_the_place = or_(
    ~exists().where(offered_neighbourhoods.c.person == bindparam("person")),
    exists().where(
        offered_neighbourhoods.c.person == bindparam("person"),
        offered_neighbourhoods.c.neighbourhood == requests.c.neighbourhood,
    ),
)
OPEN_TO = (
    select(requests)
    .where(
        among(requests.c.state, *ALIVE),
        _offers_the_kind,
        _offers_the_place,
        ~exists().where(
            members.c.person == bindparam("person"), members.c.request == requests.c.id, HERE
        ),
        ~exists().where(
            refusals.c.helper == bindparam("person"),
            refusals.c.resident == requests.c.resident,
        ),
    )
    .order_by(requests.c.state, requests.c.id)
    .limit(bindparam("limit"))
)
LOOKED_FOR = (
    select(requests)
    .where(
        among(requests.c.state, State.OPEN),
        requests.c.kind.not_in([HUMAN, JOIN]),
        requests.c.consent != Consent.AWAITED,
    )
    .order_by(requests.c.id)
    .limit(bindparam("limit"))
)
OF_MEMBER = select(members.c.request).where(STAY_OF, HERE)
CIRCLES = (
    select(members)
    .where(members.c.request.in_(bindparam("requests", expanding=True)), HERE)
    .order_by(members.c.id)
)
HELPED_TIMES = (
    select(func.count())
    .select_from(members.join(requests, requests.c.id == members.c.request))
    .where(
        members.c.person == bindparam("person"),
        members.c.part == Part.HELPER,
        HERE,
        among(requests.c.state, State.DONE),
    )
)
_theirs = members.alias("theirs")
LIKED_BY = (
    select(members.c.person)
    .select_from(
        members.join(_theirs, _theirs.c.request == members.c.request).join(
            thanks, thanks.c.request == members.c.request
        )
    )
    .where(
        _theirs.c.person == bindparam("resident"),
        _theirs.c.part == Part.RESIDENT,
        _theirs.c.left_at.is_(None),
        members.c.part == Part.HELPER,
        members.c.left_at.is_(None),
        thanks.c.helped == "yes",
        exists().where(roles.c.person == members.c.person, roles.c.role == Role.VOLUNTEER),
        ~exists().where(
            refusals.c.resident == bindparam("resident"), refusals.c.helper == members.c.person
        ),
    )
    .group_by(members.c.person)
    .order_by(func.max(members.c.request).desc())
    .limit(3)
)
REFUSED = select(refusals.c.since).where(
    refusals.c.resident == bindparam("resident"), refusals.c.helper == bindparam("helper")
)
REGARDING = select(requests).where(
    requests.c.regarding == bindparam("request"), among(requests.c.state, *ALIVE)
)
COUNTS = (
    select(requests.c.state, func.count().label("number"))
    .where(requests.c.asked_at >= bindparam("since"))
    .group_by(requests.c.state)
)
