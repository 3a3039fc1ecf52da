"""`schakel demo` as somebody meets it: a whole case on the page, from first word to thanks."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.demo import keep, press, sees
from tests.browser.test_page import phone, picture, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_case_from_first_word_to_thanks(browser: Browser, demo: str) -> None:
    """With a photo, a time agreed on, a stand-in, closing and thanks."""
    page = await browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(demo)

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


async def test_the_coordinator_opens_the_desk_from_the_chat(browser: Browser, demo: str) -> None:
    page = await browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    await page.goto(demo)
    await _asks(page)
    await write(phone(page, "els"), "bureau")
    async with page.expect_popup() as opened:
        await phone(page, "els").locator(".bubble a").last.click()
    desk = await opened.value
    await desk.get_by_role("button").first.click()
    await expect(desk.get_by_role("main")).to_contain_text("Klusje in huis")
    await keep(desk, "desk")
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
