"""What I take part in and what I organise: pick one to see or change it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.activities import Found
from bot.activities.find_activities import show
from bot.activities.see_activity import card_of
from bot.activities.wording import short_moment
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "my_activities"
MOST = 20


async def mine(work: Work, me: Person) -> list[Found]:
    """Each once, what is soonest first; drafts as well."""
    found = dict[Subject, Found]()
    for sign_up in await work.db.sign_ups.of_person(me.id):
        it = await work.db.activities.of_session(sign_up.session)
        if it is not None and it[0].alive:
            found[card_of(it[1])] = it
    for activity in await work.db.activities.organised_by(me.id):
        session = activity.next_session(work.now) or next(iter(activity.sessions), None)
        if session is not None:
            found.setdefault(card_of(session), (activity, session))
    return sorted(found.values(), key=lambda it: it[1].starts_at)[:MOST]


@dataclass(frozen=True)
class Mine(Lookup[tuple[Option, ...]]):
    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        return tuple(
            Option(
                str(card_of(session)),
                work.texts(me)(
                    f"{NAME}-one",
                    title=activity.title,
                    when=short_moment(work, session, me),
                    organises="yes" if me.id in activity.organisers else "no",
                ),
            )
            for activity, session in await mine(work, me)
        )

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        two = (Option("session:1", "..."), Option("session:2", "..."))
        return ((), two[:1], two)


async def talk(_me: Person, _about: Subject) -> Subject | None:
    all_of_them = await Mine()
    if not all_of_them:
        return None
    if len(all_of_them) == 1:
        return Subject.parse(all_of_them[0].value)
    return Subject.parse(await Choose("which", all_of_them))


async def finish(session: Subject | None, me: Person, _about: Subject, work: Work) -> None:
    if session is None:
        await work.tell(me, f"{NAME}-none")
    else:
        await show(work, me, session)


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, situation: bool(situation.activities),
    brief=True,
    rank=32,
)
