"""The rules that Telegram keeps for what a bot sends: lengths, entities, buttons, commands."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tests.servers.bot_api.requests import Json, bad

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_DATA = 64
MOST_BUTTONS = 100
ACTIONS = frozenset(["callback_data", "url", "web_app", "login_url", "copy_text", "pay"])
TAGS = frozenset(
    ["b", "strong", "i", "em", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"]
)
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")

# Telegram takes line and paragraph separators and direction overrides out of every text.
_DROPPED = dict.fromkeys(range(0x2028, 0x202F))


def text(given: Json, name: str = "text") -> str:
    """The text as Telegram shows it. Raises ApiError when it is empty or too long."""
    shown = str(given.get(name, "")).translate(_DROPPED).strip()
    longest, what = (LONGEST_TEXT, "") if name == "text" else (LONGEST_CAPTION, "caption ")
    if not shown and name == "text":
        raise bad("message text is empty")
    if len(shown.encode("utf-16-le")) // 2 > longest:
        raise bad(f"message {what}is too long")
    if mode := given.get("parse_mode"):
        _parse(shown, mode)
    return shown


def keyboard(given: Json) -> Json:
    """The `reply_markup` field of a message, empty when there is none."""
    markup = given.get("reply_markup")
    if not markup:
        return {}
    rows = markup.get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    for button in buttons:
        if not button.get("text"):
            raise bad("can't parse inline keyboard button: Text must be non-empty")
        if len(ACTIONS & set(button)) != 1:
            raise bad("can't parse inline keyboard button: Text buttons are unallowed")
        if not 1 <= len(button.get("callback_data", "-").encode()) <= LONGEST_DATA:
            raise bad("BUTTON_DATA_INVALID")
    return {"reply_markup": markup} if buttons else {}


def commands(given: list[Json], language: str) -> list[Json]:
    if not LANGUAGE.fullmatch(language):
        raise bad("language code is invalid")
    for command in given:
        if not COMMAND.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return given


def _parse(shown: str, mode: str) -> None:
    if mode == "HTML":
        _Html().check(shown)
    elif mode not in {"Markdown", "MarkdownV2"}:
        raise bad("unsupported parse_mode")
    elif any(shown.count(mark) % 2 for mark in "*_`"):
        raise bad("can't parse entities: can't find end of the entity")


class _Html(HTMLParser):
    """Complains about a tag that is unknown or not closed."""

    def check(self, shown: str) -> None:
        self.open: list[str] = []
        self.feed(shown)
        self.close()
        if self.open:
            raise bad(f"can't parse entities: can't find end tag of {self.open[-1]}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            raise bad(f'can\'t parse entities: unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise bad(f'can\'t parse entities: unexpected end tag "{tag}"')
