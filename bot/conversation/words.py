"""The few words that mean the same at any moment, in every language; pure."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.conversation.pick import fold


class Word(StrEnum):
    """What a word asks for, whatever question is open: a deed, or the flow of that name."""

    START = "start"
    STOP = "stop"
    BACK = "back"
    MENU = "menu"
    HELP = "help"
    HUMAN = "talk_to_human"
    LANGUAGE = "choose_language"
    FORGET = "forget_me"
    LINK = "link_channel"
    CALENDAR = "my_calendar"
    CERTIFICATE = "get_certificate"
    WHY = "why_me"
    PAUSE = "my_wishes"
    NEWS = "follow_topics"
    OFF = "off"
    DESK = "open_desk"
    TODAY = "overview"


WORDS = {
    **dict.fromkeys(("start", "begin", "beginnen"), Word.START),
    **dict.fromkeys(("stop", "stoppen", "annuleren", "annuleer", "cancel", "quit"), Word.STOP),
    **dict.fromkeys(("terug", "vorige", "back", "go back", "previous"), Word.BACK),
    **dict.fromkeys(("menu", "hoofdmenu", "main menu"), Word.MENU),
    **dict.fromkeys(("help", "uitleg", "hoe werkt dit", "info", "how does this work"), Word.HELP),
    **dict.fromkeys(
        ("mens", "medewerker", "iemand spreken", "echt mens", "human", "a human", "person"),
        Word.HUMAN,
    ),
    **dict.fromkeys(("taal", "language", "english", "nederlands"), Word.LANGUAGE),
    **dict.fromkeys(("vergeet mij", "vergeet me", "vergeetmij", "forget me"), Word.FORGET),
    **dict.fromkeys(
        (
            "waarom ik",
            "waarom vraag je mij",
            "waarom vraag je het mij",
            "waarom vraagt u mij",
            "waarom krijg ik dit",
            "why me",
            "why do you ask me",
            "why did you ask me",
        ),
        Word.WHY,
    ),
    **dict.fromkeys(("pauze", "pauzeer", "even pauze", "pause", "take a break"), Word.PAUSE),
    **dict.fromkeys(("nieuws", "news", "aanmelden voor nieuws", "follow"), Word.NEWS),
    **dict.fromkeys(
        ("afmelden", "geen nieuws", "geen nieuws meer", "uitschrijven", "unsubscribe", "no news"),
        Word.OFF,
    ),
    **dict.fromkeys(("bureau", "mijn bureau", "desk", "my desk"), Word.DESK),
    **dict.fromkeys(("agenda", "mijn agenda", "calendar", "my calendar"), Word.CALENDAR),
    **dict.fromkeys(
        ("bewijs", "mijn bewijs", "bewijs van deelname", "certificaat", "certificate"),
        Word.CERTIFICATE,
    ),
    **dict.fromkeys(("vandaag", "overzicht", "today", "overview"), Word.TODAY),
    **dict.fromkeys(("andere app", "koppelen", "other app", "link"), Word.LINK),
}
GREETINGS = frozenset((
    "hoi", "hallo", "hey", "hai", "hee", "dag", "goedemorgen", "goedemiddag", "goedenavond",
    "goeiemorgen", "goeiemiddag", "goeienavond", "moi", "hi", "hello", "good morning",
    "good afternoon", "good evening", "👋",
))  # fmt: skip
THANKS = frozenset((
    "dank je", "dank je wel", "dankjewel", "dank u", "dank u wel", "dankuwel", "bedankt", "dank",
    "graag gedaan", "ok", "oke", "oké", "okay", "top", "fijn", "prima", "goed", "super", "thanks",
    "thank you", "thank you very much", "great", "👍", "🙏", "❤", "👌", "😊", "🙂",
))  # fmt: skip
"""Said to be kind, and no question: when it answers nothing, nobody is told off for it."""
_COMMAND = re.compile(r"/([A-Za-z0-9_]+)(?:\s+(.*))?$", re.DOTALL)


def word(said: str) -> Word | None:
    """The word that this message is and nothing but that; a slash before it is allowed."""
    return WORDS.get(fold(said).removeprefix("/"))


def command(said: str) -> tuple[str, str] | None:
    """("start", "abc") for "/start abc"; None when it is no command."""
    found = _COMMAND.match(said.strip())
    return (found[1].casefold(), (found[2] or "").strip()) if found else None
