"""Import of 100,000 rows of 20 columns, beside the bare csv.reader into executemany upsert (goals P10, P12).

Run: .venv/bin/python -m benchmarks.importing [ROUNDS]
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.pairs import compared, processes
from benchmarks.people import write_csv

HOME = Path(__file__).resolve().parent.parent
PEOPLE = 100_000
BARE = """
import csv, sqlite3, sys
from pathlib import Path
source, target = sys.argv[1:]
Path(target).unlink(missing_ok=True)
connection = sqlite3.connect(target, isolation_level=None)
connection.execute("PRAGMA synchronous=EXTRA")
with open(source, newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    names = [f"c{place}" for place, _ in enumerate(next(rows))]
    columns = ", ".join(f"{name} TEXT" for name in names)
    connection.execute(f"CREATE TABLE people (id INTEGER PRIMARY KEY, {columns}) STRICT")
    connection.execute("CREATE UNIQUE INDEX people_key ON people (c1, c2)")
    updates = ", ".join(f"{name} = excluded.{name}" for name in names)
    marks = ", ".join("?" * len(names))
    connection.execute("BEGIN")
    connection.executemany(
        f"INSERT INTO people ({', '.join(names)}) VALUES ({marks}) ON CONFLICT (c1, c2) DO UPDATE SET {updates}", rows
    )
    connection.execute("COMMIT")
"""


def main() -> None:
    """Print the ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        source, workspace = Path(folder) / "people.csv", Path(folder) / "people.goodword"
        write_csv(source, PEOPLE)
        program = [sys.executable, str(HOME / "main.py")]
        script = Path(folder) / "import.sh"
        script.write_text(
            f"set -e; rm -f {workspace}; {' '.join(program)} new {workspace} >&2;"
            f" exec {' '.join(program)} import {workspace} {source} --json\n"
        )
        bare = [sys.executable, "-c", BARE, str(source), str(Path(folder) / "bare.db")]
        found = processes({"bare": bare, "ours": ["sh", str(script)]}, rounds)
        for goal, what, key, most in (
            ("P10", "import 100,000 × 20 with history (ms)", "wall_ms", 6.0),
            ("P12", "peak memory of it (MB)", "peak_MB", 3.0),
        ):
            series = {name: [row[key] for row in rows] for name, rows in found.items()}
            print(compared(goal, what, most, series["ours"], series["bare"]))


if __name__ == "__main__":
    main()
