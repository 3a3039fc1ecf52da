"""The tables, the same on SQLite and PostgreSQL. `migrations/` makes them; a test compares.

What is still open has partial indexes of its own, so that it costs the same however long the
history grows. Letters refer to persons and questions by number only: they are thrown away first.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)

from bot.announcements.announcement import Button
from bot.announcements.audience import Audience
from bot.figures.demand import Demand
from bot.help.asking.ask import Weighed
from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.network import Network
from bot.help.asking.reason import Reason
from bot.help.asking.terms import Terms
from bot.messages import Attachment, Incoming, Option, Outgoing
from bot.people.person import Role
from storage.types import Json, Number, Utc, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Number, primary_key=True)


def _person(name: str = "person", **options: Any) -> Column[int]:
    return Column(name, Number, ForeignKey("persons.id"), **{"nullable": False, **options})


def _partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of the rows for which `where` holds."""
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


def among(column: Column[str], *values: str) -> ColumnElement[bool]:
    """Compares with constants that stand in the statement itself: only then do the databases see
    that a partial index will do."""
    constants: list[ColumnElement[str]] = [literal_column(f"'{value}'") for value in values]
    return column == constants[0] if len(constants) == 1 else column.in_(constants)


inbox = Table(
    "inbox",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("event", Words, nullable=False),
    Column("chat", Words, nullable=False),
    Column("incoming", Json(Incoming), nullable=False),
    Column("state", Text, nullable=False),  # new, done, set_aside
    Column("accepted_at", Utc, nullable=False),
    Column("why", Words),
    UniqueConstraint("channel", "event"),
    _partial("ix_inbox_new", "id", where="state = 'new'"),
    _partial("ix_inbox_new_of_chat", "channel", "chat", "id", where="state = 'new'"),
    sqlite_autoincrement=True,
)

quarantine = Table(
    "quarantine",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("event", Words, nullable=False),
    Column("raw", Words, nullable=False),
    Column("why", Words, nullable=False),
    Column("accepted_at", Utc, nullable=False),
    UniqueConstraint("channel", "event"),
)

