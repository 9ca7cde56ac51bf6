"""A PostgreSQL server of one's own for as long as a trial takes, reached by a socket in its folder."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER = "postgres"
PORT = "5432"


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, by the folder of its socket."""

    folder: Path

    @property
    def given(self) -> dict[str, str]:
        """How it is reached, as psql and pgloader read it from their environment."""
        return {"PGHOST": str(self.folder), "PGPORT": PORT, "PGUSER": USER, "PGDATABASE": USER}

    def ask(self, sql: str) -> list[str]:
        """The lines that psql answers."""
        return self._psql("-At", "-c", sql).splitlines()

    def run_file(self, path: Path) -> None:
        """Run the statements of a file, up to the first that fails: ``CalledProcessError`` then."""
        self._psql("-q", "-f", str(path))

    def _psql(self, *words: str) -> str:
        told = ["psql", "-X", "-v", "ON_ERROR_STOP=1", *words]
        done = subprocess.run(told, env=os.environ | self.given, check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """A new server whose files are in ``folder``; it is stopped at the end."""
    folder.mkdir()
    _mine(folder)
    data = str(folder / "data")
    _as_user(_program("initdb"), "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8")
    options = f"-k {folder} -p {PORT} -c listen_addresses= -c fsync=off"
    _as_user(_program("pg_ctl"), "-D", data, "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield Server(folder)
    finally:
        _as_user(_program("pg_ctl"), "-D", data, "-m", "fast", "-w", "stop")


def _program(name: str) -> str:
    """Debian keeps those of the server out of the way, by version."""
    found = [*sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}")), shutil.which(name)]
    return str(next(path for path in found if path))


def _mine(folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, USER)


def _as_user(*words: str) -> None:
    """The server does not run as root."""
    before = ("runuser", "-u", USER, "--") if os.geteuid() == 0 else ()
    subprocess.run((*before, *words), check=True, stdout=subprocess.DEVNULL, cwd="/")
