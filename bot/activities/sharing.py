"""The link that leads straight to an activity: it is passed on, printed, and never used up."""

from __future__ import annotations

import re
import secrets

from bot.activities.activity import Activity
from bot.ports import Transaction
from bot.work import Work

PREFIX = "act_"
_CODE = re.compile(rf"{PREFIX}[A-Za-z0-9_-]{{16}}")


def new_link() -> str:
    """Nobody guesses it: 96 bits."""
    return PREFIX + secrets.token_urlsafe(12)


def is_link(text: str) -> bool:
    return _CODE.fullmatch(text.strip()) is not None


def link_in(text: str) -> str:
    """The code somewhere in a text; "" when there is none."""
    found = _CODE.search(text)
    return found[0] if found else ""


async def deep_links(db: Transaction, activity: Activity) -> tuple[str, ...]:
    """A link for every channel that has one."""
    telegram, matrix = await db.note("telegram", "username"), await db.note("matrix", "user")
    links = []
    if telegram:
        links.append(f"https://t.me/{telegram}?start={activity.link}")
    if matrix:
        links.append(f"https://matrix.to/#/{matrix}")
    return tuple(links)


async def links_in_words(work: Work, activity: Activity) -> str:
    """The links, and the code that does the same when it is sent to the bot."""
    return "\n".join((*await deep_links(work.db, activity), activity.link))
