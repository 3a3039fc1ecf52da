"""How somebody wants to be asked: how often, when not, at night, in which languages; or a pause."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.conversation.flow import Flow, Lookup, NotUnderstood, Question, Said
from bot.conversation.questions import Choose, ChooseMany
from bot.conversation.subject import Subject
from bot.help.asking import learning
from bot.hours import QuietHours
from bot.messages import Option
from bot.people.languages import spoken
from bot.people.person import Person
from bot.people.wishes import TWO_WEEKS, Wishes
from bot.work import Work

NAME = "my_wishes"
WHAT = tuple(map(Option, ("pause", "a_week", "quiet", "night", "languages", "nothing")))
A_WEEK = tuple(Option(str(many), str(many)) for many in (1, 2, 3, 5, 10, 15))
PAUSES = {"two_weeks": TWO_WEEKS, "month": timedelta(days=30), "season": timedelta(days=90)}
HOURS = tuple(Option(each, each) for each in ("21:00-08:00", "20:00-09:00", "18:00-09:00"))
AFTER_AN_ASK = timedelta(days=1)
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?"
_HOURS = re.compile(rf"{_CLOCK}\s*(?:uur)?\s*(?:-|tot|to|until|till)\s*{_CLOCK}")


@dataclass(frozen=True)
class Now:
    """What they wish now, in words, and the languages that there are to choose from."""

    told: str
    paused: bool
    languages: tuple[Option, ...]


@dataclass(frozen=True)
class MyWishes(Lookup[Now]):
    async def load(self, work: Work, me: Person, about: Subject) -> Now:  # noqa: ARG002
        wishes = await work.db.people.wishes(me.id)
        return Now(summary(work, me, wishes), _paused(wishes, work.now), spoken(work))

    def samples(self) -> tuple[Now, ...]:
        languages = (Option("nl", "Nederlands"),)
        return (Now("...", False, languages), Now("...", True, languages))


@dataclass(frozen=True)
class Hours(Question[QuietHours]):
    """From when until when, on the clock at home: "22:00-08:00", "van 10 tot 8"."""

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        found = _HOURS.search(said.text)
        if found is None:
            raise NotUnderstood
        start, end = (_clock(found[n], found[n + 1]) for n in (1, 3))
        if start == end:
            raise NotUnderstood
        return f"{start:%H:%M}-{end:%H:%M}"

    def value(self, stored: str) -> QuietHours:
        start, end = stored.split("-")
        return QuietHours(time.fromisoformat(start), time.fromisoformat(end))

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return HOURS


@dataclass(frozen=True)
class Change:
    """The fields of `Wishes` that change, or the languages; `pause` None ends a pause."""

    what: str
    fields: tuple[tuple[str, object], ...] = ()
    pause: timedelta | None = None
    languages: tuple[str, ...] = ()


async def talk(_me: Person, _about: Subject) -> Change:
    now = await MyWishes()
    what = await Choose("what", WHAT, with_={"wishes": now.told})
    if what == "pause":
        ways = tuple(map(Option, (*(("end",) if now.paused else ()), *PAUSES)))
        return Change(what, pause=PAUSES.get(await Choose("pause", ways)))
    if what == "a_week":
        return Change(what, (("asks_a_week", int(await Choose("a_week", A_WEEK))),))
    if what == "quiet":
        return Change(what, (("quiet", await Hours("quiet")),))
    if what == "night":
        wake = await Choose("night", (Option("yes"), Option("no"))) == "yes"
        return Change(what, (("at_night", wake),))
    if what == "languages":
        return Change(what, languages=await ChooseMany("languages", now.languages))
    return Change(what)


async def finish(change: Change, me: Person, _about: Subject, work: Work) -> None:
    wishes = await work.db.people.wishes(me.id)
    if change.what == "nothing":
        await work.tell(me, f"{NAME}-same")
        return
    if change.what == "languages":
        await work.db.people.speaks(me.id, change.languages)
    elif change.what == "pause":
        until = work.now + change.pause if change.pause else None
        wishes = replace(wishes, paused_until=until)
        await work.db.people.wish(me.id, wishes)
        if until:
            await _learn_from_pause(work, me)
    else:
        wishes = replace(wishes, **dict(change.fields))  # type: ignore[arg-type]
        await work.db.people.wish(me.id, wishes)
    await work.tell(me, f"{NAME}-done", wishes=summary(work, me, wishes))


async def _learn_from_pause(work: Work, me: Person) -> None:
    """Who pauses soon after an ask may have been asked too much: everyone is asked less then."""
    _, load = await work.db.asks.habits(me.id)
    if load.last_asked is not None and work.now - load.last_asked < AFTER_AN_ASK:
        await work.db.asks.keep_network(learning.left_after(await work.db.asks.network()))


def summary(work: Work, me: Person, wishes: Wishes) -> str:
    say, quiet = work.texts(me), wishes.quiet or work.settings.quiet_hours
    lines = [say("wishes-a-week", many=wishes.asks_a_week)]
    lines.append(say("wishes-quiet", start=f"{quiet.start:%H:%M}", end=f"{quiet.end:%H:%M}"))
    lines.append(say("wishes-night", wake="yes" if wishes.at_night else "no"))
    if _paused(wishes, work.now) and wishes.paused_until is not None:
        lines.append(say("wishes-paused", until=work.day(wishes.paused_until, me)))
    return "\n".join(lines)


def _paused(wishes: Wishes, now: datetime) -> bool:
    return wishes.paused_until is not None and wishes.paused_until > now


def _clock(hour: str, minute: str | None) -> time:
    try:
        return time(int(hour) % 24, int(minute or 0))
    except ValueError:
        raise NotUnderstood from None


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.helps, rank=32)
