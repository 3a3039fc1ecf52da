"""A `psql` that stays open: to start one takes longer than most of what it is asked."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from typing import Any

END = "that was all"


class Psql:
    """`command` starts it, with the options of `how` for Popen."""

    def __init__(self, command: Sequence[str], **how: Any) -> None:
        self._process = subprocess.Popen(
            [*command, "-qAt", "-v", "ON_ERROR_STOP=1"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **how,
        )

    @property
    def is_open(self) -> bool:
        return self._process.poll() is None

    def run(self, statement: str) -> str:
        """What comes back, as text. After an error it is not open any more."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{statement};\n\\echo {END}\n")
        self._process.stdin.flush()
        lines: list[str] = []
        for line in self._process.stdout:
            if line.rstrip("\n") == END:
                return "".join(lines).strip()
            lines.append(line)
        self.close()
        raise RuntimeError("".join(lines))

    def close(self) -> None:
        self._process.communicate()
