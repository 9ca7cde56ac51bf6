"""Files of single shapes with the rows that a test wants."""

from collections.abc import Mapping
from pathlib import Path

from models.importing import ImportOptions, ImportPlan
from models.orders.order import Order
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.shops.shapes import SHAPES, Shape


def shape_named(name: str) -> Shape:
    """A shape by its name."""
    return next(shape for shape in SHAPES if shape.name == name)


def table_of(name: str, *rows: Mapping[str, str], delimiter: str = ",") -> str:
    """A file of a shape: each row is the shape's first one with some cells changed."""
    shape = shape_named(name)
    first = shape.rows[0]
    return text_of(shape.header, [[{**first, **row}.get(cell, "") for cell in shape.header] for row in rows], delimiter)


def planned(workspace: Workspace, folder: Path, text: str, options: ImportOptions | None = None) -> ImportPlan:
    """What importing the text as a file would do."""
    return importing.plan(workspace, saved(folder, "export.csv", text), options=options)


def imported(workspace: Workspace, folder: Path, text: str) -> list[Order]:
    """All orders of the workspace once the text was imported as a file."""
    importing.apply(workspace, planned(workspace, folder, text), NOW)
    return workspace.orders.all()


def told(plan: ImportPlan, topic: str) -> list[str]:
    """What the preview says about a topic."""
    return [decision.text for decision in plan.decisions if decision.topic == topic]
