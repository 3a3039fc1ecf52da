"""What somebody takes back is gone: with the others, and with us."""

from datetime import timedelta

import pytest

from bot.channel import Refused
from bot.conversation.questions import TICK
from bot.demo.theatre import Theatre
from bot.messages import Outgoing
from bot.post import Draft, Kind
from tests.stories.acts import finishes, hands_back, is_helped, on_sqlite
from tests.stories.test_disclosure import gives_the_address, kept_in, letter_with

WORDS = "Mijn code is 1234"
GONE = "💬 Jan heeft dit bericht weggehaald."
RAW, LETTERS = timedelta(days=14), timedelta(days=30)


async def months_pass(theatre: Theatre) -> None:
    """The nights of two months. The bot does nothing else: so nothing lapses."""
    theatre.now += timedelta(days=60)
    async with theatre.bot() as storage:
        await storage.tidy(theatre.now, RAW, LETTERS)


async def test_words_that_were_taken_back_are_kept_nowhere(theatre: Theatre) -> None:
    await is_helped(theatre)
    said = await theatre.does("jan", "said", text=WORDS)
    await theatre.does("jan", "edited", text=f"{WORDS}!", about=said.message)
    assert await kept_in(theatre, WORDS) == ["inbox.incoming", "outbox.message"]

    await theatre.does("jan", "deleted", about=said.message)

    assert await kept_in(theatre, WORDS) == []


@on_sqlite
async def test_a_message_taken_back_is_not_handled_when_it_is_handed_in_once_more(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    said = await theatre.does("jan", "said", text=WORDS)
    await theatre.does("jan", "deleted", about=said.message)
    theatre.sees("maria")

    await theatre.happens("stage", said)

    assert theatre.sees("maria") == []


@on_sqlite
async def test_words_can_be_taken_back_after_the_end_and_not_changed(theatre: Theatre) -> None:
    await is_helped(theatre)
    said = await theatre.does("jan", "said", text=WORDS)
    await finishes(theatre)

    await theatre.does("jan", "edited", text="Iets anders", about=said.message)
    assert letter_with(theatre, "maria", WORDS)
    await theatre.does("jan", "deleted", about=said.message)

    assert not letter_with(theatre, "maria", WORDS)
    assert letter_with(theatre, "maria", GONE)


@on_sqlite
async def test_who_has_left_takes_back_what_they_said_as_well(theatre: Theatre) -> None:
    await is_helped(theatre)
    said = await theatre.does("jan", "said", text=WORDS)
    await hands_back(theatre)

    await theatre.does("jan", "deleted", about=said.message)

    assert letter_with(theatre, "maria", GONE)


@on_sqlite
async def test_words_are_taken_back_from_who_has_left(theatre: Theatre) -> None:
    await is_helped(theatre)
    said = await theatre.does("maria", "said", text=WORDS)
    await hands_back(theatre)

    await theatre.does("maria", "deleted", about=said.message)

    assert not letter_with(theatre, "jan", WORDS)


@on_sqlite
async def test_an_address_of_months_ago_is_withdrawn_at_the_end(theatre: Theatre) -> None:
    await is_helped(theatre)
    await gives_the_address(theatre)
    await months_pass(theatre)
    assert letter_with(theatre, "jan", "Zonnebloemstraat")

    await finishes(theatre)

    assert not letter_with(theatre, "jan", "Zonnebloemstraat")


@on_sqlite
async def test_words_of_months_ago_are_taken_back_while_it_goes_on(theatre: Theatre) -> None:
    await is_helped(theatre)
    said = await theatre.does("jan", "said", text=WORDS)
    await months_pass(theatre)

    await theatre.does("jan", "deleted", about=said.message)

    assert letter_with(theatre, "maria", GONE)


@on_sqlite
async def test_a_question_of_months_ago_still_shows_its_answer(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    await months_pass(theatre)

    await theatre.presses("maria", "Hoge Vucht")

    assert letter_with(theatre, "maria", f"{TICK}Hoge Vucht")


@on_sqlite
@pytest.mark.parametrize("kind", [Kind.EDIT, Kind.RELAY])
async def test_a_letter_that_a_channel_refuses_makes_nobody_unreachable(
    theatre: Theatre, kind: Kind
) -> None:
    await is_helped(theatre)
    async with theatre.bot() as storage:
        async with storage.transaction() as db:
            jan = await db.people.at("stage", "jan")
            assert jan is not None
            [request] = await db.requests.of(jan.id)
            odd = Draft("stage", "jan", Outgoing("odd"), kind, jan.id, request.subject)
            await db.outbox.post(odd)
        taken = await storage.deliveries.take({"stage"}, 1)
        await storage.deliveries.settle([(waiting, Refused("too odd")) for waiting in taken])
    await theatre.later(timedelta(minutes=1))

    assert theatre.sees("maria") == []
