"""What `schakel poster` makes: posters of an activity, made beside a running bot.

`find` tells what is on: the poster of the activity of that number, None when there is none.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot.making.posters import find_poster
from bot.making.problem import CannotBeMade, PosterProblem
from bot.ports import Transaction
from bot.printing.draw import LOOKS
from bot.printing.letters import CannotDraw
from bot.printing.poster import Poster, print_poster
from bot.settings import Settings
from bot.texts import every_language
from storage.database import open_storage

Find = Callable[[Transaction, int], Awaitable[Poster | None]]
ALL = "all"


def finding(settings: Settings) -> Find:
    """How the activities of this network are found."""

    async def find(db: Transaction, number: int) -> Poster | None:
        return await find_poster(db, number, settings, datetime.now(UTC))

    return find


async def make_posters(
    settings: Settings, number: int, find: Find, *, theme: str, language: str, folder: Path
) -> Sequence[Path]:
    """The files, a PDF and a PNG for each theme; "" is the first theme and the network's language.

    Raises PosterProblem or StorageFailure.
    """
    themes = LOOKS if theme == ALL else (theme or LOOKS[0],)
    language = language or settings.network.language
    for given, known in ((themes[0], (*LOOKS, ALL)), (language, tuple(every_language()))):
        if given not in known:
            raise PosterProblem(f"There is no {given!r}. There are: {', '.join(known)}.")
    storage = await open_storage(settings.storage.url, exclusive=False)
    try:
        async with storage.transaction() as db:
            poster = await find(db, number)
    except CannotBeMade as problem:
        raise PosterProblem(str(problem)) from None
    finally:
        await storage.close()
    if poster is None:
        raise PosterProblem(f"There is no activity {number}, or it is not published, or over.")
    return await asyncio.to_thread(_write, poster, number, themes, language, folder)


def _write(
    poster: Poster, number: int, themes: Sequence[str], language: str, folder: Path
) -> Sequence[Path]:
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for theme in themes:
            printed = print_poster(poster, theme, language)
            for ending, content in (("pdf", printed.pdf), ("png", printed.png)):
                path = folder / f"poster-{number}-{theme}-{language}.{ending}"
                path.write_bytes(content)
                written.append(path)
    except CannotDraw as problem:
        raise PosterProblem(f"{problem}. Write the title in other letters.") from None
    except OSError as problem:
        raise PosterProblem(f"Cannot write in {folder}: {problem.strerror}.") from None
    return written
