"""How a request reads to each of those who may see it: the steps of disclosure, in words."""

from __future__ import annotations

from bot.conversation.questions import OWN_WORDS
from bot.help.kinds import HUMAN
from bot.help.request import NewRequest
from bot.people.person import Person, Role
from bot.work import Work


def when_words(work: Work, reader: Person, request: NewRequest) -> str:
    """When, as the resident chose or said it."""
    if request.when.startswith(OWN_WORDS):
        return request.when.removeprefix(OWN_WORDS)
    return work.texts(reader)(f"ask_for_help-when.{request.when}")


def headline(work: Work, reader: Person, request: NewRequest) -> str:
    """Kind, place and time: what everybody who is asked may know, and no more."""
    say, when = work.texts(reader), when_words(work, reader, request)
    if request.kind == HUMAN:
        return say("headline-human", when=when)
    kind, place = work.kind_name(request.kind, reader), work.place_name(request.neighbourhood)
    return say("headline", kind=kind, place=place, when=when)


def summary(work: Work, reader: Person, request: NewRequest) -> str:
    """The whole request, for the resident, and for whoever took it."""
    return work.texts(reader)(
        "summary",
        headline=headline(work, reader, request),
        details=request.details or "-",
        files=len(request.attachments),
    )


async def introduction(work: Work, reader: Person, helper: Person) -> str:
    """Who is coming: first name, in what role, since when, and how often they helped."""
    say = work.texts(reader)
    role = next(role for role in (*Role, None) if role is None or helper.has(role))
    since = helper.since(role) if role else None
    return say(
        "introduction",
        name=helper.name or say("somebody"),
        role=say(f"roles.{role or 'volunteer'}"),
        since=work.date(since, reader) if since else "-",
        times=await work.db.requests.helped_times(helper.id),
    )
