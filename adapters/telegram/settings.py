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
    for something to happen. Announcements begin with `start_per_second` letters a second and go up
    to `most_per_second`; what Telegram documents is 30, and an answer to somebody needs room too.
    """

    token: str
    base_url: str = "https://api.telegram.org"
    poll_seconds: int = 30
    start_per_second: float = 20.0
    most_per_second: float = 28.0

    def __post_init__(self) -> None:
        if not 0 < self.start_per_second <= self.most_per_second:
            raise ValueError("start_per_second is more than 0 and at most most_per_second")
        if not TOKEN.fullmatch(self.token):
            raise ValueError(
                "token is not what @BotFather gives: digits, a colon, and letters and digits"
            )
