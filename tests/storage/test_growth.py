"""What is open costs the same however long the history is; and one commit for many is cheaper."""

from __future__ import annotations

import time
from typing import Any

import pytest
from sqlalchemy import Select

from bot.ports import Storage
from storage import (
    activities,
    agenda,
    announcements,
    announcing,
    asks,
    batch,
    candidates,
    contacts,
    conversations,
    deliveries,
    finding_requests,
    outbox,
    sign_ups,
    takeovers,
    visits,
)
from storage.database import Database
from tests.storage.world import said

LOOKUPS: list[tuple[Select[Any], list[str]]] = [
    (batch.HEADS, ["ix_inbox_new", "ix_inbox_new_of_chat"]),
    (agenda.DUE, ["ix_agenda_due"]),
    (deliveries.NEXT, ["ix_outbox_ready", "ix_outbox_of_chat"]),
    (deliveries.LEFT_BEHIND, ["ix_outbox_sending"]),
    (announcing.SENDING, ["ix_announcements_sending"]),
    (announcing.NEXT_RECIPIENTS, ["ix_recipients_todo", "ix_outbox_of_chat"]),
    (announcements.LAST_IN, ["ix_outbox_sent_as"]),
    (outbox.SENT_AS, ["ix_outbox_sent_as"]),
    (outbox.FROM_SOURCE, ["ix_outbox_source"]),
    (outbox.ALL_FROM_SOURCE, ["ix_outbox_source"]),
    (outbox.OF_PROMPT, ["ix_outbox_prompt"]),
    (conversations.OPEN, ["ix_prompts_open"]),
    (conversations.OPEN_ABOUT, ["ix_prompts_open_about"]),
    (finding_requests.OF, ["ix_members_of_person"]),
    (finding_requests.CIRCLES, ["ix_members_request"]),
    (finding_requests.OPEN_TO, ["ix_requests_alive"]),
    (finding_requests.HELPED_TIMES, ["ix_members_of_person"]),
    (finding_requests.COUNTS, ["ix_requests_asked_at"]),
    (candidates.KNOWN, ["ix_members_of_person", "ix_members_request"]),
    (finding_requests.LIKED_BY, ["ix_members_of_person"]),
    (asks.LATEST, ["ix_asks_person"]),
    (visits.OF, ["ix_visits_request"]),
    (contacts.OF, ["ix_contacts_member"]),
    (takeovers.OPEN, ["ix_takeovers_member"]),
    (activities.BETWEEN, ["ix_sessions_planned"]),
    (activities.ORGANISED_BY, ["ix_organisers_here"]),
    (activities.TO_COME, ["sqlite_autoindex_sessions_1"]),
    (sign_ups.OF_PERSON, ["ix_sign_ups_of_person"]),
    (sign_ups.OF_POOL, ["ix_sign_ups_session"]),
    (sign_ups.TAKEN, ["ix_sign_ups_session"]),
    (sign_ups.MINE, ["ix_sign_ups_session"]),
]


NAMES = """
    about again by channel flow from is_for_all kind limit member message now number of
    person recipient regarding request resident session since to until
"""
SEVERAL = {
    "kinds": ["groceries"],
    "activities": [1, 2],
    "channels": ["telegram"],
    "members": [1, 2],
    "requests": [1, 2],
    "roles": ["volunteer"],
    "sessions": [1, 2],
    "visits": [1, 2],
    "what": ["send"],
}
ANYTHING = {**dict.fromkeys(NAMES.split()), **SEVERAL}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_every_frequent_question_is_answered_from_an_index(storage: Storage) -> None:
    assert isinstance(storage, Database)
    async with storage._engine.connect() as connection:
        for statement, indexes in LOOKUPS:
            some = statement.params(ANYTHING)
            compiled = some.compile(
                connection.sync_engine, compile_kwargs={"render_postcompile": True}
            )
            nothing = (None,) * len(getattr(compiled, "positiontup", None) or ())
            rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", nothing)
            plan = [row.detail for row in rows]
            for index in indexes:
                assert any(f"INDEX {index} " in f"{line} " for line in plan), (index, plan)
            assert not any(line.startswith("SCAN") and "INDEX" not in line for line in plan), plan


async def test_accepting_many_together_is_much_cheaper_than_one_by_one(storage: Storage) -> None:
    inbox, events = storage.inbox("telegram"), [said(n, f"p{n % 50}") for n in range(800)]
    begun = time.perf_counter()
    for event in events[:200]:
        await inbox.accept([event])
    one_by_one = time.perf_counter() - begun
    together = []
    for first in (200, 400, 600):  # thrice, for the machine may be busy with something else
        begun = time.perf_counter()
        await inbox.accept(events[first : first + 100])
        await inbox.accept(events[first + 100 : first + 200])
        together.append(time.perf_counter() - begun)
    assert min(together) < one_by_one / 3
