"""Reads a whole announcement: its row, its author's name, and how many stand for its urgency."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, func, literal, select

from bot.announcements.announcement import Announcement, Approval, Replies, State, Topic
from storage.tables import announcements, approvals, persons

_stands = (
    select(func.count())
    .where(
        approvals.c.announcement == announcements.c.id,
        approvals.c.what == literal(Approval.URGENT.value),
    )
    .scalar_subquery()
)
WHOLE = select(announcements, _stands.label("stand"), persons.c.name.label("author_name")).join(
    persons, persons.c.id == announcements.c.author
)
TWO = 2


def to_announcement(row: Row[Any]) -> Announcement:
    return Announcement(
        row.author,
        row.texts,
        row.audience,
        row.attachments,
        row.buttons,
        row.link,
        Topic(row.topic),
        Replies(row.replies),
        row.starts_at,
        row.expires,
        id=row.id,
        state=State(row.state),
        urgent=row.stand >= TWO,
        withdrawn=row.withdrawn,
    )
