"""The second part of the story: a neighbour organises a supper, and its waiting list at work."""

from __future__ import annotations

SUPPER: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("samira", "says", "/organiseren", {"samira": "Hoe heet het?"}),
    ("samira", "says", "Samen eten", {"samira": "Wanneer"}),
    ("samira", "says", "overmorgen om 18 uur", {"samira": "Waar is het?"}),
    ("samira", "says", "Buurthuis De Kade", {"samira": "welke wijk"}),
    ("samira", "presses", "Hoge Vucht", {"samira": "Hoeveel mensen"}),
    ("samira", "says", "2", {"samira": "Zo zien anderen het"}),
    ("samira", "presses", "✅ Iedereen", {"samira": "kijkt er eerst", "els": "Samen eten"}),
    ("els", "presses", "Prima zo", {"samira": "Het staat erop"}),
    ("maria", "says", "/activiteiten", {"maria": "Wat zoek je?"}),
    ("maria", "presses", "Alles", {"maria": "Dit is er"}),
    ("maria", "presses", "Samen eten", {"maria": "Nog 2 van de 2 plekken"}),
    ("maria", "presses", "Ik doe mee", {"maria": "alleen of met anderen"}),
    ("maria", "presses", "+1", {"maria": "Je doet mee"}),
    ("jan", "says", "/activiteiten", {"jan": "Wat zoek je?"}),
    ("jan", "presses", "Alles", {"jan": "Dit is er"}),
    ("jan", "presses", "Samen eten", {"jan": "Vol"}),
    ("jan", "presses", "Ik doe mee", {"jan": "alleen of met anderen"}),
    ("jan", "presses", "Alleen ik", {"jan": "Jij bent als eerste aan de beurt"}),
    ("maria", "presses", "Ik kan toch niet", {"maria": "afgemeld", "jan": "Er is plek voor je!"}),
    ("jan", "presses", "Ja, ik kom", {"jan": "Je doet mee!"}),
)
"""Who, "says" or "presses", what, and for each person the words that they must see next."""
