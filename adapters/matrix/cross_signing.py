"""Signs the bot's device with the account's own keys, so that other clients trust it.

Clients that hide devices nobody signed would neither read us nor be read by us, and the library
has no cross-signing. The three seeds are on disk before anything is uploaded; running this again
repairs what a crash left half done.
"""

from __future__ import annotations

import base64
import json
import secrets
from typing import Any

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa

from adapters.matrix.client import Client
from adapters.matrix.faults import Fault, checked
from adapters.matrix.folder import Folder
from adapters.matrix.settings import Settings
from bot.channel import ChannelError

SEEDS = "cross-signing.json"
NAMES = ("master", "self_signing", "user_signing")


class Key:
    """An Ed25519 key that signs JSON as Matrix wants it."""

    def __init__(self, seed: str) -> None:
        self._key = ECC.construct(curve="Ed25519", seed=base64.b64decode(seed))
        self.public = _base64(self._key.public_key().export_key(format="raw"))
        self.name = f"ed25519:{self.public}"

    def sign(self, table: dict[str, Any]) -> str:
        return _base64(eddsa.new(self._key, "rfc8032").sign(_canonical(table)))


async def ensure_signed(client: Client, settings: Settings, folder: Folder) -> None:
    """Make the keys if there are none, and sign our device. Raises ChannelError or Fault."""
    known = await _query(client)
    if shown := known["device_keys"][client.user_id].get(client.device_id):
        _check_ours(client, shown, folder)
    if client.should_upload_keys:
        checked(await client.keys_upload())
    master = (known.get("master_keys") or {}).get(client.user_id)
    keys = {name: Key(seed) for name, seed in _seeds(folder, settings, bool(master)).items()}
    if master and keys["master"].name not in master["keys"]:
        raise ChannelError(
            f"The account {settings.user} has other cross-signing keys than those in "
            f"{folder.path}/{SEEDS}: another client reset them. Restore the folder from a back-up, "
            f"or remove {SEEDS} and reset the account's keys on purpose."
        )
    if not master:
        await _upload(client, settings, keys)
    known = await _query(client)
    device = known["device_keys"][client.user_id].get(client.device_id) or {}
    _check_ours(client, device, folder)
    signer = keys["self_signing"]
    if signer.name in device.get("signatures", {}).get(client.user_id, {}):
        return
    signed = {name: value for name, value in device.items() if name != "unsigned"}
    signed["signatures"] = {client.user_id: {signer.name: signer.sign(device)}}
    body = {client.user_id: {client.device_id: signed}}
    answer = _good(*await client.ask("POST", "/keys/signatures/upload", body))
    if answer.get("failures"):
        raise Fault("M_UNKNOWN")


def _seeds(folder: Folder, settings: Settings, exist_already: bool) -> dict[str, str]:
    if kept := folder.read(SEEDS):
        seeds: dict[str, str] = json.loads(kept)
        return seeds
    if exist_already:
        raise ChannelError(
            f"The account {settings.user} has cross-signing keys that the bot does not hold. Put "
            f"the {SEEDS} that belongs to them in {folder.path}, give the bot an account of its "
            "own, or reset the account's keys on purpose in the client that made them."
        )
    seeds = {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in NAMES}
    folder.write(SEEDS, json.dumps(seeds))
    return seeds


async def _upload(client: Client, settings: Settings, keys: dict[str, Key]) -> None:
    me = client.user_id
    tables: dict[str, dict[str, Any]] = {
        name: {"user_id": me, "usage": [name], "keys": {key.name: key.public}}
        for name, key in keys.items()
    }
    tables["master"]["signatures"] = {
        me: {f"ed25519:{client.device_id}": client.olm.sign_json(tables["master"])}
    }
    for name in NAMES[1:]:
        tables[name]["signatures"] = {me: {keys["master"].name: keys["master"].sign(tables[name])}}
    body: dict[str, Any] = {f"{name}_key": table for name, table in tables.items()}
    path = "/keys/device_signing/upload"
    status, answer = await client.ask("POST", path, body)
    if status == 401 and "session" in answer and settings.password:  # noqa: PLR2004 - HTTP
        body["auth"] = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": me},
            "password": settings.password,
            "session": answer["session"],
        }
        status, answer = await client.ask("POST", path, body)
    if status == 401:  # noqa: PLR2004 - HTTP
        raise ChannelError(
            f"The homeserver wants the password of {settings.user} to make cross-signing keys. "
            "Set [adapters.matrix] password, or make it possible on the homeserver for one start."
        )
    _good(status, answer)


def _check_ours(client: Client, device: dict[str, Any], folder: Folder) -> None:
    """Never sign keys that the server put in the place of ours."""
    ours = client.olm.account.identity_keys
    shown = device.get("keys", {})
    for kind in ("ed25519", "curve25519"):
        if shown.get(f"{kind}:{client.device_id}") != ours[kind]:
            raise ChannelError(
                "The homeserver shows other keys for the bot's device than the crypto store in "
                f"{folder.path} has. Restore the folder from a back-up, or move its session.json "
                "away to go on as a new device."
            )


async def _query(client: Client) -> dict[str, Any]:
    body: dict[str, dict[str, list[str]]] = {"device_keys": {client.user_id: []}}
    return _good(*await client.ask("POST", "/keys/query", body))


def _good(status: int, answer: dict[str, Any]) -> dict[str, Any]:
    if status != 200:  # noqa: PLR2004 - HTTP
        after = answer.get("retry_after_ms")
        wait = after / 1000 if isinstance(after, int) else 0
        raise Fault(str(answer.get("errcode", "")), status, wait)
    return answer


def _canonical(table: dict[str, Any]) -> bytes:
    signed = {k: v for k, v in table.items() if k not in {"signatures", "unsigned"}}
    return json.dumps(signed, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")