notes = Table(
    "notes",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("key", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("recipient", Words, nullable=False),
    Column("message", Json(Outgoing), nullable=False),
    Column("kind", Text, nullable=False),
    Column("person", Number),
    Column("about", Text, nullable=False),
    Column("prompt", Number),
    Column("source", Words),
    Column("replaces", Number),
    Column("expires", Utc),
    # ready, sending, and the ends: sent, unreachable, unknown, refused, dropped
    Column("state", Text, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("due_at", Utc, nullable=False),
    Column("key", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("perhaps_sent", Boolean, nullable=False),
    Column("taken_by", Text),
    Column("sent_as", Words),
    Column("sent_before", Json(tuple[str, ...])),  # the other messages of the same letter
    Column("settled_at", Utc),
    Column("why", Words),
    Column("member", Number),
    _partial("ix_outbox_ready", "lane", "id", where="state = 'ready'"),
    _partial(
        "ix_outbox_of_chat", "channel", "recipient", "id", where="state IN ('ready', 'sending')"
    ),
    _partial("ix_outbox_sending", "id", where="state = 'sending'"),
    _partial(
        "ix_outbox_sent_as",
        "channel",
        "recipient",
        "sent_as",
        "id",
        where="sent_as IS NOT NULL",
    ),
    _partial("ix_outbox_source", "source", "id", where="source IS NOT NULL"),
    _partial("ix_outbox_prompt", "prompt", "id", where="prompt IS NOT NULL"),
    sqlite_autoincrement=True,
)

agenda = Table(
    "agenda",
    metadata,
    Column("what", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("due", Utc, nullable=False, index=True),
)

persons = Table(
    "persons",
    metadata,
    _id(),
    Column("name", Words, nullable=False),
    Column("language", Text, nullable=False),
    Column("met_at", Utc, nullable=False),
    Column("talking_about", Number),
    Column("talking_since", Utc),
    Column("memories", Boolean),  # whether they like to be reminded of what they did; not asked yet
    Column("checked_at", Utc),  # when their certificate of conduct was seen
    Column("photo", Json(Attachment)),
    Column("company_offered_at", Utc),
    Column("certificate_until", Utc),  # until when that certificate counts; empty for no end
    sqlite_autoincrement=True,
)

addresses = Table(
    "addresses",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("recipient", Words, primary_key=True),
    _person(index=True),
    Column("reachable", Boolean, nullable=False),
    Column("last_seen", Utc, nullable=False),
)

roles = Table(
    "roles",
    metadata,
    _person(primary_key=True),
    Column("role", Text, primary_key=True),
    Column("since", Utc, nullable=False),
    Index("ix_roles_role", "role", "person"),
)

offered_kinds = Table(
    "offered_kinds",
    metadata,
    _person(primary_key=True),
    Column("kind", Text, primary_key=True),
    Index("ix_offered_kinds_kind", "kind", "person"),
)

offered_neighbourhoods = Table(
    "offered_neighbourhoods",
    metadata,
    _person(primary_key=True),
    Column("neighbourhood", Text, primary_key=True),
)

offered_dayparts = Table(
    "offered_dayparts",
    metadata,
    _person(primary_key=True),
    Column("daypart", Text, primary_key=True),
)

offered_languages = Table(
    "offered_languages",
    metadata,
    _person(primary_key=True),
    Column("language", Text, primary_key=True),
)

never_kinds = Table(
    "never_kinds",
    metadata,
    _person(primary_key=True),
    Column("kind", Text, primary_key=True),
)

wishes = Table(
    "wishes",
    metadata,
    _person(primary_key=True),
    Column("often", Text),  # seldom, sometimes, often
    Column("asks_a_week", Integer),
    Column("quiet_from", Text),  # their own night, on the clock at home: "22:30"
    Column("quiet_until", Text),
    Column("at_night", Boolean, nullable=False, server_default="0"),
    Column("paused_until", Utc),
)

learned = Table(  # of how somebody answers, and what was asked of them lately
    "learned",
    metadata,
    _person(primary_key=True),
    Column("habits", Json(Habits), nullable=False),
    Column("load", Json(Load), nullable=False),
)

learned_together = Table(  # one row: of everyone together
    "learned_together",
    metadata,
    _id(),
    Column("network", Json(Network), nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("invitation", Text, primary_key=True),
    _person(),
    Column("redeemed_at", Utc, nullable=False),
)

proposals = Table(  # what an invitation carries; nobody is named
    "proposals",
    metadata,
    Column("invitation", Text, primary_key=True),
    Column("until", Utc, nullable=False),
    Column("kinds", Json(tuple[str, ...]), nullable=False),
    Column("neighbourhoods", Json(tuple[str, ...]), nullable=False),
    Column("language", Text, nullable=False),
)

desk_links = Table(  # those that were used; the others need no row
    "desk_links",
    metadata,
    Column("link", Text, primary_key=True),
    _person(),
    Column("used_at", Utc, nullable=False),
)

desk_sessions = Table(
    "desk_sessions",
    metadata,
    Column("digest", Text, primary_key=True),
    _person(index=True),
    Column("until", Utc, nullable=False),
)

blocks = Table(  # who is not asked for anything and cannot help, until it is lifted
    "blocks",
    metadata,
    _person(primary_key=True),
    _person("by"),
    Column("reason", Words, nullable=False),  # for coordinators alone
    Column("since", Utc, nullable=False),
    Column(
        "held", Json(tuple[tuple[Role, datetime], ...]), nullable=False
    ),  # their roles till then
)

requests = Table(
    "requests",
    metadata,
    _id(),
    _person("resident"),
    Column("kind", Text, nullable=False),
    Column("details", Words, nullable=False),
    Column("attachments", Json(tuple[Attachment, ...]), nullable=False),
    Column("neighbourhood", Words, nullable=False),
    Column("when", Words, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked_at", Utc, nullable=False, index=True),
    Column("closed_at", Utc),
    Column("starts_at", Utc),
    Column("repeats", Text, nullable=False, server_default=""),
    Column("for_another", Words, nullable=False, server_default=""),
    Column("consent", Text, nullable=False, server_default="own"),
    Column("places", Integer, nullable=False, server_default="1"),
    Column("company", Boolean, nullable=False, server_default="0"),
    Column("regarding", Number),
    Column("asked_by", Number),
    Column("version", Number, nullable=False, server_default="0"),  # counts changes of the circle
    Column("looking_since", Utc),  # since it was asked, or since somebody left a place
    Column("held", Boolean, nullable=False, server_default="0"),  # a coordinator: ask nobody now
    Column("wider", Text, nullable=False, server_default=""),  # may we ask wider: asked, yes, no
    Column("liked_first", Boolean, nullable=False, server_default="0"),
    _partial("ix_requests_regarding", "regarding", where="regarding IS NOT NULL"),
    _partial("ix_requests_alive", "state", "id", where="state IN ('open', 'taken')"),
    sqlite_autoincrement=True,
)

glances = Table(  # who opened the page of a request or of a person, in a browser or in the chat
    "glances",
    metadata,
    _id(),
    _person(),
    Column("request", Number, ForeignKey("requests.id"), index=True),
    _person("of_person", nullable=True, index=True),
    Column("at", Utc, nullable=False),
    sqlite_autoincrement=True,
)

members = Table(
    "members",
    metadata,
    _id(),
    Column("request", Number, ForeignKey("requests.id"), nullable=False),
    _person(),
    Column("part", Text, nullable=False),
    Column("since", Utc, nullable=False),
    Column("active_at", Utc, nullable=False),
    Column("seeks_stand_in", Boolean, nullable=False),
    Column("for_visit", Number),
    Column("asked_in_by", Number),
    Column("left_at", Utc),
    Column("why_left", Text),
    _partial("ix_members_here", "request", "person", where="left_at IS NULL", unique=True),
    _partial("ix_members_of_person", "person", where="left_at IS NULL"),
    Index("ix_members_request", "request", "person"),  # also who was in it before
    sqlite_autoincrement=True,
)

visits = Table(
    "visits",
    metadata,
    _id(),
    Column("request", Number, ForeignKey("requests.id"), nullable=False, index=True),
    Column("starts_at", Utc, nullable=False),
    _person("proposed_by"),
    Column("proposed_at", Utc, nullable=False),
    Column("state", Text, nullable=False),
    Column("code", Text, nullable=False),
    sqlite_autoincrement=True,
)

attendances = Table(
    "attendances",
    metadata,
    Column("visit", Number, ForeignKey("visits.id"), primary_key=True),
    _person(primary_key=True),
    Column("coming", Boolean, nullable=False),
    Column("arrived_at", Utc),
    Column("left_at", Utc),
)

contacts = Table(
    "contacts",
    metadata,
    _id(),
    Column("member", Number, ForeignKey("members.id"), nullable=False, index=True),
    Column("what", Text, nullable=False),
    Column("letter", Number, nullable=False),
    Column("given_at", Utc, nullable=False),
    Column("withdrawn_at", Utc),
    sqlite_autoincrement=True,
)

takeovers = Table(
    "takeovers",
    metadata,
    _id(),
    Column("member", Number, ForeignKey("members.id"), nullable=False, index=True),
    _person("by"),
    Column("asked_at", Utc, nullable=False),
    Column("answer", Text, nullable=False),
    _partial("ix_takeovers_asked", "member", where="answer = 'asked'", unique=True),
    sqlite_autoincrement=True,
)

refusals = Table(
    "refusals",
    metadata,
    _person("resident", primary_key=True),
    _person("helper", primary_key=True),
    Column("since", Utc, nullable=False),
)

asks = Table(
    "asks",
    metadata,
    Column("request", Number, ForeignKey("requests.id"), primary_key=True),
    _person(primary_key=True),
    Column("why", Text, nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("answer", Text, nullable=False),
    Column("answered_at", Utc),
    Column("chance", Float),  # of a yes, as it was weighed; with `terms` its answer is learned from
    Column("terms", Json(Terms)),
    Column("reasons", Json(tuple[Reason, ...]), nullable=False, server_default="[]"),
    Column("weighed", Json(Weighed)),
    Index("ix_asks_person", "person", "asked_at"),
)

thanks = Table(
    "thanks",
    metadata,
    Column("request", Number, ForeignKey("requests.id"), primary_key=True),
    Column("helped", Text, nullable=False),
    Column("words", Words, nullable=False),
    Column("said_at", Utc, nullable=False),
    Column("attachments", Json(tuple[Attachment, ...]), nullable=False, server_default="[]"),
)

week_sums = Table(  # of requests, once nothing changes in them: nobody's, so they outlive everybody
    "week_sums",
    metadata,
    Column("begins", Utc, primary_key=True),
    Column("counted", Json(Demand), nullable=False),
)

activities = Table(
    "activities",
    metadata,
    _id(),
    Column("uid", Text, nullable=False, unique=True),
    Column("link", Text, nullable=False, unique=True),
    Column("title", Words, nullable=False),
    Column("description", Words, nullable=False),
    Column("place", Words, nullable=False),
    Column("neighbourhood", Words, nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("starts_at", Utc, nullable=False),
    Column("repeats", Text, nullable=False),
    Column("course", Boolean, nullable=False),
    Column("times", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("places", Integer),
    Column("interest", Text, nullable=False),
    Column("cost", Words, nullable=False),
    Column("access", Json(tuple[str, ...]), nullable=False),
    Column("language", Words, nullable=False),
    Column("for_whom", Words, nullable=False),
    Column("photo", Json(Attachment)),
    Column("seen", Text, nullable=False),
    Column("holidays", Text, nullable=False),
    Column("lottery", Boolean, nullable=False),
    Column("group_link", Words, nullable=False),
    Column("group_chat", Text, nullable=False),  # channel and chat, with a tab
    Column("state", Text, nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("published_at", Utc),
    Column("sequence", Integer, nullable=False),  # counts the changes that a calendar must know
    Column("changed_at", Utc, nullable=False),  # when it last grew
    Column("version", Number, nullable=False),  # counts all changes: who holds it, adds one
    sqlite_autoincrement=True,
)

organisers = Table(
    "organisers",
    metadata,
    Column("activity", Number, ForeignKey("activities.id"), primary_key=True),
    _person(primary_key=True),
    Column("since", Utc, nullable=False),
    Column("left_at", Utc),
    _partial("ix_organisers_here", "person", where="left_at IS NULL"),
)

sessions = Table(
    "sessions",
    metadata,
    _id(),
    Column("activity", Number, ForeignKey("activities.id"), nullable=False),
    Column("pool", Number),  # the session that has the sign-ups; empty for its own
    Column("starts_at", Utc, nullable=False),
    Column("ends_at", Utc, nullable=False),
    Column("recurs_at", Utc),  # as the rule says; empty once there is another rule
    Column("state", Text, nullable=False),
    Column("drawn_at", Utc),
    UniqueConstraint("activity", "recurs_at"),
    _partial("ix_sessions_planned", "starts_at", where="state = 'planned'"),
    sqlite_autoincrement=True,
)

sign_ups = Table(
    "sign_ups",
    metadata,
    _id(),
    Column("session", Number, ForeignKey("sessions.id"), nullable=False),
    _person(),
    Column("companions", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("signed_at", Utc, nullable=False),
    Column("offered_until", Utc),
    Column("passed_over", Integer, nullable=False),
    Column("missed", Boolean, nullable=False),
    Column("drawn", Integer),
    Column("sure_at", Utc),
    Column("ended_at", Utc),
    Column("in_calendar", Boolean, nullable=False),  # they have its file: changes go there as well
    _partial(
        "ix_sign_ups_alive",
        "session",
        "person",
        where="status IN ('in', 'waiting', 'offered')",
        unique=True,
    ),
    _partial("ix_sign_ups_of_person", "person", where="status IN ('in', 'waiting', 'offered')"),
    Index("ix_sign_ups_session", "session", "person"),  # also who took part before
    sqlite_autoincrement=True,
)

presences = Table(
    "presences",
    metadata,
    Column("session", Number, ForeignKey("sessions.id"), primary_key=True),
    Column("sign_up", Number, ForeignKey("sign_ups.id"), primary_key=True),
    Column("absent", Boolean, nullable=False),
    Column("came", Boolean),
    Column("opinion", Text),
)

activity_checks = Table(
    "activity_checks",
    metadata,
    Column("activity", Number, ForeignKey("activities.id"), primary_key=True),
    _person(primary_key=True),
    Column("answer", Text, nullable=False),
    Column("said_at", Utc, nullable=False),
)

calendars = Table(  # the secret address of somebody's own calendar: only its digest is kept
    "calendars",
    metadata,
    _person(primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("made_at", Utc, nullable=False),
)

conversations = Table(
    "conversations",
    metadata,
    _person(primary_key=True),
    Column("flow", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("answers", Json(Mapping[str, str]), nullable=False),
    Column("sources", Json(Mapping[str, str]), nullable=False),
    Column("begun", Boolean, nullable=False),
    Column("touched", Number, nullable=False),  # counts up, for each person apart
)

prompts = Table(
    "prompts",
    metadata,
    _id(),
    _person(),
    Column("flow", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("text", Words, nullable=False),
    Column("options", Json(tuple[Option, ...]), nullable=False),
    Column("open", Boolean, nullable=False),
    _partial("ix_prompts_open", "person", "id", where="open"),
    _partial("ix_prompts_open_about", "flow", "about", where="open"),
    sqlite_autoincrement=True,
)

keys = Table(
    "keys",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

announcements = Table(
    "announcements",
    metadata,
    _id(),
    _person("author"),
    Column("texts", Json(Mapping[str, str]), nullable=False),  # by language
    Column("attachments", Json(tuple[Attachment, ...]), nullable=False),
    Column("buttons", Json(tuple[Button, ...]), nullable=False),
    Column("link", Words, nullable=False),
    Column("audience", Json(Audience), nullable=False),
    Column("topic", Text, nullable=False),
    Column("replies", Text, nullable=False),
    Column("starts_at", Utc),
    Column("expires", Utc),
    Column("state", Text, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("written_at", Utc, nullable=False),
    _partial("ix_announcements_sending", "id", where="state = 'sending'"),
    sqlite_autoincrement=True,
)

approvals = Table(
    "approvals",
    metadata,
    Column("announcement", Number, ForeignKey("announcements.id"), primary_key=True),
    _person(primary_key=True),
    Column("what", Text, primary_key=True),
    Column("given_at", Utc, nullable=False),
)

recipients = Table(
    "recipients",
    metadata,
    Column("announcement", Number, ForeignKey("announcements.id"), primary_key=True),
    _person(primary_key=True),
    Column("channel", Text, nullable=False),
    Column("fate", Text, nullable=False),
    Column("todo", Text),  # send, revise; nothing when it is on its way or needs nothing more
    Column("due_at", Utc),  # not before
    Column("letter", Number),
    Column("settled_at", Utc),
    _partial("ix_recipients_todo", "announcement", "channel", "person", where="todo IS NOT NULL"),
    _partial("ix_recipients_letter", "letter", where="letter IS NOT NULL"),
)

replies = Table(
    "replies",
    metadata,
    _id(),
    Column("announcement", Number, ForeignKey("announcements.id"), nullable=False, index=True),
    _person(),
    Column("answer", Text, nullable=False),
    Column("words", Words, nullable=False),
    Column("said_at", Utc, nullable=False),
    sqlite_autoincrement=True,
)

subscriptions = Table(
    "subscriptions",
    metadata,
    _person(primary_key=True),
    Column("topic", Text, primary_key=True),
    Column("wants", Boolean, nullable=False),
    Column("since", Utc, nullable=False),
)
