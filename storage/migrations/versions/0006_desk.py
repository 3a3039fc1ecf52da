"""The desk: who is in, which links were used, and what invitations from a list carry."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _of_a_person("desk_links", "link", sa.Column("used_at", TIME, nullable=False))
    _of_a_person("desk_sessions", "digest", sa.Column("until", TIME, nullable=False))
    op.create_index("ix_desk_sessions_person", "desk_sessions", ["person"])
    op.create_table(
        "week_sums",
        sa.Column("begins", TIME, primary_key=True),
        sa.Column("counted", sa.Text(), nullable=False),
    )
    op.create_table(
        "proposals",
        sa.Column("invitation", sa.Text(), primary_key=True),
        sa.Column("until", TIME, nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("kinds", "neighbourhoods", "language")
        ),
    )


def downgrade() -> None:
    for table in ("proposals", "week_sums", "desk_sessions", "desk_links"):
        op.drop_table(table)


def _of_a_person(table: str, key: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        table,
        sa.Column(key, sa.Text(), primary_key=True),
        sa.Column("person", NUMBER, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name=f"fk_{table}_person"),
    )
