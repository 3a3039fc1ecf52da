"""What identifies somebody is taken out of their words; ordinary talk stays as it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.privacy.identifying import LONGEST, PLACEHOLDER, mask

IDENTIFYING = (
    ("bel me op 06-12345678", "phone"),
    ("06 12 34 56 78", "phone"),
    ("06.12.34.56.78", "phone"),
    ("0612345678", "phone"),
    ("+31 6 1234 5678", "phone"),
    ("+31(0)6-12345678", "phone"),
    ("0031612345678", "phone"),
    ("31612345678", "phone"),
    ("mijn nummer is 6 12345678", "phone"),
    ("nul zes twaalf vierendertig zesenvijftig achtenzeventig", "phone"),
    ("nul zes een twee drie vier vijf zes zeven acht", "phone"),
    ("Nul zes, dan 12 34 56 78", "phone"),
    ("zero six one two three four five six seven eight", "phone"),
    ("oh six double one two two three three four four", "phone"),
    ("076-5211234", "phone"),
    ("076 521 12 34", "phone"),
    ("(076) 521 12 34", "phone"),
    ("bel 5211234", "phone"),
    ("0 6 1 2 3 4 5 6 7 8", "phone"),
    ("06/12345678", "phone"),
    ("\uff10\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "phone"),
    ("06\u200b1234\u200b5678", "phone"),
    ("+48 512 345 678", "phone"),
    ("+44 7700 900123", "phone"),
    ("0555 123 45 67", "phone"),
    ("06-12345678 om 10.30 uur", "phone"),
    ("call me on 07700 900123", "phone"),
    ("48512345678", "phone"),
    ("plus 31 6 12345678", "phone"),
    ("maria@example.nl", "email"),
    ("maria.jansen@gmail.com.", "email"),
    ("maria punt jansen apenstaartje gmail punt com", "email"),
    ("maria (at) example (dot) nl", "email"),
    ("maria[at]example.nl", "email"),
    ("maria at gmail dot com", "email"),
    ("maria at gmail.com", "email"),
    ("maria apenstaartje ziggo.nl", "email"),
    ("maria @ example . nl", "email"),
    ("maria-jansen at bedrijf punt nl", "email"),
    ("@maria_jansen", "username"),
    ("zoek @MariaJ88 op telegram", "username"),
    ("insta: maria.j", "username"),
    ("@maria:matrix.org", "username"),
    ("@maria:localhost", "username"),
    ("#kamer:example.org", "username"),
    ("!abc:example.org", "username"),
    ("https://t.me/maria", "link"),
    ("t.me/+AbCdEf", "link"),
    ("t punt me / maria", "link"),
    ("https://matrix.to/#/@maria:matrix.org", "link"),
    ("tg://user?id=123456789", "link"),
    ("mxc://example.org/AbCd", "link"),
    ("https://www.facebook.com/maria.jansen", "link"),
    ("facebook.com/maria", "link"),
    ("instagram.com/maria", "link"),
    ("https://nl.linkedin.com/in/maria-jansen", "link"),
    ("wa.me/31612345678", "link"),
    ("https://app.element.io/#/user/@maria:example.org", "link"),
    ("mailto:maria@example.nl", "link"),
    ("tel:+31612345678", "link"),
    ("https://maps.app.goo.gl/abcdef", "link"),
    ("NL91ABNA0417164300", "iban"),
    ("nl91 abna 0417 1643 00 graag", "iban"),
    ("NL91 ABNA 0417 1643 00", "iban"),
    ("BE68 5390 0754 7034", "iban"),
    ("DE89370400440532013000", "iban"),
    ("bsn 123456782", "bsn"),
    ("123456782", "bsn"),
    ("1234.56.782", "bsn"),
    ("123 456 782", "bsn"),
    ("mijn BSN: 11122233", "bsn"),
    ("4111 1111 1111 1111", "card"),
    ("5500005555555559", "card"),
    ("4811 AB", "postcode"),
    ("4811AB 12", "postcode"),
    ("4811ab", "postcode"),
    ("4811 xz", "postcode"),
    ("4811 AB, nr 12", "postcode"),
    ("Kerkstraat 12", "address"),
    ("kerkstraat 12", "address"),
    ("Lange Dreef 3b", "address"),
    ("lange dreef 3b", "address"),
    ("flat 4 hoog nr 12", "address"),
    ("Graaf Engelbertlaan 75-2", "address"),
    ("dr. struyckenplein 4", "address"),
    ("Van Goghstraat 12 bis", "address"),
    ("Burgemeester Passtoorsstraat nr. 4", "address"),
    ("ik woon op de Vuchtpolder 12", "address"),
    ("ik woon op nummer 12", "address"),
    ("nummer 12 in de Kerkstraat", "address"),
    ("Kerkstr. 12", "address"),
    ("Wilhelminapark 3", "address"),
    ("12 Church Street", "address"),
    ("221b Baker Street", "address"),
    ("12 church street", "address"),
    ("I live at 12 Kerkstraat", "address"),
    ("my address is Heuvel 12", "address"),
    ("huisnummer 12", "address"),
    ("house number 7", "address"),
    ("apartment 12b", "address"),
    ("Haagdijk 5A", "address"),
    ("Kerkstraat, nummer 12", "address"),
    ("Bel mij maar: 06 - 12 34 56 78, groetjes", "phone"),
    ("my cell is +1 202 555 0142", "phone"),
    ("o6-12345678", "phone"),
    ("nummer: 06_12345678", "phone"),
    ("zesendertig, nul zes 12 34 dubbel vijf 78", "phone"),
    ("Oude Vest 12", "address"),
)

ORDINARY = (
    "om 10.30 uur",
    "27-11-2026",
    "op 06-11-2026 10.30 uur",
    "06-11-26 om 10.30",
    "06-11-26 10.30 uur",
    "2026-11-06 10:30",
    "12,50 euro",
    "€ 12,50",
    "bus 12",
    "lijn 4",
    "2e verdieping",
    "3 dozen",
    "Hoge Vucht",
    "ik woon in Hoge Vucht",
    "ik woon op de 2e verdieping",
    "ik woon op 3 hoog",
    "ik woon al 12 jaar in Breda",
    "ik woon sinds 2014 in Brabantpark",
    "112",
    "bel 112",
    "bel 113",
    "bel 0800-2000",
    "0800-0113",
    "0900-8844",
    "0900 8844",
    "14 076",
    "14076",
    "tussen 09.00 en 10.30",
    "09.00-10.30",
    "van 9 tot 12",
    "kamer 12",
    "ik ben 82 jaar",
    "snelweg 27",
    "onderweg 12 minuten",
    "10 minuten over de weg",
    "kom over 2 uur",
    "in 2026 is het",
    "in 2026 IS het",
    "1500 km",
    "1500km",
    "2000 kg",
    "de 3 straten",
    "5 people in the street",
    "10 minutes down the road",
    "2 blocks from the street",
    "call me at 5 pm",
    "bel me om 17.00 uur",
    "ik heb nummer 12 bij de bakker",
    "nummer 45",
    "nr 3",
    "stap 2",
    "Meet me @ school",
    "@stop",
    "/start@evil x",
    "@iedereen",
    "a 2 b",
    "1 2 3 4",
    "tien over half elf",
    "een twee drie",
    "zes of zeven mensen",
    "ik zie het op www.breda.nl",
    "https://www.breda.nl/afval",
    "look at amazon.com",
    "kijk op bol.com",
    "8710400123456",
    "5 x 12 = 60",
    "maat 42",
    "code 1234",
    "pin 4321",
    "de Kerkstraat",
    "bij de markt om 12 uur",
    "supermarkt 12 eieren",
    "flat 12 hoog",
    "met de bus 12 naar Kerkstraat",
    "de Kerkstraat 4 keer op en neer",
    "iPad 2",
    "levering 12 dozen",
    "ik kan 3 uur opslaan",
    "het is 12:30",
    "09:00-10:30",
    "2 flessen melk en 3 broden",
    "twee tassen, drie dozen",
    "12-4-2027 om 14.00",
    "0,5 liter",
    "10.000 stappen",
    "1.250,00 euro",
    "sinds 1987",
    "groep 8",
    "Windows 11",
    "12 euro 50",
    "3e straat links",
    "2nd street on the left",
    "st. Nicolaas 5 december",
    "woensdag 5 december 2026",
    "19 januari 10 uur",
    "om 06.12 uur en 18.30 uur",
    "signal is handig",
    "my way at 12",
    "in de buurt van het park",
    "2 keer per week, 3 uur",
    "ik heb 06 nodig",
    "75 jaar",
    "plein 3 uur",
    "de nieuwe weg",
    "€5",
    "15:00 - 16:00",
    "temperatuur 38,5",
    "we wonen met 4 mensen",
    "we wonen met 4",
    "I live with 3 cats",
    "I live in Breda since 2010",
    "bel tussen 10 en 12, 14 en 16 uur",
    "bel me 09.00-10.30",
    "nul komma nul",
    "het is 38,5 graden",
    "Brabantpark 3 mensen",
    "dank je wel 🙏",
    "ik kom met 2 kinderen op de fiets",
    "▒▒▒",
)
LANGUAGES = ("nl", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("text", "kind"), IDENTIFYING)
def test_what_identifies_is_taken_out(text: str, kind: str, language: str) -> None:
    masked = mask(text, language)

    assert masked.kinds == {kind}
    assert PLACEHOLDER in masked.text
    for each in masked.found:
        assert text[each.start : each.end] not in masked.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_talk_stays_as_it_is(text: str, language: str) -> None:
    masked = mask(text, language)

    assert (masked.text, masked.found) == (text, ())


def test_the_words_around_it_stay() -> None:
    masked = mask("Bel 06-12345678 of mail maria@example.nl, ik woon Kerkstraat 12. Groet!")

    assert masked.text == "Bel ▒▒▒ of mail ▒▒▒, ik woon ▒▒▒. Groet!"
    assert [each.kind for each in masked.found] == ["phone", "email", "address"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("06-12345678 om 10.30 uur", "▒▒▒ om 10.30 uur"),
        ("0800-2000 of 06-12345678", "0800-2000 of ▒▒▒"),
        ("Op 27-11-2026 belt 0612345678", "Op 27-11-2026 belt ▒▒▒"),
        ("maria@example.nl. Ik kom", "▒▒▒. Ik kom"),
        ("Ik woon aan de Galgenweg 12, links", "Ik woon aan ▒▒▒, links"),
        ("I live at number 12 there", "I live at ▒▒▒ there"),
        ("NL91 ABNA 0417 1643 00 is mijn rekening", "▒▒▒ is mijn rekening"),
    ],
)
def test_only_what_identifies_is_taken_out(text: str, left: str) -> None:
    assert mask(text).text == left


@pytest.mark.parametrize(
    ("number", "kind"),
    [("NL91ABNA0417164301", "iban"), ("123456789", "bsn"), ("4111 1111 1111 1112", "card")],
)
def test_a_number_that_does_not_meet_its_check_is_no_such_number(number: str, kind: str) -> None:
    assert kind not in mask(number).kinds


def test_what_comes_after_many_pages_is_taken_out_unread() -> None:
    assert mask("a " * LONGEST).text == ("a " * LONGEST)[:LONGEST] + PLACEHOLDER


PIECES = st.sampled_from([
    *(text for text, _ in IDENTIFYING), *ORDINARY,
    " ", ", ", "\n", "1", "0", "@", ".", "▒", "-", "a",
])  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join))


@settings(max_examples=1500, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_masking_never_fails_and_a_second_time_changes_nothing(text: str, language: str) -> None:
    masked = mask(text, language)

    assert mask(masked.text, language).text == masked.text
    ends = 0
    for each in masked.found:
        assert ends <= each.start < each.end <= len(text)
        ends = each.end


@pytest.mark.parametrize(
    "piece",
    ["a", "1 ", "1-", "0612345678 ", "@a", "Kerk ", "nul ", "NL91 ", "a punt ", "van ", "é"],
)
def test_a_text_of_a_million_characters_takes_no_longer_than_one_of_many_pages(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    started = time.process_time()
    mask(text)

    assert time.process_time() - started < 5
