"""A coordinator writes an announcement: the words, whom it is for, and what they want otherwise.

What is usual is taken for granted and can be changed; nothing leaves before it was looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.announcements.announcement import Button, NewAnnouncement, Replies, Topic
from bot.announcements.my_announcement import NAME as CARD
from bot.announcements.possible import Possible, WhatIsPossible
from bot.announcements.report import what_it_will_be
from bot.announcements.whom import QUESTIONS, ask_whom
from bot.conversation.flow import AskAgain, Flow, Lookup, NotUnderstood, Said
from bot.conversation.questions import OWN_WORDS, Ask, Choose, Tell
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.conversation.when import When
from bot.messages import Option
from bot.people.person import Person, Role
from bot.work import Work

NAME = "announce"
BUTTONS: Mapping[str, tuple[Button, ...]] = {
    "none": (),
    "yes_no": (Button.YES, Button.NO),
    "question": (Button.QUESTION,),
    "yes_no_question": (Button.YES, Button.NO, Button.QUESTION),
    "sign_up": (Button.SIGN_UP,),
    "link": (),
}
GOOD_FOR = {"today": timedelta(0), "a_day": timedelta(days=1), "a_week": timedelta(days=7)}
"""From when it begins; "today" is until midnight."""
CHANGE = (
    "text", "whom", "where", "speaking", "topic", "buttons", "start", "good_for", "replies",
)  # fmt: skip


def options(*values: str) -> tuple[Option, ...]:
    return tuple(map(Option, values))


def is_address(text: str) -> bool:
    return text.startswith(("https://", "http://"))


@dataclass(frozen=True)
class Link(Ask):
    """Where people sign up elsewhere: an address on the web."""

    def understand(self, said: Said, so_far: str | None) -> str:
        stored = super().understand(said, so_far)
        if not is_address(self.value(stored)):
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
        await ask_whom(possible),
    )
    new = await _otherwise(replace(new, attachments=told.attachments), possible)
    send = options("keep", "change", "no")
    answer = await Choose("sure", send, with_={"summary": await Summary(new)})
    if answer == "change":
        changed = await Choose("change", options(*CHANGE))
        again = dict(QUESTIONS) | {"text": tuple(f"in_{language}" for language in possible.others)}
        await AskAgain((changed, *again.get(changed, ()), "sure", "change"))
    return new if answer == "keep" else None


async def _otherwise(new: NewAnnouncement, possible: Possible) -> NewAnnouncement:
    """What is taken for granted unless they say otherwise."""
    helpers = set(new.audience.roles) & set(Role)
    topic = Topic.HELPING if helpers else Topic.NEWS
    topic = Topic(await Choose("topic", options(*Topic), default=topic))
    there = [each for each in BUTTONS if each != "sign_up" or possible.activities]
    buttons = await Choose("buttons", options(*there), default="none")
    link = await Link("link") if buttons == "link" else ""
    if buttons == "sign_up":
        link = possible.links[int(await Choose("sign_up_for", possible.activities))]
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
        expires=good_until(starts_at or possible.now, good_for, possible.zone),
        replies=replies,
    )


def good_until(start: datetime, good_for: str, zone: ZoneInfo) -> datetime:
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
