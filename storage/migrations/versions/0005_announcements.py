"""Announcements: who gets one, what became of it for each, what came back, what people follow."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text()
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("author", NUMBER, nullable=False),
        sa.Column("texts", TEXT, nullable=False),
        sa.Column("attachments", TEXT, nullable=False),
        sa.Column("buttons", TEXT, nullable=False),
        sa.Column("link", TEXT, nullable=False),
        sa.Column("audience", TEXT, nullable=False),
        sa.Column("topic", TEXT, nullable=False),
        sa.Column("replies", TEXT, nullable=False),
        sa.Column("starts_at", TIME),
        sa.Column("expires", TIME),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("written_at", TIME, nullable=False),
        _to_persons("announcements", "author"),
        sqlite_autoincrement=True,
    )
    _partial("announcements", "ix_announcements_sending", ["id"], "state = 'sending'")
    op.create_table(
        "approvals",
        sa.Column("announcement", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("what", TEXT, nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        _to_announcement("approvals"),
        _to_persons("approvals", "person"),
        sa.PrimaryKeyConstraint("announcement", "person", "what", name="pk_approvals"),
    )
    op.create_table(
        "recipients",
        sa.Column("announcement", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("fate", TEXT, nullable=False),
        sa.Column("todo", TEXT),
        sa.Column("due_at", TIME),
        sa.Column("letter", NUMBER),
        sa.Column("settled_at", TIME),
        _to_announcement("recipients"),
        _to_persons("recipients", "person"),
        sa.PrimaryKeyConstraint("announcement", "person", name="pk_recipients"),
    )
    todo = ["announcement", "channel", "person"]
    _partial("recipients", "ix_recipients_todo", todo, "todo IS NOT NULL")
    _partial("recipients", "ix_recipients_letter", ["letter"], "letter IS NOT NULL")
    op.create_table(
        "replies",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("announcement", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("answer", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("said_at", TIME, nullable=False),
        _to_announcement("replies"),
        _to_persons("replies", "person"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_replies_announcement", "replies", ["announcement"])
    op.create_table(
        "subscriptions",
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("topic", TEXT, nullable=False),
        sa.Column("wants", sa.Boolean(), nullable=False),
        sa.Column("since", TIME, nullable=False),
        _to_persons("subscriptions", "person"),
        sa.PrimaryKeyConstraint("person", "topic", name="pk_subscriptions"),
    )


def downgrade() -> None:
    for table in ("subscriptions", "replies", "recipients", "approvals", "announcements"):
        op.drop_table(table)


def _to_persons(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["persons.id"], name=f"fk_{table}_{column}")


def _to_announcement(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["announcement"], ["announcements.id"], name=f"fk_{table}_announcement"
    )


def _partial(table: str, name: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
