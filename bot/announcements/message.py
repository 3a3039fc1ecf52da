"""An announcement as a person gets it: in their language, from whom it is, and how to have no more.

One message for all who read the same language: its buttons name the announcement and their place
in it, so that nothing has to be kept for each recipient.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.announcements.announcement import Announcement, Button, Topic
from bot.announcements.announcements import Errand
from bot.messages import Option, Outgoing
from bot.texts import Texts
from bot.work import House

PRESS = re.compile(r"announced-([0-9]{1,18})\.([0-9]{1,2})")


def message(house: House, errand: Errand) -> Outgoing:
    """Where it was withdrawn, that is all that is left of it."""
    announcement, say = errand.announcement, house.speak(errand.language)
    name = errand.author or say("somebody")
    network = house.settings.network.name
    if announcement.withdrawn:
        return Outgoing(say("announced-withdrawn", name=name, network=network), removes=True)
    text = announcement.text_in(errand.language)
    words = say("announced", name=name, network=network, text=text)
    if announcement.address:
        words = f"{words.rstrip()}\n\n{say('announced-sign-up', link=announcement.address)}"
    return Outgoing(
        words.strip(),
        tuple(option(say, announcement, button) for button in announcement.choices),
        f"announced-{announcement.id}",
        () if errand.revises else announcement.attachments,
    )


def option(say: Texts, announcement: Announcement, button: Button) -> Option:
    if button is Button.OFF:
        topic = topic_name(say, announcement.topic)
        return Option(button, say("announced.off", topic=topic), aside=True)
    return Option(button, say(f"announced.{button}"))


def options(say: Texts, announcement: Announcement) -> tuple[Option, ...]:
    return tuple(option(say, announcement, button) for button in announcement.choices)


def topic_name(say: Callable[..., str], topic: Topic) -> str:
    return say(f"topics.{topic}")
