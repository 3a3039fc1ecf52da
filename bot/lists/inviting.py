"""Invites who is on a list: a link for each, that works once, with what the list says filled in.

Nobody is enrolled and no name is kept. The same list from the same check gives the same invitations
however often it is asked for, so that a second file invites nobody twice.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.lists.check import Invitee
from bot.people.links import NONCE, Links, take_pen
from bot.people.person import Role
from bot.people.proposal import Proposal
from bot.people.ticket import Purpose
from bot.ports import Transaction

LASTS = {Role.VOLUNTEER: timedelta(days=14), Role.PROFESSIONAL: timedelta(days=3)}
"""A letter to many takes its time. Longer than one invitation from hand to hand, and still short
where a role lets somebody see more."""


@dataclass(frozen=True)
class Invited:
    who: Invitee
    links: Links


async def invite_listed(
    db: Transaction, several: Sequence[Invitee], check: str, now: datetime
) -> Sequence[Invited]:
    """`check` tells this check from every other."""
    pen, invited, proposals = await take_pen(db), list[Invited](), list[Proposal]()
    for who in several:
        said = f"{check}:{who.line}:{who.role}".encode()
        nonce = hmac.digest(pen.key, said, hashlib.sha256)[:NONCE]
        until = now + LASTS[who.role]
        invited.append(Invited(who, pen.write(Purpose(who.role), until, nonce=nonce)))
        if who.kinds or who.neighbourhoods or who.language:
            carried = (who.kinds, who.neighbourhoods, who.language)
            proposals.append(Proposal(nonce.hex(), until, *carried))
    await db.proposals.add(proposals)
    return invited
