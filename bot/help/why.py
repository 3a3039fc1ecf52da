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
    of_another: bool = False,
) -> str:
    """The reasons as one list of clauses: "you chose x, you help in y and it has been z days". With
    `of_another` a coordinator reads the same about somebody else."""
    say = work.texts(reader)
    said = []
    for reason in reasons:
        name, told = reason.name, {"value": reason.value, "metres": 0}
        if name in OF_KIND:
            told["value"] = work.kind_name(str(reason.value), reader)
        elif name == "near" and float(reason.value) < A_KILOMETRE:
            name, told["metres"] = "near-by", round(float(reason.value) * 10) * 100
        key = f"because_of.{name}" if of_another else f"because.{name}"
        said.append(say(key, place=work.place_name(request.neighbourhood), **told))
    return format_list(said, locale=say.language)
