"""axe-core, installed once for all tests that look at a page with it; MPL-2.0, never shipped."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"


def source() -> str:
    """The script. Skips the test where it cannot be had."""
    npm = shutil.which("npm")
    with (HERE / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not AXE.exists() and npm is not None:
            subprocess.run([npm, "ci"], cwd=HERE, capture_output=True, check=False)
    if not AXE.exists():
        pytest.skip("axe-core cannot be installed: npm or its registry is not there")
    return AXE.read_text("utf-8")


async def serious(page: Page, script: str) -> list[str]:
    """What axe finds serious or critical, each with where it is."""
    await page.evaluate(script)
    found: list[dict[str, Any]] = await page.evaluate(RUN)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found
        if each["impact"] in {"serious", "critical"}
        for node in each["nodes"]
    ]
