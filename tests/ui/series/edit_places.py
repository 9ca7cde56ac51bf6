"""Where the window edits: every call of ``session.edit`` in its code, and those that a series came through."""

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from models.changes import ChangeSet
from storage.workspace import Action
from ui.session import Session
from ui.work.sliced_work import SlicedWork

ROOT = Path(__file__).parents[3]
VERBS = {"edit", "edit_in_slices"}


@dataclass(frozen=True, slots=True, order=True)
class EditPlace:
    """One call of ``session.edit`` or ``session.edit_in_slices``: its file below the project, and its lines."""

    file: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.file}:{self.first}"


def edit_places(folder: str) -> set[EditPlace]:
    """Every place in a folder of the window's code (and below it) that edits."""
    return {place for path in sorted((ROOT / folder).rglob("*.py")) for place in _places_in(path)}


def _places_in(path: Path) -> Iterator[EditPlace]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in VERBS:
            asked = ast.unparse(node.func.value)
            if asked.endswith("session"):
                yield EditPlace(str(path.relative_to(ROOT)), node.lineno, node.end_lineno or node.lineno)


class WatchedSession(Session):
    """A session that writes down where its edits come from; those that changed nothing do not count.

    ``is_editing`` is true while one writes and is told of: what is not an edit then is an undo or a redo.
    """

    def __init__(self, *values: Any) -> None:
        super().__init__(*values)
        self.reached: set[tuple[str, int]] = set()
        self.edits = 0
        self.is_editing = False

    def edit(self, label: str, action: Action) -> ChangeSet | None:
        asked = _asked_at(sys._getframe(1))
        self.is_editing = True
        try:
            changes = super().edit(label, action)
        finally:
            self.is_editing = False
        if changes:
            self._note(asked)
        return changes

    def edit_in_slices(
        self,
        label: str,
        work: Any,
        done: Callable[[ChangeSet], None],
        failed: Callable[[Exception], None],
        progress: Any = None,
    ) -> SlicedWork | None:
        asked = _asked_at(sys._getframe(1))
        self.is_editing = True

        def on_done(changes: ChangeSet) -> None:
            self.is_editing = False
            if changes:
                self._note(asked)
            done(changes)

        return super().edit_in_slices(label, work, on_done, failed, progress)

    def has_come_through(self, place: EditPlace) -> bool:
        """Whether an edit of that place changed something."""
        return any(file == place.file and place.first <= line <= place.last for file, line in self.reached)

    def _note(self, asked: tuple[str, int]) -> None:
        self.edits += 1
        self.reached.add(asked)


def _asked_at(frame: FrameType) -> tuple[str, int]:
    return str(Path(frame.f_code.co_filename).relative_to(ROOT)), frame.f_lineno
