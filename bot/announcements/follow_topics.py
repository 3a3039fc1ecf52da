"""What somebody wants to hear of, one topic at a time. What is about their own requests is no
topic: that always comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.announcements.announcement import Topic
from bot.announcements.message import topic_name
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "follow_topics"


@dataclass(frozen=True)
class Followed:
    """What was said of each topic so far, and the topics as they are offered."""

    options: tuple[Option, ...]
    now: Mapping[Topic, bool] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class WhatIFollow(Lookup[Followed]):
    async def load(self, work: Work, me: Person, about: Subject) -> Followed:  # noqa: ARG002
        say, now = work.texts(me), await work.db.announcements.followed(me.id)
        signs = {True: "🔔", False: "🔕", None: "▫️"}
        offered = tuple(
            Option(topic, f"{signs[now.get(topic)]} {topic_name(say, topic)}") for topic in Topic
        )
        return Followed(offered, now)

    def samples(self) -> tuple[Followed, ...]:
        return (Followed((Option(Topic.NEWS, "..."),)),)


async def talk(_me: Person, _about: Subject) -> tuple[Topic, bool]:
    followed = await WhatIFollow()
    topic = Topic(await Choose("topic", followed.options))
    return topic, not followed.now.get(topic, False)


async def finish(chosen: tuple[Topic, bool], me: Person, _about: Subject, work: Work) -> None:
    topic, wants = chosen
    await follow(work, me, topic, wants=wants)


async def follow(work: Work, me: Person, topic: Topic, *, wants: bool) -> None:
    """From now on, also for what has not left yet."""
    await work.db.announcements.follow(me.id, topic, wants=wants, now=work.now)
    say = work.texts(me)
    await work.tell(me, f"{NAME}-{'on' if wants else 'off'}", topic=topic_name(say, topic))


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda _me, _situation: True, brief=True, rank=85)
