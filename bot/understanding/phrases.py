"""The sentences that the bot learns from: shipped with it, in files that anybody can read and edit.

A line is a sentence. `{need}` in it stands for any need of any kind of help, `{when}` for any line
of that slot: such a line becomes a few sentences, always the same ones. So what surrounds a need is
learned apart from the need, and nobody has to write thousands of sentences out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from zlib import crc32

from bot.understanding.sections import FOLDER, sections

ASK = "ask_help"
VOLUNTEER = "volunteer"
UNCLEAR = "unclear"
SMALLTALK = "smalltalk"
SHORT = (SMALLTALK, UNCLEAR)
"""Intents in which a greeting is all there is, or nothing is said: none is put before those."""
FILLED_WITH_NEEDS, FILLED = 4, 3
"""How many sentences a line with a slot becomes."""
ASKED, OFFERED = 1, 2
"""In how many frames a need is put: asking for it, and offering it (in Dutch one more)."""

IN_FRAMES = 8
"""In how many frames a network's own example is put, in each of Dutch and English."""
POLITE = 4
"""One in so many phrases is given a greeting or thanks."""

_SLOT = re.compile(r"\{(\w+)\}")
_MINE = re.compile(r"\b(mijn|mij|me|my)\b ?")
Slots = Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What somebody could say, in which language, what they want and which kind it is about."""

    text: str
    language: str
    intent: str
    kind: str = ""


def shipped() -> tuple[Phrase, ...]:
    """Every phrase that comes with the bot: read anew, for it is asked for once."""
    kinds = {path.stem: sections(f"help/{path.name}") for path in sorted(FOLDER.glob("help/*.txt"))}
    frames = sections("frames.txt")
    slots = _slots(kinds)
    asking = [
        phrase for kind, parts in kinds.items() for phrase in _asking(kind, parts, frames, slots)
    ]
    return tuple(_politely(phrase, slots) for phrase in (*asking, *_other_intents(slots)))


def _politely(phrase: Phrase, slots: Slots) -> Phrase:
    """Some phrases get a greeting before them or thanks behind, for those say nothing."""
    number = crc32(phrase.text.encode())
    if number % POLITE or phrase.intent in SHORT:
        return phrase
    opening = slots[phrase.language, "opener"]
    closing = slots[phrase.language, "closer"]
    before = f"{opening[number // 64 % len(opening)]} " if number // POLITE % 3 else ""
    after = closing[number // 32 % len(closing)] if number // POLITE % 3 != 1 else ""
    return replace(phrase, text=f"{before}{phrase.text}{after}")


def asked_for(example: str, kind: str) -> Iterator[Phrase]:
    """What somebody could say to ask for what a network gives as an example of a kind."""
    frames = sections("frames.txt")
    slots = _slots({})
    for language in ("nl", "en"):
        for frame in _some(frames[f"{language} ask"], example, IN_FRAMES):
            text = _fill(frame, language, slots, example, example)
            yield Phrase(text, language, ASK, kind)


def _slots(kinds: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Slots:
    slots: dict[tuple[str, str], tuple[str, ...]] = {}
    parts = [sections("slots.txt"), *kinds.values()]
    for heading, lines in (item for part in parts for item in part.items()):
        language, _, name = heading.partition(" ")
        if name:
            slot = {"needs": "need", "topics": "topic"}.get(name, name)
            slots[language, slot] = slots.get((language, slot), ()) + lines
    return slots


def _asking(
    kind: str,
    parts: Mapping[str, tuple[str, ...]],
    frames: Mapping[str, tuple[str, ...]],
    slots: Slots,
) -> Iterator[Phrase]:
    """What is said by who needs this kind of help, and by who offers it."""
    for heading, lines in parts.items():
        language, _, what = heading.partition(" ")
        for line in lines:
            yield Phrase(line, language, ASK, kind)
            if what != "needs":
                continue
            for frame in _some(frames[f"{language} ask"], line, ASKED):
                yield Phrase(_fill(frame, language, slots, line, line), language, ASK, kind)
            theirs = _MINE.sub("", line)
            for frame in _some(frames[f"{language} offer"], line, OFFERED + (language == "nl")):
                text = _fill(frame, language, slots, line, theirs)
                yield Phrase(text, language, VOLUNTEER, kind)


def _other_intents(slots: Slots) -> Iterator[Phrase]:
    for path in sorted(FOLDER.glob("intent/*.txt")):
        for language, lines in sections(f"intent/{path.name}").items():
            for line in lines:
                names = set(_SLOT.findall(line))
                times = FILLED_WITH_NEEDS if names & {"need", "topic"} else FILLED
                for n in range(times if names else 1):
                    text = _fill(line, language, slots, f"{line}{n}")
                    yield Phrase(text, language, path.stem)


def _some(lines: tuple[str, ...], seed: str, number: int) -> Iterator[str]:
    start = crc32(seed.encode())
    for n in range(number):
        yield lines[(start + n * 7) % len(lines)]


def _fill(line: str, language: str, slots: Slots, seed: str, need: str = "") -> str:
    """The line with its slots filled in. The same seed gives the same sentence on any machine."""

    def filling(found: re.Match[str]) -> str:
        if need and found[1] == "need":
            return need
        choices = slots[language, found[1]]
        return choices[crc32(f"{found.start()}{seed}{line}".encode()) % len(choices)]

    return _SLOT.sub(filling, line)
