"""Every mistake in settings.toml stops the bot with its place and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load, read

GOOD = """
[network]
name = "Schakel"
language = "nl"
timezone = "Europe/Amsterdam"

[neighbourhoods.heuvel]
name = "Heuvel"
latitude = 51.58
longitude = 4

[kinds.transport]
name = { nl = "Vervoer" }
taken_by = ["volunteer"]
examples.nl = ["ik moet naar het ziekenhuis"]
"""

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "settings.toml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@dataclass(frozen=True)
class Channel:
    """[adapters.pigeon], as an adapter would declare it."""

    token: str
    loft: str = "roof"
    patience: float = 60
    rings: tuple[int, ...] = ()


def test_the_settings_in_the_repository_are_right() -> None:
    settings = load(Path(__file__).parent.parent / "settings.toml")

    assert settings.quiet_hours.start == time(21)
    assert settings.neighbourhoods["heuvel"].name == "Heuvel"
    assert "ik heb schulden" in settings.kinds["money"].examples["nl"]


def test_what_is_left_out_has_a_sensible_value(write: Write) -> None:
    settings = load(write("\ufeff" + GOOD))

    assert settings.storage.url == "sqlite:///schakel.db"
    assert settings.asking.at_a_time == 5
    assert settings.neighbourhoods["heuvel"].longitude == 4.0
    assert not settings.adapters


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("[network]", "[netwerk]", "the top level: unknown key 'netwerk'. Did you mean 'network'?"),
        ("language", "langauge", "[network]: unknown key 'langauge'. Did you mean 'language'?"),
        ("taken_by", "taken", "[kinds.transport]: unknown key 'taken'. Did you mean 'taken_by'?"),
        ("latitude", "lattitude", "unknown key 'lattitude'. Did you mean 'latitude'?"),
        (
            "taken_by",
            "x",
            (
                "[kinds.transport]: unknown key 'x'. "
                "It knows: name, taken_by, offer_company, close_to, heavy, certificate, examples."
            ),
        ),
        ('"Schakel"', "3", "network.name: Expected text in quotes, got a whole number."),
        ('"Schakel"', '""', "network.name: Expected text in quotes of length >= 1."),
        ('name = "Schakel"', "", "[network]: 'name' is missing. Add it."),
        ("51.58", '"51.58"', "neighbourhoods.heuvel.latitude: Expected a number, got text in"),
        ("51.58", "151.58", "[neighbourhoods.heuvel]: latitude is between -90 and 90"),
        ("longitude = 4", "", "[neighbourhoods.heuvel]: give both latitude and longitude"),
        ("neighbourhoods.heuvel", "neighbourhoods.Heuvel", "[neighbourhoods.Heuvel]: use small"),
        ("kinds.transport", 'kinds."transport\\n"', "use small letters"),
        ("kinds.transport", "kinds.human", "[kinds.human]: the bot uses that name itself."),
        (
            '["volunteer"]',
            '"volunteer"',
            "kinds.transport.taken_by: Expected a list in square brackets",
        ),
        ('["volunteer"]', '["neighbour"]', "kinds.transport.taken_by: 'neighbour' is no role that"),
        (
            '["volunteer"]',
            '["volunteer", 3]',
            "kinds.transport.taken_by#2: Expected text in quotes",
        ),
        ('["volunteer"]', "[]", "kinds.transport.taken_by: name at least one role."),
        (
            "{ nl =",
            "{ en =",
            "kinds.transport.name: give it a name in the network's language, name.nl",
        ),
        ('{ nl = "Vervoer" }', '"Vervoer"', "kinds.transport.name: Expected a table"),
        ("Europe/Amsterdam", "Europe/Bredaa", "network.timezone: 'Europe/Bredaa' is no time zone"),
        ("Europe/Amsterdam", "Europe", "network.timezone: 'Europe' is no time zone"),
        ("Europe/Amsterdam", "../etc", "network.timezone: '../etc' is no time zone"),
        ('"Schakel"', '"env:NOT_SET_HERE"', "network.name: the environment variable NOT_SET_HERE"),
        ('"Schakel"', '"file:/not/here"', "network.name: cannot read /not/here: No such file"),
        ('"Schakel"', '"file:/"', "network.name: cannot read /: Is a directory"),
        ('"Schakel"', '"file:a\\u0000b"', "it is not text"),
        ('"Schakel"', '"file:/dev/null"', "the first line of /dev/null is empty"),
        ('[network]\nname = "Schakel"', "network = 3\n[neighbourhoods.b]", "Expected a table"),
    ],
)
def test_a_mistake_is_named_with_its_place(
    write: Write, old: str, new: str, complaint: str
) -> None:
    assert old in GOOD
    with pytest.raises(SettingsError) as mistake:
        load(write(GOOD.replace(old, new)))
    assert complaint in str(mistake.value)


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ("[asking]\nat_a_time = 0", "asking.at_a_time: Expected a whole number >= 1."),
        ("[asking]\nat_a_time = -1", "asking.at_a_time: Expected a whole number >= 1."),
        ("[asking]\nsilence_minutes = 2.5", "asking.silence_minutes: Expected a whole number"),
        ("[asking]\nsilence_minutes = true", "asking.silence_minutes: Expected a whole number"),
        ("[keeping]\nraw_days = 0", "keeping.raw_days: Expected a whole number >= 1."),
        ("[keeping]\nraw_day = 3", "[keeping]: unknown key 'raw_day'. Did you mean 'raw_days'?"),
        ('[quiet_hours]\nstart = "21:00"', "quiet_hours.start: Expected a time such as 21:00:00"),
        ('[opening_hours]\nmonday = ["9-5"]', "[opening_hours]: '9-5' is no part of a day"),
        ('[opening_hours]\nmonday = ["17:00-09:00"]', "'17:00-09:00' ends before it starts"),
        ("[opening_hours]\nmaandag = []", "unknown key 'maandag'. Did you mean 'monday'?"),
        ('[adapters]\npigeon = "on"', "adapters.pigeon: Expected a table"),
    ],
)
def test_a_mistake_in_an_optional_part_too(write: Write, more: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as mistake:
        load(write(GOOD + more))
    assert complaint in str(mistake.value)


@pytest.mark.parametrize("part", ["network", "neighbourhoods", "kinds"])
def test_a_part_that_cannot_be_left_out_is_asked_for(part: str) -> None:
    tables = {"network": {"name": "x"}, "neighbourhoods": {}, "kinds": {}}
    del tables[part]

    with pytest.raises(SettingsError, match=rf"there is no table \[{part}\]\. Add it\."):
        read(Settings, tables)


@pytest.mark.parametrize("part", ["neighbourhoods", "kinds"])
def test_a_part_that_is_empty_is_asked_for(write: Write, part: str) -> None:
    rest = "\n\n".join(table for table in GOOD.split("\n\n") if f"[{part}." not in table)

    with pytest.raises(SettingsError, match=rf"\[{part}\] is empty; name at least one\."):
        load(write(f"{rest}\n[{part}]\n"))


def test_a_file_that_is_not_there_not_toml_or_not_text_is_explained(
    write: Write, tmp_path: Path
) -> None:
    with pytest.raises(SettingsError, match=r"There is no .*--settings"):
        load(tmp_path / "elsewhere.toml")
    with pytest.raises(SettingsError, match="Is a directory"):
        load(tmp_path)
    with pytest.raises(SettingsError, match=r"not valid TOML.*line 2"):
        load(write("[network]\nname = Schakel"))
    with pytest.raises(SettingsError, match=r"not UTF-8\. Save"):
        load(write('name = "Coördinator"'.encode("latin-1")))


def test_a_secret_comes_from_the_environment_or_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PIGEON", "coo")
    (tmp_path / "pigeon").write_text("coo\nand a remark\n")

    for source in ("env:PIGEON", f"file:{tmp_path / 'pigeon'}"):
        assert read(Channel, {"token": source}, "adapters.pigeon").token == "coo"


@pytest.mark.parametrize("key", ["token", "password"])
def test_a_secret_that_stands_in_the_file_is_refused_and_not_repeated(
    write: Write, key: str
) -> None:
    with pytest.raises(SettingsError) as mistake:
        load(write(f'{GOOD}\n[adapters.pigeon]\n{key} = "hunter2"'))

    assert f"adapters.pigeon.{key}" in str(mistake.value)
    assert "Secrets are `env:NAME` or `file:PATH`, never in the file" in str(mistake.value)
    assert "hunter2" not in str(mistake.value)


def test_a_channels_secret_is_looked_up_only_when_the_channel_is_read(write: Write) -> None:
    settings = load(write(GOOD + '[adapters.pigeon]\ntoken = "env:NOT_SET_HERE"'))

    with pytest.raises(SettingsError, match=r"adapters\.pigeon\.token: .*NOT_SET_HERE is not set"):
        read(Channel, settings.adapters["pigeon"], "adapters.pigeon")


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({}, "[adapters.pigeon]: 'token' is missing"),
        ({"token": "env:PATH", "lofts": "x"}, "unknown key 'lofts'. Did you mean 'loft'?"),
        ({"token": "env:PATH", "patience": "x"}, "adapters.pigeon.patience: Expected a number"),
        ({"token": "env:PATH", "rings": [1, "x"]}, "adapters.pigeon.rings#2: Expected a whole"),
        ({"token": 12}, "adapters.pigeon.token: Expected text in quotes"),
    ],
)
def test_an_adapters_own_settings_are_read_as_strictly(
    table: dict[str, object], complaint: str
) -> None:
    with pytest.raises(SettingsError) as mistake:
        read(Channel, table, "adapters.pigeon")
    assert complaint in str(mistake.value)
