"""Who was there: everybody, or all but some. For who organises it, in two taps."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import GONE
from bot.activities.activities import Found
from bot.activities.get_certificate import offer_certificates
from bot.activities.reminding import WHO_CAME, expected, results_at
from bot.activities.taking_part import attendance
from bot.activities.wording import headline
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose, ChooseMany
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

MOST = 60
"""With more it is everybody or nobody: nobody ticks off three hundred names."""


@dataclass(frozen=True)
class Expected:
    """What it was, and who had a place, by the number of their sign-up."""

    headline: str = ""
    names: tuple[Option, ...] = ()


@dataclass(frozen=True)
class WhoWasExpected(Lookup[Expected]):
    async def load(self, work: Work, me: Person, about: Subject) -> Expected:
        it = await _mine(work, me, about)
        if it is None:
            return Expected()
        names = tuple(
            Option(str(sign_up.id), work.name(person, me))
            for sign_up, person in await expected(work, it[1])
        )
        return Expected(headline(work, me, *it), names)

    def samples(self) -> tuple[Expected, ...]:
        two = (Option("1", "Jan"), Option("2", "Samira"))
        return (Expected("...", two), Expected("...", two * MOST), Expected("..."), Expected())


async def _mine(work: Work, me: Person, about: Subject) -> Found | None:
    it = await work.db.activities.of_session(about.id)
    return it if it is not None and me.id in it[0].organisers else None


async def talk(_me: Person, _about: Subject) -> dict[int, bool] | None:
    it = await WhoWasExpected()
    if not it.headline or not it.names:
        return None
    some = (Option("some"),) if len(it.names) <= MOST else ()
    options = (Option("everybody"), *some, Option("nobody"))
    who = await Choose("who", options, with_={"headline": it.headline, "people": len(it.names)})
    missed = set[str]()
    if who == "some":
        missed = set(await ChooseMany("missed", it.names))
    return {int(each.value): who != "nobody" and each.value not in missed for each in it.names}


async def finish(came: dict[int, bool] | None, me: Person, about: Subject, work: Work) -> None:
    it = await _mine(work, me, about)
    if it is None or came is None:
        await work.tell(me, GONE if it is None else f"{WHO_CAME}-nobody")
        return
    before = await attendance(work.db, it[0])
    await work.db.sign_ups.came(it[1].id, came)
    if it[0].course and work.now > results_at(work, it[0]):  # the others were offered theirs
        await offer_certificates(work, it[0], known=before.came)
    for number in it[0].organisers:
        if number != me.id:
            await put_away(work, await work.db.people.get(number), WHO_CAME, about)
    await work.tell(me, f"{WHO_CAME}-noted", people=sum(came.values()))


FLOW = Flow(WHO_CAME, talk, finish, brief=True)
