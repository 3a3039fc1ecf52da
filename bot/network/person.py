"""Everything about one person for a coordinator without a computer: "persoon Jan"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Ask, Choose, confirm
from bot.conversation.subject import NOTHING, Subject
from bot.conversation.surroundings import WhatTimeIsIt
from bot.conversation.talk import put_away, start
from bot.desk.records import Wanted
from bot.desk.rights import sight_of
from bot.messages import Option
from bot.network.blocking import LONGEST
from bot.network.changes import LONGEST_CERTIFICATE, LONGEST_PAUSE, Change, change
from bot.network.portrait import Portrait, blocked, looked, portrait
from bot.network.roster import Outcome
from bot.network.until import PAUSES, YEARS, UntilDay
from bot.people.person import Person, Role
from bot.work import Work

NAME = "person"
MOST, LAST_GLANCES, LONGEST_NAME = 8, 5, 100
NO_CHANGE = Option("nothing", aside=True)
_SAID = re.compile(r"/?(?:persoon|person|someone)\s+(\S+(?:\s+\S+){0,3})\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Found(Lookup[tuple[Option, ...]]):
    """Who is called something like that; each by number, for two may be called the same."""

    name: str

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        sight, wanted = sight_of(me, work.settings), Wanted(self.name.strip())
        people = await work.db.desks.helpers(sight, wanted, work.now, MOST)
        shown = [portrait(work, me, each) for each in people]
        return tuple(Option(str(each.number), _label(each)) for each in shown)

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("1", "Jan"),), (Option("1", "Jan"), Option("2", "Jan (...)")))


@dataclass(frozen=True)
class Card:
    """Somebody in words, and what can be changed about them now."""

    told: str = ""
    name: str = ""
    ways: tuple[Option, ...] = ()
    has: tuple[Option, ...] = ()
    lacks: tuple[Option, ...] = ()


@dataclass(frozen=True)
class WhoIsIt(Lookup[Card]):
    """Whoever sees it is written down."""

    person: int

    async def load(self, work: Work, me: Person, about: Subject) -> Card:  # noqa: ARG002
        sight = sight_of(me, work.settings)
        helper = await work.db.desks.helper(sight, self.person, work.now)
        if helper is None:
            return Card()
        await work.db.roster.glance(me.id, work.now, of=self.person)
        it, say = portrait(work, me, helper), work.texts(me)
        roles = [(Option(role, say(f"roles.{role}")), role in it.has) for role in Role]
        has = tuple(option for option, there in roles if there)
        lacks = tuple(option for option, there in roles if not there)
        ways = ["checked", "go_on" if it.paused else "pause"]
        if it.blocked:
            ways.append("lift")
        else:
            ways += ["give"] if lacks else []
            ways += ["take"]
            ways += ["block"] if self.person != me.id else []
        told = await _told(work, me, it)
        return Card(told, it.name, (*map(Option, ways), NO_CHANGE), has, lacks)

    def samples(self) -> tuple[Card, ...]:
        one, ways = (Option("volunteer", "..."),), ("checked", "pause", "go_on", "lift", "give")
        every = (*map(Option, (*ways, "take", "block")), NO_CHANGE)
        return (Card(), Card("...", "Jan", every, one, one))


@dataclass(frozen=True)
class Decided:
    person: int
    change: Change


async def talk(_me: Person, _about: Subject) -> Decided | str:
    """What to change about whom; or the text that says why nothing is changed."""
    name = await Ask("name", longest=LONGEST_NAME)
    found = await Found(name)
    if not found:
        return f"{NAME}-nobody"
    which = found[0].value if len(found) == 1 else await Choose("who", found)
    number = int(which)
    card = await WhoIsIt(number)
    if not card.ways:
        return f"{NAME}-nobody"
    what = await Choose("what", card.ways, with_={"told": card.told})
    if what == NO_CHANGE.value:
        return f"{NAME}-same"
    decided = await _decide(what, card)
    return Decided(number, decided) if decided else f"{NAME}-same"


async def _decide(what: str, card: Card) -> Change | None:
    """The rest of it, as it needs."""
    named = {"name": card.name}
    if what == "give":
        return Change(what, Role(await Choose("role_given", card.lacks, with_=named)))
    if what == "take":
        return Change(what, Role(await Choose("role_taken", card.has, with_=named)))
    if what == "checked":
        now = await WhatTimeIsIt()
        until = await UntilDay("certificate", now, YEARS, LONGEST_CERTIFICATE, with_=named)
        return Change(what, until=until)
    if what == "pause":
        now = await WhatTimeIsIt()
        return Change(what, until=await UntilDay("pause", now, PAUSES, LONGEST_PAUSE, with_=named))
    if what == "block":
        reason = await Ask("reason", longest=LONGEST, with_=named)
        sure = await confirm("block_sure", name=card.name)
        return Change(what, reason=reason) if sure == "yes" else None
    return Change(what)


async def finish(decided: Decided | str, me: Person, _about: Subject, work: Work) -> None:
    if isinstance(decided, str):
        await work.tell(me, decided)
        return
    done = await change(work, me, decided.person, decided.change)
    if done is Outcome.DONE:
        await work.tell(me, f"{NAME}-done-{decided.change.what.replace('_', '-')}")
    else:
        await work.tell(me, f"{NAME}-last" if done is Outcome.LAST else f"{NAME}-not")


async def look_up(work: Work, me: Person, text: str) -> bool:
    """Asked who somebody is: "persoon Jan". What was begun about another is left where it is."""
    said = _SAID.fullmatch(text.strip())
    if said is None or not me.has(Role.COORDINATOR):
        return False
    await put_away(work, me, NAME, NOTHING)
    await start(work, me, NAME, answers={"name": f"={said[1]}"})
    return True


def _label(it: Portrait) -> str:
    told = it.places or it.roles
    return f"{it.name} ({told})" if told else it.name


async def _told(work: Work, me: Person, it: Portrait) -> str:
    """The same as the desk shows, in lines."""
    say = work.texts(me)
    lines = [say("person-card", name=it.name, roles=it.roles or "-", kinds=it.kinds or "-")]
    lines.append(say("person-places", places=it.places or say("desk-anywhere")))
    lines.append(say("person-certificate-is", how=it.certificate, until=it.checked or "-"))
    lines.append(
        say(
            "person-asked",
            week=it.asked_week,
            month=it.asked_month,
            helped=it.helped_month,
            last=it.last_asked or "-",
        )
    )
    if it.paused:
        lines.append(say("person-paused", until=it.paused))
    if not it.reachable:
        lines.append(say("person-unreachable"))
    if (why := await blocked(work, me, it.number)) is not None:
        lines.append(say("person-blocked", by=why.by, since=why.since, reason=why.reason))
    seen = await looked(work, me, await work.db.roster.glances(me.id, of=it.number))
    names = ", ".join(f"{each.name} ({each.at})" for each in seen[:LAST_GLANCES])
    lines.append(say("person-looked", names=names))
    return "\n".join(lines)


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR), rank=42)
