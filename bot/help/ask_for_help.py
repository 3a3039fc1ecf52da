"""A resident asks for help, in one sentence or step by step. Nothing is sent before they say so.

Only what is missing is asked. What can be taken for granted (it is for me, one person will do, my
name) stands in the summary and is changed there by a tap.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import AskAgain, Flow, Lookup, Understood
from bot.conversation.pick import fold
from bot.conversation.questions import LONGEST, OWN_WORDS, Choose, Noted, Tell, Told, Where
from bot.conversation.subject import Subject
from bot.conversation.surroundings import WhatTimeIsIt, WhichNeighbourhoods
from bot.conversation.talk import offer
from bot.conversation.when import Time, When, store, time_in
from bot.help.change_request import PLACES, WHEN
from bot.help.consent import make_consent_link
from bot.help.how_many import people_wanted
from bot.help.kinds import open_kinds, surest, understood
from bot.help.look import decent_moment, look_for_help
from bot.help.request import Consent, NewRequest
from bot.help.want_company import offer_company
from bot.help.wording import names, summary
from bot.messages import Option, clean_name, utf16
from bot.people.person import Person, Role
from bot.places import mentioned
from bot.privacy.identifying import mask
from bot.privacy.naming import to_be_called
from bot.understanding.phrases import ASK, UNCLEAR
from bot.understanding.understand import Understanding
from bot.work import Work

NAME = "ask_for_help"
CARD = "my_case"
ME = Option("me")
LIKELY = "likely"
MOST_LIKELY = 3
A_SENTENCE = 5
KEEP = "keep"
CONSENT = (Option(Consent.DECLARED), Option(Consent.AWAITED), Option(Consent.OWN))
CHANGE = tuple(
    map(Option, ("kind", "details", "photo", "where", "when", "for_whom", "places", "name"))
)


@dataclass(frozen=True)
class WhichKinds(Lookup[tuple[Option, ...]]):
    """All that can be asked here, in the person's language."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        return open_kinds(work, me, tuple(Role))

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((Option("groceries", "Boodschappen"), Option("transport", "Vervoer")),)


