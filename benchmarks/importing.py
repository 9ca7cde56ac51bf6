"""Import of 100,000 rows of 20 columns beside other ways of it (goals P10, P11, P12).

P10 and P12: csv.reader into executemany upserts of the same tables. P11: sqlite-utils into a table of its guessing,
and LibreOffice to XLSX where it is installed; both without history, checks or a second look.

Run: .venv/bin/python -m benchmarks.importing
"""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.pairs import compared, processes, reported, rounds, tell
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
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "people.csv"
        write_csv(source, PEOPLE)
        rows_of = processes(_commands(Path(folder), source), rounds(5))
        series = {name: [row["ms"] for row in rows] for name, rows in rows_of.items()}
        memory = {name: [row["peak_MB"] for row in rows] for name, rows in rows_of.items()}
        ours = series["ours"]
        found = [
            compared("P10", "import 100,000 × 20 with history / csv.reader → upserts (ms)", 6.0, ours, series["bare"]),
            compared("P11", "the same / sqlite-utils, guessing a table (ms)", 0.15, ours, series["sqlite-utils"]),
            compared("P12", "peak memory of it / csv.reader → upserts (MB)", 3.0, memory["ours"], memory["bare"]),
        ]
        if office := series.get("LibreOffice"):
            found.append(reported("P11", "the same / LibreOffice from CSV to XLSX (ms)", 0.2, ours, office))
            held = memory["LibreOffice"]
            found.append(reported("P12", "peak memory of it / LibreOffice (MB)", 0.85, memory["ours"], held))
        tell(found)


def _commands(folder: Path, source: Path) -> dict[str, list[str]]:
    program = f"{sys.executable} {HOME / 'main.py'}"
    workspace, guessed = folder / "people.goodword", folder / "guessed.db"
    ours = f"rm -f {workspace}; {program} new {workspace} >&2; exec {program} import {workspace} {source} --json"
    theirs = f"rm -f {guessed}; exec {sys.executable} -m sqlite_utils insert {guessed} people {source} --csv"
    commands = {
        "bare": [sys.executable, "-c", BARE, str(source), str(folder / "bare.db"), str(HOME)],
        "ours": ["sh", "-ec", ours],
        "sqlite-utils": ["sh", "-ec", theirs],
    }
    if office := shutil.which("soffice"):
        profile, kind = f"-env:UserInstallation=file://{folder}/office", "--convert-to xlsx --infilter=CSV:44,34,76,1"
        commands["LibreOffice"] = ["sh", "-ec", f"exec {office} {profile} {kind} {source} --outdir {folder} >&2"]
    return commands


if __name__ == "__main__":
    main()
