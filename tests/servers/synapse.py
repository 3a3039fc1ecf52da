"""A throw-away Synapse homeserver on 127.0.0.1 with SQLite: real, and gone after the tests.

Users are registered by shared secret. `stop` and `start` keep the port and the data, so that a
homeserver which is down for a while can be tested. Standard library only: benches use it too.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

PASSWORD = "correct horse"
SERVER_NAME = "test.local"

NO_LIMIT = {"per_second": 100_000, "burst_count": 100_000}
NO_LIMITS: dict[str, Any] = {
    "rc_message": NO_LIMIT,
    "rc_registration": NO_LIMIT,
    "rc_login": {"address": NO_LIMIT, "account": NO_LIMIT, "failed_attempts": NO_LIMIT},
    "rc_joins": {"local": NO_LIMIT, "remote": NO_LIMIT},
    "rc_joins_per_room": NO_LIMIT,
    "rc_invites": {"per_room": NO_LIMIT, "per_user": NO_LIMIT, "per_issuer": NO_LIMIT},
    "rc_presence": {"per_user": NO_LIMIT},
    "rc_media_create": NO_LIMIT,
    "rc_room_creation": NO_LIMIT,
}


@dataclass(frozen=True)
class User:
    """A registered user with a device of its own."""

    name: str
    token: str
    device: str
    password: str = PASSWORD


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Synapse:
    """One homeserver with its data in `folder`. `limits` replaces the absence of rate limits."""

    def __init__(self, folder: Path, limits: dict[str, Any] | None = None) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._secret = secrets.token_hex(16)
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)
        key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        (folder / "signing.key").write_text(f"ed25519 a_test {key}\n")
        (folder / "log.yaml").write_text(json.dumps(self._logging()))
        # YAML reads JSON, so nothing has to be quoted by hand.
        (folder / "homeserver.yaml").write_text(json.dumps(self._config() | (limits or {})))

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self, patience: float = 60) -> None:
        """Start it and wait until it answers."""
        log = self.folder / "output.log"
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "synapse.app.homeserver", "-c", "homeserver.yaml"],
                cwd=self.folder,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "SYNAPSE_CACHE_FACTOR": "0.1"},
            )
        last = time.monotonic() + patience
        while time.monotonic() < last:
            if self._process.poll() is not None:
                break
            with contextlib.suppress(OSError):
                self.call("GET", "/_matrix/client/versions")
                return
            time.sleep(0.05)
        self.stop()
        raise RuntimeError(f"Synapse did not start:\n{log.read_text()[-3000:]}")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Stop it; the data stays for the next `start`."""
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def register(self, localpart: str, *, admin: bool = False) -> User:
        path = "/_synapse/admin/v1/register"
        nonce = self.call("GET", path)["nonce"]
        role = "admin" if admin else "notadmin"
        signed = f"{nonce}\0{localpart}\0{PASSWORD}\0{role}".encode()
        mac = hmac.new(self._secret.encode(), signed, hashlib.sha1).hexdigest()
        made = self.call(
            "POST",
            path,
            {
                "nonce": nonce,
                "username": localpart,
                "password": PASSWORD,
                "admin": admin,
                "mac": mac,
            },
        )
        return User(made["user_id"], made["access_token"], made["device_id"])

    def call(
        self, method: str, path: str, body: Any = None, token: str = "", patience: float = 30
    ) -> Any:
        """One request, with a JSON answer. Raises `urllib.error.HTTPError` for an error answer."""
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"}
            | ({"Authorization": f"Bearer {token}"} if token else {}),
        )
        with urllib.request.urlopen(request, timeout=patience) as answer:
            return json.load(answer)

    def _config(self) -> dict[str, Any]:
        listener = {
            "port": self.port,
            "bind_addresses": ["127.0.0.1"],
            "type": "http",
            "tls": False,
            "resources": [{"names": ["client"], "compress": False}],
        }
        return {
            "server_name": SERVER_NAME,
            "public_baseurl": f"{self.url}/",
            "pid_file": str(self.folder / "synapse.pid"),
            "listeners": [listener],
            "database": {
                "name": "sqlite3",
                "args": {"database": str(self.folder / "synapse.db")},
            },
            "log_config": str(self.folder / "log.yaml"),
            "media_store_path": str(self.folder / "media"),
            "signing_key_path": str(self.folder / "signing.key"),
            "registration_shared_secret": self._secret,
            "macaroon_secret_key": secrets.token_hex(16),
            "form_secret": secrets.token_hex(16),
            "report_stats": False,
            "trusted_key_servers": [],
            "federation_domain_whitelist": [],
            "bcrypt_rounds": 4,
            **NO_LIMITS,
        }

    def _logging(self) -> dict[str, Any]:
        return {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"line": {"format": "%(asctime)s %(name)s %(levelname)s %(message)s"}},
            "handlers": {
                "file": {
                    "class": "logging.FileHandler",
                    "formatter": "line",
                    "filename": str(self.folder / "synapse.log"),
                }
            },
            "root": {"level": "WARNING", "handlers": ["file"]},
        }
