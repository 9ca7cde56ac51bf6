"""The table of a rescue: one line for each kind of rows, with what was saved of it."""

from models import show
from storage.rescue.report import Rescued
from ui.tables.cells import PillCell
from ui.tables.column import RIGHT, Column


def pill_of(line: Rescued) -> str:
    """What became of it in a word."""
    if line.is_complete:
        return "All saved"
    if not line.saved:
        return "Lost"
    return "Part saved" if line.missing else "Mended"


def colour_of(line: Rescued) -> str:
    """The colour of that word."""
    return {"All saved": "green", "Lost": "red", "Part saved": "amber", "Mended": "blue"}[pill_of(line)]


def rescued_columns() -> list[Column[Rescued]]:
    """What it is, how many of it are saved, how many are not, and what is not as it was."""
    return [
        Column("what", "What", lambda line: line.words, 200, sortable=False, is_fixed=True),
        Column("state", "", pill_of, 110, cell=PillCell(colour_of), sortable=False),
        Column("saved", "Saved", lambda line: show.count(line.saved), 80, RIGHT, sortable=False),
        Column("missing", "Not saved", lambda line: line.missing, 120, RIGHT, sortable=False),
        Column(
            "remark", "What is not as it was", lambda line: line.changed, 220, sortable=False,
            tooltip=lambda line: line.changed,
        ),
    ]  # fmt: skip
