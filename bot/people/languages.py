"""Languages that people speak, apart from those that the bot speaks."""

from __future__ import annotations

from babel import Locale

from bot.messages import Option
from bot.work import Work

SPOKEN = ("nl", "en", "ar", "tr", "pl", "uk", "ti", "fr", "es", "de", "pap", "zgh")
"""What is spoken most where this began; by ISO 639 code."""


def spoken(work: Work) -> tuple[Option, ...]:
    """Each under its own name, so that whoever speaks it knows it."""
    codes = dict.fromkeys((work.settings.network.language, *work.house.texts, *SPOKEN))
    return tuple(Option(code, _own_name(code)) for code in codes)


def _own_name(code: str) -> str:
    return (Locale.parse(code).get_display_name(code) or code).capitalize()
