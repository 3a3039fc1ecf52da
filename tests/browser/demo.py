"""`schakel demo` on a page in a real browser, and what somebody does there.

With SCHAKEL_PICTURES=FOLDER `keep` leaves pictures there, such as the one in the README.
"""

from __future__ import annotations

import os
from pathlib import Path

from playwright.async_api import Page, expect

from tests.browser.test_page import phone


async def press(page: Page, name: str, label: str) -> None:
    await phone(page, name).get_by_role("button", name=label).last.click()


async def sees(page: Page, name: str, words: str) -> None:
    bubble = phone(page, name).locator(".bubble", has_text=words).last
    await expect(bubble).to_be_visible(timeout=10_000)


async def keep(page: Page, name: str) -> None:
    if folder := os.environ.get("SCHAKEL_PICTURES"):
        await page.wait_for_timeout(800)  # bubbles fade in
        await page.screenshot(path=Path(folder) / f"{name}.png")
