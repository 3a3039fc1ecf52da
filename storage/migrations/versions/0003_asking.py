"""Asking well: what people wish, what their answers taught us, and why each of them was asked."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text()
TIME = sa.DateTime(timezone=True)
ASKS = ("weighed", "reasons", "terms", "chance")
REQUESTS = ("liked_first", "wider", "held", "looking_since")


def upgrade() -> None:
    _of_a_person("offered_languages", sa.Column("language", TEXT, primary_key=True))
    _of_a_person(
        "wishes",
        sa.Column("often", TEXT),
        sa.Column("asks_a_week", sa.Integer()),
        sa.Column("quiet_from", TEXT),
        sa.Column("quiet_until", TEXT),
        _flag("at_night"),
        sa.Column("paused_until", TIME),
    )
    _of_a_person(
        "learned",
        sa.Column("habits", TEXT, nullable=False),
        sa.Column("load", TEXT, nullable=False),
    )
    op.create_table(
        "learned_together",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("network", TEXT, nullable=False),
    )
    op.add_column("asks", sa.Column("chance", sa.Float()))
    op.add_column("asks", sa.Column("terms", TEXT))
    op.add_column("asks", sa.Column("reasons", TEXT, nullable=False, server_default="[]"))
    op.add_column("asks", sa.Column("weighed", TEXT))
    op.add_column("requests", sa.Column("looking_since", TIME))
    op.add_column("requests", _flag("held"))
    op.add_column("requests", sa.Column("wider", TEXT, nullable=False, server_default=""))
    op.add_column("requests", _flag("liked_first"))


def downgrade() -> None:
    for table, columns in (("asks", ASKS), ("requests", REQUESTS)):
        for column in columns:
            op.drop_column(table, column)
    for table in ("learned_together", "learned", "wishes", "offered_languages"):
        op.drop_table(table)


def _of_a_person(table: str, *columns: sa.Column[Any]) -> None:
    person = sa.Column("person", NUMBER, primary_key=True)
    to_persons = sa.ForeignKeyConstraint(["person"], ["persons.id"], name=f"fk_{table}_person")
    op.create_table(table, person, *columns, to_persons)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default="0")
