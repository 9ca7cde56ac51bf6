"""Import of 100,000 rows of 20 columns, beside csv.reader into executemany upserts of the same tables (goals P10, P12).

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
sys.path.insert(0, sys.argv[3])
from storage.migrations.first import FIRST
source, target = sys.argv[1:3]
Path(target).unlink(missing_ok=True)
connection = sqlite3.connect(target, isolation_level=None)
connection.executescript("PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON;" + FIRST)
with open(source, newline="", encoding="utf-8") as file:
    rows = list(csv.reader(file))[1:]
connection.execute("BEGIN")
connection.executemany(
    "INSERT INTO influencer (id, name, niches, region, country, email, phone, languages, notes, tags, asking_price,"
    " currency) VALUES (?, ?, '[\\"' || ? || '\\"]', ?, ?, ?, ?, '[\\"' || ? || '\\"]', ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
    ((n, r[0], r[4], r[5], r[6], r[7], r[8], r[9], r[10], r[11], int(r[12]), r[13]) for n, r in enumerate(rows, 1)),
)
connection.executemany(
    "INSERT INTO profile (id, influencer_id, platform, handle, handle_key) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (platform, handle_key) WHERE handle_key IS NOT NULL DO UPDATE SET handle = excluded.handle",
    ((n, n, r[1], r[2], r[2]) for n, r in enumerate(rows, 1)),
)
connection.executemany(
    "INSERT INTO profile_reading (profile_id, day, followers, avg_views, avg_likes, avg_comments, avg_engagements,"
    " source) VALUES (?, '2026-01-01', ?, ?, ?, ?, ?, 'list')"
    " ON CONFLICT (profile_id, day, source) DO UPDATE SET followers = excluded.followers",
    ((n, int(r[3]), int(r[16]), int(r[14]), int(r[15]), int(r[17])) for n, r in enumerate(rows, 1)),
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
        bare = [sys.executable, "-c", BARE, str(source), str(Path(folder) / "bare.db"), str(HOME)]
        found = processes({"bare": bare, "ours": ["sh", str(script)]}, rounds)
        for goal, what, key, most in (
            ("P10", "import 100,000 × 20 with history (ms)", "wall_ms", 6.0),
            ("P12", "peak memory of it (MB)", "peak_MB", 3.0),
        ):
            series = {name: [row[key] for row in rows] for name, rows in found.items()}
            print(compared(goal, what, most, series["ours"], series["bare"]))


if __name__ == "__main__":
    main()
