"""Neither of two people who talk through the bot learns who or where the other is (T29).

Everything that a channel can bring is sent with canaries in it, from resident to helper and back;
everything that leaves towards the other is searched for them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.attachments.cleaner import Cleaned, Cleaner
from bot.messages import Unreadable
from tests.leaks.canaries import CANARIES, Canary, found_in
from tests.leaks.matrix_shapes import MATRIX_SHAPES
from tests.leaks.senders import Event
from tests.leaks.shapes import PHOTO, SECRET, Shape
from tests.leaks.telegram_shapes import TELEGRAM_SHAPES, UPLOAD, message
from tests.leaks.town import PAIRS, Pair, Remembering, Town, town

SHAPES = {"telegram": TELEGRAM_SHAPES, "matrix": MATRIX_SHAPES}
ALL = os.environ.get("LEAKS") == "all"
DIRECTIONS = [(channel, role) for channel in SHAPES for role in ("resident", "helper")]


def test_there_are_enough_of_them() -> None:
    assert len(CANARIES) == 40
    assert sum(map(len, SHAPES.values())) >= 60
    for shapes in SHAPES.values():
        assert len({shape.name for shape in shapes}) == len(shapes)
    for name, canary in CANARIES.items():
        assert name in found_in(canary.text.encode())


async def leaking(there: Town, pairs: Sequence[Pair], shape: Shape) -> set[str]:
    """What comes out of this shape with every canary in it, and whether it should arrive.

    What leaves follows from the `Incoming` alone. So of those that are read alike only the first
    is sent, unless all are asked for.
    """
    alike = set[Event]()
    chosen = list[Canary]()
    for canary in CANARIES.values():
        read = bare(planted(pairs[0], shape, canary))
        if ALL or read not in alike:
            chosen.append(canary)
        alike.add(read)
    found = set[str]()
    for first in range(0, len(chosen), PAIRS):
        those = list(zip(pairs, chosen[first : first + PAIRS], strict=False))
        await there.happens((pair.sender, planted(pair, shape, c)) for pair, c in those)
        for pair, _ in those:
            await there.leave_unanswered(pair.sender)
            left = there.heard(pair.other)
            found |= found_in(b"\n".join(left))
            if bool(left) != shape.carried:
                found.add("came through" if left else "did not come through")
    return found


def planted(pair: Pair, shape: Shape, canary: Canary) -> Event:
    typed = canary.text if canary.taken_out else "graag"
    return pair.sender.sends(shape, canary.text, typed, pair.theirs)


def bare(event: Event) -> Event:
    """Without what tells apart who sent it, and which one it is."""
    if isinstance(event, Unreadable):
        return None
    return event and replace(event, id="", sender="", message="", about="")


@pytest.mark.timeout(900 if ALL else 300)
@pytest.mark.parametrize(("channel", "role"), DIRECTIONS)
async def test_nothing_of_the_sender_reaches_the_other(
    channel: str, role: str, tmp_path: Path
) -> None:
    async with town(f"sqlite:///{tmp_path}/leaks.db", Remembering()) as there:
        pairs = await there.settle(channel, role)
        leaks = {"before": found_in(b"\n".join(b"\n".join(there.heard(p.other)) for p in pairs))}
        for shape in SHAPES[channel]:
            leaks[shape.name] = await leaking(there, pairs, shape)

    assert len(leaks) == 1 + len(SHAPES[channel])
    assert {name: found for name, found in leaks.items() if found} == {}


class Careless(Cleaner):
    """Passes every file on as it came."""

    async def clean(self, content: bytes) -> Cleaned:
        return Cleaned(content, "image/jpeg")


CONTROLS = {
    "words that anybody may type": (message("text", text=SECRET), {"last name", "language"}),
    "a file that is not cleaned": (
        message("photo", photo=[{**UPLOAD, "width": 9, "height": 9}], file=PHOTO),
        set(CANARIES),
    ),
}


@pytest.mark.parametrize("what", CONTROLS)
async def test_what_does_come_out_is_found(what: str, tmp_path: Path) -> None:
    shape, expected = CONTROLS[what]
    async with town(f"sqlite:///{tmp_path}/leaks.db", Careless()) as there:
        pairs = await there.settle("telegram", "resident")
        found = await leaking(there, pairs, shape)

    assert expected <= found
    assert "did not come through" not in found
