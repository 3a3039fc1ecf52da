"""`schakel demo` as somebody meets it: a whole case on the page, from first word to thanks.

With SCHAKEL_PICTURES=FOLDER it leaves pictures there, such as the one in the README.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.browser.test_page import phone, picture, write

pytestmark = pytest.mark.asyncio(loop_scope="module")
ROOT = Path(__file__).parents[2]


@pytest_asyncio.fixture(loop_scope="module")
async def address() -> AsyncIterator[str]:
    """Where a demo of our own is."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 30)
    found = re.search(r"http://127\.0\.0\.1:\d+/", line.decode())
    assert found, line
    yield found[0]
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 15) == 0


async def press(page: Page, name: str, label: str) -> None:
    await phone(page, name).get_by_role("button", name=label).last.click()


async def sees(page: Page, name: str, words: str) -> None:
    bubble = phone(page, name).locator(".bubble", has_text=words).last
    await expect(bubble).to_be_visible(timeout=10_000)


async def keep(page: Page, name: str) -> None:
    if folder := os.environ.get("SCHAKEL_PICTURES"):
        await page.wait_for_timeout(800)  # bubbles fade in
        await page.screenshot(path=Path(folder) / f"{name}.png")


async def test_a_case_from_first_word_to_thanks(browser: Browser, address: str) -> None:
    """With a photo, a time agreed on, a stand-in, closing and thanks."""
    page = await browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(address)

    await _asks(page)
    await press(page, "jan", "Ja, dat doe ik")
    await sees(page, "maria", "gaat je helpen")
    await sees(page, "samira", "Iemand anders doet het")
    await expect(phone(page, "samira").get_by_role("button", name="Ja, dat doe ik")).to_have_count(
        0
    )
    await expect(phone(page, "jan").locator(".bubble img")).to_have_count(1)
    await _agree_on_a_time(page)
    await write(phone(page, "maria"), "De bel doet het niet, klop maar.")
    await sees(page, "jan", "klop maar")
    await keep(page, "page")

    await press(page, "jan", "zoek een vervanger")
    await sees(page, "samira", "in de plaats van iemand die niet kan")
    await sees(page, "jan", "blijft het van jou")
    await keep(page, "stand-in")
    await press(page, "samira", "Ja, dat doe ik")
    await sees(page, "jan", "Samira neemt het van je over")
    await sees(page, "maria", "Samira")
    await _ends_with_thanks(page)
    assert errors == []
    await page.close()


async def _asks(page: Page) -> None:
    """One sentence, two taps, and a photo that comes with it."""
    await write(phone(page, "maria"), "mijn kraan lekt al drie dagen")
    await sees(page, "maria", "chatbot, geen mens")
    await sees(page, "maria", "welke wijk")
    for label in ("Hoge Vucht", "Morgen"):
        await press(page, "maria", label)
    await sees(page, "maria", "Klopt dit zo?")
    files = {"name": "kraan.png", "mimeType": "image/png", "buffer": picture(240, 120)}
    await phone(page, "maria").locator("input[type=file]").set_input_files(files)  # type: ignore[arg-type]
    await phone(page, "maria").get_by_role("textbox").press("Enter")
    await sees(page, "maria", "Die stuur ik mee")
    await press(page, "maria", "✅ Versturen")
    await sees(page, "jan", "Kun jij helpen?")
    await sees(page, "samira", "Kun jij helpen?")
    await keep(page, "asked")


async def _agree_on_a_time(page: Page) -> None:
    await write(phone(page, "jan"), "Dag Maria! Komt morgen om tien uur uit?")
    await sees(page, "maria", "morgen om tien uur")
    await sees(page, "jan", "als afspraak voorstellen")
    await press(page, "jan", "✅ Ja")
    await sees(page, "maria", "Komt dat uit?")
    await press(page, "maria", "Ja, dat is goed")
    for name in ("maria", "jan"):
        await sees(page, name, "Code voor de deur")


async def _ends_with_thanks(page: Page) -> None:
    await press(page, "samira", "Het is klaar")
    await press(page, "maria", "Ja, het is klaar")
    await press(page, "maria", "😊 Ja")
    await sees(page, "maria", "nog iets zeggen")
    await write(phone(page, "maria"), "Heel fijn, dank je wel!")
    await press(page, "maria", "Ja, geef het door")
    await sees(page, "samira", "Heel fijn, dank je wel!")
    await sees(page, "maria", "Bedankt")
    await keep(page, "thanks")
