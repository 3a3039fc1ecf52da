"""What every adapter must pass, against a real or a strict server.

    class TestTelegram(Conformance): ...     # and a fixture `world` in the same file

Nothing here knows a channel: options are pressed, reacted to or typed, and come back in one of
the ways that the core understands. A `World` has one bot account and people who use a client.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Literal

import pytest

from bot.channel import FetchError, Letter, Sent, TryLater, Unreachable
from bot.conversation.pick import pick
from bot.messages import Attachment, Incoming, Option, Outgoing, button_data
from tests.adapters.recording import RecordingInbox
from tests.adapters.world import Seen, Someone, World

__all__ = ["Conformance", "RecordingInbox", "Seen", "Someone", "World"]

PHOTO = b"\xff\xd8\xff\xe0 a photo \x00\xff"
VOICE = b"OggS a recording \x00\xff"
DOCUMENT = b"%PDF-1.7 a letter \x00\xff"
MEDIA_TYPES = {"photo": "image/jpeg", "voice": "audio/ogg", "document": "application/pdf"}

KEYS = count(1000)
YES_NO = (Option("yes", "Ja"), Option("no", "Nee"))
QUESTION = Outgoing("Komt dat uit?", YES_NO, prompt="q7")


async def send(world: World, to: Someone, message: Outgoing, *files: bytes) -> str:
    """Deliver `message`, and return the channel's name for it."""
    outcome = await world.adapter.send(Letter(str(next(KEYS)), to.recipient, message, files))
    assert isinstance(outcome, Sent), outcome
    return outcome.message


def shown(seen: Seen, options: Sequence[Option]) -> list[str]:
    """The labels that somebody can pick from, as buttons or in the text."""
    return [o.label for o in options if o.label in seen.options or o.label in seen.text.split()]


def chosen(event: Incoming, message: Outgoing) -> str | None:
    """What the core makes of an answer to `message`."""
    presses = {button_data(message, n): o.value for n, o in enumerate(message.options)}
    return presses.get(event.press) if event.press else pick(event.text, message.options)


