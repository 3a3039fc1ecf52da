"""`schakel poster`, from the database to files."""

from pathlib import Path

import pytest

from bot.making.problem import PosterProblem
from bot.ports import Transaction
from bot.poster import make_posters
from bot.printing.poster import Poster
from bot.settings import Settings, load
from storage.database import open_storage
from tests.command import ROOT
from tests.printing.world import poster


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    file = tmp_path / "settings.toml"
    url = f"sqlite:///{tmp_path / 'schakel.db'}"
    text = (ROOT / "settings.toml").read_text("utf-8")
    file.write_text(text.replace("sqlite:///schakel.db", url), "utf-8")
    await (await open_storage(url)).close()
    return load(file)


def printed_in(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.suffix in {".pdf", ".png"}]


async def find(db: Transaction, number: int) -> Poster | None:
    """One activity; the database is open while it is asked."""
    assert len(await db.key("tickets")) == 32
    if number == 8:
        return poster("コーヒー")
    return poster() if number == 7 else None


async def test_every_theme_is_written_as_paper_and_as_picture(
    settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "posters"
    written = await make_posters(settings, 7, find, theme="all", language="", folder=folder)

    assert len(written) == 10
    assert sorted(printed_in(folder)) == sorted(written)
    assert (folder / "poster-7-sun-nl.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "poster-7-evening-nl.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("number", "theme", "language", "complaint"),
    [
        (9, "", "", "There is no activity 9"),
        (7, "velvet", "", "There is no 'velvet'. There are: sun, garden"),
        (7, "", "fr", "There is no 'fr'. There are: en, nl"),
        (8, "", "", "No font here has these letters"),
    ],
)
async def test_what_cannot_be_made_is_said_in_a_line(  # noqa: PLR0917
    settings: Settings, tmp_path: Path, number: int, theme: str, language: str, complaint: str
) -> None:
    with pytest.raises(PosterProblem, match=complaint):
        await make_posters(settings, number, find, theme=theme, language=language, folder=tmp_path)
    assert not printed_in(tmp_path)
