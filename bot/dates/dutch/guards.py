"""Dutch that looks like a moment and is none; pure."""

from __future__ import annotations

from bot.dates import makers as make
from bot.dates.grammar import Grammar


def add_to(g: Grammar) -> None:
    """What looks like a moment and is none."""
    g.table("kind_word", dict.fromkeys((
        "morgen", "middag", "avond", "nacht", "dag", "weekend", "week", "ochtend", "namiddag",
        "vakantie", "kerst", "kerstdagen", "jaarwisseling", "pasen", "paasdagen",
        "nieuwjaar", "voormiddag", "kerstmis", "pinksteren", "koningsdag",
    )))  # fmt: skip
    g.table("counted", dict.fromkeys((
        "euro", "euros", "euro's", "personen", "mensen", "man", "km", "kilometer", "kilo", "kg",
        "dozen", "jaar", "jarige", "stuks", "kinderen", "procent", "graden", "cent",
        "meter", "m", "liter", "gram", "tassen", "zakken", "flessen", "treden", "verdiepingen",
        "reden", "redenen",
        "trappen", "dagen", "weken", "maanden", "minuten", "kamers", "honden", "katten", "planten",
        "koffers", "stoelen", "broden", "pakken", "pillen", "tabletten", "deuren", "ramen",
    )))  # fmt: skip
    g.table("storey", dict.fromkeys((
        "verdieping", "etage", "keer", "straat", "dwarsstraat", "kamer", "rij", "klas", "groep",
        "eeuw", "laan", "plaats", "deur", "huis", "verdiep", "hands", "graads", "jaars", "trap",
    )))  # fmt: skip
    g.table("doing", dict.fromkeys((
        "oppassen", "helpen", "schoonmaken", "poetsen", "wandelen", "werken", "lang", "werk",
        "hulp", "achter", "achterelkaar", "rijden", "reizen", "wachten", "gewacht", "bezig",
        "mee", "per", "komen", "onderweg", "slapen", "lopen", "fietsen",
    )))  # fmt: skip
    g.rule("phrase", (
        "goede|goeie|goeden|goed|fijne|fijn|prettige|prettig|mooie|gezellige {kind_word}",
        "zalig|gelukkig {kind_word}",
        "fijne|prettige|mooie {weekday}",
        "^ tot {tillable} [!|.] $",
        "^ tot {tillable} en|dan|,", "{parting} [en] tot {tillable} [!|.] $",
        "een uur of {n} {doing}",
        "om|rond|tegen|voor|na|vanaf|tot|tussen {n} {counted}",
        "{n} voor|over|tot {n} {counted}",
        "{slashed} {counted}",
        "{written} {counted}", "{dotted} {counted}",
        "kost|kosten|kostte|betaal|betaalde|betalen|bedrag|prijs|euro {written}",
        "half|halve {counted}",
        "de|op {nth} {storey}", "op de {nth} {storey}", "de {ordinal} {storey}",
        "{n} {unit} {doing}", "{hour} uur {doing}", "een half uur {doing}",
        "duurt|duren|duurde|ongeveer|al|zo'n|ruim|bijna {n} {unit}",
        "duurt|al [maar] een {unit}",
        "nu eenmaal", "nu en dan", "tot nu", "van nu", "zo nu en dan",
        "nu ik|we|dat|ook|toe|niet|geen|wel|al|nog|pas|is|was|heb|ben|moet|precies",
        "is|ben|zijn|bent|heb|heeft|hebben|zit|zitten|doe|doet|doen|was|woon|ga|en|waar|wat nu",
        "om {n} {any} te", "om {n} {any} {any} te",
        "elke|iedere|volgende|vorige|andere keer", "de hele dag|week|nacht|avond|middag",
        "een week|maand|dag|middag|avond|ochtend|nacht", "per week|dag|maand|jaar",
        "om de hoek|beurt", "de week|avond voor|na {any_day}",
    ), make.nothing)  # fmt: skip
    g.shape("any", lambda token: token.word if token.kind == "word" else None)
    g.table("parting", dict.fromkeys((
        "bedankt", "dank", "dankje", "dankjewel", "je", "wel", "u", "oke", "ok", "prima", "super",
        "top", "fijn", "groetjes", "groet", "graag", ",", ".", "!", "afgesproken", "goed",
    )))  # fmt: skip
    g.rule("tillable", "{dayword}", lambda dayword: dayword)
    g.rule("tillable", "{weekday}", lambda weekday: weekday)
    g.rule("tillable", "volgende week|keer", make.nothing)
