"""Words as a calendar may have them: nothing in them can end a line or turn a text around; pure.

The library escapes what RFC 5545 asks for. Programs that read calendars also break lines at what
Unicode calls a line or paragraph end, and some stop at a NUL: so none of those get there.
"""

from __future__ import annotations

import re
import unicodedata

from bot.messages import clean

LONGEST = 4000
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_WEB = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?(/[!-~]*)?")


def lines(text: str) -> str:
    """The text with plain line ends, and without what cannot be seen."""
    cleaned = clean(_LINE_ENDS.sub("\n", text)).replace("\t", " ")
    visible = "".join(c for c in cleaned if _is_seen(c))
    return visible.strip()[:LONGEST]


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(lines(text).split())


def web_address(text: str) -> str:
    """The address, or "" when it is none that a browser opens."""
    return text if _WEB.fullmatch(text) else ""


def _is_seen(character: str) -> bool:
    """Joiners hold emoji and letters of some scripts together; no other format sign is needed."""
    return character in "\n\u200c\u200d" or unicodedata.category(character) not in {
        "Cf",
        "Cs",
        "Cn",
    }
