"""A text to find new people with, for a poster or an app: what is missed most, and where.

It names nobody, and no number under five: what is short was asked five times or more.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.figures.few import shown
from bot.figures.gaps import Gap, Side
from bot.figures.gaps_now import WEEKS, gaps_now
from bot.messages import Outgoing
from bot.people.person import Person, Role
from bot.texts import Texts
from bot.work import Work

NAME = "we_miss_you"
MOST = 3


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    """One message in each language, so that each can be passed on as it is."""
    short = [gap for gap in await gaps_now(work) if gap.side is Side.SHORT][:MOST]
    if not short:
        await work.tell(me, f"{NAME}-none")
        return
    await work.tell(me, f"{NAME}-here")
    own = work.settings.network.language
    for _, say in sorted(work.house.texts.items(), key=lambda each: each[0] != own):
        await work.post(me, Outgoing(words_to_find_people(work, say, short)))


def words_to_find_people(work: Work, say: Texts, short: Sequence[Gap]) -> str:
    """In the language of these texts, to be passed on as they are."""
    own, kinds = work.settings.network.language, work.settings.kinds
    lines = [
        say(
            f"{NAME}-line",
            what=kinds[gap.kind].name.get(say.language) or kinds[gap.kind].name[own],
            where=work.place_name(gap.neighbourhood),
            asked=shown(gap.asked),
            weeks=WEEKS,
        )
        for gap in short
    ]
    return say(f"{NAME}-text", lines="\n".join(lines), network=work.settings.network.name)


FLOW = Flow(
    NAME,
    nothing_to_ask,
    finish,
    in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR),
    brief=True,
    rank=45,
)
