"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text()
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    channels()
    post()
    people()
    help_with()
    conversation()
    rest()


def channels() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("event", TEXT, nullable=False),
        sa.Column("chat", TEXT, nullable=False),
        sa.Column("incoming", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("accepted_at", TIME, nullable=False),
        sa.Column("why", TEXT),
        sa.UniqueConstraint("channel", "event", name="uq_inbox_channel"),
        sqlite_autoincrement=True,
    )
    partial_index("ix_inbox_new", "inbox", ["id"], "state = 'new'")
    partial_index("ix_inbox_new_of_chat", "inbox", ["channel", "chat", "id"], "state = 'new'")
    op.create_table(
        "quarantine",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("event", TEXT, nullable=False),
        sa.Column("raw", TEXT, nullable=False),
        sa.Column("why", TEXT, nullable=False),
        sa.Column("accepted_at", TIME, nullable=False),
        sa.UniqueConstraint("channel", "event", name="uq_quarantine_channel"),
    )
    op.create_table(
        "notes",
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("channel", "key", name="pk_notes"),
    )


def post() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("recipient", TEXT, nullable=False),
        sa.Column("message", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("person", NUMBER),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("prompt", NUMBER),
        sa.Column("source", TEXT),
        sa.Column("replaces", NUMBER),
        sa.Column("expires", TIME),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("perhaps_sent", sa.Boolean(), nullable=False),
        sa.Column("taken_by", TEXT),
        sa.Column("sent_as", TEXT),
        sa.Column("settled_at", TIME),
        sa.Column("why", TEXT),
        sqlite_autoincrement=True,
    )
    partial_index(
        "ix_outbox_of_chat",
        "outbox",
        ["channel", "recipient", "id"],
        "state IN ('ready', 'sending')",
    )
    partial_index("ix_outbox_prompt", "outbox", ["prompt", "id"], "prompt IS NOT NULL")
    partial_index("ix_outbox_ready", "outbox", ["lane", "id"], "state = 'ready'")
    partial_index("ix_outbox_sending", "outbox", ["id"], "state = 'sending'")
    partial_index(
        "ix_outbox_sent_as",
        "outbox",
        ["channel", "recipient", "sent_as", "id"],
        "sent_as IS NOT NULL",
    )
    partial_index("ix_outbox_source", "outbox", ["source", "id"], "source IS NOT NULL")


def people() -> None:
    op.create_table(
        "persons",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("met_at", TIME, nullable=False),
        sa.Column("talking_about", NUMBER),
        sa.Column("talking_since", TIME),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "addresses",
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("recipient", TEXT, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("last_seen", TIME, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_addresses_person"),
        sa.PrimaryKeyConstraint("channel", "recipient", name="pk_addresses"),
    )
    op.create_index("ix_addresses_person", "addresses", ["person"])
    op.create_table(
        "roles",
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_roles_person"),
        sa.PrimaryKeyConstraint("person", "role", name="pk_roles"),
    )
    op.create_index("ix_roles_role", "roles", ["role", "person"])
    op.create_table(
        "offered_kinds",
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_offered_kinds_person"),
        sa.PrimaryKeyConstraint("person", "kind", name="pk_offered_kinds"),
    )
    op.create_index("ix_offered_kinds_kind", "offered_kinds", ["kind", "person"])
    op.create_table(
        "offered_neighbourhoods",
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("neighbourhood", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["persons.id"], name="fk_offered_neighbourhoods_person"
        ),
        sa.PrimaryKeyConstraint("person", "neighbourhood", name="pk_offered_neighbourhoods"),
    )
    op.create_table(
        "offered_dayparts",
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("daypart", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_offered_dayparts_person"),
        sa.PrimaryKeyConstraint("person", "daypart", name="pk_offered_dayparts"),
    )
    op.create_table(
        "never_kinds",
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_never_kinds_person"),
        sa.PrimaryKeyConstraint("person", "kind", name="pk_never_kinds"),
    )
    op.create_table(
        "invitations",
        sa.Column("invitation", TEXT, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("redeemed_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_invitations_person"),
        sa.PrimaryKeyConstraint("invitation", name="pk_invitations"),
    )


def help_with() -> None:
    op.create_table(
        "requests",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("resident", NUMBER, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("details", TEXT, nullable=False),
        sa.Column("attachments", TEXT, nullable=False),
        sa.Column("neighbourhood", TEXT, nullable=False),
        sa.Column("when", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("helper", NUMBER),
        sa.Column("taken_at", TIME),
        sa.Column("closed_at", TIME),
        sa.ForeignKeyConstraint(["helper"], ["persons.id"], name="fk_requests_helper"),
        sa.ForeignKeyConstraint(["resident"], ["persons.id"], name="fk_requests_resident"),
        sqlite_autoincrement=True,
    )
    partial_index("ix_requests_alive", "requests", ["resident"], "state IN ('open', 'taken')")
    op.create_index("ix_requests_asked_at", "requests", ["asked_at"])
    partial_index("ix_requests_done", "requests", ["helper"], "state = 'done'")
    partial_index("ix_requests_taken", "requests", ["helper"], "state = 'taken'")
    op.create_table(
        "asks",
        sa.Column("request", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("why", TEXT, nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("answer", TEXT, nullable=False),
        sa.Column("answered_at", TIME),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_asks_person"),
        sa.ForeignKeyConstraint(["request"], ["requests.id"], name="fk_asks_request"),
        sa.PrimaryKeyConstraint("request", "person", name="pk_asks"),
    )
    op.create_index("ix_asks_person", "asks", ["person", "asked_at"])
    op.create_table(
        "thanks",
        sa.Column("request", NUMBER, nullable=False),
        sa.Column("helped", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("said_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["request"], ["requests.id"], name="fk_thanks_request"),
        sa.PrimaryKeyConstraint("request", name="pk_thanks"),
    )


def conversation() -> None:
    op.create_table(
        "conversations",
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("flow", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("answers", TEXT, nullable=False),
        sa.Column("sources", TEXT, nullable=False),
        sa.Column("begun", sa.Boolean(), nullable=False),
        sa.Column("touched", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_conversations_person"),
        sa.PrimaryKeyConstraint("person", "flow", "about", name="pk_conversations"),
    )
    op.create_table(
        "prompts",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("flow", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("question", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("options", TEXT, nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_prompts_person"),
        sqlite_autoincrement=True,
    )
    partial_index("ix_prompts_open", "prompts", ["person", "id"], "open")
    partial_index("ix_prompts_open_about", "prompts", ["flow", "about"], "open")


def rest() -> None:
    op.create_table(
        "agenda",
        sa.Column("what", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("due", TIME, nullable=False),
        sa.PrimaryKeyConstraint("what", "about", name="pk_agenda"),
    )
    op.create_index("ix_agenda_due", "agenda", ["due"])
    op.create_table(
        "keys",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_keys"),
    )


def downgrade() -> None:
    for table in (
        "keys",
        "agenda",
        "prompts",
        "conversations",
        "thanks",
        "asks",
        "requests",
        "invitations",
        "never_kinds",
        "offered_dayparts",
        "offered_neighbourhoods",
        "offered_kinds",
        "roles",
        "addresses",
        "persons",
        "outbox",
        "notes",
        "quarantine",
        "inbox",
    ):
        op.drop_table(table)


def partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    """Of what is open only."""
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
