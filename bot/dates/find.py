"""The moments that a sentence speaks of; pure.

From left to right the longest phrase at each place gives a hint; hints side by side become one
when they fit; at last, in one sentence, a day here and a time there ("kun je morgen langskomen
om half drie?") are one as well, when there is only one of each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.dates.dutch import dutch
from bot.dates.english import english
from bot.dates.grammar import Reader
from bot.dates.hint import NO_HINT, Hint
from bot.dates.language import Language
from bot.dates.moment import Found, Moment
from bot.dates.resolve import resolve
from bot.dates.tokens import Token, tokens
from bot.dates.typos import repaired

FURTHEST_APART = 3  # linking words between two hints of one moment
LANGUAGES = {"nl": dutch, "en": english}


@dataclass(frozen=True)
class Piece:
    """A hint and the tokens that it came from: from `first` up to `end`."""

    hint: Hint
    first: int
    end: int


def read(text: str, now: datetime, zone: ZoneInfo, language: str = "nl") -> Moment | None:
    """The one moment of a text; None when there is none or more than one. Never raises."""
    moments = {found.moment for found in find(text, now, zone, language)}
    return moments.pop() if len(moments) == 1 else None


def find(text: str, now: datetime, zone: ZoneInfo, language: str = "nl") -> tuple[Found, ...]:
    """Every moment of a text, in order. A language that is not known is read as Dutch."""
    known = _language(language)
    said = repaired(tokens(text), known)
    pieces = [piece for piece in _pieces(said, known) if piece.hint != NO_HINT]
    groups = _joined(pieces, said, known, now, zone)
    groups = [group for group in groups if _is_said(group, said, known)]
    groups = _sure(_possible(_paired(_shared(groups, said, known), now, zone), now, zone))
    found = [
        Found(moment, said[group.first].start, said[group.end - 1].end)
        for group in groups
        if (moment := resolve(group.hint, now, zone))
    ]
    moments = {one.moment for one in found}
    return tuple(one for one in found if not any(_is_in(m, one.moment) for m in moments))


@cache
def _language(language: str) -> Language:
    return LANGUAGES.get(language, dutch)()


def _pieces(said: tuple[Token, ...], language: Language) -> list[Piece]:
    reader = Reader(language.grammar, said)
    pieces, at = [], 0
    while at < len(said):
        readings = reader.read("phrase", at)
        hint, end = max(readings, key=lambda reading: reading[1], default=(NO_HINT, at + 1))
        if readings:
            pieces.append(Piece(hint, at, end))
        at = end
    return pieces


def _joined(
    pieces: list[Piece], said: tuple[Token, ...], language: Language, now: datetime, zone: ZoneInfo
) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and (both := _together(joined[-1], piece, now, zone)):
            between = said[joined[-1].end : piece.first]
            if len(between) <= FURTHEST_APART and all(t.word in language.links for t in between):
                joined[-1] = both
                continue
        if not piece.hint.choice:
            joined.append(piece)
        elif joined and joined[-1].hint.clock and joined[-1].end == piece.first:
            other = replace(joined[-1].hint, clock=piece.hint.clock)
            joined.append(replace(piece, hint=other))
    return joined


def _shared(groups: list[Piece], said: tuple[Token, ...], language: Language) -> list[Piece]:
    """As in "volgende week dinsdag of woensdag om drie uur": both next week, both at three."""
    shared = list(groups)
    for at in range(len(shared) - 2, -1, -1):
        a, b = shared[at], shared[at + 1]
        if any(token.word not in language.either for token in said[a.end : b.first]):
            continue
        if not (a.hint.has_day and b.hint.has_day) or a.hint.every or b.hint.every:
            continue
        if b.hint.has_time and not a.hint.has_time:
            shared[at] = replace(a, hint=a.hint | b.hint.undated() or a.hint)
        if a.hint.week is not None and b.hint.week is None and b.hint.weekday is not None:
            shared[at + 1] = replace(b, hint=replace(b.hint, week=a.hint.week))
    return shared


def _together(a: Piece, b: Piece, now: datetime, zone: ZoneInfo) -> Piece | None:
    """Both as one moment, when that makes sense."""
    hint = a.hint | b.hint
    if hint is None or hint.vague or resolve(hint, now, zone) is None:
        return None
    return Piece(replace(hint, latent=None), a.first, b.end)


def _is_said(group: Piece, said: tuple[Token, ...], language: Language) -> bool:
    """A latent hint counts when nothing else is said."""
    if not group.hint.latent:
        return True
    others = (*said[: group.first], *said[group.end :])
    return all(t.kind == "edge" or t.word in language.around for t in others)


def _paired(groups: list[Piece], now: datetime, zone: ZoneInfo) -> list[Piece]:
    """One group with only a day and one with only a time belong together."""
    firm = [group for group in groups if not group.hint.vague]
    if len(firm) == 2:  # noqa: PLR2004
        a, b = firm
        only_times = [g for g in firm if g.hint.has_time and not g.hint.is_dated]
        only_days = [g for g in firm if g.hint.is_dated and g.hint.clock is None]
        if only_times and only_days and (both := _together(a, b, now, zone)):
            return [both]
    return groups


def _possible(groups: list[Piece], now: datetime, zone: ZoneInfo) -> list[Piece]:
    """Beside a day that is not there, such as 31 April, a time alone is not what was meant."""
    there = [group for group in groups if resolve(group.hint, now, zone)]
    return there if there == groups else [group for group in there if group.hint.has_day]


def _is_in(inner: Moment, outer: Moment) -> bool:
    """As in "kan iemand morgen? Het liefst morgenmiddag": the second is what was meant."""
    if outer.end is None or outer.repeats or outer.edge or inner.repeats:
        return False
    end = inner.end or inner.start
    shorter = end - inner.start < outer.end - outer.start
    return shorter and outer.start <= inner.start and end <= outer.end


def _sure(groups: list[Piece]) -> list[Piece]:
    """As in "Nu" and "geen haast" count when nothing better is said."""
    firm = [group for group in groups if not group.hint.vague]
    return firm or groups
