"""Block or report, on every message: one tap, and the other side is not told who or why.

A report goes to a professional who is not in the circle, with the words that it is about.
"""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.help.call_a_human import call_a_human
from bot.help.circle import Left
from bot.help.kinds import HUMAN
from bot.help.leaving import leave
from bot.help.refusing import keep_apart
from bot.help.relay import REPORT, partner_of
from bot.help.request import NewRequest, Request
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

CHOICES = tuple(map(Option, ("report", "block", "nothing")))
WORDS = frozenset(("meld", "melden", "blokkeer", "blokkeren", "report", "block"))
SIGNS = frozenset("🚩⛔🚫")


def objects(text: str) -> bool:
    """Whether this, as a reply or reaction to somebody's words, is an objection to them."""
    return text.strip().casefold().rstrip("!.") in WORDS or text.strip("\ufe0f ") in SIGNS


async def talk(_me: Person, _about: Subject) -> str:
    return await Choose("what", CHOICES)


async def finish(what: str, me: Person, about: Subject, work: Work) -> None:
    letter = await work.db.outbox.letter(about.id)
    if what == "nothing" or letter is None or letter.draft.person != me.id:
        await work.tell(me, f"{REPORT}-nothing")
        return
    author = await partner_of(work, me, letter)
    request = await work.db.requests.get(letter.draft.about.id)
    if author is None or request is None:
        await work.tell(me, f"{REPORT}-nothing")
        return
    if what == "report":
        say = work.texts(me)
        now_reads = await work.db.outbox.latest(letter.id) or letter
        words = now_reads.draft.message.text
        quote = say(f"{REPORT}-quote", name=work.name(author, me), words=words)
        files = letter.draft.message.attachments
        new = NewRequest(me.id, HUMAN, quote, files, "", "now", regarding=request.id)
        await call_a_human(work, new, me, REPORT)
        return
    await _part(work, request, me, author)
    await work.tell(me, f"{REPORT}-blocked", name=work.name(author, me))


async def _part(work: Work, request: Request, me: Person, author: Person) -> None:
    """Words between these two go no more. The resident stays; otherwise who blocks goes, and the
    others hear no more of it than of somebody who hands back."""
    if request.resident == me.id:
        await keep_apart(work, me, author, Left.BLOCKED)
        await work.tell(author, "somebody_else-released")
        return
    mine, told = request.member(me.id), dict[int, str]()
    if request.alive and mine is not None:
        for other in request.others(me.id):
            reader = await work.db.people.get(other.person)
            name = work.name(me, reader)
            told[reader.id] = work.texts(reader)("hand_back-other", name=name, why="other")
        await leave(work, request, mine, Left.BLOCKED, told)
    if request.resident == author.id:
        await keep_apart(work, author, me, Left.BLOCKED)


FLOW = Flow(REPORT, talk, finish, brief=True)
