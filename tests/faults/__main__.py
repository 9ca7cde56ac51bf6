"""Faults without end: ``python -m tests.faults --rounds 100`` prints the figures of docs/reliability.md.

Kills at random moments: so many rounds during edits, as many during imports, a quarter of them during each act.
Then, of each act, every system call by which it changes the disk fails as on a full disk, fails as on a broken one,
and has a kill just before it; then the power is cut before every call. ``--acts`` and ``--kinds`` name some of them.
With ``--results FILE`` a run goes on where an earlier one stopped; begin a new file when the program changed.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.faults import tracer
from tests.faults.acts import ACTS, IN_THE_WINDOW
from tests.faults.kinds import KILLS, KINDS
from tests.faults.results import Results
from tests.faults.table import table
from tests.faults.task import KILLS_OF, Task


def main(words: list[str]) -> int:
    """Do what was asked for; returns 1 if a promise was broken."""
    options = _options(words)
    with _home() as home:
        results = Results(options.results or home / "results")
        tasks = list(_tasks(options))
        try:
            with ProcessPoolExecutor(options.jobs) as pool:
                for kind in pool.map(partial(Task.do, results=results), tasks):
                    print(results.tally(kind), file=sys.stderr, flush=True)
        finally:
            tallies = [results.tally(kind) for kind in results.kinds()]
            print(table(tallies))
            edits = sum(tally.edits for tally in tallies)
            print(f"{edits:,} edits were acknowledged before a kill, and found after it.")
    for wrong in (wrong for tally in tallies for wrong in tally.wrongs):
        print(wrong, file=sys.stderr)
    return int(any(tally.wrongs for tally in tallies))


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="Meet faults; print what came of it.")
    parser.add_argument("--rounds", type=int, default=10, help="kills at random moments")
    parser.add_argument("--acts", nargs="*", choices=[act.name for act in (*ACTS, IN_THE_WINDOW)], help="only these")
    parser.add_argument("--kinds", nargs="*", choices=[kind.name for kind in KINDS], help="only these kinds of faults")
    parser.add_argument("--jobs", type=int, default=1, help="so many acts at once")
    parser.add_argument("--results", type=Path, help="where trials are kept, and known from an earlier run")
    return parser.parse_args(words)


def _tasks(options: argparse.Namespace) -> Iterator[Task]:
    kinds = [kind for kind in KINDS if kind.name in (options.kinds or [kind.name])]
    if KILLS in kinds and not options.acts:
        yield from (Task(kind, "", options.rounds) for kind in KILLS_OF)
    for kind in kinds:
        is_possible = tracer.is_there() if kind.traced else options.rounds > 0
        if is_possible:
            yield from (Task(kind.name, name, options.rounds) for name in options.acts or [act.name for act in ACTS])


@contextmanager
def _home() -> Iterator[Path]:
    """A home of its own, so that nothing of the person who runs this is touched."""
    with tempfile.TemporaryDirectory(prefix="goodword-faults-", ignore_cleanup_errors=True) as name:
        home = Path(name)
        for each in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "MPLCONFIGDIR"):
            (home / each).mkdir()
            os.environ[each] = str(home / each)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield home


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
