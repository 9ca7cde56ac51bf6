"""Lets go of the rows of a file a thousand at a time: all of a large one at once stop the window for half a second."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from models.importing import ImportPlan
from storage.slices import MANY, Sliced
from ui.work.sliced_work import SlicedWork


def let_go(plan: ImportPlan, parent: QObject) -> None:
    """Hold the rows of a plan that nobody needs any more, and let go of them in the next turns of the event loop.

    The parent outlives the dialog that showed them.
    """
    SlicedWork(_slices(_rows_of(plan)), lambda _: None, lambda _: None, parent).start()


def _rows_of(plan: ImportPlan) -> list[object]:
    """Whatever of a plan there is a row of the file for."""
    writes = plan.writes.values() if isinstance(plan.writes, Mapping) else ()
    return [*plan.fates, *plan.mapped.drafts, *writes]


def _slices(rows: list[object]) -> Sliced[None]:
    while rows:
        del rows[-MANY:]
        yield
