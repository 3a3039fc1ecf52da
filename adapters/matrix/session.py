"""Logs in, and stays the same device for ever.

The device's name is on disk before the first log-in, so that a crash half-way makes no second
device. What only the operator can cure is a ChannelError; the rest is worth trying again.
"""

from __future__ import annotations

import json
import secrets
from typing import Any

from adapters.matrix.client import Client
from adapters.matrix.faults import LOGGED_OUT, Fault, checked
from adapters.matrix.folder import Folder
from adapters.matrix.settings import Settings
from bot.channel import ChannelError

REFUSED = {"M_FORBIDDEN", "M_USER_DEACTIVATED", "M_UNAUTHORIZED", "M_INVALID_USERNAME"}


async def log_in(settings: Settings, folder: Folder) -> Client:
    """A client that is logged in, with its crypto store loaded. The caller closes it."""
    session = _session(settings, folder)
    client = Client(
        settings.homeserver, settings.user, session["device"], folder.path, _pickle_key(folder)
    )
    try:
        if settings.token and not session["token"]:
            session = await _from_given_token(client, settings, session)
        elif session["token"]:
            session = await _as_before(client, settings, session)
        else:
            session = await _with_password(client, settings, session)
        folder.write("session.json", json.dumps(session))
        client.restore_login(settings.user, session["device"], session["token"])
    except BaseException:
        client.shut()
        await client.close()
        raise
    return client


def _session(settings: Settings, folder: Folder) -> dict[str, str]:
    kept: dict[str, str] = json.loads(folder.read("session.json") or "{}")
    if not kept:
        kept = {"user": settings.user, "device": f"SCHAKEL{secrets.token_hex(4).upper()}"}
        kept["token"] = ""
        folder.write("session.json", json.dumps(kept))
    if kept["user"] != settings.user:
        raise ChannelError(
            f"The Matrix folder {folder.path} belongs to {kept['user']}, not to {settings.user}. "
            "Give every account a folder of its own ([adapters.matrix] folder)."
        )
    return kept


def _pickle_key(folder: Folder) -> str:
    """Locks the crypto store: a copy of the store without this file is worth nothing."""
    if not (key := folder.read("pickle.key")):
        key = secrets.token_urlsafe(32)
        folder.write("pickle.key", key)
    return key


async def _as_before(client: Client, settings: Settings, session: dict[str, str]) -> dict[str, str]:
    client.access_token = session["token"]
    try:
        who = checked(await client.whoami())
    except Fault as fault:
        if fault.code not in LOGGED_OUT:
            raise
        if fault.logged_out_softly and settings.password:
            return await _with_password(client, settings, session)
        raise ChannelError(
            f"{settings.user} was logged out by the homeserver. Move session.json out of "
            f"{settings.folder}: the bot then logs in again, as a new device."
        ) from None
    _same(settings, who)
    return session


async def _from_given_token(
    client: Client, settings: Settings, session: dict[str, str]
) -> dict[str, str]:
    client.access_token = settings.token
    try:
        who = checked(await client.whoami())
    except Fault as fault:
        if fault.code not in LOGGED_OUT:
            raise
        raise ChannelError(
            f"The homeserver does not accept the access token of {settings.user}. "
            "Put a new one in [adapters.matrix] token, or use a password."
        ) from None
    _same(settings, who)
    if not who.device_id:
        raise ChannelError(
            f"The access token of {settings.user} belongs to no device, so it cannot encrypt. "
            "Use the token of a normal log-in, or a password."
        )
    return session | {"device": who.device_id, "token": settings.token}


async def _with_password(
    client: Client, settings: Settings, session: dict[str, str]
) -> dict[str, str]:
    if not settings.password:
        raise ChannelError("[adapters.matrix] needs a password or a token to log in with.")
    client.device_id = session["device"]
    try:
        answer = checked(await client.login(settings.password, settings.device_name))
    except Fault as fault:
        if fault.code not in REFUSED:
            raise
        raise ChannelError(
            f"{settings.homeserver} does not let {settings.user} in ({fault.code}). "
            "Check user and password in [adapters.matrix]."
        ) from None
    _same(settings, answer)
    return session | {"token": answer.access_token}


def _same(settings: Settings, who: Any) -> None:
    if who.user_id != settings.user:
        raise ChannelError(
            f"The homeserver knows the bot as {who.user_id}; write that in [adapters.matrix] "
            f"user instead of {settings.user}."
        )
