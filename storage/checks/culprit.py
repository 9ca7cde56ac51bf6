"""Whether a failure is the fault of a damaged workspace, and no bug of ours: asked of the file itself.

What reads a row takes its cells for what only we write there: a day, a stage, a list. Rather than have each of a
hundred places doubt that, the file is looked at once one of them fails.
"""

import sqlite3
from contextlib import closing
from itertools import chain
from pathlib import Path

from storage.checks.pages import page_problems, reference_problems
from storage.file.connection import connect
from storage.file.failures import as_user_error
from storage.file.layout import layout_problems
from storage.file.refusals import DamagedFileError
from storage.tables.rows import CHECK_IT, UNREADABLE

BROUGHT_ABOUT = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, DamagedFileError)
"""What a cell that holds what it never can brings about where it is read. The last may be of another file as well."""


def damage_behind(kind: type[BaseException], workspace: Path) -> DamagedFileError | None:
    """The damage that may have brought about an error of a kind that nobody expected; ``None`` where the file is whole.

    Takes tenths of a second for a large file, which this process may have open.
    """
    if not issubclass(kind, BROUGHT_ABOUT):
        return None
    return DamagedFileError(UNREADABLE, CHECK_IT) if _is_damaged(workspace) else None


def _is_damaged(workspace: Path) -> bool:
    try:
        with closing(connect(workspace, "ro")) as connection:
            return next(_problems(connection), None) is not None
    except Exception as error:  # noqa: BLE001  # of two failures the one that was met first is told
        return isinstance(as_user_error(error), DamagedFileError)


def _problems(connection: sqlite3.Connection) -> chain[str]:
    from storage.checks.cells import cell_problems

    return chain(
        page_problems(connection),
        layout_problems(connection),
        reference_problems(connection),
        cell_problems(connection),
    )
