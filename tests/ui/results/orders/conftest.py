"""The workspace of the Results tab, with codes to decide, an order that looks like a gift and one by a link."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from storage.workspace import Workspace
from ui.session import Session

ODD = (
    {"code": "RYE", "items": 3_000, "total": 3_000},
    {"code": "rye", "items": 2_000, "total": 2_000},
    {"code": "BOTH", "items": 1_000, "total": 1_000},
    {"code": "CODE1", "items": 5_000, "discount": 5_000, "total": 0},
    {"code": "", "items": 900, "total": 900},
    {"code": "C0DE2", "items": 700, "total": 700, "is_cancelled": True},
)


def add_odd(workspace: Workspace) -> None:
    """Six orders more; both creators have the code “BOTH”."""
    for partnership in (1, 2):
        workspace.partnerships.add_code_rule(partnership_id=partnership, code="BOTH")
    for number, values in enumerate(ODD, 1):
        row = {"source": "shop", "number": f"odd-{number}", "placed_on": date(2026, 9, 25), "currency": "EUR"}
        workspace.orders.add(**{**row, **values})


@pytest.fixture
def session(session: Session) -> Session:
    assert session.edit("Add odd orders", add_odd)
    return session


@pytest.fixture(autouse=True)
def _closed(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


def dialog_of(parent: QWidget) -> QDialog:
    """The dialog that is open."""
    (found,) = [one for one in parent.findChildren(QDialog) if one.isVisible()]
    return found
