"""A folder in memory, where this machine has room for it: on a disk, most of what the tests wait
for is small files. Nothing here may be about what a disk keeps when the power fails.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 500_000_000


def folder_in_memory() -> Path | None:
    """Where to make folders that need no disk; None for the usual place."""
    if not os.access(MEMORY, os.W_OK) or shutil.disk_usage(MEMORY).free < ROOM:
        return None
    return MEMORY
