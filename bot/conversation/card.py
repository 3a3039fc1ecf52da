"""What can be done from a card: the likeliest on the card itself, the rest one tap away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.conversation.flow import AskAgain
from bot.conversation.questions import Choose
from bot.messages import Option

FIRST = 4
"""So many are on the card itself."""
BACK = Option("less", aside=True)
MORE = Option("more")


async def choose_action(actions: tuple[Option, ...], told: Mapping[str, Any]) -> str:
    """The flow to begin; `actions` has at least one. The questions are "what" and "more"."""
    first, rest = actions[:FIRST], actions[FIRST:]
    what = await Choose("what", (*first, MORE) if rest else first, with_=told)
    if what == MORE.value:
        what = await Choose("more", (*rest, BACK), with_=told)
        if what == BACK.value:
            await AskAgain(("what", "more"))
    return what
