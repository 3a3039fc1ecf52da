"""What a turn has in its hands: the house it is in, one transaction, the time, and a pen.

Everything done through it happens together or not at all, for it is all in one transaction;
nothing is sent from here, only written down to be delivered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from babel.dates import format_date

from bot.announcements.rate import Rate
from bot.conversation.flow import Flow
from bot.conversation.memory import Prompt
from bot.conversation.subject import NOTHING, Subject
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.ports import Received, Transaction
from bot.post import Draft, Kind, Posted
from bot.settings import Settings
from bot.texts import Texts

A_WHILE = timedelta(minutes=5)
"""As long an event waits for a letter; what else that person says waits behind it."""


class TooEarly(Exception):
    """The event is about a letter of which we have not heard yet that it arrived: try soon."""


@dataclass(frozen=True)
class House:
    """What does not change while the bot runs; but for `rates`, how fast announcements go on each
    channel that has a limit."""

    settings: Settings
    flows: Mapping[str, Flow]
    texts: Mapping[str, Texts]
    rates: Mapping[str, Rate] = field(default_factory=dict)

    def speak(self, language: str) -> Texts:
        """The texts in this language, or else in the network's own."""
        return self.texts.get(language) or self.texts[self.settings.network.language]

    def remark(self, key: str, message: Outgoing) -> Outgoing:
        """The message with a remark above it, in the network's own language."""
        say = self.texts[self.settings.network.language]
        return replace(message, text=f"{say(key)}\n{message.text}".strip())


@dataclass(frozen=True)
class Work:
    """One turn's work. `received` is the event that it answers, if any."""

    house: House
    db: Transaction
    now: datetime
    received: Received | None = None

    @property
    def settings(self) -> Settings:
        return self.house.settings

    @property
    def light(self) -> datetime:
        """When people can be disturbed: now, unless they may be asleep."""
        return self.settings.quiet_hours.over_at(self.now, self.settings.zone)

    def texts(self, person: Person) -> Texts:
        return self.house.speak(person.language)

    def name(self, person: Person, reader: Person) -> str:
        """What others call this person, or "somebody" in the reader's language."""
        return person.name or self.texts(reader)("somebody")

    def kind_name(self, kind: str, person: Person) -> str:
        """How a kind of help is called in this person's language."""
        known = self.settings.kinds.get(kind)
        if known is None:  # taken out of the settings since
            return kind
        return known.name.get(person.language) or known.name[self.settings.network.language]

    def place_name(self, neighbourhood: str) -> str:
        known = self.settings.neighbourhoods.get(neighbourhood)
        return known.name if known else neighbourhood

    def date(self, moment: datetime, person: Person) -> str:
        """A month and year, in the person's language: as much as another needs to know."""
        local = moment.astimezone(self.settings.zone)
        return format_date(local, "MMMM yyyy", locale=self.texts(person).language)

    def day(self, moment: datetime, person: Person) -> str:
        """A day, in the person's language and the network's own time."""
        local = moment.astimezone(self.settings.zone)
        return format_date(local, "EEEE d MMMM", locale=self.texts(person).language)

    def day_and_year(self, moment: datetime, person: Person) -> str:
        """A day that may be years from now, such as "10 mrt 2029"."""
        local = moment.astimezone(self.settings.zone)
        return format_date(local, "d MMM y", locale=self.texts(person).language)

    def moment(self, moment: datetime, person: Person) -> str:
        """A day and time, in the person's language and the network's own time."""
        return f"{self.day(moment, person)}, {moment.astimezone(self.settings.zone):%H:%M}"

    async def tell(
        self,
        person: Person,
        key: str,
        *,
        about: Subject = NOTHING,
        kind: Kind = Kind.REPLY,
        expires: datetime | None = None,
        **values: Any,
    ) -> None:
        """Say something in the person's own language."""
        text = self.texts(person)(key, **values)
        await self.post(person, Outgoing(text), about=about, kind=kind, expires=expires)

    async def post(
        self,
        person: Person,
        message: Outgoing,
        *,
        kind: Kind = Kind.REPLY,
        about: Subject = NOTHING,
        prompt: int | None = None,
        source: str = "",
        replaces: int | None = None,
        member: int | None = None,
        expires: datetime | None = None,
    ) -> int:
        """Write to where this person last wrote from; the letter's number."""
        draft = Draft(
            person.channel,
            person.recipient,
            message,
            kind,
            person.id,
            about,
            prompt,
            source,
            replaces,
            expires,
            member,
        )
        return await self.db.outbox.post(draft)

    async def ask(
        self,
        person: Person,
        prompt: Prompt,
        kind: Kind = Kind.REPLY,
        replacing: int | None = None,
        expires: datetime | None = None,
    ) -> None:
        """Put a question on the person's screen, in place of `replacing` if that is there."""
        number = await self.db.conversations.add_prompt(prompt)
        shown = await self.db.outbox.of_prompt(replacing) if replacing else None
        await self.post(
            person,
            Outgoing(prompt.text, prompt.options, prompt=str(number)),
            kind=kind,
            about=prompt.about,
            prompt=number,
            replaces=shown.id if shown else None,
            expires=expires,
        )

    async def shown(self, person: Person, message: str) -> Posted | None:
        """Our letter that this person's channel calls `message`, or their own words passed on.

        Raises TooEarly when a letter to them is on its way: it may be the one that is meant.
        Not for ever, for a channel that gives no answers may go on like that for hours.
        """
        outbox = self.db.outbox
        posted = await outbox.sent_as(person.channel, person.recipient, message)
        posted = posted or await outbox.from_source(source_of(person, message))
        if posted is None and await self._has_to_wait(person):
            raise TooEarly
        return posted

    async def _has_to_wait(self, person: Person) -> bool:
        if self.received is None or self.now - self.received.incoming.at > A_WHILE:
            return False
        return await self.db.outbox.on_its_way(person.channel, person.recipient)

    async def settle(self, prompt: Prompt, outcome: str) -> None:
        """Close a question: its message now shows `outcome` below it, and no buttons."""
        await self.db.conversations.close_prompt(prompt.id)
        shown = await self.db.outbox.of_prompt(prompt.id)
        if shown is None or not prompt.options:
            return
        text = f"{prompt.text}\n\n{outcome}" if outcome else prompt.text
        closed = Outgoing(text)
        await self.db.outbox.post(
            replace(shown.draft, message=closed, kind=Kind.EDIT, prompt=None, replaces=shown.id)
        )

    def options(
        self, person: Person, prefix: str, options: tuple[Option, ...]
    ) -> tuple[Option, ...]:
        """The same options, each with a label in the person's language."""
        say = self.texts(person)
        return tuple(
            option
            if option.label
            else replace(option, label=say(_label(say, prefix, option.value)))
            for option in options
        )


def _label(say: Texts, prefix: str, value: str) -> str:
    """A question's own word for an option, or else the house's ("yes", "skip")."""
    own = f"{prefix}.{value}"
    return own if own in say else f"options.{value}"


def source_of(person: Person, message: str) -> str:
    """Where relayed words come from, as `Draft.source` has it; "" for an unnamed message."""
    return f"{person.channel}\t{person.recipient}\t{message}" if message else ""
