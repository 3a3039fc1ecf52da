"""Posters: everything is on them, within the paper, and the codes lead to the sign-up."""

from io import BytesIO

import pytest
from PIL import Image

from bot.printing.draw import LOOKS
from bot.printing.letters import CannotDraw, drawable, script
from bot.printing.poster import Printed, print_poster
from tests.printing.world import MATRIX, TELEGRAM, codes, letters, picture, poster, words

LONG = "Gezamenlijke buurtbewonersbijeenkomst over het nieuwe speeltuintje in de Heuvel!"
WIDTH, HEIGHT = 595.3, 841.9
TWO_METRES = 40.0
"""Points: a title of this size is read from two metres."""


@pytest.fixture(scope="module", params=LOOKS)
def printed(request: pytest.FixtureRequest) -> Printed:
    return print_poster(poster(LONG, cost="gratis", access=("calm",)), request.param, "nl")


def test_the_codes_on_paper_lead_to_the_sign_up(printed: Printed) -> None:
    assert {code.text for code in codes(picture(printed.pdf))} == {TELEGRAM, MATRIX}


def test_the_code_in_the_square_is_read_when_it_is_150_dots_wide(printed: Printed) -> None:
    square = picture(printed.png)
    assert square.size == (1080, 1080)
    (code,) = codes(square)
    corners = [
        (corner.x, corner.y) for corner in (code.position.top_left, code.position.bottom_right)
    ]
    (left, top), (right, bottom) = corners
    margin = (right - left) // 10
    cut = square.crop((left - margin, top - margin, right + margin, bottom + margin))
    small = cut.resize((150, 150), Image.Resampling.BILINEAR)

    assert [each.text for each in codes(small)] == [TELEGRAM]


def test_what_one_must_know_is_on_it_and_within_the_paper(printed: Printed) -> None:
    text = words(printed.pdf)
    for part in (
        "Donderdag 26 november",
        "14:00 \N{EN DASH} 16:00",
        "Buurthuis De Koe",
        "Kerkplein 12",
    ):
        assert part in text
    for part in ("Gratis", "Fatma nodigt je uit", "Scan en doe mee", "t.me/SchakelBredaBot"):
        assert part in text
    for letter, (left, bottom, right, top) in letters(printed.pdf):
        if letter.strip():
            assert 0 <= left <= right <= WIDTH, letter
            assert 0 <= bottom <= top <= HEIGHT, letter


def test_a_title_of_eighty_letters_is_whole_and_read_from_two_metres(printed: Printed) -> None:
    assert LONG.replace(" ", "") in words(printed.pdf).replace(" ", "").replace("-", "")
    boxes = [box for letter, box in letters(printed.pdf) if letter in "GH"]
    tallest = max(top - bottom for _, bottom, _, top in boxes)
    assert tallest > 0.65 * TWO_METRES  # a capital, of a letter of that size


def test_the_themes_differ_and_the_same_is_drawn_the_same() -> None:
    pictures = [print_poster(poster(), theme, "en").png for theme in LOOKS]

    assert len(LOOKS) == len(set(pictures)) == 5
    again = print_poster(poster(), LOOKS[0], "en")
    assert again.png == pictures[0]
    assert again.pdf == print_poster(poster(), LOOKS[0], "en").pdf


def test_a_title_that_cannot_fit_loses_its_end_and_nothing_else() -> None:
    for title in ("wandelen door de wijk " * 300, "a" * 5000):
        text = words(print_poster(poster(title), "sun", "nl").pdf)

        assert "…" in text
        assert "Donderdag 26 november" in text


def test_the_poster_speaks_the_language_that_is_asked() -> None:
    told = poster(repeats="FREQ=WEEKLY;BYDAY=TH;COUNT=8", times=8, places=1, access=("step_free",))
    dutch = words(print_poster(told, "garden", "nl").pdf)
    english = words(print_poster(told, "garden", "en").pdf)

    for part in ("8 keer, elke donderdag", "1 plek", "Zonder trap"):
        assert part in dutch
    for part in ("Scan and join in", "Thursday 26 November", "8 times, every Thursday"):
        assert part in english
    assert "1 place" in english
    with pytest.raises(KeyError):
        print_poster(told, "velvet", "nl")


def test_what_is_not_known_is_not_spoken_of() -> None:
    bare = poster(place="", organiser="", matrix="", network="")
    text = words(print_poster(bare, "tiles", "nl").pdf)

    assert "Donderdag 26 november" in text
    assert "nodigt" not in text
    assert {code.text for code in codes(picture(print_poster(bare, "sun", "nl").pdf))} == {TELEGRAM}
    with pytest.raises(ValueError, match="leads somewhere"):
        poster(telegram="", matrix="")


def test_what_somebody_writes_is_never_markup() -> None:
    title = '#panic("x") *b* $x$ <i> @y \\ ]'
    text = words(print_poster(poster(title, place='#read("page.json")'), "shapes", "nl").pdf)

    assert '#panic("x")*b*$x$<i>@y\\]' in text.replace(" ", "")
    assert '#read("page.json")' in text


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("☕ Koffie 🎉👩‍👩‍👧 met ❤️ taart", "Koffie met taart"),
        ("Yoğurt, İğne ve Łódź, Чай", "Yoğurt, İğne ve Łódź, Чай"),
        ("Koffie\u202e\u2066\u200f ochtend\x00\u2028nu", "Koffie ochtend nu"),
        ("قهوة الصباح", "قهوة الصباح"),
    ],
)
def test_titles_keep_their_letters_and_lose_pictures_and_tricks(title: str, shown: str) -> None:
    assert drawable(title, 80) == shown


def test_arabic_is_read_from_the_right() -> None:
    pdf = print_poster(poster("قهوة الصباح"), "shapes", "nl").pdf
    large = [box for letter, box in letters(pdf) if script(letter)]

    assert large
    assert max(right for _, _, right, _ in large) > WIDTH - 60
    assert [script(text) for text in ("قهوة", "שלום", "Чай", "12 قهوة")] == ["ar", "he", "", "ar"]


def test_letters_that_we_have_no_font_for_are_said_not_drawn_as_boxes() -> None:
    for title in ("コーヒー", "☕🎉", "ቡና Koffie"):
        with pytest.raises(CannotDraw):
            print_poster(poster(title), "sun", "nl")


def test_a_photo_is_shown_and_what_is_none_is_left_out() -> None:
    made = BytesIO()
    Image.new("RGB", (2000, 1500), (0, 200, 90)).save(made, "JPEG")
    for theme in LOOKS:
        printed = print_poster(poster(photo=made.getvalue()), theme, "nl")
        seen = picture(printed.png).getpixel((400, 150))
        assert isinstance(seen, tuple)
        assert all(abs(its - meant) < 5 for its, meant in zip(seen, (0, 200, 90), strict=True))
        assert len(printed.pdf) < 1_000_000
    broken = print_poster(poster(photo=b"\xff\xd8 no photo"), "sun", "nl")
    assert broken.png == print_poster(poster(), "sun", "nl").png
