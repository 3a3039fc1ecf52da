"""Which activities somebody means with their own words, and when; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

from bot.activities.activities import Found
from bot.conversation.pick import fold
from bot.dates import find

ALIKE = 80  # of 100
SHORTEST = 4
_WORD = re.compile(r"\w+")
COMMON = frozenset((
    "activiteit", "activiteiten", "activity", "activities", "anything", "avond", "beetje",
    "buurt", "deze", "doen", "dingen", "event", "events", "evening", "gaan", "graag", "happening",
    "iets", "ergens", "join", "komen", "kunnen", "leuk", "leuks", "like", "meedoen", "mensen",
    "morgen", "naar", "neighbourhood", "nice", "people", "something", "soon", "there", "this",
    "tonight", "vanavond", "vandaag", "want", "waar", "wanneer", "week", "weekend", "welke",
    "what", "wijk", "wijkcentrum", "willen", "with", "would", "zijn", "zoek", "zoeken",
))  # fmt: skip
"""What people say about any activity."""


def said_when(
    words: str, now: datetime, zone: ZoneInfo, language: str
) -> tuple[datetime, datetime] | None:
    """The span that the words name, such as a weekend; None when they name no time to come."""
    for found in find(words, now, zone, language):
        moment = found.moment
        if moment.repeats or moment.precision in {"now", "whenever"}:
            continue
        end = moment.end or moment.start + timedelta(hours=4)
        if end > now:
            return max(moment.start - timedelta(hours=1), now), end
    return None


def best(on: Sequence[Found], words: str, interests: Mapping[str, str]) -> list[Found]:
    """Those that have most of the telling words, in their order of time; all of them when no word
    tells anything, or when none has it."""
    telling = [
        word for word in _WORD.findall(fold(words)) if len(word) >= SHORTEST and word not in COMMON
    ]
    scored = [(_score(it, telling, interests), it) for it in on]
    most = max((score for score, _ in scored), default=0)
    return [it for score, it in scored if score == most]


def _score(it: Found, telling: Sequence[str], interests: Mapping[str, str]) -> int:
    activity = it[0]
    text = " ".join((
        activity.title, activity.description, activity.for_whom, activity.place,
        activity.neighbourhood, interests.get(activity.interest, ""),
    ))  # fmt: skip
    words = _WORD.findall(fold(text))
    return sum(any(_alike(word, other) for other in words) for word in telling)


def _alike(word: str, other: str) -> bool:
    if len(other) >= SHORTEST and (other in word or word in other):
        return True
    return fuzz.ratio(word, other) >= ALIKE
