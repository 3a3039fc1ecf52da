"""What goes wrong on the way: scripted faults, and a limit of requests per second."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field, replace
from typing import Literal

from tests.servers.bot_api.requests import ApiError


@dataclass(frozen=True)
class Fault:
    """What the next `times` requests whose method starts with `method` meet.

    `effect` tells whether the request is carried out all the same: then only its answer is lost.
    `seconds` delay the answer. `answer` "" is as usual, "close" ends the connection, "garbage" is
    no JSON, and "error" is `code` with `description` (or as a proxy's page of HTML when that is
    empty) and `parameters`.
    """

    method: str = ""
    times: int = 1
    seconds: float = 0
    effect: bool = False
    answer: Literal["", "close", "garbage", "error"] = ""
    code: int = 502
    description: str = ""
    parameters: dict[str, int] = field(default_factory=dict)


class Faults:
    """The script. `per_second` is how many `send...` may arrive in any one second; 0 is no limit.
    `too_many` counts those that were refused for it."""

    def __init__(self) -> None:
        self.per_second = 0
        self.too_many = 0
        self._script: list[Fault] = []
        self._recent: deque[float] = deque()

    def add(self, fault: Fault) -> None:
        self._script.append(fault)

    def next(self, method: str) -> Fault | None:
        for index, fault in enumerate(self._script):
            if method.startswith(fault.method):
                if fault.times > 1:
                    self._script[index] = replace(fault, times=fault.times - 1)
                else:
                    del self._script[index]
                return fault
        return None

    def limit(self, method: str) -> None:
        """Raises 429 when too much has been sent in the past second."""
        if not self.per_second or not method.startswith("send"):
            return
        now = time.monotonic()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= self.per_second:
            self.too_many += 1
            raise ApiError(429, "Too Many Requests: retry after 1", retry_after=1)
        self._recent.append(now)
