"""The column of a table that says a partnership's stage as the owner calls it."""

from models.stage_names import StageNames
from models.stages import Stage
from storage.exporters.column import Column, label
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace

HEADER = "Stage"


def stage_column(names: StageNames) -> Column:
    """The stage by one set of names."""
    return label(HEADER, "stage", lambda value: names.of(Stage(value)))


def with_own_names(columns: tuple[Column, ...], workspace: Workspace) -> tuple[Column, ...]:
    """The columns, that of the stage by the names that this workspace has for them."""
    own = stage_column(workspace.settings.get(STAGE_NAMES))
    return tuple(own if column.header == HEADER else column for column in columns)
