"""Which language a short sentence is in."""

import pytest

from bot.understanding.language import learn_languages
from bot.understanding.phrases import shipped

LANGUAGES = learn_languages(shipped())


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("kan iemand mij helpen", "nl"),
        ("ge zult 't nie geleuve", "nl"),
        ("is er nog plek", "nl"),
        ("can you help me", "en"),
        ("my sink is broken", "en"),
        ("potrzebuję pomocy", "pl"),
        ("czy ktos moze mi pomoc", "pl"),  # without the signs on the letters
        ("yardıma ihtiyacım var", "tr"),
        ("kimse yok mu", "tr"),
        ("мені потрібна допомога", "uk"),
        ("أحتاج إلى مساعدة", "ar"),
        ("أحتاج help", "ar"),
        ("", ""),
        ("12:30", ""),
        ("👋", ""),
        ("你好", ""),
    ],
)
def test_a_short_sentence_gives_its_language_away(said: str, code: str) -> None:
    assert LANGUAGES.of(said) == code
