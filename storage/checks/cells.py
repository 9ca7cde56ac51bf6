"""Whether the cells of a file whose pages are sound hold what they may, and agree with each other.

Its rules stand with the descriptions of the exported tables, which take a tenth of a second to load: a file that is as
it was when it passed needs none of them.
"""

import sqlite3
from itertools import chain

from storage.checks.figures import missing_figures
from storage.checks.pictures import picture_problems
from storage.checks.steps import step_problems
from storage.checks.texts import text_problems
from storage.checks.values import value_problems

STEPS_AT_OPENING = 1024 * 1024
"""Packed bytes of the undo history that are read at opening of a larger file."""


def cell_problems(connection: sqlite3.Connection, most_bytes: int = STEPS_AT_OPENING) -> chain[str]:
    """What no cell can hold, and what the others do not agree with; of the undo history so many packed bytes."""
    return chain(
        text_problems(connection),
        value_problems(connection),
        picture_problems(connection),
        step_problems(connection, most_bytes),
        missing_figures(connection),
    )
