"""The desk: sessions, links, lists, weeks that are over, blocks, who looked at whose page."""

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
    op.add_column("persons", sa.Column("certificate_until", TIME))
    op.create_table(
        "blocks",
        sa.Column("person", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("by", NUMBER, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("held", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_blocks_person"),
        sa.ForeignKeyConstraint(["by"], ["persons.id"], name="fk_blocks_by"),
    )
    op.create_table(
        "glances",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("request", NUMBER),
        sa.Column("of_person", NUMBER),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_glances_person"),
        sa.ForeignKeyConstraint(["request"], ["requests.id"], name="fk_glances_request"),
        sa.ForeignKeyConstraint(["of_person"], ["persons.id"], name="fk_glances_of_person"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_glances_request", "glances", ["request"])
    op.create_index("ix_glances_of_person", "glances", ["of_person"])


def downgrade() -> None:
    for table in (
        "glances", "blocks", "proposals", "week_sums", "desk_sessions", "desk_links",
    ):  # fmt: skip
        op.drop_table(table)
    op.drop_column("persons", "certificate_until")


def _of_a_person(table: str, key: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        table,
        sa.Column(key, sa.Text(), primary_key=True),
        sa.Column("person", NUMBER, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name=f"fk_{table}_person"),
    )