class Conformance:
    """Takes the fixture `world`."""

    async def test_what_somebody_says_comes_in(self, world: World) -> None:
        rosa = await world.person("Rosa")
        name = await rosa.say("mijn kraan lekt 🚰")
        event = await world.inbox.next()
        assert (event.text, event.sender, event.message) == (
            "mijn kraan lekt 🚰",
            rosa.recipient,
            name,
        )
        assert (event.chat, event.addressed, event.name) == ("", True, "Rosa")

    async def test_what_we_say_goes_to_that_person_alone(self, world: World) -> None:
        rosa, ali = await world.person("Rosa"), await world.person("Ali")
        name = await send(world, rosa, Outgoing("Dag Rosa & <b>buur</b> *_"))
        await send(world, ali, Outgoing("Dag Ali"))
        seen = await rosa.sees()
        assert (seen.text, seen.name) == ("Dag Rosa & <b>buur</b> *_", name)
        assert (await ali.sees()).text == "Dag Ali"

    async def test_an_event_that_could_not_be_kept_comes_again_once(self, world: World) -> None:
        rosa = await world.person("Rosa")
        world.inbox.fail_next()
        await rosa.say("een")
        assert (await world.inbox.next()).text == "een"
        await rosa.say("twee")
        assert (await world.inbox.next()).text == "twee"

    async def test_an_event_that_was_not_kept_comes_after_a_restart(self, world: World) -> None:
        rosa = await world.person("Rosa")
        world.inbox.fail_next()
        await rosa.say("een")
        await world.restart()
        assert (await world.inbox.next()).text == "een"

    async def test_an_event_kept_but_not_acknowledged_is_handled_once(self, world: World) -> None:
        rosa = await world.person("Rosa")
        world.inbox.fail_next(kept=True)
        await rosa.say("een")
        assert (await world.inbox.next()).text == "een"
        await world.restart()
        await rosa.say("twee")
        assert (await world.inbox.next()).text == "twee"

    async def test_what_is_said_while_we_are_away_comes_in_order(self, world: World) -> None:
        rosa = await world.person("Rosa")
        texts = [f"zin {n}" for n in range(20)]
        for text in texts[:10]:
            await rosa.say(text)
        await world.restart()
        for text in texts[10:]:
            await rosa.say(text)
        assert [(await world.inbox.next()).text for _ in texts] == texts

    async def test_an_option_that_is_picked_comes_back(self, world: World) -> None:
        rosa = await world.person("Rosa")
        name = await send(world, rosa, QUESTION)
        seen = await rosa.sees()
        assert shown(seen, YES_NO) == ["Ja", "Nee"]
        await rosa.press(seen, 2)
        event = await world.inbox.next("pressed", "reacted")
        assert (event.about, chosen(event, QUESTION)) == (name, "no")

    async def test_an_option_can_be_typed(self, world: World) -> None:
        rosa = await world.person("Rosa")
        await send(world, rosa, QUESTION)
        await rosa.sees()
        await rosa.say("1")
        assert chosen(await world.inbox.next(), QUESTION) == "yes"

    async def test_replies_name_what_they_answer(self, world: World) -> None:
        rosa = await world.person("Rosa")
        theirs = await rosa.say("hallo?")
        ours = await send(world, rosa, Outgoing("Zeg het maar", reply_to=theirs))
        seen = await rosa.sees()
        assert seen.reply_to == theirs
        await world.inbox.next()
        await rosa.reply(seen, "mijn kraan lekt")
        event = await world.inbox.next()
        assert (event.text, event.about) == ("mijn kraan lekt", ours)

    async def test_a_reply_to_what_is_gone_is_delivered_all_the_same(self, world: World) -> None:
        rosa = await world.person("Rosa")
        await send(world, rosa, Outgoing("Toch", reply_to="999999"))
        assert (await rosa.sees()).text == "Toch"

    async def test_a_new_version_takes_the_place_of_the_old(self, world: World) -> None:
        rosa = await world.person("Rosa")
        name = await send(world, rosa, QUESTION)
        await rosa.sees()
        changed = Outgoing("Er is al iemand", replaces=name)
        await send(world, rosa, changed)
        seen = await rosa.sees()
        assert (seen.text, seen.replaces, shown(seen, YES_NO)) == ("Er is al iemand", name, [])
        await send(world, rosa, changed)

    async def test_what_is_taken_back_cannot_be_read_any_more(self, world: World) -> None:
        rosa = await world.person("Rosa")
        name = await send(world, rosa, Outgoing("Kerkstraat"))
        await rosa.sees()
        away = Outgoing("Weggehaald", replaces=name, removes=True)
        await send(world, rosa, away)
        seen = await rosa.sees()
        assert seen.replaces == name
        assert seen.gone or seen.text == "Weggehaald"
        await send(world, rosa, away)

    async def test_all_of_a_letter_in_parts_is_taken_back(self, world: World) -> None:
        rosa = await world.person("Rosa")
        parts = (Attachment("photo"), Attachment("document"))
        letter = Outgoing("word en zin. " * 769, attachments=parts)
        sent = await world.adapter.send(Letter("parts", rosa.recipient, letter, (PHOTO, DOCUMENT)))
        assert isinstance(sent, Sent)
        shown = {(await rosa.sees()).name for _ in (*sent.before, sent.message)}
        assert shown == {*sent.before, sent.message}
        away = Outgoing("Weg", replaces=sent.message, removes=True, before=sent.before)
        outcome = await world.adapter.send(Letter("away", rosa.recipient, away))
        assert isinstance(outcome, Sent), outcome
        changed = [await rosa.sees() for _ in shown]
        assert all(each.gone or each.text == "Weg" for each in changed)
        assert {each.replaces for each in changed} == shown

    async def test_a_quiet_option_is_a_button_or_nothing(self, world: World) -> None:
        rosa = await world.person("Rosa")
        await send(world, rosa, Outgoing("Dag", (Option("report", "!", True, True),), "report"))
        seen = await rosa.sees()
        assert (seen.text, seen.options) in {("Dag", ()), ("Dag", ("!",))}

    async def test_what_somebody_corrects_comes_in_as_edited(self, world: World) -> None:
        rosa = await world.person("Rosa")
        name = await rosa.say("dinsdag")
        await world.inbox.next()
        await rosa.edit(name, "woensdag")
        event = await world.inbox.next("edited")
        assert (event.text, event.about) == ("woensdag", name)

    @pytest.mark.parametrize("kind", ["photo", "voice", "document"])
    async def test_a_file_arrives_unchanged_both_ways(
        self, world: World, kind: Literal["photo", "voice", "document"]
    ) -> None:
        rosa = await world.person("Rosa")
        content = {"photo": PHOTO, "voice": VOICE, "document": DOCUMENT}[kind]
        await {"photo": rosa.send_photo, "voice": rosa.send_voice, "document": rosa.send_document}[
            kind
        ](content)
        (attachment,) = (await world.inbox.next()).attachments
        assert attachment.kind == kind
        assert await world.adapter.fetch(attachment.source) == content

        passed_on = Attachment(kind, media_type=MEDIA_TYPES[kind])
        await send(world, rosa, Outgoing("Van een buur", attachments=(passed_on,)), content)
        seen = [await rosa.sees()]
        while not (any(s.attachment for s in seen) and any(s.text for s in seen)):
            seen.append(await rosa.sees())
        assert [(s.attachment, s.content) for s in seen if s.attachment] == [(kind, content)]
        assert [s.text for s in seen if s.text] == ["Van een buur"]

    async def test_a_place_arrives_both_ways(self, world: World) -> None:
        rosa = await world.person("Rosa")
        await rosa.send_location(51.5887, 4.7762)
        (place,) = (await world.inbox.next()).attachments
        assert (place.kind, place.latitude, place.longitude) == ("location", 51.5887, 4.7762)
        await send(world, rosa, Outgoing(attachments=(place,)), b"")
        seen = await rosa.sees()
        assert (seen.attachment, seen.place) == ("location", (51.5887, 4.7762))

    @pytest.mark.parametrize(
        ("said", "arrives"),
        [("a\ud800b", "ab"), ("\u202egoed\u202c", "goed"), ("é\u0301👩‍👩‍👧", "é\u0301👩‍👩‍👧")],
    )
    async def test_odd_characters_stop_nothing(self, world: World, said: str, arrives: str) -> None:
        rosa = await world.person("Rosa")
        await send(world, rosa, Outgoing(said))
        assert plain((await rosa.sees()).text) == arrives

    async def test_directions_that_mislead_are_taken_out(self, world: World) -> None:
        rosa = await world.person("Rosa")
        await rosa.say("\u202egoed\u202c")
        assert (await world.inbox.next()).text == "goed"

    async def test_nothing_to_say_harms_nobody(self, world: World) -> None:
        rosa = await world.person("Rosa")
        for empty in ("", "\n", "\ud800"):
            outcome = await world.adapter.send(Letter(repr(empty), rosa.recipient, Outgoing(empty)))
            assert not isinstance(outcome, TryLater), outcome
        await send(world, rosa, Outgoing("daarna"))
        while (await rosa.sees()).text != "daarna":
            pass

    @pytest.mark.parametrize(
        "text", ["a" * 4097, "😀" * 2049, "word en zin. " * 769], ids=["4097", "emoji", "10000"]
    )
    async def test_a_long_text_arrives_whole(self, world: World, text: str) -> None:
        rosa = await world.person("Rosa")
        await send(world, rosa, Outgoing(text, YES_NO, prompt="q1"))
        parts = [await rosa.sees()]
        while not shown(parts[-1], YES_NO):
            parts.append(await rosa.sees())
        together = "".join(part.text for part in parts)
        assert "".join(together.split()).startswith("".join(text.split()))

    async def test_who_blocks_us_is_unreachable_until_they_return(self, world: World) -> None:
        rosa = await world.person("Rosa")
        await rosa.block()
        assert (await world.inbox.next("blocked")).sender == rosa.recipient
        outcome = await world.adapter.send(Letter("1", rosa.recipient, Outgoing("hoor je mij?")))
        assert isinstance(outcome, Unreachable)
        await rosa.unblock()
        assert (await world.inbox.next("returned")).sender == rosa.recipient
        await send(world, rosa, Outgoing("daar ben je weer"))
        assert (await rosa.sees()).text == "daar ben je weer"

    async def test_an_unreadable_event_delays_nobody(self, world: World) -> None:
        rosa, ali = await world.person("Rosa"), await world.person("Ali")
        await rosa.say_nonsense()
        await ali.say("hallo")
        assert (await world.inbox.next()).text == "hallo"
        assert (await world.inbox.next_unreadable()).why

    async def test_a_letter_sent_twice_arrives_as_often_as_declared(self, world: World) -> None:
        rosa = await world.person("Rosa")
        letter = Letter("77", rosa.recipient, Outgoing("eens"))
        assert isinstance(await world.adapter.send(letter), Sent)
        await world.restart()
        assert isinstance(await world.adapter.send(letter), Sent)
        await send(world, rosa, Outgoing("klaar"))
        expected = ["eens", "klaar"] if world.adapter.repeatable else ["eens", "eens", "klaar"]
        assert [(await rosa.sees()).text for _ in expected] == expected

    async def test_a_server_that_is_down_is_waited_for(self, world: World) -> None:
        rosa = await world.person("Rosa")
        letter = Letter("5", rosa.recipient, Outgoing("later"))
        async with world.down():
            assert isinstance(await world.adapter.send(letter), TryLater)
        assert isinstance(await world.adapter.send(letter), Sent)
        assert (await rosa.sees()).text == "later"
        await rosa.say("daar ben ik")
        assert (await world.inbox.next()).text == "daar ben ik"

    async def test_a_file_that_is_gone_is_a_fetch_error(self, world: World) -> None:
        with pytest.raises(FetchError):
            await world.adapter.fetch(world.lost)

    async def test_commands_are_no_message(self, world: World) -> None:
        rosa = await world.person("Rosa")
        await send(world, rosa, Outgoing(commands=(Option("menu", "Het menu"),)))
        await send(world, rosa, Outgoing("klaar"))
        assert (await rosa.sees()).text == "klaar"


def plain(text: str) -> str:
    """Without direction marks and what stands for a lost character."""
    return "".join(c for c in text if c not in "\u202e\u202c\ufffd\ud800?")
