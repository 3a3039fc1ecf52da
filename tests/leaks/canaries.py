"""Strings that say who somebody is, planted wherever a message has place for one.

Each is unlike anything else, so that it is found wherever it comes out. `taken_out` are those that
are also taken out of words that the person types; the others may be typed on purpose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FRIEND_ID = 7072072072
CHANNEL_ID = -1007073073073
EMOJI_ID = "5368707407407407407"
LATITUDE, LONGITUDE = 51.587123, 4.777321
LAST_NAME = "Canarivandermeer"
USERNAME = "canariuser77"
FRIEND = "canarifriend88"
HOMESERVER = "canari-huis.example"
MXID = f"@canarimx:{HOMESERVER}"


@dataclass(frozen=True)
class Canary:
    """`mark` is what may not come out, however it is spaced and whatever its case."""

    text: str
    taken_out: bool = False
    mark: str = ""

    def is_in(self, plain: bytes, squeezed: bytes) -> bool:
        mark = (self.mark or self.text).lower()
        marks = {mark.encode(), mark.encode("utf-16-le"), mark.encode("utf-16-be")}
        return any(m in plain or m in squeezed for m in marks)


CANARIES: dict[str, Canary] = {
    "last name": Canary(LAST_NAME),
    "username": Canary(f"@{USERNAME}", taken_out=True, mark=USERNAME),
    "user id": Canary("7071071071", mark="707107107"),
    "phone": Canary("+31 6 87654321", taken_out=True, mark="687654321"),
    "home phone": Canary("076-5219987", taken_out=True, mark="5219987"),
    "spelled phone": Canary(
        "nul zes zevenentachtig vierenzestig 12 93", taken_out=True, mark="vierenzestig"
    ),
    "e-mail": Canary("canari.post@voorbeeld.nl", taken_out=True),
    "spelled e-mail": Canary(
        "canaribrief apenstaartje voorbeeld punt nl", taken_out=True, mark="canaribrief"
    ),
    "street": Canary("Canaristraat 47", taken_out=True),
    "postcode": Canary("4819 ZQ", taken_out=True, mark="4819zq"),
    "house in a flat": Canary("flat 6 hoog nr 347", taken_out=True, mark="nr 347"),
    "citizen number": Canary("701234507", taken_out=True),
    "bank account": Canary("NL55 INGB 0007 3123 45", taken_out=True, mark="ingb0007312345"),
    "bank card": Canary("4111 1111 1111 1111", taken_out=True, mark="4111111111111111"),
    "profile": Canary("https://www.facebook.com/canari.gezicht", taken_out=True, mark="canari.gez"),
    "telegram link": Canary("https://t.me/canarilink", taken_out=True, mark="canarilink"),
    "user link": Canary(f"tg://user?id={FRIEND_ID}", taken_out=True, mark=str(FRIEND_ID)),
    "matrix link": Canary(f"https://matrix.to/#/{MXID}", taken_out=True, mark="canarimx"),
    "matrix id": Canary(MXID, taken_out=True),
    "homeserver": Canary(HOMESERVER),
    "room alias": Canary(f"#canarikamer:{HOMESERVER}", taken_out=True, mark="canarikamer"),
    "room id": Canary(f"!canariroom:{HOMESERVER}", taken_out=True, mark="canariroom"),
    "media address": Canary(f"mxc://{HOMESERVER}/CanariMedia", taken_out=True, mark="canarimedia"),
    "event id": Canary("$canarievent_9dK2"),
    "device id": Canary("CANARIDEVICE"),
    "file name": Canary("IMG_canari_thuis.jpg"),
    "camera owner": Canary("Canari Camerabaas"),
    "camera number": Canary("CN-SERIE-90817263"),
    "place in a file": Canary("+51.5871+004.7773/"),
    "maker of a song": Canary("Canari Zanggroep"),
    "writer of a paper": Canary("Canari Schrijver"),
    "forwarded from": Canary("Canari Doorstuurder"),
    "channel title": Canary("Canari Omroep"),
    "signature": Canary("Canari Handtekening"),
    "card": Canary("BEGIN:VCARD FN:Canari Kaart"),
    "quote": Canary("Canari citaat van een ander"),
    "sticker set": Canary("CanariStickers_by_bot"),
    "voter": Canary("Canari Stemmer"),
    "language": Canary("nl-x-canari"),
    "name behind a mention": Canary("Canari Genoemde"),
}
PLACE = ("51.587123", "4.777321")
_BETWEEN = re.compile(rb"[ \t\n\r\-()]")


def found_in(what: bytes) -> set[str]:
    """The names of the canaries that came out."""
    plain = what.lower()
    squeezed = _BETWEEN.sub(b"", plain)
    return {name for name, canary in CANARIES.items() if canary.is_in(plain, squeezed)}
