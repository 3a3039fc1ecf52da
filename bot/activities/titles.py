"""What organisers write, as others may see it: one visible line, or a text, without numbers."""

from __future__ import annotations

import unicodedata

from bot.messages import clean
from bot.privacy.identifying import mask

LONGEST_TITLE = 80


def one_line(text: str, longest: int = LONGEST_TITLE) -> str:
    """Visible characters on one line. Markup stays what it is: text."""
    visible = (
        " " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c
        for c in clean(text)
        if unicodedata.category(c) != "Cf"
    )
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())[:longest].strip()


def public(text: str, language: str) -> str:
    """Without numbers and addresses online: who has a question asks it through the bot."""
    return mask(text, language).text
