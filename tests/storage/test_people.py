"""Persons, their addresses, roles and offers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.people.person import Role
from bot.ports import Storage
from tests.storage.world import MORNING, meet, opened

LATER = MORNING + timedelta(days=1)


async def test_somebody_is_met_once_and_known_the_next_time(storage: Storage) -> None:
    async with storage.transaction() as db:
        maria, is_new = await db.people.meet("telegram", "7", "Maria", "en", MORNING)
        assert is_new
        assert (maria.name, maria.language) == ("Maria", "en")
        assert (maria.channel, maria.recipient, maria.reachable) == ("telegram", "7", True)
        assert await db.people.meet("telegram", "7", "M.", "nl", LATER) == (maria, False)
        other, is_new = await db.people.meet("matrix", "7", "", "", MORNING)
        assert is_new
        assert (other.name, other.language) == ("", "nl")
        assert await db.people.at("telegram", "7") == maria
        assert await db.people.at("telegram", "8") is None


async def test_a_name_that_was_missing_is_taken_when_it_comes(storage: Storage) -> None:
    async with storage.transaction() as db:
        nameless, _ = await db.people.meet("matrix", "7", "", "nl", MORNING)
        assert nameless.name == ""
        named, _ = await db.people.meet("matrix", "7", "Maria", "nl", LATER)
        assert named.name == "Maria"


async def test_who_nobody_knows_cannot_be_got(storage: Storage) -> None:
    async with storage.transaction() as db:
        with pytest.raises(KeyError):
            await db.people.get(99)


async def test_name_language_and_partner_can_change(database_url: str) -> None:
    async with opened(database_url) as storage:
        [maria] = await meet(storage, "maria")
        async with storage.transaction() as db:
            await db.people.rename(maria.id, "Marie")
            await db.people.speak(maria.id, "en")
            await db.people.talk_about(maria.id, 12, LATER)
    async with opened(database_url) as storage, storage.transaction() as db:
        maria = await db.people.get(maria.id)
        assert (maria.name, maria.language) == ("Marie", "en")
        assert (maria.talking_about, maria.talking_since) == (12, LATER)
        assert maria.talking_since is not None
        assert maria.talking_since.utcoffset() == timedelta()
        await db.people.talk_about(maria.id, None, LATER)
        assert (await db.people.get(maria.id)).talking_about is None


async def test_a_role_given_twice_keeps_the_older_date(storage: Storage) -> None:
    [jan, els] = await meet(storage, "jan", "els")
    async with storage.transaction() as db:
        await db.people.grant(jan.id, Role.VOLUNTEER, MORNING)
        await db.people.grant(jan.id, Role.VOLUNTEER, LATER)
        await db.people.grant(jan.id, Role.PROFESSIONAL, LATER)
        await db.people.grant(els.id, Role.COORDINATOR, MORNING)
        jan = await db.people.get(jan.id)
        assert jan.roles == ((Role.VOLUNTEER, MORNING), (Role.PROFESSIONAL, LATER))
        both = await db.people.with_role(Role.VOLUNTEER, Role.PROFESSIONAL)
        assert both == [jan]
        assert [p.id for p in await db.people.with_role(*Role)] == [jan.id, els.id]
        assert await db.people.with_role() == []


async def test_blocking_makes_unreachable_and_coming_back_undoes_it(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    async with storage.transaction() as db:
        await db.people.reachable("telegram", "maria", reachable=False)
        assert not (await db.people.get(maria.id)).reachable
        await db.people.reachable("telegram", "maria", reachable=True)
        assert (await db.people.get(maria.id)).reachable


async def test_an_invitation_is_used_once(storage: Storage) -> None:
    [jan, els] = await meet(storage, "jan", "els")
    async with storage.transaction() as db:
        assert await db.people.redeem("nonce", jan.id, MORNING)
        assert not await db.people.redeem("nonce", els.id, MORNING)
        assert not await db.people.redeem("nonce", jan.id, MORNING)
        assert await db.people.redeem("other", els.id, MORNING)
