"""The page shows a neighbour who organises a supper, and its waiting list at work.

With SCHAKEL_PICTURES=FOLDER it leaves pictures there.
"""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from bot.demo.supper import SUPPER
from tests.browser.demo import keep, press, sees
from tests.browser.test_page import phone, write

pytestmark = pytest.mark.asyncio(loop_scope="module")
LOOK = {6: "organising", 12: "card", 17: "waiting", len(SUPPER) - 1: "offered"}


async def test_a_supper_is_organised_and_its_free_place_is_offered(
    browser: Browser, demo: str
) -> None:
    page = await browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(demo)
    for number, (name, does, what, then) in enumerate(SUPPER):
        await (write(phone(page, name), what) if does == "says" else press(page, name, what))
        for other, words in then.items():
            await sees(page, other, words)
        if name == "jan" and what == "Alleen ik":
            await sees(page, "samira", "1 op de wachtlijst")  # her card, by itself
        if number in LOOK:
            await keep(page, LOOK[number])
    assert errors == []
    await page.close()
