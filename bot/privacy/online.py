"""Where somebody is found online: e-mail addresses, user names, and links to a profile; pure.

An ordinary web address is nobody's, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.found import Found, Kind

_DOT = r"(?:[ ]?\.[ ]?|[ ]?[(\[{]?(?:\bpunt\b|\bdot\b)[)\]}]?[ ]?)"
_HOST = r"[a-z0-9][a-z0-9\-]{0,62}"
_TOP = r"(?:com|nl|org|net|eu|be|de|fr|uk|pl|tr|ma|co|me|io|info|online|app|frl|amsterdam)\b"
_TAIL = rf"(?:(?:\.{_HOST}){{1,5}}|{_DOT}(?:{_HOST}{_DOT})?{_TOP})"
_PROVIDER = (
    r"(?:g ?mail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|proton|protonmail|"
    r"tutanota|gmx|web|mail|ziggo|kpnmail|kpnplanet|planet|hetnet|xs4all|casema|home|upcmail|"
    r"chello|quicknet|telfort|zeelandnet|solcon|tele2|online|caiway|onsbrabantnet|freeler)"
)
_LOCAL = (
    r"[a-z0-9._%+\-]{1,64}"
    r"(?:[ ]?\b(?:punt|dot|underscore|streepje|liggend streepje|laag streepje|dash)\b[ ]?"
    r"[a-z0-9._%+\-]{1,64}){0,4}"
)
_AT_SPELLED = r"[ ]?(?:[(\[{<][ ]?(?:at|aapje|apenstaartje|a)[ ]?[)\]}>]|\bapenstaart(?:je)?\b)[ ]?"
_EMAIL = re.compile(
    rf"""
    (?<![a-z0-9._%+\-]) {_LOCAL} (?:
        [ ]?@[ ]? {_HOST} {_TAIL}
      | {_AT_SPELLED} {_HOST} {_TAIL}?
      | [ \-]at[ \-] {_PROVIDER}\b {_TAIL}
      | [ \-]at[ \-] {_HOST} [ ]?\b(?:punt|dot)\b[ ]? (?:{_HOST}{_DOT})? {_TOP}
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)

_PROFILES = (
    r"(?:[a-z\-]{1,12}\.)?(?:"
    r"t\.me|telegram\.(?:me|dog|org)|matrix\.to|wa\.me|(?:api\.|chat\.)?whatsapp\.com|"
    r"facebook\.com|fb\.(?:com|me)|m\.me|messenger\.com|instagram\.com|instagr\.am|ig\.me|"
    r"linkedin\.com|lnkd\.in|twitter\.com|x\.com|tiktok\.com|snapchat\.com|signal\.(?:me|group)|"
    r"discord(?:app)?\.(?:com|gg)|pinterest\.(?:com|nl)|threads\.net|nextdoor\.(?:com|nl)|"
    r"github\.com|strava\.com|linktr\.ee|tikkie\.me|paypal\.me|bunq\.me|"
    r"maps\.app\.goo\.gl|goo\.gl|maps\.apple\.com|google\.(?:com|nl)/maps|app\.element\.io|"
    r"youtube\.com/(?=@|channel|user|c/)|join\.skype\.com"
    r")"
)
_LINK = re.compile(
    rf"""
      \b (?:tg|mxc|matrix|whatsapp|skype|viber|sgnl|facetime(?:-audio)?|fb|instagram|geo|xmpp|sip)
        : (?://)? [^\s▒<>"]{{3,}}
    | \b (?:mailto|tel|sms):(?!\s*(?:112|113|144|0800|0900)) [^\s▒<>"]{{3,}}
    | (?<![\w.@\-]) (?:https?://)? [^\s▒/@<>"]{{1,64}} @ [^\s▒/]{{1,100}} / [^\s▒<>"]*
    | (?<![\w.@\-]) (?:https?://)? {_PROFILES} [/?\#][^\s▒<>"]{{2,}}
    | \b t [ ]? (?:\.|\bpunt\b|\bdot\b) [ ]? me [ ]? (?:/|\bslash\b) [ ]? \w{{3,}}
    | \b https?:// [^\s▒]{{0,200}} [@\#!](?:[\w.]{{2,}}:[\w.]{{3,}}) [^\s▒]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EVERYONE = (
    "everyone|iedereen|allemaal|allen|channel|admin|admins|coordinator|coordinatie|school|thuis"
)
_USERNAME = re.compile(
    rf"""
      (?<![\w.]) @ [\w.=/+\-]{{1,255}} : {_HOST} (?:\.{_HOST}){{0,5}} (?::\d{{1,5}})?
    | (?<![\w.]) [\#!] [\w.=/+\-]{{1,255}} :
        (?:localhost|{_HOST}(?:\.{_HOST}){{1,5}}) (?::\d{{1,5}})?
    | (?<![\w@./]) @ (?!(?:{_EVERYONE})\b) [a-z]\w{{4,63}}
    | \b (?:insta(?:gram)?|snap(?:chat)?|telegram|tiktok|discord|skype|signal|twitter|facebook|fb|
        username|user[ ]name|gebruikersnaam|matrix) (?:[ ](?:is|heet|naam|name))?
        [ ]?[:=][ ]? @?[\w.\-\#]{{3,64}}
    | \b (?:insta(?:gram)?|snap(?:chat)?|telegram|tiktok|discord|twitter) [ ] @[\w.\-]{{2,64}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IN_ORDER: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("link", _LINK),
    ("username", _USERNAME),
    ("email", _EMAIL),
)


def online(text: str, _language: str = "") -> Iterator[Found]:
    """All of them, in order. Of two that overlap, the one that begins first."""
    found = [
        Found(k, *match.span()) for k, pattern in _IN_ORDER for match in pattern.finditer(text)
    ]
    yield from sorted(found, key=lambda each: (each.start, -each.end))
