"""Why somebody was asked, in one plain sentence."""

from __future__ import annotations

from babel.lists import format_list

from bot.help.asking.reason import Reason
from bot.help.asks import Asked
from bot.help.kinds import HUMAN, JOIN
from bot.help.request import Request
from bot.people.person import Person
from bot.work import Work

A_FEW = 3
OF_KIND = frozenset(("kind", "close-kind"))
A_KILOMETRE = 1.0
TO_YOU, OF_ANOTHER = "because", "because_of"


def why_you(
    work: Work, reader: Person, request: Request, asked: Asked | None, *, all_of_it: bool = False
) -> str:
    """With the most personal reasons first: a few of them, unless somebody asks for all of it."""
    if request.kind in {HUMAN, JOIN} and (asked is None or asked.why != "nobody"):
        return work.texts(reader)("why-you.human")
    if asked is None or not asked.reasons:
        return work.texts(reader)(f"why-you.{asked.why if asked else 'looked'}")
    told = asked.reasons if all_of_it else asked.reasons[:A_FEW]
    return work.texts(reader)("why-you-because", reasons=because(work, reader, request, told))


def because(
    work: Work,
    reader: Person,
    request: Request,
    reasons: tuple[Reason, ...],
    *,
    of: str = TO_YOU,
) -> str:
    """The reasons as one list of clauses: "you chose x, you help in y and it has been z days". With
    `of=OF_ANOTHER` a coordinator reads the same about somebody else."""
    say = work.texts(reader)
    said = []
    for reason in reasons:
        value = reason.value
        if reason.name in OF_KIND:
            value = work.kind_name(str(value), reader)
        elif reason.name == "near" and float(value) < A_KILOMETRE:
            said.append(say(f"{of}.near-by", metres=round(float(value) * 10) * 100))
            continue
        place = work.place_name(request.neighbourhood)
        said.append(say(f"{of}.{reason.name}", value=value, place=place))
    return format_list(said, locale=say.language)
