"""An invitation cannot be made or changed by anybody else, and ends in time."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.people.invitation import LASTS, Invitation, InvitationError, is_ticket, read, write
from bot.people.person import Role

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
NONCE = bytes(range(8))
TICKET = write(KEY, Role.VOLUNTEER, NOW + timedelta(hours=72), NONCE)
NONCES = st.binary(min_size=8, max_size=8)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def refusal(ticket: str, now: datetime = NOW, key: bytes = KEY) -> str:
    with pytest.raises(InvitationError) as problem:
        read(key, ticket, now)
    return problem.value.hint


@pytest.mark.parametrize("role", Role)
def test_every_role_can_be_invited(role: Role) -> None:
    ticket = write(KEY, role, NOW + LASTS[role], NONCE)

    assert read(KEY, ticket, NOW) == Invitation(role, NONCE.hex())


def test_who_may_do_more_has_less_time_to_join() -> None:
    assert {role: lasts / timedelta(hours=1) for role, lasts in LASTS.items()} == {
        Role.VOLUNTEER: 72,
        Role.PROFESSIONAL: 24,
        Role.COORDINATOR: 24,
    }


@settings(deadline=None)
@given(st.sampled_from(Role), NONCES)
def test_a_ticket_fits_in_a_deep_link(role: Role, nonce: bytes) -> None:
    ticket = write(KEY, role, NOW + LASTS[role], nonce)

    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", ticket)
    assert is_ticket(ticket)


@settings(deadline=None)
@given(st.integers(0, len(TICKET) - 1), st.sampled_from(ALPHABET))
def test_a_ticket_with_one_other_character_is_refused(place: int, character: str) -> None:
    changed = TICKET[:place] + character + TICKET[place + 1 :]

    if changed != TICKET:
        assert refusal(changed) == "invitation-wrong"


@settings(deadline=None)
@given(st.text() | st.text(ALPHABET, min_size=40, max_size=40))
def test_anything_else_is_no_invitation(text: str) -> None:
    assert refusal(text) == "invitation-wrong"


@pytest.mark.parametrize(
    "changed", [TICKET[:-1], TICKET + "A", TICKET + "=", TICKET[:20] + "!" + TICKET[20:], "é" * 40]
)
def test_a_garbled_ticket_is_refused(changed: str) -> None:
    assert refusal(changed) == "invitation-wrong"


def test_a_ticket_that_was_forged_is_refused_even_when_it_is_late() -> None:
    assert refusal(TICKET, key=OTHER_KEY) == "invitation-wrong"
    assert refusal(TICKET, NOW + timedelta(days=9), OTHER_KEY) == "invitation-wrong"


def test_a_ticket_ends_at_its_time() -> None:
    end = NOW + timedelta(hours=72)

    assert read(KEY, TICKET, end - timedelta(seconds=1))
    assert refusal(TICKET, end) == "invitation-late"


def test_a_ticket_may_be_pasted_with_spaces_around_it() -> None:
    assert is_ticket(f" {TICKET}\n")
    assert read(KEY, f" {TICKET}\n", NOW).role is Role.VOLUNTEER


@settings(deadline=None)
@given(NONCES, NONCES)
def test_two_invitations_are_never_taken_for_one(one: bytes, other: bytes) -> None:
    tickets = [write(KEY, Role.VOLUNTEER, NOW + timedelta(hours=1), n) for n in (one, other)]
    found = [read(KEY, ticket, NOW).nonce for ticket in tickets]

    assert (found[0] == found[1]) is (one == other)


@pytest.mark.parametrize("text", ["hallo", "mijn kraan lekt", "", "/start", "x" * 41])
def test_an_ordinary_message_is_no_ticket(text: str) -> None:
    assert not is_ticket(text)
