"""A copy looked at in Datasette, as colleagues would: what is offered, what is shown, what stays closed."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from storage.exporters.everything.catalogue import KEPT
from tests.outgrow.datasette_files import CLOSED, DATABASE
from tests.outgrow.files import FOLDER
from tests.outgrow.looks import LOOKS
from tests.outgrow.reading import count_of, rows_of

OPTIONS = ("--metadata", str(FOLDER / "datasette.json"), "--setting", "allow_download", "off")
SHUT = (
    *(f"{DATABASE}/{name}.json" for name in CLOSED),
    f"{DATABASE}.json?sql=select+label+from+history",
    f"{DATABASE}/influencer.json?_where=1",
    f"{DATABASE}.db",
)


def served(copy: Path, datasette: str) -> Iterator[str]:
    """What is wrong in what Datasette shows of a copy; nothing is as it should be."""
    before = copy.read_bytes()
    for look in LOOKS:
        shown = json.loads(_page(copy, datasette, f"{DATABASE}/{look.name}.json?_shape=array") or "null")
        if shown != rows_of(copy, look.sql):
            yield f"“{look.title}” shows other rows than the file holds."
    listed = json.loads(_page(copy, datasette, f"{DATABASE}.json") or "{}").get("tables", ())
    counts = {table["name"]: table["count"] for table in listed if not table["hidden"]}
    if counts != {table.name: count_of(copy, table.name) for table in KEPT if table.name not in CLOSED}:
        yield "The tables listed, or their counts, are others than the file’s."
    yield from (f"/{path} is open to everybody." for path in SHUT if _page(copy, datasette, path) is not None)
    if copy.read_bytes() != before:
        yield "The copy was changed."


def _page(copy: Path, datasette: str, path: str) -> str | None:
    """What is answered to a path, ``None`` where it is refused."""
    words = [datasette, "serve", "--immutable", str(copy), *OPTIONS, "--get", f"/{path}"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None
