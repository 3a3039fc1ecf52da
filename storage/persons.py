"""Reads whole persons: one row for every address and role that somebody has, put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, and_, or_, select

from bot.people.person import Person, Role
from storage.tables import addresses, persons, roles

WHOLE = (
    select(persons, addresses, roles.c.role, roles.c.since)
    .select_from(persons)
    .outerjoin(addresses, addresses.c.person == persons.c.id)
    .outerjoin(roles, roles.c.person == persons.c.id)
    .order_by(persons.c.id, addresses.c.last_seen.desc(), addresses.c.channel, roles.c.since)
)


def certified(now: BindParameter[datetime]) -> ColumnElement[bool]:
    """As `Person.certified` says it."""
    until = persons.c.certificate_until
    return and_(persons.c.checked_at.is_not(None), or_(until.is_(None), until > now))


def to_persons(rows: Iterable[Row[Any]]) -> Sequence[Person]:
    return [_to_person(list(several)) for _, several in groupby(rows, lambda row: row.id)]


def _to_person(rows: Sequence[Row[Any]]) -> Person:
    """`rows` start with the address that was seen last."""
    row = rows[0]
    held = {Role(each.role): each.since for each in rows if each.role}
    return Person(
        row.id,
        row.name,
        row.language,
        row.channel or "",
        row.recipient or "",
        tuple(held.items()),
        any(each.reachable for each in rows),
        row.talking_about,
        row.talking_since,
        row.checked_at,
        row.photo,
        row.memories,
        row.company_offered_at,
        row.certificate_until,
    )
