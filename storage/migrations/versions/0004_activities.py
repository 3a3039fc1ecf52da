"""Activities: what is announced, its sessions, who organises it and who takes part."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text()
TIME = sa.DateTime(timezone=True)
ALIVE = "status IN ('in', 'waiting', 'offered')"
TABLES = (
    "calendars",
    "activity_checks",
    "presences",
    "sign_ups",
    "sessions",
    "organisers",
    "activities",
)


def upgrade() -> None:
    op.create_table(
        "activities",
        sa.Column("id", NUMBER, primary_key=True),
        *(_text(name) for name in ("uid", "link", "title", "description", "place")),
        _text("neighbourhood"),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        _time("starts_at"),
        _text("repeats"),
        _flag("course"),
        _count("times"),
        _count("minutes"),
        sa.Column("places", sa.Integer()),
        *(_text(name) for name in ("interest", "cost", "access", "language", "for_whom")),
        sa.Column("photo", TEXT),
        *(_text(name) for name in ("seen", "holidays")),
        _flag("lottery"),
        *(_text(name) for name in ("group_link", "group_chat", "state")),
        _time("made_at"),
        sa.Column("published_at", TIME),
        _count("sequence"),
        _time("changed_at"),
        sa.Column("version", NUMBER, nullable=False),
        sa.UniqueConstraint("uid", name="uq_activities_uid"),
        sa.UniqueConstraint("link", name="uq_activities_link"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "organisers",
        _key("activity"),
        _key("person"),
        _time("since"),
        sa.Column("left_at", TIME),
        _to("organisers", "activity", "activities"),
        _to("organisers", "person", "persons"),
    )
    _partial_index("ix_organisers_here", "organisers", ["person"], "left_at IS NULL")
    sessions()
    sign_ups()
    op.create_table(
        "activity_checks",
        _key("activity"),
        _key("person"),
        _text("answer"),
        _time("said_at"),
        _to("activity_checks", "activity", "activities"),
        _to("activity_checks", "person", "persons"),
    )
    op.create_table(
        "calendars",
        _key("person"),
        _text("digest"),
        _time("made_at"),
        _to("calendars", "person", "persons"),
        sa.UniqueConstraint("digest", name="uq_calendars_digest"),
    )


def sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("activity", NUMBER, nullable=False),
        sa.Column("pool", NUMBER),
        _time("starts_at"),
        _time("ends_at"),
        sa.Column("recurs_at", TIME),
        _text("state"),
        sa.Column("drawn_at", TIME),
        _to("sessions", "activity", "activities"),
        sa.UniqueConstraint("activity", "recurs_at", name="uq_sessions_activity"),
        sqlite_autoincrement=True,
    )
    _partial_index("ix_sessions_planned", "sessions", ["starts_at"], "state = 'planned'")


def sign_ups() -> None:
    op.create_table(
        "sign_ups",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("session", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        _count("companions"),
        _text("status"),
        _time("signed_at"),
        sa.Column("offered_until", TIME),
        _count("passed_over"),
        _flag("missed"),
        sa.Column("drawn", sa.Integer()),
        sa.Column("sure_at", TIME),
        sa.Column("ended_at", TIME),
        _flag("in_calendar"),
        _to("sign_ups", "session", "sessions"),
        _to("sign_ups", "person", "persons"),
        sqlite_autoincrement=True,
    )
    _partial_index("ix_sign_ups_alive", "sign_ups", ["session", "person"], ALIVE, unique=True)
    _partial_index("ix_sign_ups_of_person", "sign_ups", ["person"], ALIVE)
    op.create_index("ix_sign_ups_session", "sign_ups", ["session", "person"])
    op.create_table(
        "presences",
        _key("session"),
        _key("sign_up"),
        _flag("absent"),
        sa.Column("came", sa.Boolean()),
        sa.Column("opinion", TEXT),
        _to("presences", "session", "sessions"),
        _to("presences", "sign_up", "sign_ups"),
    )


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)


def _key(name: str) -> sa.Column[int]:
    return sa.Column(name, NUMBER, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, TEXT, nullable=False)


def _time(name: str) -> sa.Column[object]:
    return sa.Column(name, TIME, nullable=False)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}")


def _partial_index(
    name: str, table: str, columns: list[str], where: str, *, unique: bool = False
) -> None:
    condition = sa.text(where)
    op.create_index(
        name, table, columns, unique=unique, sqlite_where=condition, postgresql_where=condition
    )
