"""How it was, in one tap, and then in free words. The one who helped reads the thanks."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Ask, Choose
from bot.conversation.subject import Subject
from bot.help.wording import headline
from bot.messages import Option
from bot.people.person import Person, Role
from bot.work import Work

NAME = "give_feedback"
HELPED = tuple(map(Option, ("yes", "partly", "no")))


@dataclass(frozen=True)
class Feedback:
    """What the resident says of it; `words` may be empty."""

    helped: str
    words: str


@dataclass(frozen=True)
class WhoHelped(Lookup[str]):
    async def load(self, work: Work, me: Person, about: Subject) -> str:
        request = await work.db.requests.get(about.id)
        somebody = work.texts(me)("somebody")
        if request is None or request.helper is None:
            return somebody
        return (await work.db.people.get(request.helper)).name or somebody

    def samples(self) -> tuple[str, ...]:
        return ("Jan",)


async def talk(_me: Person, _about: Subject) -> Feedback:
    name = await WhoHelped()
    helped = await Choose("helped", HELPED, with_={"name": name})
    words = await Ask(f"words_{helped}", skip=True, with_={"name": name})
    return Feedback(helped, words)


async def finish(feedback: Feedback, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    if request is None or request.helper is None:
        return
    await work.db.requests.thank(request.id, feedback.helped, feedback.words, work.now)
    await work.tell(me, f"{NAME}-thanks")
    helper = await work.db.people.get(request.helper)
    if feedback.helped != "no" or feedback.words:
        await work.tell(
            helper,
            f"{NAME}-for-helper",
            name=me.name or work.texts(helper)("somebody"),
            helped=feedback.helped,
            words=f"“{feedback.words}”" if feedback.words else "",
        )
    if feedback.helped == "no":
        for coordinator in await work.db.people.with_role(Role.COORDINATOR):
            about_what = headline(work, coordinator, request)
            await work.tell(coordinator, f"{NAME}-did-not-help", headline=about_what)


FLOW = Flow(NAME, talk, finish)