@dataclass(frozen=True)
class WhoHelpedBefore(Lookup[str]):
    """The names of those who helped this resident before, and they liked it."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        return await names(work, me, await work.db.requests.liked_by(me.id))

    def samples(self) -> tuple[str, ...]:
        return ("", "Jan")


@dataclass(frozen=True)
class Summary(Lookup[str]):
    """The request in words, to check before it is sent, with the name that a helper will see."""

    request: NewRequest
    name: str
    left_out: bool

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        say = work.texts(me)
        name = self.name or me.name or say("somebody")
        lines = [summary(work, me, self.request), say(f"{NAME}-name-is", name=name)]
        if self.left_out:
            lines.append(say(f"{NAME}-left-out"))
        return "\n".join(lines)

    def samples(self) -> tuple[str, ...]:
        return ("...",)


@dataclass(frozen=True)
class Decided:
    """What to send, and how the resident would like to be called; "" to leave that."""

    request: NewRequest
    name: str


async def talk(me: Person, _about: Subject) -> Decided | None:
    now = await WhatTimeIsIt()
    kind = await _kind()
    details = await Tell("details")
    where = await Where("where", await WhichNeighbourhoods())
    when = await When("when", now.at, now.zone, now.language, WHEN)
    whom = await Choose("for_whom", (ME,), own_words=True, default=ME.value)
    consent = Consent.OWN
    if whom != ME.value:
        named = {"whom": whom.removeprefix(OWN_WORDS)}
        consent = Consent(await Choose("consent", CONSENT, with_=named))
    known = await WhoHelpedBefore()
    first = "no"
    if known and whom == ME.value:
        first = await Choose("liked_first", (Option("yes"), Option("no")), with_={"names": known})
    photo = await Tell("photo", skip=True, unasked=True)
    places = int(await Choose("places", PLACES, default="1"))
    keep = (Option(KEEP, me.name),) if me.name else ()
    name = await Choose("name", keep, own_words=True, default=KEEP)
    name = "" if name == KEEP else to_be_called(clean_name(name.removeprefix(OWN_WORDS)))
    told = mask("\n".join(filter(None, [details.text, photo.text])), now.language)
    request = NewRequest(
        me.id,
        kind,
        told.text,
        details.attachments + photo.attachments,
        where,
        when.words,
        when.starts_at,
        when.repeats,
        places,
        "" if consent is Consent.OWN else mask(whom.removeprefix(OWN_WORDS)).text,
        consent,
        liked_first=first == "yes",
    )
    answer = await Choose(
        "send",
        (Option("yes"), Option("change"), Option("no")),
        with_={"summary": await Summary(request, name, bool(told.found))},
    )
    if answer == "change":
        changed = await Choose("change", CHANGE)
        await AskAgain((changed, "send", "change"))
    return Decided(request, name) if answer == "yes" else None


async def _kind() -> str:
    """What a sentence is most likely about comes first, when there was one."""
    likely = (await Noted(LIKELY)).split()
    last = len(likely)
    order = {name: number for number, name in enumerate(likely)}
    kinds = sorted(await WhichKinds(), key=lambda option: order.get(option.value, last))
    return await Choose("kind", tuple(kinds))


async def finish(decided: Decided | None, me: Person, _about: Subject, work: Work) -> None:
    """Store the request, tell the resident and begin to look for somebody: all or nothing."""
    if decided is None:
        await work.tell(me, f"{NAME}-dropped")
        return
    if decided.name:
        await work.db.people.rename(me.id, decided.name)
    stored = await work.db.requests.add(decided.request, work.now)
    await look_for_help(work, stored)
    say, told = work.texts(me), {"whom": stored.for_another, "when": ""}
    how = "waits" if stored.waits_for_consent else "sent"
    if how == "sent" and (decent := decent_moment(work, stored)) > work.now:
        how, told["when"] = "sent-later", work.moment(decent, me)
    await offer(work, me, CARD, stored.subject, preface=say(f"{NAME}-{how}", **told))
    if stored.waits_for_consent:
        await make_consent_link(work, stored, me)
        return
    await offer_company(work, stored, await work.db.people.get(me.id))


def recognise(text: str, me: Person, work: Work) -> Understood | None:
    """A sentence that asks for help: it holds the details, and perhaps more."""
    found = understood(text, work.settings.kinds)
    asks = found.intent == ASK
    if utf16(text) > LONGEST or not (asks or (found.intent == UNCLEAR and found.wants_help)):
        return None
    if fold(text) in {fold(place.name) for place in work.settings.neighbourhoods.values()}:
        return None  # nothing but where
    answers = {"details": Tell.store(Told(text))} if asks else {}
    if (where := mentioned(work.settings.neighbourhoods, text)) is not None:
        answers["where"] = where
    if (when := _when(text, found, me, work)) is not None:
        answers["when"] = store(when)
    if (places := people_wanted(text)) > 1:
        answers["places"] = str(places)
    if found.for_another:
        answers["for_whom"] = OWN_WORDS + found.for_another
    told, notes = dict[str, str](), dict[str, str]()
    if (kind := surest(found)) is not None:
        answers["kind"], told = kind, {"kind": work.kind_name(kind, me)}
    elif asks and found.kinds:
        notes[LIKELY] = " ".join(name for name, _ in found.kinds[:MOST_LIKELY])
    clear = len(text.split()) >= A_SENTENCE  # a word or two could be of any language
    return Understood(answers, told, found.language if clear else "", notes)


def _when(text: str, found: Understanding, me: Person, work: Work) -> Time | None:
    if found.urgent:
        return Time("now")
    language = found.language if found.language in work.house.texts else me.language
    return time_in(text, work.now, work.settings.zone, language)


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, _situation: True,
    recognise=recognise,
    files_go_to="photo",
    rank=10,
)
