"""What became of a letter, as the values of its row."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.channel import Moved, Refused, Sent, TryLater, Unknown, Unreachable
from bot.post import Again, Verdict, Waiting
from storage.announcing import goes_back


def settled(waiting: Waiting, verdict: Verdict, now: datetime) -> dict[str, Any]:
    """The new values of the row."""
    row: dict[str, Any] = {
        "number": waiting.id,
        "due": now,
        "perhaps": waiting.perhaps_sent,
        "name": None,
        "before": None,
        "at": now,
        "because": None,
    }
    match verdict:
        case _ if goes_back(waiting, verdict):
            row |= {"to": "dropped", "because": "not sent: again in its turn"}
        case Sent(message, before):
            # What took the place of an earlier message goes by that one's name.
            name = waiting.draft.message.replaces or message
            row |= {"to": "sent", "name": name or None, "before": before or None}
        case Unreachable(why):
            row |= {"to": "unreachable", "because": why}
        case Unknown(why):
            row |= {"to": "unknown", "because": why, "perhaps": True}
        case Refused(why):
            row |= {"to": "refused", "because": why}
        case TryLater(after, why):
            row |= {"to": "ready", "because": why, "due": now + after, "at": None}
        case Again(after, why, perhaps):
            row |= {"to": "ready", "because": why, "due": now + after, "at": None}
            row["perhaps"] = perhaps
        case Moved():
            row |= {"to": "ready", "at": None}
    return row
