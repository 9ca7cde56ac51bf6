"""The window over 100,000 people beside DB Browser for SQLite over the same rows (goal P4), on a display of its own.

    .venv/bin/python -m benchmarks.peers

Taken from outside, for any program: what it took until its window was seen, what until it was at rest, and the memory
it holds then. At rest Goodword has also checked the file. What it makes ahead once somebody is there is told apart, by
the memory. Passed over with a word where Xvfb, xdotool or sqlitebrowser is not installed.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from benchmarks.pairs import compared, is_of_work, reported, rounds, tell
from benchmarks.people import HEADER, make_workspace, rows

HOME = Path(__file__).resolve().parent.parent
PEOPLE = 100_000
NEEDED = ("Xvfb", "xdotool", "sqlitebrowser")
REST, LONG_REST = 0.4, 3.0
"""At rest: no work in so many seconds. On a loaded machine a program that waits for its turn looks so, too."""

PLACES = ((300, 300), (400, 400))
"""Where the mouse goes in the window, for a program that waits for somebody to be there."""

LONGEST, LOOK_EVERY = 180.0, 0.02
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
SESSION, WORK, MEMORY = 3, slice(11, 15), 21
"""Places in /proc/PID/stat, counted after the name of the program: whose it is, ticks of work, resident pages."""

Taken = dict[str, float]


@contextmanager
def display() -> Iterator[str]:
    """A screen of its own, by the name that X programs take."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as file:
            yield f":{file.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def processes_of(session: int) -> list[tuple[int, list[str]]]:
    """The processes that a program has, each with what the system says of it."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = place.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(told[SESSION]) == session:
            found.append((int(place.parent.name), told))
    return found


def work_of(session: int) -> float:
    """Seconds of processor time, with that of children that have ended."""
    return sum(sum(map(int, told[WORK])) for _, told in processes_of(session)) / TICK


def is_seen(session: int) -> bool:
    """Whether one of a program's windows is on the screen."""
    ids = [process for process, _ in processes_of(session)]
    words = ("xdotool", "search", "--onlyvisible", "--pid")
    return any(subprocess.run([*words, str(each)], capture_output=True, check=False).stdout.strip() for each in ids)


def watched(command: Sequence[str], *, is_used: bool) -> Taken:
    """Start a program and look at it until it rests: ``seen`` and ``rest`` in milliseconds, ``memory`` in MB.

    Where it ``is_used`` the mouse moves in it then: ``used`` is the memory once it rests again.
    """
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    program = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        taken = _until_rest(program, start, LONG_REST if is_of_work() else REST)
        if is_used:
            for place in PLACES:
                subprocess.run(("xdotool", "mousemove", *map(str, place)), check=True)
            taken["used"] = _until_rest(program, time.perf_counter(), LONG_REST)["memory"]
        return taken
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()


def _until_rest(program: subprocess.Popen[bytes], start: float, rest: float) -> Taken:
    session, taken = program.pid, Taken()
    changed, before = start, 0.0
    while time.perf_counter() - start < LONGEST:
        at, work = time.perf_counter(), work_of(session)
        told = work if is_of_work() else at - start
        if "seen" not in taken and is_seen(session):
            taken["seen"] = told * 1000
        if work > before:
            changed, before, taken["rest"] = at, work, told * 1000
        elif "seen" in taken and at - changed > rest:
            pages = sum(int(told[MEMORY]) for _, told in processes_of(session))
            return taken | {"memory": pages * PAGE / 1024**2}
        with suppress(subprocess.TimeoutExpired):
            sys.exit(f"{program.args} ended with {program.wait(LOOK_EVERY)}")
    sys.exit(f"{program.args} did not come to rest.")


def plain_table(path: Path) -> None:
    """The same people in one table, as DB Browser shows it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        columns = ", ".join(f'"{name}"' for name in HEADER)
        connection.execute(f"CREATE TABLE people ({columns})")
        connection.executemany(f"INSERT INTO people VALUES ({', '.join('?' * len(HEADER))})", rows(PEOPLE))


def main() -> None:
    """Print the ratios."""
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        print(f"P4   passed over: {', '.join(missing)} not installed (apt-get install xvfb xdotool sqlitebrowser)")
        return
    with tempfile.TemporaryDirectory() as folder, display() as screen:
        os.environ |= {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        os.environ |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        workspace, plain = Path(folder) / "people.goodword", Path(folder) / "plain.db"
        make_workspace(workspace, PEOPLE)
        plain_table(plain)
        commands = {
            "ours": [sys.executable, str(HOME / "main.py"), str(workspace)],
            "theirs": ["sqlitebrowser", "-t", "people", str(plain)],
        }
        found: dict[str, list[Taken]] = {name: [] for name in commands}
        for number in range(rounds(5) + 1):
            for name, command in commands.items():
                taken = watched(command, is_used=name == "ours")
                if number:
                    found[name].append(taken)
    for what, key, most in (
        ("until the window is seen, 100,000 people / DB Browser (ms)", "seen", 1.2),
        ("until it is at rest / DB Browser (ms)", "rest", 1.2),
        ("memory at rest / DB Browser (MB)", "memory", 0.85),
    ):
        ours, theirs = ([taken[key] for taken in found[name]] for name in commands)
        tell([compared("P4", what, most, ours, theirs)])
    used, theirs = [taken["used"] for taken in found["ours"]], [taken["memory"] for taken in found["theirs"]]
    tell([reported("–", "memory with Results drawn ahead / DB Browser (MB)", 1.35, used, theirs)])


if __name__ == "__main__":
    main()
