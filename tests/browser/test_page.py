"""What somebody sees and does on the page, in a real browser."""

from __future__ import annotations

import asyncio
import re
import struct
import zlib

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.messages import Attachment, Option, Outgoing
from tests.browser.conftest import Echo

pytestmark = pytest.mark.asyncio(loop_scope="module")

# For every text on the page: its contrast with what is behind it, and whether it is large.
CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const bytes = (colour, under) => {
    canvas.fillStyle = under; canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const css = (rgb) => `rgb(${rgb.join(" ")})`;
  const light = (rgb) => rgb.map((b) => b / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => element
    ? bytes(getComputedStyle(element).backgroundColor, css(behind(element.parentElement)))
    : [255, 255, 255];
  return [...document.querySelectorAll("body *")]
    .filter((e) => e.checkVisibility() && !e.closest(".unseen, svg, .skip"))
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
    .map((e) => {
      const back = behind(e);
      const fore = bytes(getComputedStyle(e).color, css(back));
      const [dark, bright] = [light(fore), light(back)].sort((a, b) => a - b);
      return [e.textContent.slice(0, 40), (bright + 0.05) / (dark + 0.05)];
    });
}"""


def phone(page: Page, name: str) -> Locator:
    return page.locator(f".phone[data-phone={name}]")


def last(phone: Locator) -> Locator:
    return phone.locator(".bubble").last


async def write(phone: Locator, text: str) -> None:
    await phone.get_by_role("textbox").fill(text)
    await phone.get_by_role("textbox").press("Enter")


def picture(width: int = 1, height: int = 1) -> bytes:
    """A PNG of a summer sky; the smallest by default."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    sky = (bytes((120 + 100 * y // height, 170 + 50 * y // height, 220)) for y in range(height))
    rows = b"".join(b"\0" + colour * width for colour in sky)
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def test_somebody_types_presses_a_button_and_sends_a_photo(bot: Echo, page: Page) -> None:
    maria = phone(page, "maria")
    await write(maria, "mijn <b>kraan</b> lekt")
    await expect(maria.locator(".mine .text")).to_have_text("mijn <b>kraan</b> lekt")
    await expect(maria.locator(".mine .icon-accepted")).to_be_visible()
    await expect(last(maria)).to_contain_text("Echo: mijn <b>kraan</b> lekt")

    await maria.get_by_role("button", name="Tweede").click()
    await expect(last(maria).locator(".text")).to_have_text("Gekozen: twee")
    await expect(maria.get_by_role("button", name="Tweede")).to_have_count(0)

    photo = {"name": "../../kraan.png", "mimeType": "image/png", "buffer": picture()}
    await maria.locator("input[type=file]").set_input_files(photo)  # type: ignore[arg-type]
    await write(maria, "Zo ziet het eruit")
    await expect(last(maria)).to_contain_text("Echo: Zo ziet het eruit")
    image = maria.locator(".mine img[src^='/files/']")
    assert await image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1
    assert await bot.adapter.fetch(bot.heard[-1].attachments[0].source) == picture()


async def test_places_commands_replies_and_corrections(bot: Echo, page: Page) -> None:
    maria = phone(page, "maria")
    await maria.get_by_role("button", name="Foto, spraak of plek").click()
    await maria.get_by_role("button", name="Hoge Vucht").click()
    await expect(last(maria)).to_contain_text("Echo: location")
    assert bot.heard[-1].attachments[0].latitude == pytest.approx(51.6046)

    await maria.get_by_role("button", name="Menu").click()
    await maria.get_by_role("button", name="/hulp").click()
    await expect(last(maria)).to_contain_text("Echo: /hulp")

    await last(maria).hover()
    await last(maria).get_by_role("button", name="Antwoord hierop").click()
    await write(maria, "graag")
    await expect(maria.locator(".mine .quote")).to_have_text("Echo: /hulp")
    await expect(last(maria)).to_contain_text("Echo: graag")

    await maria.get_by_role("textbox").press("ArrowUp")
    await maria.get_by_role("textbox").fill("heel graag")
    await maria.get_by_role("textbox").press("Enter")
    await expect(maria.locator(".mine").last).to_contain_text("bewerkt")
    assert (bot.heard[-1].kind, bot.heard[-1].text) == ("edited", "heel graag")


async def test_what_one_says_arrives_on_the_phone_of_another(page: Page) -> None:
    await write(phone(page, "maria"), "@jan schikt tien uur?")
    await expect(last(phone(page, "jan")).locator(".text")).to_have_text("Maria: schikt tien uur?")
    await expect(phone(page, "jan")).to_have_class(re.compile(r"\brings\b"))
    await expect(phone(page, "els").locator(".bubble")).to_have_count(0)


async def test_a_reload_shows_it_all(page: Page) -> None:
    maria = phone(page, "maria")
    await write(maria, "een")
    await expect(last(maria)).to_contain_text("Echo: een")
    await page.reload()
    await expect(maria.locator(".text")).to_have_text(["een", "Echo: een"])


async def test_a_message_waits_while_the_bot_cannot_take_it(bot: Echo, page: Page) -> None:
    maria = phone(page, "maria")
    bot.deaf = True
    await write(maria, "hoor je mij?")
    await expect(maria.get_by_role("status")).to_contain_text("je bericht blijft bewaard")
    await expect(maria.locator(".mine .icon-waiting")).to_be_visible()
    bot.deaf = False
    await expect(last(maria)).to_contain_text("Echo: hoor je mij?")
    await expect(maria.get_by_role("status")).to_be_empty()
    assert [event.text for event in bot.heard] == ["hoor je mij?"]


async def test_the_page_finds_its_way_back_after_a_restart(bot: Echo, page: Page) -> None:
    port = int(bot.adapter.url.rstrip("/").rpartition(":")[2])
    await bot.stop()
    await expect(page.locator("#line")).to_have_text(re.compile("Geen verbinding"))
    await write(phone(page, "maria"), "tot zo")
    await bot.start(port)
    await expect(page.locator("#line")).to_have_text("Verbonden", timeout=15_000)
    await expect(last(phone(page, "maria"))).to_contain_text("Echo: tot zo", timeout=15_000)
    await expect(phone(page, "maria").locator(".text")).to_have_text(["tot zo", "Echo: tot zo"])


async def test_everything_is_reached_by_keyboard(bot: Echo, page: Page) -> None:
    await bot.say("maria", Outgoing("Komt u?", (Option("y", "Ja"), Option("n", "Nee")), "q"))
    await expect(last(phone(page, "maria"))).to_contain_text("Komt u?")
    names = []
    for _ in range(12):
        await page.keyboard.press("Tab")
        focused = page.locator(":focus")
        names.append(await focused.get_attribute("aria-label") or await focused.inner_text() or "?")
        outline = await focused.evaluate("e => getComputedStyle(e).outlineStyle")
        assert outline != "none", names
    assert names == [
        "English",
        "Licht of donker",
        "Naar het berichtveld van Maria",
        "Gesprek van Maria met Schakel",
        "Antwoord hierop",
        "Duim omhoog",
        "Ja",
        "Nee",
        "Menu",
        "Foto, spraak of plek",
        "Bericht van Maria",
        "Versturen",
    ]
    await phone(page, "maria").get_by_role("button", name="Nee").focus()
    await page.keyboard.press("Enter")
    await expect(last(phone(page, "maria"))).to_contain_text("Gekozen: twee")
    await expect(phone(page, "maria").get_by_role("textbox")).to_be_focused()


async def test_where_it_is_narrow_there_is_one_phone_at_a_time(bot: Echo, page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(phone(page, "jan")).to_be_hidden()
    await bot.say("jan", Outgoing("lang verhaal " * 200))
    await bot.say("jan", Outgoing("Hulp gevraagd"))
    tab = page.get_by_role("navigation").get_by_role("button", name="Jan")
    await expect(tab).to_contain_text("2")
    await tab.click()
    await expect(phone(page, "jan")).to_be_visible()
    await expect(phone(page, "maria")).to_be_hidden()
    await expect(tab.locator(".count")).to_be_empty()
    await expect(last(phone(page, "jan"))).to_be_in_viewport()
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width == 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_stands_out_enough(bot: Echo, browser: Browser, scheme: str) -> None:
    page = await browser.new_page(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    await page.goto(bot.adapter.url)
    place = Attachment("location", latitude=51.6, longitude=4.8)
    options = (Option("y", "Ja"), Option("n", "Nee"), Option("s", "Stoppen", aside=True))
    await bot.say("jan", Outgoing("Komt u?", options, "q", (place,)), b"")
    await write(phone(page, "maria"), "hallo")
    await expect(last(phone(page, "maria"))).to_contain_text("Echo")
    await phone(page, "els").get_by_role("button", name="Menu").click()
    await phone(page, "samira").get_by_role("button", name="Foto, spraak of plek").click()
    found = await page.evaluate(CONTRASTS)
    assert len(found) > 30
    assert [(text, round(ratio, 2)) for text, ratio in found if ratio < 4.5] == []
    await page.close()


async def test_language_and_theme_are_remembered(page: Page) -> None:
    await page.get_by_role("button", name="English").click()
    await page.get_by_role("button", name="Light or dark").click()
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await expect(page.locator("#line")).to_have_text("Connected")
    await expect(phone(page, "jan").get_by_role("textbox")).to_have_attribute(
        "placeholder", "Message"
    )


async def test_nothing_is_asked_of_anywhere_else(bot: Echo, browser: Browser) -> None:
    page = await browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(bot.adapter.url)
    place = Attachment("location", latitude=51.6, longitude=4.8)
    await bot.say("maria", Outgoing("https://example.org", attachments=(place,)), b"")
    await expect(last(phone(page, "maria"))).to_contain_text("51.6000, 4.8000")
    await asyncio.sleep(0.2)
    assert [url for url in asked if not url.startswith(bot.adapter.url)] == []
    await page.close()
