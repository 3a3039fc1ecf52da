"""A ticket cannot be made or changed by anybody else, and ends in time."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.people.ticket import LASTS, Purpose, Ticket, TicketError, is_ticket, read, write

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
NONCE = bytes(range(8))
TICKET = write(KEY, Purpose.VOLUNTEER, NOW + timedelta(hours=72), NONCE)
NONCES = st.binary(min_size=8, max_size=8)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def refusal(ticket: str, now: datetime = NOW, key: bytes = KEY) -> str:
    with pytest.raises(TicketError) as problem:
        read(key, ticket, now)
    return problem.value.hint


@pytest.mark.parametrize("purpose", Purpose)
def test_a_ticket_comes_back_as_it_was_written(purpose: Purpose) -> None:
    ticket = write(KEY, purpose, NOW + LASTS[purpose], NONCE)

    assert read(KEY, ticket, NOW) == Ticket(purpose, 0, NONCE.hex())


def test_who_may_do_more_has_less_time_to_join() -> None:
    assert {purpose: LASTS[purpose] / timedelta(hours=1) for purpose in tuple(Purpose)[:3]} == {
        Purpose.VOLUNTEER: 72,
        Purpose.PROFESSIONAL: 24,
        Purpose.COORDINATOR: 24,
    }


@settings(deadline=None)
@given(st.sampled_from(Purpose), NONCES)
def test_a_ticket_fits_in_a_deep_link(purpose: Purpose, nonce: bytes) -> None:
    ticket = write(KEY, purpose, NOW + LASTS[purpose], nonce)

    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", ticket)
    assert is_ticket(ticket)


@settings(deadline=None)
@given(st.integers(0, len(TICKET) - 1), st.sampled_from(ALPHABET))
def test_a_ticket_with_one_other_character_is_refused(place: int, character: str) -> None:
    changed = TICKET[:place] + character + TICKET[place + 1 :]

    if changed != TICKET:
        assert refusal(changed) == "ticket-wrong"


@settings(deadline=None)
@given(st.text() | st.text(ALPHABET, min_size=48, max_size=48))
def test_anything_else_is_no_ticket(text: str) -> None:
    assert refusal(text) == "ticket-wrong"


@pytest.mark.parametrize(
    "changed", [TICKET[:-1], TICKET + "A", TICKET + "=", TICKET[:20] + "!" + TICKET[20:], "é" * 48]
)
def test_a_garbled_ticket_is_refused(changed: str) -> None:
    assert refusal(changed) == "ticket-wrong"


def test_a_ticket_that_was_forged_is_refused_even_when_it_is_late() -> None:
    assert refusal(TICKET, key=OTHER_KEY) == "ticket-wrong"
    assert refusal(TICKET, NOW + timedelta(days=9), OTHER_KEY) == "ticket-wrong"


def test_a_ticket_ends_at_its_time() -> None:
    end = NOW + timedelta(hours=72)

    assert read(KEY, TICKET, end - timedelta(seconds=1))
    assert refusal(TICKET, end) == "ticket-late"


def test_a_ticket_may_be_pasted_with_spaces_around_it() -> None:
    assert is_ticket(f" {TICKET}\n")
    assert read(KEY, f" {TICKET}\n", NOW).purpose is Purpose.VOLUNTEER


@settings(deadline=None)
@given(NONCES, NONCES)
def test_two_tickets_are_never_taken_for_one(one: bytes, other: bytes) -> None:
    tickets = [write(KEY, Purpose.VOLUNTEER, NOW + timedelta(hours=1), n) for n in (one, other)]
    found = [read(KEY, ticket, NOW).nonce for ticket in tickets]

    assert (found[0] == found[1]) is (one == other)


@pytest.mark.parametrize("text", ["hallo", "mijn kraan lekt", "", "/start", "x" * 49])
def test_an_ordinary_message_is_no_ticket(text: str) -> None:
    assert not is_ticket(text)
