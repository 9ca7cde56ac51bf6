"""Running imports in tests: what came of the rows, and that the same file again, and undo, leave nothing behind."""

from pathlib import Path

from models.importing import ImportOptions, ImportPlan, Mapped, Pasted
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW, dump


def imported(workspace: Workspace, path: Path, options: ImportOptions | None = None) -> ImportPlan:
    plan = importing.plan(workspace, path, options=options)
    assert sum(plan.counts.values()) == plan.rows == len({fate.row for fate in plan.fates})
    importing.apply(workspace, plan, NOW)
    return plan


def counts(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: number for outcome, number in plan.counts.items() if number}


def must_settle(workspace: Workspace, path: Path, options: ImportOptions | None = None) -> ImportPlan:
    """Import a file; the second time must find nothing new, and undo must take all of the first back."""
    before = dump(workspace)
    plan = imported(workspace, path, options)
    assert plan.writes_anything
    after = dump(workspace)
    again = imported(workspace, path, options)
    assert not again.writes_anything, counts(again)
    assert dump(workspace) == after
    workspace.undo()
    assert dump(workspace) == before
    imported(workspace, path, options)
    return plan


def map_text(text: str, name: str, kind: str | None, options: ImportOptions) -> Mapped:
    """What was pasted, read and mapped."""
    return importing.map_source(Pasted(text, DAY, name), kind, options)
