"""A report of 20 pages as PDF, the whole process, beside LibreOffice printing the same rows (goal P14).

    python -m benchmarks.paper

Makes a throw-away workspace (``many_posts``) and its report by ``main.py report``. LibreOffice gets the rows of the
report's tables as one CSV file and only has to set them: no charts, no ranges, no tags. P14: time ≤ 0.9 ×, peak memory
≤ 0.8 ×, medians of ratios of rounds taken in turn; passed over with a word where LibreOffice is not installed.

Told beside it, without a yardstick: what setting a document takes within a program that runs, by its pages: when it is
new, its charts drawn already, and when something of it changed.
"""

import csv
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks.many_posts import TODAY, fill
from benchmarks.pairs import in_turn, now, processes, reported, rounds, tell
from models.paper.document import Document
from models.paper.table import Table
from models.results.filters import Scope
from storage.paper.report import report
from storage.workspace import Workspace, create_workspace
from ui.paper.drawings import drawings_of
from ui.paper.setting import TEXT_WIDTH, set_document

HOME = Path(__file__).resolve().parent.parent
ROUNDS = rounds(7)
POSTS = 50
"""So many posts, and creators in proportion, come to a report of about 20 pages."""

OTHER_SIZES = (5, 50, 160)


def main() -> None:
    """Print the ratios, and how long pages take."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = filled(Path(folder) / "posts.goodword", POSTS)
        document = report(workspace, Scope(), TODAY)
        workspace.close()
        write_rows(document, Path(folder) / "report.csv")
        print(f"The report has {set_document(document).pages} pages.")
        beside_office(Path(folder))
        for posts in OTHER_SIZES:
            tell_setting(Path(folder) / f"{posts}.goodword", posts)


def beside_office(folder: Path) -> None:
    """The goal."""
    office = shutil.which("soffice")
    if office is None:
        print("P14  passed over: LibreOffice is not installed (apt-get install libreoffice-calc-nogui)")
        return
    found = processes(_commands(folder, office), ROUNDS)
    times = {name: [row["ms"] for row in rows] for name, rows in found.items()}
    memory = {name: [row["peak_MB"] for row in rows] for name, rows in found.items()}
    what = "a report of 20 pages as PDF / LibreOffice setting its rows alone (ms)"
    tell(
        [
            reported("P14", what, 0.9, times["ours"], times["LibreOffice"]),
            reported("P14", "peak memory of it / the same (MB)", 0.8, memory["ours"], memory["LibreOffice"]),
        ]
    )


def tell_setting(path: Path, posts: int) -> None:
    """What it takes to set a report of so many posts, and the size of the file."""
    workspace = filled(path, posts)
    document = report(workspace, Scope(), TODAY)
    workspace.close()
    drawings_of(document, TEXT_WIDTH["a4"])
    start = now()
    made = set_document(document)
    new = (now() - start) * 1000
    notes = count()
    changed = in_turn({"set": lambda: set_document(replace(document, subtitle=f"Note {next(notes)}"))}, ROUNDS)
    again = statistics.median(changed["set"])
    print(f"–    {made.pages} pages set in {new:.0f} ms, changed in {again:.0f} ms, {len(made.data) // 1024} KB")


def filled(path: Path, posts: int) -> Workspace:
    """A workspace of so many posts."""
    workspace = create_workspace(path)
    fill(workspace, posts)
    return workspace


def write_rows(document: Document, path: Path) -> None:
    """The rows of every table of a document, one below the other."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(_rows(document))


def _rows(document: Document) -> Iterator[list[str]]:
    for table in document.of(Table):
        yield [column.title for column in table.columns]
        yield from ([cell.text for cell in row] for row in table.rows)


def _commands(folder: Path, office: str) -> dict[str, list[str]]:
    profile, kind = f"-env:UserInstallation=file://{folder}/office", "--infilter=CSV:44,34,76,1"
    convert = f"--headless --convert-to pdf:calc_pdf_Export {kind} {folder}/report.csv --outdir {folder}/office-made"
    workspace, target = folder / "posts.goodword", folder / "report.pdf"
    return {
        "LibreOffice": ["sh", "-ec", f"exec {office} {profile} {convert} >&2"],
        "ours": [sys.executable, str(HOME / "main.py"), "report", str(workspace), "--output", str(target), "--json"],
    }


if __name__ == "__main__":
    main()
