"""Messages that cannot be decrypted wait for their key, in notes `waiting:<event>`.

When the key comes they are read as if they just came. When it does not come soon, the sender is
asked once for the message again; after two weeks the message is set aside.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any

from nio import Event, MegolmEvent

from adapters.matrix.notebook import Changes, Notebook

KEEP = 14 * 24 * 3600.0
MOST = 500


@dataclass(frozen=True)
class Waiting:
    """One of them. `at` is when we got it, in seconds since 1970."""

    note: str
    room: str
    sealed: MegolmEvent
    at: float
    told: bool

    @property
    def source(self) -> dict[str, Any]:
        source: dict[str, Any] = self.sealed.source
        return source


def wait_for_key(room: str, sealed: MegolmEvent) -> Changes:
    """The note to write."""
    return {
        f"waiting:{sealed.event_id}": json.dumps(
            {"room": room, "event": sealed.source, "at": time.time(), "told": False}
        )
    }


def sender_told(waiting: Waiting) -> Changes:
    kept = {"room": waiting.room, "event": waiting.source, "at": waiting.at, "told": True}
    return {waiting.note: json.dumps(kept)}


def all_waiting(notebook: Notebook) -> list[Waiting]:
    """Oldest first."""
    found = []
    for event_id, text in notebook.about("waiting").items():
        kept = json.loads(text)
        sealed = Event.parse_encrypted_event(kept["event"])
        sealed.room_id = kept["room"]
        found.append(Waiting(f"waiting:{event_id}", kept["room"], sealed, kept["at"], kept["told"]))
    return sorted(found, key=lambda waiting: waiting.at)


def given_up(all_of_them: list[Waiting]) -> list[Waiting]:
    """Those that have waited too long, or are too many."""
    too_many = max(len(all_of_them) - MOST, 0)
    long_ago = time.time() - KEEP
    return [w for n, w in enumerate(all_of_them) if n < too_many or w.at < long_ago]
