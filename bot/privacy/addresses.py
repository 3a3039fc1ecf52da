"""Where somebody lives: a street with its house number, a postcode, the number of a flat; pure.

A street or neighbourhood without a number is not where somebody lives, and stays. So do numbers of
buses, floors and boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.found import Found, Kind

_UNIT = (
    r"(?:uur|uren|u|h|min|minuten|minuut|minutes|minute|hours|hour|km|kilometer|meter|m|mtr|euro|eur|"
    r"dagen|dag|days|day|weken|week|weeks|maanden|maand|months|jaar|years|keer|x|times|"
    r"mensen|personen|kinderen|vrouwen|mannen|man|people|persons|kids|children|"
    r"kamers|slaapkamers|rooms|bedrooms|stuks|dozen|tassen|boxes|bags|halte|haltes|stops|"
    r"e|ste|de|nd|rd|th|st|hoog|verdieping|etage|floor|graden|kg|kilo|pm|am|procent)"
)
_NO_AMOUNT = rf"(?!\d)(?![ ]?(?:{_UNIT}\b|%|€))(?![.:,]\d)"
_HOUSE = (
    rf"[1-9]\d{{0,4}}+{_NO_AMOUNT}"
    r"(?:[ ]?-?(?:hs|bis|rood|zw|[a-z])\b|-?[a-z]\d?\b)?+"
    r"(?:[ ]?[-/+][ ]?\d{1,4}\b(?!\.\d))?+"
)
_NUMBERED = r"(?:nummer|huisnummer|huisnr|number|house[ ]number|nr\.?|no\.|n°|\#)"

_NO_STREET = (
    r"(?:(?:onder|om|snel|terug|heen|halver|half|uit|ver|auto|spoor|vaar|water|lucht|zand)weg|"
    r"(?:voet|fiets|wandel|zand|ruiter)pad|(?:speel|school|dorps|markt)plein|"
    r"(?:winkel|woon|zij|hoofd|be)straat|(?:kerk|gerechts)hof|(?:blok|barri)kade|"
    r"(?:super|rommel|kerst|week|vrij|bouw|vlooien|arbeids)markt|"
    r"(?:in|op|ver|over|af|ont|toe|aan|dicht|neer|om|uit|plaats|be)slaan|"
    r"(?:op|in|uit|over|af|be|ont|ver|aan)?(?:steeg|dreef))\b"
)
_TYPE = (
    r"(?:straat|straatje|str\.?|laan|laantje|dreef|gracht|singel|plantsoen|kade|steeg|plein|weg|hof|"
    r"pad|dijk|markt)"
)
_TYPE_WITH_CAPITAL = (
    r"(?:park|haven|poort|veld|velden|akker|akkers|berg|burg|donk|hoeve|oord|kamp|erf|gaarde|"
    r"brink|heuvel|hout|baan|wal|dal|boulevard|ham|stein|vaart|beemd|weide|donk|oever|bos|brug)"
)
_OF_TWO = (
    r"(?:lange|korte|oude|nieuwe|hoge|lage|grote|kleine|brede|smalle|eerste|tweede|derde|noorder|"
    r"zuider|ooster|wester|rode|groene|witte|zwarte)"
)
_BEFORE = (
    r"(?:(?-i:[A-Z])[\w.'\-]{0,20}[ ]|(?:van|de|den|der|het|ten|ter|'t|st\.|dr\.|burg\.)[ ]){0,4}"
)
_STREET = (
    rf"(?:\b{_BEFORE}(?:"
    rf"\b{_OF_TWO}[ ]\w{{0,20}}(?:{_TYPE}|vest|haven|baan|brug|kerk)(?!\w)"
    rf"|\b(?!{_NO_STREET})\w[\w'\-]{{1,30}}?{_TYPE}(?!\w)"
    rf"|\b(?-i:[A-Z])[\w'\-]{{1,30}}?{_TYPE_WITH_CAPITAL}(?!\w)"
    r"))"
)
_ROAD = (
    r"(?:street|road|avenue|lane|crescent|boulevard|terrace|mews|straat|laan|dreef|singel|gracht|"
    r"plein|kade)"
)
_SHORT_ROAD = (
    r"(?:st|rd|ave|ln|blvd|drive|close|court|square|way|place|gardens|grove|hill|row|walk|green)"
)
_NO_NAME = (
    r"(?:on|in|of|the|a|an|to|from|down|up|our|my|your|his|her|their|this|that|at|and|or|is|are|for|"
    r"with|by|people|cars|hours|minutes|men|women|kids|steps|door|de|het|een|van|op|naar|uur|minuten|"
    r"mensen|auto|autos|keer|dagen|meter|m|km|pm|am|nd|rd|th|st)"
)
_FLAT = (
    r"(?:flat|appartement|appartementencomplex|apartment|apt\.?|app\.|portiek|woning|complex|"
    r"kamer|room|unit|deur|huis|house|hoog|trap|bel)"
)
_LIVE = (
    r"(?:(?:mijn|ons|het|my|our|the)[ ](?:huis)?(?:adres|address)(?:[ ]is)?|(?:huis)?adres[ ]?:|"
    r"address[ ]?:|\bwo(?:on|ont|nen)[ ](?:op|aan|in|bij)|\bwonend[e]?[ ](?:op|aan)|"
    r"\blive[s]?[ ](?:at|on|in)|\bliving[ ](?:at|on|in))"
)
_NO_HOME = r"(?:om|at|sinds|since|al|met|with|de[ ]bus|the|lijn|line|bus)"
_ADDRESS = re.compile(
    rf"""
      {_STREET} ,? (?:[ ](?:op[ ])?{_NUMBERED})? [ ]? {_HOUSE}
    | \b{_NUMBERED}[ ]?{_HOUSE} ,?[ ](?:in|aan|op|van|on|at)[ ](?:de[ ]|het[ ]|the[ ])? {_STREET}
    | \b{_FLAT}(?:[ ]\d{{1,3}}(?:[ ]hoog)?)?,?[ ](?:{_NUMBERED})[ ]?{_HOUSE}
    | \b(?:huisnummer|huisnr\.?|house[ ]number)[ ]?(?:is[ ]|:[ ]?)?{_HOUSE}
    | \b(?:apartment|apt\.?|appartement)[ ]?{_HOUSE}
    | \b{_HOUSE},?[ ](?:(?!{_NO_NAME}\b)[a-z][\w'.\-]{{0,20}}[ ]){{1,3}}{_ROAD}(?!\w)
    | \b{_HOUSE},?[ ](?!{_NO_STREET})(?-i:[A-Z])\w{{1,30}}?{_TYPE}(?!\w)
    | {_LIVE}[ ,:]{{0,2}} (?P<home> (?:(?!{_NO_HOME}\b)
        [a-z'][\w'.\-]{{0,25}},?[ ]){{1,4}} (?:{_NUMBERED}[ ]?)? {_HOUSE})
    | {_LIVE}[ ,:]{{0,2}} (?P<door>{_NUMBERED}[ ]? {_HOUSE})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SHORT_ENGLISH = re.compile(
    rf"\b{_HOUSE},?[ ](?:(?-i:[A-Z])[\w'.\-]{{0,20}}[ ]){{1,3}}{_SHORT_ROAD}(?!\w)",
    re.IGNORECASE,
)
_FLAT_ENGLISH = re.compile(rf"\bflat[ ]?{_HOUSE}", re.IGNORECASE)

_LETTERS = r"(?!(?:SA|SD|SS))[A-Z]{2}"
_COMMON = (
    "is|en|op|of|in|om|te|de|et|er|ik|je|ze|we|me|al|af|bv|na|nu|zo|no|to|at|on|it|so|if|or|as|an|"
    "by|do|go|he|my|up|us|am|pm|km|kg|cm|mm|dm|ml|cl|dl|gr|mb|gb|tb|kb|kw|wh|px|hz|eu|st|nd|rd|th|"
    "ha|bc|ad|ok|oh|ja|ga|kn|ex|vs|pc|tv|pp|xl|cv|nl|uu"
)
_POSTCODE = re.compile(
    rf"""
    (?<![\d.,\-+/]) (?:
        [1-9]\d{{3}} (?!(?-i:{_COMMON})\b) (?i:{_LETTERS}) \b
      | [1-9]\d{{3}} [ ]{{1,2}} (?!(?:{_COMMON.upper()})\b) {_LETTERS} \b
      | [1-9]\d{{3}} [ ]{{1,2}} (?!(?i:{_COMMON})\b) (?i:{_LETTERS}) \b
      )
      (?: ,?[ ]? (?:nr\.?[ ]?|nummer[ ]|huisnummer[ ]|-[ ]?)? (?i:{_HOUSE}) )?
    """,
    re.VERBOSE,
)


def _span(match: re.Match[str]) -> tuple[int, int]:
    """The address alone, without the words that told that it is one."""
    return match.span(match.lastgroup) if match.lastgroup else match.span()


def addresses(text: str, language: str) -> Iterator[Found]:
    """All of them, in order. Short English words for a street are words of Dutch as well."""
    patterns: list[tuple[Kind, re.Pattern[str]]] = [("address", _ADDRESS), ("postcode", _POSTCODE)]
    if language != "nl":
        patterns += [("address", _SHORT_ENGLISH), ("address", _FLAT_ENGLISH)]
    found = [Found(k, *_span(match)) for k, pattern in patterns for match in pattern.finditer(text)]
    yield from sorted(found, key=lambda each: (each.start, -each.end))
