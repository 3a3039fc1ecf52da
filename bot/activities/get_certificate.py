"""A certificate of having taken part in a course, for who was there: offered when it is over, and
whenever somebody asks for it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.activities.activity import SIGN_UP, Activity
from bot.activities.sign_up import SignUp
from bot.activities.taking_part import Attendance, attendance, times_of
from bot.activities.titles import one_line
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import OWN_WORDS, Ask, Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.making.made import certificate
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.printing.certificate import LONGEST_NAME
from bot.printing.letters import can_be_drawn
from bot.work import Work

NAME = "get_certificate"
MINE = "mine"
SEVERAL = 10
YES_OR_NO = (Option("yes"), Option("no"))


@dataclass(frozen=True)
class MyCourses(Lookup[tuple[Option, ...]]):
    """Those that I can have one of, by my sign-up; the one that it is about, or all."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:
        options = list[Option]()
        for sign_up in await work.db.sign_ups.courses(me.id):
            if about.kind == SIGN_UP and about.id != sign_up.id:
                continue
            if (it := await times_of(work.db, sign_up)) is not None:
                options.append(Option(str(sign_up.id), _how_often(work, me, sign_up, *it)))
        return tuple(options[:SEVERAL])

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("1", "..."),), (Option("1", "..."), Option("2", "...")))


def _how_often(
    work: Work, me: Person, sign_up: SignUp, activity: Activity, found: Attendance
) -> str:
    told = {"came": found.came[sign_up.id], "sessions": len(found.held)}
    return work.texts(me)(f"{NAME}-one", title=activity.title, **told)


@dataclass(frozen=True)
class Wanted:
    """Of which sign-up, and the name that is on it."""

    sign_up: int
    name: str


async def talk(me: Person, _about: Subject) -> Wanted | str:
    """No certificate, and why not, or which."""
    courses = await MyCourses()
    if not courses:
        return "none"
    course = courses[0]
    if len(courses) > 1:
        which = await Choose("which", courses)
        course = next(each for each in courses if each.value == which)
    if await Choose("want", YES_OR_NO, with_={"course": course.label}) == "no":
        return "no"
    if not me.name:
        return Wanted(int(course.value), await Ask("name", longest=LONGEST_NAME))
    known = (Option(MINE, me.name),)
    name = await Choose("name", known, own_words=True)
    return Wanted(int(course.value), me.name if name == MINE else name.removeprefix(OWN_WORDS))


async def finish(wanted: Wanted | str, me: Person, _about: Subject, work: Work) -> None:
    if isinstance(wanted, str):
        await work.tell(me, f"{NAME}-{wanted}")
        return
    name = one_line(wanted.name, LONGEST_NAME)
    if not can_be_drawn(name):
        await work.tell(me, f"{NAME}-letters")
        return
    file = certificate(wanted.sign_up, work.texts(me).language, name)
    text = work.texts(me)(f"{NAME}-here")
    about = Subject(SIGN_UP, wanted.sign_up)
    await work.post(me, Outgoing(text, attachments=(file,)), about=about)


async def offer_certificates(
    work: Work, activity: Activity, known: Collection[int] = ()
) -> Attendance:
    """To everybody who was seen there, but for those who were offered it before."""
    found = await attendance(work.db, activity)
    for number in sorted(found.came.keys() - set(known)):
        sign_up = await work.db.sign_ups.get(number)
        if sign_up is not None and await times_of(work.db, sign_up) is not None:
            await offer(work, await work.db.people.get(sign_up.person), NAME, sign_up.subject)
    return found


FLOW = Flow(NAME, talk, finish)
