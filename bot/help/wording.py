"""How a request reads to each of those who may see it: the steps of disclosure, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.conversation.questions import OWN_WORDS
from bot.conversation.when import UNDERSTOOD
from bot.help.circle import Part
from bot.help.kinds import HUMAN, JOIN
from bot.help.request import NewRequest, Request, State, Wider
from bot.help.visit import Visit, VisitState
from bot.people.person import Person, Role
from bot.work import Work

DAYS_AHEAD = {"today": 0, "tomorrow": 1}


def when_words(work: Work, reader: Person, request: NewRequest) -> str:
    """When: as it was understood and read back, or else as the resident chose or said it."""
    if request.starts_at is not None:
        moment = work.moment(request.starts_at, reader)
        repeats = work.texts(reader)("repeats") if request.repeats else ""
        return f"{moment} {repeats}".strip()
    if request.when.startswith(UNDERSTOOD):
        return request.when.removeprefix(UNDERSTOOD)
    if request.when.startswith(OWN_WORDS):
        inside = not isinstance(request, Request) or request.member(reader.id) is not None
        own = request.when.removeprefix(OWN_WORDS)
        return own if inside else work.texts(reader)("when-together")
    day = _day_meant(work, request)
    return work.day(day, reader) if day else work.texts(reader)(f"ask_for_help-when.{request.when}")


def _day_meant(work: Work, request: NewRequest) -> datetime | None:
    """What "today" and "tomorrow" were when it was asked, once that is another day."""
    if not isinstance(request, Request) or request.when not in DAYS_AHEAD:
        return None
    asked = request.asked_at.astimezone(work.settings.zone)
    if asked.date() == work.now.astimezone(work.settings.zone).date():
        return None
    return asked + timedelta(days=DAYS_AHEAD[request.when])


def headline(work: Work, reader: Person, request: NewRequest) -> str:
    """Kind, place and time: what everybody who is asked may know, and no more."""
    say, when = work.texts(reader), when_words(work, reader, request)
    if request.kind in {HUMAN, JOIN}:
        brake = "-about" if request.regarding is not None else ""
        return say(f"headline-{request.kind}{brake}", when=when)
    kind, place = work.kind_name(request.kind, reader), work.place_name(request.neighbourhood)
    if request.company:
        kind = say("with-company", kind=kind)
    if request.places > 1:
        kind = say("with-places", kind=kind, places=request.places)
    return say("headline", kind=kind, place=place, when=when)


def summary(work: Work, reader: Person, request: NewRequest) -> str:
    """The whole request, for the resident to check before it is sent."""
    say = work.texts(reader)
    lines = say(
        "summary",
        headline=headline(work, reader, request),
        details=request.details or "-",
        files=len(request.attachments),
    )
    if request.for_another:
        lines += "\n" + say("summary-for", whom=request.for_another)
    return lines


async def introduction(work: Work, reader: Person, helper: Person) -> str:
    """Who is coming: first name, in what role, since when, how often they helped, and whether
    their certificate of conduct was seen."""
    say = work.texts(reader)
    role = next((role for role in Role if helper.has(role)), None)
    since = helper.since(role) if role else None
    return say(
        "introduction",
        name=work.name(helper, reader),
        role=say(f"roles.{role}") if role else say("parts.companion"),
        since=work.date(since, reader) if since else "-",
        times=await work.db.requests.helped_times(helper.id),
        checked="yes" if helper.certified(work.now) else "no",
    )


async def names(work: Work, reader: Person, people: Sequence[int]) -> str:
    """Who they are to this reader, such as "Jan, Els"."""
    found = [work.name(await work.db.people.get(number), reader) for number in people]
    return ", ".join(found)


async def status(work: Work, reader: Person, request: Request) -> str:
    """Where a request stands, for one of its circle: asked, looking, found, agreed."""
    say, lines = work.texts(reader), []
    if request.waits_for_consent:
        lines.append(say("status-consent"))
    elif request.state is State.OPEN and not request.places_left:
        lines.append(await _stand_in(work, reader, request))
    elif request.state is State.OPEN:
        asked = len(await work.db.asks.asked(request.id))
        lines.append(say("status-open", asked=asked, left=request.places_left or 1))
        if request.wider is Wider.YES:
            lines.append(say("status-widened"))
    others = [each.person for each in request.others(reader.id)]
    if others:
        lines.append(say("status-taken", name=await names(work, reader, others)))
    visits = await work.db.visits.of(request.id)
    lines += [_visit(work, reader, request, visit) for visit in visits]
    return "\n".join(lines)


async def _stand_in(work: Work, reader: Person, request: Request) -> str:
    """Somebody who has a place may not be able to come."""
    seeking = [each.person for each in request.helpers if each.seeks_stand_in]
    if reader.id in seeking:
        return work.texts(reader)("status-stand-in")
    name = await names(work, reader, seeking)
    return work.texts(reader)("status-stand-in-other", name=name)


def _visit(work: Work, reader: Person, request: Request, visit: Visit) -> str:
    say, when = work.texts(reader), work.moment(visit.starts_at, reader)
    if visit.state is VisitState.PROPOSED:
        return say("status-proposed", when=when)
    at_the_door = request.part(reader.id) is Part.RESIDENT or visit.coming(reader.id)
    return say("status-agreed", when=when, code=visit.code if at_the_door else "none")
