"""`schakel demo --story`: a whole case from first word to thanks, and a supper with a waiting
list, played in the terminal.

The bot is stopped and started again between all messages. It is checked as it goes: the exit
code is 1 when somebody does not get to see what they should.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bot.app import utc_now
from bot.demo.neighbourhood import for_demo, settle_in
from bot.demo.supper import SUPPER
from bot.demo.theatre import Theatre
from bot.settings import Settings

CAST = ("maria", "jan", "samira", "els")
INDENT = {name: "    " * index for index, name in enumerate(CAST)}

# Who, "says" or "presses", what, and for each person the words that they must see next.
SCRIPT: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("maria", "says", "Hallo, mijn kraan lekt al drie dagen", {"maria": "welke wijk"}),
    ("maria", "presses", "Hoge Vucht", {"maria": "Wanneer"}),
    ("maria", "presses", "Morgen", {"maria": "Klopt dit zo?"}),
    ("maria", "presses", "Versturen", {"maria": "verstuurd", "jan": "Hoge Vucht"}),
    ("jan", "presses", "Ja, dat doe ik", {"jan": "Je helpt Maria", "maria": "Jan"}),
    ("jan", "says", "Dag Maria, schikt morgen om tien uur?", {"maria": "tien uur"}),
    ("maria", "says", "Graag! De bel doet het niet, klop maar.", {"jan": "klop maar"}),
    ("jan", "presses", "✅ Ja", {"maria": "Komt dat uit?"}),
    ("maria", "presses", "Ja, dat is goed", {"maria": "Code voor de deur", "jan": "Code"}),
    (
        "jan",
        "presses",
        "zoek een vervanger",
        {"jan": "blijft het van jou", "samira": "in de plaats"},
    ),
    ("samira", "presses", "Ja, dat doe ik", {"jan": "Samira neemt het", "maria": "Samira"}),
    ("samira", "presses", "Het is klaar", {"samira": "Ik vraag Maria", "maria": "Is het klaar?"}),
    ("maria", "presses", "Ja, het is klaar", {"maria": "geholpen", "samira": "klaar"}),
    ("maria", "presses", "😊 Ja", {"maria": "nog iets zeggen"}),
    ("maria", "says", "Heel fijn, dank je wel!", {"maria": "Mag Samira dit"}),
    ("maria", "presses", "Ja, geef het door", {"samira": "Heel fijn", "maria": "Bedankt"}),
)


async def play(settings: Settings) -> int:
    """0 when everybody saw what they should, else 1."""
    with tempfile.TemporaryDirectory(prefix="schakel-story-") as folder:
        url = f"sqlite:///{Path(folder) / 'story.db'}"
        theatre = Theatre(for_demo(settings, url, {}), utc_now())
        async with theatre.bot() as storage:
            await settle_in(storage, settings, "stage", theatre.now)
        return 0 if await _perform(theatre) else 1


async def _perform(theatre: Theatre) -> bool:
    for who, how, what, expected in (*SCRIPT, *SUPPER):
        _print(f"\n{INDENT[who]}{who.title()} {'▸' if how == 'presses' else '»'} {what}")
        await (theatre.presses(who, what) if how == "presses" else theatre.says(who, what))
        seen = {name: theatre.sees(name) for name in CAST}
        for name, bubbles in seen.items():
            for bubble in bubbles:
                lines = bubble.text.splitlines() + [
                    f"[ {option.label} ]" for option in bubble.options
                ]
                _print("\n".join(f"{INDENT[name]}  {name.title()}: {line}" for line in lines))
        for name, words in expected.items():
            if not any(words in bubble.text for bubble in seen[name]):
                _print(f"\n{name.title()} should have seen “{words}” here.")
                return False
    return True


def _print(text: str) -> None:
    print(text, flush=True)  # noqa: T201  this is what the command is for
