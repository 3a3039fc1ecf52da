"""What is on: tonight, this week, near me, by interest, or in my own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.activities.activities import Found
from bot.activities.activity import Interest, Seen
from bot.activities.matching import best, said_when
from bot.activities.see_activity import NAME as CARD
from bot.activities.see_activity import card_of
from bot.activities.wording import line
from bot.conversation.flow import AskAgain, Flow, Lookup, Understood
from bot.conversation.questions import OWN_WORDS, Choose, Where
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.kinds import wants
from bot.messages import Attachment, Option, Outgoing
from bot.people.person import Person
from bot.places import Neighbourhood
from bot.work import Work

NAME = "find_activities"
TONIGHT, THIS_WEEK, ALL, NEAR, BY_INTEREST = "tonight", "this_week", "all", "near_me", "interest"
HOW = tuple(map(Option, (THIS_WEEK, TONIGHT, NEAR, BY_INTEREST, ALL)))
AHEAD = timedelta(weeks=8)
MOST, SHOWN = 200, 8
AGAIN = Option("again", aside=True)


@dataclass(frozen=True)
class Places(Lookup[Mapping[str, Neighbourhood]]):
    async def load(self, work: Work, me: Person, about: Subject) -> Mapping[str, Neighbourhood]:  # noqa: ARG002
        return work.settings.neighbourhoods

    def samples(self) -> tuple[Mapping[str, Neighbourhood], ...]:
        return ({"heuvel": Neighbourhood("Heuvel")},)


@dataclass(frozen=True)
class WhatIsOn(Lookup[tuple[Option, ...]]):
    """The next time of each that fits, the earliest first; in own words the best first."""

    how: str
    where: str = ""
    interest: str = ""
    words: str = ""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        since, until = self._span(work, me)
        on = [
            it
            for it in await work.db.activities.between(since, until, MOST)
            if self._fits(it, work.now)
        ]
        if self.words:
            say = work.texts(me)
            interests = {str(each): say(f"{NAME}-interest_of.{each}") for each in Interest}
            on = best(on, self.words, interests)
        first = list({it[0].id: it for it in reversed(on)}.values())[::-1][:SHOWN]
        taken = await work.db.sign_ups.taken([session.pool for _, session in first])
        return tuple(
            Option(
                str(card_of(session)), line(work, me, activity, session, taken.get(session.pool, 0))
            )
            for activity, session in first
        )

    def _span(self, work: Work, me: Person) -> tuple[datetime, datetime]:
        now, zone = work.now, work.settings.zone
        tomorrow = datetime.combine(
            now.astimezone(zone).date() + timedelta(days=1), datetime.min.time(), zone
        )
        if self.how == TONIGHT:
            evening = tomorrow - timedelta(hours=7)
            return max(now, evening), tomorrow + timedelta(hours=3)
        if self.how == THIS_WEEK:
            return now, tomorrow + timedelta(days=6)
        if self.words:
            return said_when(self.words, now, zone, work.texts(me).language) or (now, now + AHEAD)
        return now, now + AHEAD

    def _fits(self, it: Found, now: datetime) -> bool:
        """What is for one neighbourhood is found by who looks there."""
        activity = it[0]
        if activity.closes_at(it[1]) < now:
            return False  # a course that has begun
        if activity.seen == Seen.NEIGHBOURHOOD and activity.neighbourhood != self.where:
            return False
        if self.where and activity.neighbourhood != self.where:
            return False
        return not self.interest or activity.interest == self.interest

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((Option("session:1", "..."),), ())


async def talk(_me: Person, _about: Subject) -> Subject | str:
    """The session that they want to see, or why not: "later" or "none"."""
    how = await Choose("how", HOW, own_words=True)
    where = interest = words = ""
    if how == NEAR:
        where = await Where("where", await Places())
    elif how == BY_INTEREST:
        interest = await Choose("interest_of", tuple(map(Option, Interest)))
    elif how.startswith(OWN_WORDS):
        how, words = ALL, how.removeprefix(OWN_WORDS)
    on = await WhatIsOn(how, where, interest, words)
    if not on and (how != ALL or words):
        if await Choose("nothing", (Option(ALL), Option("stop_looking"))) != ALL:
            return "later"
        on = await WhatIsOn(ALL)
    if not on:
        return "none"
    which = await Choose("which", (*on, AGAIN))
    if which == AGAIN.value:
        await AskAgain(("how", "where", "interest_of", "nothing", "which"))
    return Subject.parse(which)


async def finish(session: Subject | str, me: Person, _about: Subject, work: Work) -> None:
    if isinstance(session, str):
        await work.tell(me, f"{NAME}-{session}")
    else:
        await show(work, me, session)


async def show(work: Work, me: Person, session: Subject, preface: str = "") -> None:
    """The card, with the photo before it and the pin where there is one."""
    it = await work.db.activities.of_session(session.id)
    if it is None:
        await work.tell(me, "activity-gone")
        return
    activity = it[0]
    files = tuple(filter(None, [activity.photo, _pin(activity.latitude, activity.longitude)]))
    if files:
        photo = Outgoing(activity.title, attachments=files)
        await work.post(me, photo, about=activity.subject)
    await offer(work, me, CARD, card_of(it[1]), preface=preface)


def _pin(latitude: float | None, longitude: float | None) -> Attachment | None:
    if latitude is None or longitude is None:
        return None
    return Attachment("location", latitude=latitude, longitude=longitude)


def recognise(text: str, _me: Person, work: Work) -> Understood | None:
    """What they said is what is looked for, be it when or what."""
    if not wants(work, text, "join_activity"):
        return None
    return Understood({"how": OWN_WORDS + text[:200]}, {})


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, _situation: True,
    recognise=recognise,
    rank=30,
)
