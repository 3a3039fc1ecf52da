"""What others may call somebody, from the name that they have on a channel; pure.

A channel's name may be a whole name, a telephone number or a user name. Only a first name is
passed on, and who has none is "somebody" until they say how they want to be called.
"""

from __future__ import annotations

from bot.privacy.identifying import mask


def given_name(shown: str) -> str:
    """The first word of a name as `clean_name` leaves it; "" when it is no name to go by."""
    if mask(shown).found or mask(f"tel {shown}").found:
        return ""
    first, *_ = shown.split() or [""]
    return first if any(c.isalpha() for c in first) else ""


def to_be_called(chosen: str) -> str:
    """A name that somebody chose; "" when it is a number or address."""
    return "" if mask(chosen).found or mask(f"tel {chosen}").found else chosen
