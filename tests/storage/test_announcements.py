"""One row for every recipient, one end for each, and nobody twice: on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.activities.activity import Activity, Interest, NewActivity
from bot.activities.series import Times
from bot.activities.sign_up import Status
from bot.announcements.announcement import (
    Announcement,
    Approval,
    Button,
    NewAnnouncement,
    State,
    Topic,
)
from bot.announcements.announcements import Errand, Reply
from bot.announcements.audience import RESIDENT, Audience
from bot.announcements.recipients import Fate
from bot.channel import Moved, Refused, Sent, TryLater, Unknown, Unreachable
from bot.messages import Outgoing
from bot.people.person import Person, Role
from bot.ports import Storage
from bot.post import Again, Kind, Verdict, Waiting
from tests.storage.world import MORNING, Watch, ask_for, draft, helper, meet, opened, post, take

EVERYONE, DAY = Audience(), timedelta(days=1)


def written(errand: Errand) -> Outgoing:
    return Outgoing(errand.announcement.text_in(errand.language))


async def announce(
    storage: Storage, author: Person, audience: Audience = EVERYONE, **more: Any
) -> Announcement:
    """One that is being sent to everybody in the audience."""
    new = NewAnnouncement(author.id, more.pop("texts", {"nl": "Feest!"}), audience, **more)
    async with storage.transaction() as db:
        made = await db.announcements.add(new, MORNING)
        assert await db.announcements.move(made.id, State.SENDING)
        await db.announcements.address(made, MORNING)
    return made


async def leave(
    storage: Storage, limit: int = 100, channel: str = "telegram", *, quiet: bool = False
) -> list[Waiting]:
    return await storage.lane.take_announced(channel, limit, written, quiet=quiet)


async def fates(storage: Storage, announcement: Announcement) -> dict[Fate, int]:
    async with storage.transaction() as db:
        return dict((await db.announcements.counts(announcement.id)).of)


async def test_everybody_gets_it_once_and_the_states_add_up(storage: Storage) -> None:
    people = await meet(storage, *"abcdefgh")
    made = await announce(storage, people[0])
    first, second = await leave(storage, 5), await leave(storage, 5)
    assert await leave(storage) == []
    got = [waiting.draft.recipient for waiting in (*first, *second)]
    assert sorted(got) == list("abcdefgh")
    assert {each.draft.kind for each in first} == {Kind.BROADCAST}
    assert await fates(storage, made) == {Fate.SENDING: 8}

    verdicts: list[Verdict] = [
        Sent("1"), Unknown("?"), Unreachable("blocked"), Unreachable("deactivated", gone=True),
        Refused("400"), Moved("i"), TryLater(timedelta(seconds=3), "429"), Again(timedelta(), "?"),
    ]  # fmt: skip
    await storage.deliveries.settle(list(zip([*first, *second], verdicts, strict=True)))

    ends = (Fate.SENT, Fate.UNKNOWN, Fate.BLOCKED, Fate.GONE, Fate.REFUSED, Fate.PENDING)
    assert await fates(storage, made) == dict.fromkeys(ends, 1) | {Fate.SENDING: 2}


async def test_what_was_on_its_way_at_a_crash_is_unknown_and_is_not_sent_again(
    database_url: str, watch: Watch
) -> None:
    async with opened(database_url, watch) as storage:
        made = await announce(storage, (await meet(storage, *"abcd"))[0])
        assert len(await leave(storage, 3)) == 3
    async with opened(database_url, watch) as storage:
        left = await storage.deliveries.recover()
        assert len(left) == 3
        await storage.deliveries.settle([(each, Unknown("the process ended")) for each in left])

        assert await fates(storage, made) == {Fate.UNKNOWN: 3, Fate.PENDING: 1}
        assert len(await leave(storage)) == 1
        async with storage.transaction() as db:
            assert await db.announcements.send_unknown_again(made.id) == 3
        assert len(await leave(storage)) == 3


async def test_one_that_the_channel_put_off_goes_in_its_turn_and_not_before(
    storage: Storage, watch: Watch
) -> None:
    made = await announce(storage, (await meet(storage, "a"))[0])
    later = TryLater(timedelta(seconds=30), "429", everyone=True)
    await storage.deliveries.settle([(each, later) for each in await leave(storage)])

    assert await leave(storage) == [] == await take(storage)
    watch.move(seconds=31)
    [again] = await leave(storage)
    await storage.deliveries.settle([(again, Sent("1"))])
    assert await fates(storage, made) == {Fate.SENT: 1}


async def test_when_it_is_called_off_nothing_more_leaves(storage: Storage) -> None:
    made = await announce(storage, (await meet(storage, *"abc"))[0])
    [first, second] = await leave(storage, 2)
    async with storage.transaction() as db:
        assert await db.announcements.move(made.id, State.CANCELLED)
        assert await db.announcements.end_pending(made.id, Fate.CANCELLED, MORNING) == 1
    await storage.deliveries.settle([(first, Sent("1")), (second, TryLater(timedelta(), "429"))])

    assert await leave(storage) == []
    assert await fates(storage, made) == {Fate.SENT: 1, Fate.CANCELLED: 2}


async def test_at_night_only_what_two_people_call_urgent_leaves(storage: Storage) -> None:
    author, second = await meet(storage, "a", "b")
    made = await announce(storage, author)
    assert await leave(storage, quiet=True) == []
    async with storage.transaction() as db:
        assert await db.announcements.approve(made.id, author.id, Approval.URGENT, MORNING) == 1
        assert await db.announcements.approve(made.id, author.id, Approval.URGENT, MORNING) == 1
    assert await leave(storage, quiet=True) == []
    async with storage.transaction() as db:
        assert await db.announcements.approve(made.id, second.id, Approval.URGENT, MORNING) == 2
    assert len(await leave(storage, quiet=True)) == 2


async def test_a_paused_or_a_late_one_waits(storage: Storage, watch: Watch) -> None:
    made = await announce(
        storage, (await meet(storage, "a"))[0], expires=MORNING + timedelta(hours=1)
    )
    async with storage.transaction() as db:
        assert await db.announcements.move(made.id, State.PAUSED)
    assert await leave(storage) == []
    async with storage.transaction() as db:
        assert await db.announcements.move(made.id, State.SENDING)
        assert not await db.announcements.move(made.id, State.SCHEDULED)
    watch.move(hours=2)
    assert await leave(storage) == []


async def test_an_answer_to_somebody_does_not_wait_for_what_goes_to_all(storage: Storage) -> None:
    await announce(storage, (await meet(storage, "a", "b"))[0])
    await post(storage, draft("an answer", "a"))
    [on_its_way] = await take(storage)
    assert on_its_way.draft.message.text == "an answer"

    [other] = await leave(storage)  # one letter at a time for a chat
    assert other.draft.recipient == "b"
    await storage.deliveries.settle([(on_its_way, Sent("1"))])
    [last] = await leave(storage)
    assert last.draft.recipient == "a"


async def test_who_has_two_channels_gets_one_where_they_wrote_last(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    [twin] = await meet(storage, "m", channel="matrix")
    async with storage.transaction() as db:
        await db.people.join(maria.id, twin.id)
        await db.people.meet("matrix", "m", "Maria", "nl", MORNING + timedelta(hours=1))
    await announce(storage, maria)
    assert await leave(storage) == []
    async with storage.transaction() as db:
        await db.people.meet("telegram", "maria", "Maria", "nl", MORNING + timedelta(hours=2))

    assert await leave(storage, channel="matrix") == []  # not there any more
    [letter] = await leave(storage)
    assert letter.draft.recipient == "maria"


async def test_what_was_delivered_can_be_changed_where_it_stands(storage: Storage) -> None:
    made = await announce(storage, (await meet(storage, "a", "b"))[0])
    [first, second] = await leave(storage)
    await storage.deliveries.settle([(first, Sent("41")), (second, Unknown("?"))])
    async with storage.transaction() as db:
        await db.announcements.rewrite(made.id, {"nl": "Toch niet"})
        assert await db.announcements.revise(made.id) == 1
        assert await db.announcements.waiting(made.id) == {"telegram": 1}

    [change] = await leave(storage, quiet=True)
    assert (change.draft.kind, change.draft.message.text) == (Kind.REVISION, "Toch niet")
    assert change.draft.message.replaces == "41"
    await storage.deliveries.settle([(change, TryLater(timedelta(), "429"))])
    [change] = await leave(storage)
    await storage.deliveries.settle([(change, Sent("41"))])
    assert await leave(storage) == []
    assert await fates(storage, made) == {Fate.SENT: 1, Fate.UNKNOWN: 1}


WHOM = {
    "volunteers": (Audience((Role.VOLUNTEER,)), {"jan", "piet"}),
    "residents": (Audience((RESIDENT,)), {"maria", "fatma"}),
    "both": (Audience((RESIDENT, Role.VOLUNTEER)), {"maria", "fatma", "jan", "piet"}),
    "a neighbourhood": (Audience(neighbourhoods=("heuvel",)), {"maria", "jan"}),
    "a kind of help": (Audience(kinds=("groceries",)), {"jan"}),
    "a language": (Audience(languages=("en",)), {"fatma"}),
    "both at once": (Audience((Role.VOLUNTEER,), ("heuvel",), ("groceries",)), {"jan"}),
    "nobody": (Audience((Role.VOLUNTEER,), languages=("en",)), set()),
    "followers": (Audience(followers=True), {"fatma"}),
    "who takes part": (Audience(activity=1), {"piet", "maria"}),
    "in another": (Audience(activity=2), set()),
    "who likes it": (Audience(interests=("food",)), {"piet", "maria", "fatma"}),
    "another interest": (Audience(interests=("music",)), set()),
    "of those, helpers": (Audience((Role.VOLUNTEER,), interests=("food", "music")), {"piet"}),
}


async def dinner(storage: Storage, organiser: Person, *people: Person, waiting: Person) -> Activity:
    """Where these have a place, one waits, and the organiser had signed off."""
    new = NewActivity("Eten", MORNING + DAY, "De Kade", "heuvel", 2, interest=Interest.FOOD)
    async with storage.transaction() as db:
        number = await db.activities.add(new, organiser.id, "u", "act_x", MORNING)
        made = await db.activities.get(number)
        assert made is not None
        times = [Times(new.starts_at, new.starts_at + new.lasts)]
        [session] = await db.activities.plan(made, times)
        for person in (*people, organiser, waiting):
            sign_up = await db.sign_ups.add(session.id, person.id, 0, MORNING)
            assert sign_up is not None
            status = {organiser: Status.LEFT, waiting: Status.WAITING}.get(person, Status.IN)
            await db.sign_ups.settle(sign_up.id, [Status.WAITING], status, MORNING)
    return made


async def test_an_audience_is_whom_it_says(storage: Storage) -> None:
    jan = await helper(storage, "jan", "groceries", places={"heuvel"})
    piet = await helper(storage, "piet", "transport", places={"centrum"})
    [maria, fatma] = await meet(storage, "maria", "fatma")
    await ask_for(storage, maria)
    await dinner(storage, jan, piet, maria, waiting=fatma)
    async with storage.transaction() as db:
        await db.people.speak(fatma.id, "en")
        await db.announcements.follow(fatma.id, Topic.NEWS, wants=True, now=MORNING)
    for whom, (audience, expected) in WHOM.items():
        await announce(storage, jan, audience)
        letters = await leave(storage)
        if letters:
            await storage.deliveries.settle([(each, Sent("1")) for each in letters])
        async with storage.transaction() as db:
            reach = await db.announcements.reach(audience, Topic.NEWS)

        assert {each.draft.recipient for each in letters} == expected, whom
        assert (reach.people, reach.total) == (len(expected), len(expected)), whom


async def test_whoever_left_the_topic_or_cannot_be_reached_is_counted_and_gets_nothing(
    storage: Storage,
) -> None:
    [a, b, _] = await meet(storage, *"abc")
    await meet(storage, "d", channel="matrix")
    async with storage.transaction() as db:
        await db.announcements.follow(a.id, Topic.NEWS, wants=False, now=MORNING)
        await db.people.reachable("telegram", "b", reachable=False)
        reach = await db.announcements.reach(EVERYONE, Topic.NEWS)
        assert (await db.announcements.reach(EVERYONE, Topic.HELPING)).opted_out == 0
    assert (reach.total, reach.opted_out, reach.unreachable) == (4, 1, 1)
    assert reach.by_channel == {"telegram": 1, "matrix": 1}
    assert reach.languages == {"nl": 2}

    made = await announce(storage, b)
    assert await fates(storage, made) == {Fate.BLOCKED: 1, Fate.PENDING: 2}
    async with storage.transaction() as db:
        for person in range(1, 5):
            await db.announcements.follow(person, Topic.NEWS, wants=False, now=MORNING)
    assert await leave(storage) == []
    assert await fates(storage, made) == {Fate.BLOCKED: 1, Fate.CANCELLED: 2}


async def test_new_members_are_added_and_nobody_who_is_there(storage: Storage) -> None:
    made = await announce(storage, (await meet(storage, "a"))[0])
    await storage.deliveries.settle([(each, Sent("1")) for each in await leave(storage)])
    await meet(storage, "b")
    async with storage.transaction() as db:
        assert await db.announcements.address(made, MORNING) == 1
    [letter] = await leave(storage)
    assert letter.draft.recipient == "b"


async def test_a_tap_takes_the_place_of_an_earlier_one_and_words_are_added(
    storage: Storage,
) -> None:
    [a, b] = await meet(storage, "a", "b")
    made = await announce(storage, a)
    async with storage.transaction() as db:
        for person, answer, words in (
            (a, Button.YES, ""),
            (b, Button.YES, ""),
            (a, Button.NO, ""),
            (a, "words", "ik ben ziek"),
        ):
            await db.announcements.reply(made.id, Reply(person.id, answer, words, MORNING))
        assert await db.announcements.replies(made.id) == {"yes": 1, "no": 1, "words": 1}
        [said] = await db.announcements.words(made.id, 5)
        assert (said.person, said.words) == (a.id, "ik ben ziek")
        await db.people.forget(a.id)
        assert await db.announcements.words(made.id, 5) == []
