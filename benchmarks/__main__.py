"""Takes every goal of speed in one run and writes the table of docs/speed.md.

    .venv/bin/python -m benchmarks [--work] [--rounds N] [PART …]

With names of parts (``start_up``, ``table`` …) only those are taken, and the table is printed but not written.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.pairs import CLOCK, RESULTS, ROUNDS, Ratio

PARTS = (
    *("start_up", "peers", "table", "charts", "results"),
    *("importing", "window_import", "planning", "paper"),
)
HOME = Path(__file__).resolve().parent.parent
TOLD = HOME / "docs" / "speed.md"
BEGIN, END = "<!-- what python -m benchmarks measured -->", "<!-- end of what it measured -->"
HEAD = "| goal | what / yardstick | ours | yardstick | ratio | goal | |\n|---|---|---:|---:|---:|---:|---|"


def main() -> int:
    """Run the parts one after the other; returns 1 where one failed."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "results"
        results.touch()
        failed = [part for part in options.parts or PARTS if not _took(part, results, options)]
        ratios = [Ratio(**json.loads(line)) for line in results.read_text(encoding="utf-8").splitlines()]
    text = f"{_caption(options)}\n\n{table(ratios)}"
    print(f"\n{text}")
    if failed:
        print(f"Not measured: {', '.join(failed)}", file=sys.stderr)
    elif not options.parts:
        write(TOLD, text)
    return int(bool(failed))


def table(ratios: list[Ratio]) -> str:
    """The ratios as rows of a table in Markdown, by goal."""
    ordered = sorted(ratios, key=lambda ratio: (ratio.goal == "–", int(ratio.goal.strip("P–") or 0)))
    return "\n".join([HEAD, *map(_row, ordered)])


def write(path: Path, text: str) -> None:
    """Put a text between the two marks of a file."""
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def _row(ratio: Ratio) -> str:
    numbers = (_number(ratio.ours), _number(ratio.yardstick), f"{ratio.ratio:.2f}", f"{ratio.most:g}")
    return f"| {ratio.goal} | {ratio.what} | {' | '.join(numbers)} | {ratio.verdict} |"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _caption(options: argparse.Namespace) -> str:
    clock = "processor time of all threads and child processes" if options.work else "the clock on the wall"
    rounds = f"{options.rounds} rounds each" if options.rounds else "the usual rounds"
    load, cores = os.getloadavg()[0], os.cpu_count()
    return f"Taken on {date.today()}, {rounds}, by {clock}; the load of the {cores} cores was {load:.0f} at its end."


def _took(part: str, results: Path, options: argparse.Namespace) -> bool:
    print(f"— {part}", flush=True)
    environment = {**os.environ, RESULTS: str(results)}
    environment |= {CLOCK: "work"} if options.work else {}
    environment |= {ROUNDS: str(options.rounds)} if options.rounds else {}
    words = [sys.executable, "-m", f"benchmarks.{part}"]
    return subprocess.run(words, cwd=HOME, env=environment, check=False).returncode == 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of: {', '.join(PARTS)}")
    parser.add_argument("--work", action="store_true", help="count processor time: other programs load the machine")
    parser.add_argument("--rounds", type=int, default=0, help="rounds of each, instead of the usual number")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"not a part: {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    sys.exit(main())
