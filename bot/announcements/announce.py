"""A coordinator writes an announcement: the words, whom it is for, and what they want otherwise.

What is usual is taken for granted and can be changed; nothing leaves before it was looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.announcements.announcement import Button, NewAnnouncement, Replies, Topic
from bot.announcements.audience import RESIDENT, Audience
from bot.announcements.my_announcement import NAME as CARD
from bot.announcements.report import what_it_will_be
from bot.conversation.flow import AskAgain, Flow, Lookup, NotUnderstood, Said
from bot.conversation.questions import OWN_WORDS, Ask, Choose, ChooseMany, Tell
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.conversation.when import When
from bot.help.kinds import open_kinds
from bot.messages import Option
from bot.people.person import Person, Role
from bot.work import Work

NAME = "announce"
WHOM = ("followers", "volunteers", "professionals", "helpers_of", "residents", "everyone")
ROLES: Mapping[str, tuple[str, ...]] = {
    "volunteers": (Role.VOLUNTEER,),
    "professionals": (Role.PROFESSIONAL,),
    "helpers_of": (Role.VOLUNTEER, Role.PROFESSIONAL),
    "residents": (RESIDENT,),
}
BUTTONS: Mapping[str, tuple[Button, ...]] = {
    "none": (),
    "yes_no": (Button.YES, Button.NO),
    "question": (Button.QUESTION,),
    "yes_no_question": (Button.YES, Button.NO, Button.QUESTION),
    "sign_up": (),
}
GOOD_FOR = {"today": timedelta(0), "a_day": timedelta(days=1), "a_week": timedelta(days=7)}
"""From when it begins; "today" is until midnight."""
CHANGE = (
    "text", "whom", "where", "speaking", "topic", "buttons", "start", "good_for", "replies",
)  # fmt: skip
ANYWHERE = "anywhere"


def options(*values: str) -> tuple[Option, ...]:
    return tuple(map(Option, values))


@dataclass(frozen=True)
class Possible:
    """`own` is the network's language, `others` those that the bot speaks besides."""

    own: str
    others: tuple[str, ...]
    languages: tuple[Option, ...]
    kinds: tuple[Option, ...]
    places: tuple[Option, ...]
    now: datetime
    zone: ZoneInfo
    speaks: str


@dataclass(frozen=True)
class WhatIsPossible(Lookup[Possible]):
    async def load(self, work: Work, me: Person, about: Subject) -> Possible:  # noqa: ARG002
        own, texts, say = work.settings.network.language, work.house.texts, work.texts(me)
        return Possible(
            own,
            tuple(each for each in texts if each != own and f"{NAME}-in_{each}" in say),
            tuple(Option(language, named("own-name")) for language, named in texts.items()),
            open_kinds(work, me, tuple(Role)),
            tuple(Option(key, place.name) for key, place in work.settings.neighbourhoods.items()),
            work.now,
            work.settings.zone,
            say.language,
        )

    def samples(self) -> tuple[Possible, ...]:
        zone = ZoneInfo("UTC")
        now = datetime(2026, 3, 10, 9, tzinfo=zone)
        languages = (Option("nl", "Nederlands"), Option("en", "English"))
        kinds, places = (Option("groceries", "..."),), (Option("heuvel", "Heuvel"),)
        return (Possible("nl", ("en",), languages, kinds, places, now, zone, "nl"),)


@dataclass(frozen=True)
class Link(Ask):
    """Where people sign up: an address on the web, or one of another app."""

    def understand(self, said: Said, so_far: str | None) -> str:
        stored = super().understand(said, so_far)
        if not self.value(stored).startswith(("https://", "http://")):
            raise NotUnderstood("web-address-please")
        return stored

    def examples(self) -> tuple[str, ...]:
        return (f"{OWN_WORDS}https://example.org",)


@dataclass(frozen=True)
class Summary(Lookup[str]):
    """All of it in words, with how many it would reach now."""

    new: NewAnnouncement

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        return await what_it_will_be(work, me, self.new)

    def samples(self) -> tuple[str, ...]:
        return ("...",)


async def talk(me: Person, _about: Subject) -> NewAnnouncement | None:
    possible = await WhatIsPossible()
    told = await Tell("text")
    texts = {possible.own: told.text}
    for language in possible.others:
        texts[language] = await Ask(f"in_{language}", skip=True)
    new = NewAnnouncement(
        me.id,
        {code: text for code, text in texts.items() if text or code == possible.own},
        await _audience(possible),
    )
    new = await _otherwise(replace(new, attachments=told.attachments), possible)
    send = options("keep", "change", "no")
    answer = await Choose("sure", send, with_={"summary": await Summary(new)})
    if answer == "change":
        changed = await Choose("change", options(*CHANGE))
        again = {"text": [f"in_{language}" for language in possible.others], "whom": ["kinds"]}
        await AskAgain((changed, *again.get(changed, ()), "sure", "change"))
    return new if answer == "keep" else None


async def _audience(possible: Possible) -> Audience:
    whom = await Choose("whom", options(*WHOM))
    kinds = await ChooseMany("kinds", possible.kinds) if whom == "helpers_of" else ()
    where = await Choose("where", options(ANYWHERE, "some"), default=ANYWHERE)
    places = await ChooseMany("places", possible.places) if where != ANYWHERE else ()
    speaking = await Choose("speaking", (Option("any"), *possible.languages), default="any")
    languages = (speaking,) if speaking != "any" else ()
    return Audience(ROLES.get(whom, ()), places, kinds, languages, followers=whom == "followers")


async def _otherwise(new: NewAnnouncement, possible: Possible) -> NewAnnouncement:
    """What is taken for granted unless they say otherwise."""
    helpers = set(new.audience.roles) & set(Role)
    topic = Topic.HELPING if helpers else Topic.NEWS
    topic = Topic(await Choose("topic", options(*Topic), default=topic))
    buttons = await Choose("buttons", options(*BUTTONS), default="none")
    link = await Link("link") if buttons == "sign_up" else ""
    start = await Choose("start", options("now", "later"), default="now")
    starts_at = None
    if start == "later":
        when = When("when", possible.now, possible.zone, possible.speaks, exactly=True)
        starts_at = (await when).starts_at
    good_for = await Choose("good_for", options(*GOOD_FOR), default="a_week")
    replies = Replies(await Choose("replies", options(*Replies), default=Replies.TEAM))
    return replace(
        new,
        topic=topic,
        buttons=BUTTONS[buttons],
        link=link,
        starts_at=starts_at,
        expires=_good_until(starts_at or possible.now, good_for, possible.zone),
        replies=replies,
    )


def _good_until(start: datetime, good_for: str, zone: ZoneInfo) -> datetime:
    if good_for != "today":
        return start + GOOD_FOR[good_for]
    local = start.astimezone(zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return midnight.astimezone(start.tzinfo)


async def finish(new: NewAnnouncement | None, me: Person, _about: Subject, work: Work) -> None:
    if new is None or not me.has(Role.COORDINATOR):
        await work.tell(me, f"{NAME}-dropped")
        return
    made = await work.db.announcements.add(new, work.now)
    await offer(work, me, CARD, made.subject, preface=work.texts(me)(f"{NAME}-kept"))


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR), rank=41)
