"""Circles: everyone in a request, in place of one helper; visits, contact details, refusals."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text()
TIME = sa.DateTime(timezone=True)
ALIVE = "state IN ('open', 'taken')"


def upgrade() -> None:
    members()
    requests()
    visits()
    op.create_table(
        "refusals",
        _person("resident"),
        _person("helper"),
        sa.Column("since", TIME, nullable=False),
        _to_persons("refusals", "resident"),
        _to_persons("refusals", "helper"),
        sa.PrimaryKeyConstraint("resident", "helper", name="pk_refusals"),
    )
    op.create_table(
        "contacts",
        sa.Column("id", NUMBER, primary_key=True),
        _to_member(),
        sa.Column("what", TEXT, nullable=False),
        sa.Column("letter", NUMBER, nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        sa.Column("withdrawn_at", TIME),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_contacts_member"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contacts_member", "contacts", ["member"])
    op.create_table(
        "takeovers",
        sa.Column("id", NUMBER, primary_key=True),
        _to_member(),
        _person("by"),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("answer", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["member"], ["members.id"], name="fk_takeovers_member"),
        _to_persons("takeovers", "by"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_takeovers_member", "takeovers", ["member"])
    asked = sa.text("answer = 'asked'")
    op.create_index(
        "ix_takeovers_asked",
        "takeovers",
        ["member"],
        unique=True,
        sqlite_where=asked,
        postgresql_where=asked,
    )
    op.add_column("outbox", sa.Column("member", NUMBER))
    op.add_column("outbox", sa.Column("sent_before", TEXT))
    op.add_column("thanks", sa.Column("attachments", TEXT, nullable=False, server_default="[]"))
    for column in (
        sa.Column("memories", sa.Boolean()),
        sa.Column("checked_at", TIME),
        sa.Column("photo", TEXT),
        sa.Column("company_offered_at", TIME),
    ):
        op.add_column("persons", column)


def members() -> None:
    op.create_table(
        "members",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("request", NUMBER, nullable=False),
        _person("person"),
        sa.Column("part", TEXT, nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("active_at", TIME, nullable=False),
        sa.Column("seeks_stand_in", sa.Boolean(), nullable=False),
        sa.Column("for_visit", NUMBER),
        sa.Column("asked_in_by", NUMBER),
        sa.Column("left_at", TIME),
        sa.Column("why_left", TEXT),
        sa.ForeignKeyConstraint(["request"], ["requests.id"], name="fk_members_request"),
        _to_persons("members", "person"),
        sqlite_autoincrement=True,
    )
    here = sa.text("left_at IS NULL")
    op.create_index(
        "ix_members_here",
        "members",
        ["request", "person"],
        unique=True,
        sqlite_where=here,
        postgresql_where=here,
    )
    op.create_index(
        "ix_members_of_person", "members", ["person"], sqlite_where=here, postgresql_where=here
    )
    op.create_index("ix_members_request", "members", ["request", "person"])
    for part, person, since in (
        ("resident", "resident", "asked_at"),
        ("helper", "helper", "taken_at"),
    ):
        op.execute(
            "INSERT INTO members (request, person, part, since, active_at, seeks_stand_in)"  # noqa: S608
            f" SELECT id, {person}, '{part}', {since}, {since}, false FROM requests"
            f" WHERE {person} IS NOT NULL ORDER BY id"
        )


def requests() -> None:
    for index in ("ix_requests_alive", "ix_requests_done", "ix_requests_taken"):
        op.drop_index(index, "requests")
    op.drop_index("ix_requests_asked_at", "requests")
    with op.batch_alter_table("requests", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.drop_constraint("fk_requests_helper", type_="foreignkey")
        table.drop_column("helper")
        table.drop_column("taken_at")
        table.add_column(sa.Column("starts_at", TIME))
        for name, default in (("repeats", ""), ("for_another", ""), ("consent", "own")):
            table.add_column(sa.Column(name, TEXT, nullable=False, server_default=default))
        table.add_column(sa.Column("places", sa.Integer(), nullable=False, server_default="1"))
        table.add_column(sa.Column("company", sa.Boolean(), nullable=False, server_default="0"))
        table.add_column(sa.Column("regarding", NUMBER))
        table.add_column(sa.Column("asked_by", NUMBER))
        table.add_column(sa.Column("version", NUMBER, nullable=False, server_default="0"))
    op.create_index("ix_requests_asked_at", "requests", ["asked_at"])
    alive = sa.text(ALIVE)
    op.create_index(
        "ix_requests_alive",
        "requests",
        ["state", "id"],
        sqlite_where=alive,
        postgresql_where=alive,
    )
    about = sa.text("regarding IS NOT NULL")
    op.create_index(
        "ix_requests_regarding",
        "requests",
        ["regarding"],
        sqlite_where=about,
        postgresql_where=about,
    )


def visits() -> None:
    op.create_table(
        "visits",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("request", NUMBER, nullable=False),
        sa.Column("starts_at", TIME, nullable=False),
        _person("proposed_by"),
        sa.Column("proposed_at", TIME, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("code", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["request"], ["requests.id"], name="fk_visits_request"),
        _to_persons("visits", "proposed_by"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_visits_request", "visits", ["request"])
    op.create_table(
        "attendances",
        sa.Column("visit", NUMBER, nullable=False),
        _person("person"),
        sa.Column("coming", sa.Boolean(), nullable=False),
        sa.Column("arrived_at", TIME),
        sa.Column("left_at", TIME),
        sa.ForeignKeyConstraint(["visit"], ["visits.id"], name="fk_attendances_visit"),
        _to_persons("attendances", "person"),
        sa.PrimaryKeyConstraint("visit", "person", name="pk_attendances"),
    )


def downgrade() -> None:
    for name in ("photo", "checked_at", "memories", "company_offered_at"):
        op.drop_column("persons", name)
    op.drop_column("thanks", "attachments")
    op.drop_column("outbox", "sent_before")
    op.drop_column("outbox", "member")
    for gone in ("takeovers", "contacts", "refusals", "attendances", "visits"):
        op.drop_table(gone)
    op.drop_index("ix_requests_alive", "requests")
    op.drop_index("ix_requests_asked_at", "requests")
    op.drop_index("ix_requests_regarding", "requests")
    with op.batch_alter_table("requests", table_kwargs={"sqlite_autoincrement": True}) as table:
        for name in (
            "version",
            "asked_by",
            "regarding",
            "company",
            "places",
            "consent",
            "for_another",
            "repeats",
            "starts_at",
        ):
            table.drop_column(name)
        table.add_column(sa.Column("helper", NUMBER))
        table.add_column(sa.Column("taken_at", TIME))
        table.create_foreign_key("fk_requests_helper", "persons", ["helper"], ["id"])
    helper = "FROM members m WHERE m.request = requests.id AND m.part = 'helper'"
    for column, value in (("helper", "min(m.person)"), ("taken_at", "min(m.since)")):
        op.execute(
            f"UPDATE requests SET {column} = (SELECT {value} {helper} AND m.left_at IS NULL)"  # noqa: S608
        )
    op.create_index("ix_requests_asked_at", "requests", ["asked_at"])
    for name, column, condition in (
        ("ix_requests_alive", "resident", ALIVE),
        ("ix_requests_done", "helper", "state = 'done'"),
        ("ix_requests_taken", "helper", "state = 'taken'"),
    ):
        where = sa.text(condition)
        op.create_index(name, "requests", [column], sqlite_where=where, postgresql_where=where)
    op.drop_table("members")


def _person(name: str) -> sa.Column[int]:
    return sa.Column(name, NUMBER, nullable=False)


def _to_member() -> sa.Column[int]:
    return sa.Column("member", NUMBER, nullable=False)


def _to_persons(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["persons.id"], name=f"fk_{table}_{column}")
