"""Commands that an operator gives beside a running bot: it goes on, and knows what they made."""

import signal
from datetime import UTC, datetime, timedelta

from bot.activities.activity import NewActivity, State
from bot.activities.series import Times
from bot.activities.sharing import new_link
from bot.help.request import NewRequest
from storage.database import open_storage
from tests.command import WORDS, Command
from tests.command_line.world import CONSOLE, on_telegram, shown
from tests.printing.world import codes, picture, words
from tests.servers.bot_api import BotApi, Control

WHAT_IF = ("what-if", "--kind", "chores", "--area", "Hoge Vucht", "--volunteers", "+10")


async def test_an_invitation_made_beside_the_bot_is_accepted_by_it(
    schakel: Command, telegram: BotApi
) -> None:
    schakel.settings(on_telegram(telegram))
    assert "Start the bot once first" in (await schakel.run("invite", "volunteer")).complaint
    bot = await schakel.start("run")
    await bot.writes("runs on: telegram")
    async with Control(telegram.url) as control:
        fatma = await control.person("Fatma", "nl")
        await fatma.say(f"hallo, {WORDS}")
        await shown(fatma, "Welkom bij")

        made = await schakel.run("invite", "volunteer")
        assert made.code == 0
        assert "?start=" in made.out
        await fatma.say(f"/start {made.out.split()[-1]}")
        await shown(fatma, "Fijn dat je vrijwilliger wordt")

    bot.process.send_signal(signal.SIGTERM)
    ended = await bot.ends(within=5)
    assert ended.code == 0
    assert ended.err.rstrip().endswith("Stopped")


async def test_a_poster_is_made_beside_the_running_bot(schakel: Command) -> None:
    """Paper and picture both lead to the sign-up: read by another program than drew them."""
    schakel.settings(CONSOLE)
    assert "Start the bot once first" in (await schakel.run("poster", "1")).complaint
    storage = await open_storage(f"sqlite:///{schakel.folder}/schakel.db")
    soon = datetime.now(UTC) + timedelta(days=7)
    async with storage.transaction() as db:
        els, _ = await db.people.meet("console", "els", "Els", "nl", datetime.now(UTC))
        new = NewActivity("Koffie voor de straat", soon, "Buurthuis De Kade", "heuvel")
        number = await db.activities.add(new, els.id, "uid-1", link := new_link(), soon)
        draft = await db.activities.get(number)
        assert draft is not None
        await db.activities.plan(draft, [Times(soon, soon + timedelta(hours=2))])
    assert "not published" in (await schakel.run("poster", str(number))).complaint
    async with storage.transaction() as db:
        await db.activities.move_on(number, State.DRAFT, State.PUBLISHED, datetime.now(UTC))
    assert "No channel has a link" in (await schakel.run("poster", str(number))).complaint
    await storage.inbox("telegram").accept([], notes={"username": "SchakelBredaBot"})
    await storage.inbox("matrix").accept([], notes={"user": "@schakel:example.org"})
    await storage.close()
    bot = await schakel.start("run")
    await bot.writes("runs on: console")

    how = ("--theme", "tiles", "--language", "en", "--out", "prints")
    ended = await schakel.run("poster", str(number), *how)

    assert ended.code == 0, ended.err
    paper, shown = (schakel.folder / line for line in ended.out.split())
    assert (paper.name, shown.name) == ("poster-1-tiles-en.pdf", "poster-1-tiles-en.png")
    sign_up = f"https://t.me/SchakelBredaBot?start={link}"
    on_paper = {code.text for code in codes(picture(paper.read_bytes(), 150))}
    assert on_paper == {sign_up, "https://matrix.to/#/@schakel:example.org"}
    assert [code.text for code in codes(picture(shown.read_bytes()))] == [sign_up]
    assert "Els invites you" in words(paper.read_bytes())


async def test_what_if_is_answered_beside_the_running_bot(schakel: Command) -> None:
    schakel.settings(CONSOLE)
    assert "Start the bot once first" in (await schakel.run(*WHAT_IF)).complaint
    storage = await open_storage(f"sqlite:///{schakel.folder}/schakel.db")
    async with storage.transaction() as db:
        maria, _ = await db.people.meet("console", "maria", WORDS, "nl", datetime.now(UTC))
        new = NewRequest(maria.id, "chores", WORDS, (), "hoge-vucht", "today")
        for hours in range(0, 24 * 30, 12):
            await db.requests.add(new, datetime.now(UTC) - timedelta(hours=hours))
    await storage.close()
    bot = await schakel.start("run")
    await bot.writes("runs on: console")

    ended = await schakel.run(*WHAT_IF, "--weeks", "1", "--seeds", "2")

    assert ended.code == 0, ended.err
    assert "Nobody could be asked for it now." in ended.out
    assert "somebody found in time" in ended.out
    assert "10 more volunteers for 'A job around the house' in Hoge Vucht" in ended.out
    assert "played 1 of 2 times" in ended.err
    few = await schakel.run(*WHAT_IF[:2], "pets", *WHAT_IF[3:5], "--volunteers", "-3")
    assert "--volunteers: -3 is not possible" in few.complaint
    await bot.types("hoi")
    await bot.writes("Welkom bij")


async def test_what_if_without_a_past_says_how_much_it_needs(schakel: Command) -> None:
    schakel.settings(CONSOLE)
    await (await open_storage(f"sqlite:///{schakel.folder}/schakel.db")).close()

    assert "It needs 30 requests" in (await schakel.run(*WHAT_IF)).complaint
    assert (
        "There are: hoge-vucht (Hoge Vucht)"
        in (await schakel.run(*WHAT_IF[:4], "Utopia", *WHAT_IF[5:])).complaint
    )
    assert "invalid int value" in (await schakel.run(*WHAT_IF[:-1], "many")).err
