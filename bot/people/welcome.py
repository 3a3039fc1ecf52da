"""The first words to anybody: what this is, what it is not, who reads along, and what to do."""

from __future__ import annotations

from bot.conversation.talk import start
from bot.messages import Option, Outgoing
from bot.people.menu import NAME as MENU
from bot.people.person import Person, Role
from bot.people.proposal import Proposal
from bot.texts import Texts
from bot.work import Work


async def welcome(work: Work, me: Person) -> None:
    """Said once, before anything that the person wrote is answered."""
    await work.tell(me, "welcome", network=work.settings.network.name)


async def show_menu(work: Work, me: Person, preface: str = "") -> None:
    await start(work, me, MENU, preface=work.texts(me)(preface) if preface else "")


async def take_up(work: Work, me: Person, role: Role, proposal: Proposal | None = None) -> None:
    """The role is there at once; what to be asked for is asked now, with ticks as proposed."""
    if proposal and proposal.language in work.house.texts and not me.roles:
        await work.db.people.speak(me.id, proposal.language)
    await work.db.people.grant(me.id, role, work.now)
    me = await work.db.people.get(me.id)
    await work.tell(me, f"invitation-{role}", network=work.settings.network.name)
    await work.post(me, Outgoing(commands=commands(work.texts(me), me)))
    if role is Role.COORDINATOR:
        await show_menu(work, me)
    else:
        proposed = proposal.answers if proposal else {}
        preface = work.texts(me)("invitation-filled-in") if proposed else ""
        await start(work, me, "offer_help", answers=proposed, preface=preface)


COMMANDS = (
    "ask_for_help", "my_cases", "find_activities", "organise", "offer_help", "my_wishes",
    "who_could", "person", "announce", "my_announcements", "invite", "overview", "figures",
    "talk_to_human",
)  # fmt: skip
_ROLES = {
    "offer_help": (Role.VOLUNTEER, Role.PROFESSIONAL),
    "my_wishes": (Role.VOLUNTEER, Role.PROFESSIONAL),
    "who_could": (Role.COORDINATOR,),
    "person": (Role.COORDINATOR,),
    "announce": (Role.COORDINATOR,),
    "my_announcements": (Role.COORDINATOR,),
    "invite": (Role.COORDINATOR,),
    "overview": (Role.COORDINATOR,),
    "figures": (Role.COORDINATOR,),
}


def commands(say: Texts, me: Person | None = None) -> tuple[Option, ...]:
    """The commands that this person's channel may show, or those for everyone."""
    flows = [flow for flow in COMMANDS if _is_for(flow, me)]
    own = [Option(say(f"{flow}-menu.command"), say(f"{flow}-menu")) for flow in flows]
    words = [Option(word, say(f"words.{word}")) for word in ("menu", "stop", "help")]
    return (*own, *words)


def flow_of_command(work: Work, me: Person, name: str) -> str | None:
    """The flow that a command such as "hulp" begins for this person, in any language."""
    languages = work.house.texts.values()
    names = {say(f"{flow}-menu.command"): flow for flow in COMMANDS for say in languages}
    flow = names.get(name)
    return flow if flow is not None and _is_for(flow, me) else None


def _is_for(flow: str, person: Person | None) -> bool:
    return flow not in _ROLES or (person is not None and person.has(*_ROLES[flow]))
