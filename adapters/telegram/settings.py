"""[adapters.telegram] in settings.toml: which bot this is."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


@dataclass(frozen=True)
class Settings:
    """One bot account.

    `token` is what @BotFather gave for it: write "env:NAME" or "file:PATH". `base_url` is only
    for another Bot API server than Telegram's own. `poll_seconds` is how long one request waits
    for something to happen.
    """

    token: str
    base_url: str = "https://api.telegram.org"
    poll_seconds: int = 30

    def __post_init__(self) -> None:
        if not TOKEN.fullmatch(self.token):
            raise ValueError(
                "token is not what @BotFather gives: digits, a colon, and letters and digits"
            )
