"""The desk in a real browser: through every page, with a keyboard, wide and narrow, light and dark.

With SCREENSHOTS=<folder> each page is kept there as a picture, to look at.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    FilePayload,
    Page,
    expect,
)

from tests.browser import axe
from tests.desk.announced import a_week, delivers
from tests.desk.town import build, busy_day
from tests.desk.world import World, open_world
from tests.lists.files import FILLED, HEAD, as_text

pytestmark = pytest.mark.asyncio(loop_scope="module")
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
COMPLAINTS: list[str] = []
PIET = 13
"""Who is blocked, counted from Jan."""
ANNOUNCED: dict[str, int] = {}
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[World, int]]:
    url = f"sqlite:///{tmp_path_factory.mktemp('desk')}/schakel.db"
    async with open_world(url) as world:
        await build(world)
        announced = await a_week(world)
        ANNOUNCED.update(announced)
        yield world, await busy_day(world)


def hear(said: ConsoleMessage) -> None:
    if said.type == "error":
        COMPLAINTS.append(said.text)


@pytest.fixture(autouse=True)
def content() -> Iterator[None]:
    """Whatever a page complains about fails the test, but for the answer that one is out."""
    COMPLAINTS.clear()
    yield
    assert [each for each in COMPLAINTS if "status of 401" not in each] == []


async def enter(world: World, browser: Browser, who: str = "els", **looks: object) -> Page:
    """Through the link and its button."""
    context: BrowserContext = await browser.new_context(**looks)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    page = await context.new_page()
    page.on("pageerror", lambda error: COMPLAINTS.append(str(error)))
    page.on("console", hear)
    await page.goto(f"{world.url}/open/{await world.link(who)}")
    await page.get_by_role("button", name="Open mijn bureau").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Vandaag")
    return page


def pages(world: World, request: int) -> dict[str, str]:
    jan = world.people["jan"].id
    return {
        "today": "/",
        "request": f"/requests/{request}",
        "people": "/people",
        "helper": f"/people/{jan}",
        "list": "/invite/list",
        "blocked": f"/people/{jan + PIET}",
        "figures": "/figures",
        "announcements": "/announcements",
        "write": "/announcements/new",
        **{
            f"announcement-{name}": f"/announcements/{ANNOUNCED[name]}"
            for name in ("draft", "going", "report")
        },
        "change": f"/announcements/{ANNOUNCED['draft']}/change",
    }


async def brings(page: Page) -> None:
    """A list in which some lines are wrong, sent to be looked at."""
    rows = (HEAD, FILLED, ("Jan", "Heuvle"), ("", "Heuvel"), FILLED)
    more = (("Anna Berkhout-van der Meulen", "Centrum", "Gezelschap en Vervoer"), ("Piet", "Xqzw"))
    sent = FilePayload(name="lijst.csv", mimeType="text/csv", buffer=as_text([*rows, *more]))
    await page.get_by_label("Het bestand").set_input_files(sent)
    await page.get_by_role("button", name="Nakijken").click()
    await expect(page.get_by_role("status")).to_contain_text("Er is niemand uitgenodigd")


async def keep(page: Page, name: str) -> None:
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_page_fits_and_shuts_nobody_out(
    town: tuple[World, int], browser: Browser, size: str, scheme: str
) -> None:
    script, (world, request) = axe.source(), town
    width, height = SIZES[size]
    viewport = {"width": width, "height": height}
    page = await enter(world, browser, viewport=viewport, color_scheme=scheme)
    problems = {}
    for name, path in pages(world, request).items():
        await page.goto(world.url + path)
        if name == "figures":
            for picture in await page.locator("img.chart").all():
                await picture.evaluate("image => image.decode()")
        assert await page.evaluate(WIDER) <= 0, f"{name} is wider than the screen"
        await keep(page, f"{name}-{size}-{scheme}")
        problems[name] = await axe.serious(page, script)
    await page.goto(f"{world.url}/invite/list")
    await brings(page)
    assert await page.evaluate(WIDER) <= 0, "the check of a list is wider than the screen"
    await keep(page, f"list-checked-{size}-{scheme}")
    problems["list-checked"] = await axe.serious(page, script)
    await page.context.close()
    outside = await (await browser.new_context(viewport=viewport, color_scheme=scheme)).new_page()  # type: ignore[arg-type]
    await outside.goto(f"{world.url}/open/{await world.link('els')}")
    await keep(outside, f"open-{size}-{scheme}")
    problems["open"] = await axe.serious(outside, script)
    await outside.context.close()
    assert {name: found for name, found in problems.items() if found} == {}


async def test_a_day_at_the_desk_with_nothing_but_a_keyboard(
    town: tuple[World, int], browser: Browser
) -> None:
    world, request = town
    page = await enter(world, browser)
    await page.keyboard.press("Tab")
    await expect(page.get_by_text("Naar de inhoud")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("main")).to_be_focused()

    await page.locator(f"#now a[href='/requests/{request}']").first.focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Noor vragen").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_have_text("De vraag is verstuurd.")
    asked = page.get_by_role("row", name="Noor")
    await expect(asked).to_contain_text("een coördinator dacht hieraan")

    await page.get_by_role("link", name="Mensen").click()
    await page.get_by_role("searchbox").fill("fat")
    await page.keyboard.press("Enter")
    await page.get_by_role("link", name="Fatima").click()
    await page.get_by_role("button", name="Pauze geven").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_have_text("De pauze begint nu.")
    await page.get_by_label("Waarom (alleen voor coördinatoren)").fill("Vraagt geld")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Geblokkeerd door Els")).to_be_visible()
    await page.get_by_role("button", name="Blokkade opheffen").click()
    await page.get_by_role("button", name="Geven beroepskracht").click()
    await expect(page.get_by_role("status")).to_have_text("De rol is gegeven.")
    await page.get_by_role("link", name="Cijfers").click()
    await page.get_by_text("Als tabel").first.click()
    await expect(page.get_by_role("table").first).to_be_visible()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="XLSX").click()
    assert (await download.value).suggested_filename == "schakel-figures.xlsx"

    await page.get_by_text("Els", exact=True).click()
    await page.get_by_role("button", name="Bureau sluiten").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Het bureau is dicht")
    await page.context.close()


async def test_without_script_it_is_whole(town: tuple[World, int], browser: Browser) -> None:
    world, _ = town
    page = await enter(world, browser, java_script_enabled=False)
    await page.get_by_role("link", name="Boodschappen").first.click()
    await page.get_by_role("button", name="Weer verder zoeken").click()
    await expect(page.get_by_role("status")).to_have_text("Er wordt weer gezocht.")
    await page.get_by_role("button", name="Even niemand vragen").click()
    await expect(page.get_by_role("status")).to_contain_text("niemand meer gevraagd")
    await page.goto(f"{world.url}/invite/list")
    await brings(page)
    await page.get_by_role("button", name="Links als XLSX").click()  # nothing was chosen yet
    await page.get_by_label("Nodig alleen de 2 goede regels uit").check()
    async with page.expect_download() as download:
        await page.get_by_role("button", name="Links als CSV").click()
    assert (await download.value).suggested_filename == "schakel-invitations.csv"
    assert (await (await download.value).path()).read_text("utf-8-sig").count("\n") == 1 + 2
    await page.context.close()


async def test_today_renews_itself_and_keeps_the_focus(
    town: tuple[World, int], browser: Browser
) -> None:
    world, request = town
    page = await enter(world, browser)
    link = page.locator(f"#looking ~ table a[href='/requests/{request}']")
    await link.focus()
    await page.evaluate("window.untouched = true")

    await world.asks("maria", "digital", "heuvel")

    await expect(page.get_by_role("link", name="Telefoon of computer").first).to_be_visible()
    await expect(link).to_be_focused()
    assert await page.evaluate("window.untouched")

    async with world.storage.transaction() as db:
        await db.desk_sessions.end_all(world.people["els"].id)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Het bureau is dicht")
    await page.context.close()


async def test_an_announcement_is_written_seen_and_sent_without_script(
    town: tuple[World, int], browser: Browser
) -> None:
    world, _ = town
    page = await enter(world, browser, java_script_enabled=False)
    await page.get_by_role("link", name="Aankondigingen").click()
    await page.get_by_role("link", name="Nieuwe aankondiging").click()
    await page.get_by_label("Tekst (Nederlands)").fill("Kom je koffie drinken?")
    await page.get_by_label("vrijwilligers").check()
    await page.get_by_label("Gaat weg").fill("2026-03-01T10:00")
    await page.get_by_role("button", name="Bewaren en bekijken").click()
    await expect(page.get_by_role("alert")).to_contain_text("Er klopt nog iets niet")
    await expect(page.get_by_label("Gaat weg")).to_have_attribute("aria-invalid", "true")
    await expect(page.get_by_label("vrijwilligers")).to_be_checked()
    await keep(page, "write-wrong")
    await page.get_by_label("Gaat weg").fill("")
    await page.get_by_role("button", name="Bewaren en bekijken").click()
    await expect(page.locator(".bubble").first).to_contain_text("Kom je koffie drinken?")
    await page.get_by_role("button", name="Test aan mijzelf").click()
    await expect(page.get_by_role("status")).to_have_text("De test staat in je chat.")
    await page.get_by_role("button", name="Versturen").click()
    await expect(page.get_by_role("status")).to_contain_text("Gelukt")
    await page.get_by_role("button", name="Stoppen").click()
    await expect(page.get_by_role("status")).to_have_text("Gestopt.")
    await page.context.close()


async def test_how_far_it_is_renews_itself(town: tuple[World, int], browser: Browser) -> None:
    world, _ = town
    page = await enter(world, browser)
    await page.goto(f"{world.url}/announcements/{ANNOUNCED['going']}")
    await expect(page.locator(".how strong")).to_contain_text("10 van")
    pause = page.get_by_role("button", name="Even wachten")
    await pause.focus()
    await page.evaluate("window.untouched = true")

    await delivers(world, 5)

    await expect(page.locator(".how strong")).to_contain_text("15 van")
    await expect(pause).to_be_focused()
    assert await page.evaluate("window.untouched")
    await page.context.close()
