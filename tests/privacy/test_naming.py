"""Others hear a first name, and nothing of the rest that a channel knows."""

import pytest

from bot.privacy.naming import given_name


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Maria", "Maria"),
        ("Maria Jansen", "Maria"),
        ("Jan-Willem de Vries", "Jan-Willem"),
        ("فاطمة الزهراء", "فاطمة"),
        ("+31612345678", ""),
        ("0612345678 (WhatsApp)", ""),
        ("maria@example.nl", ""),
        ("@maria_jansen", ""),
        ("@maria:example.org", ""),
        ("https://t.me/maria", ""),
        ("🌻", ""),
        ("", ""),
    ],
)
def test_a_first_name_is_all_that_others_hear(shown: str, name: str) -> None:
    assert given_name(shown) == name
