"""What is put elsewhere is matched anew with the stylesheet, and all within it: pages are filled where they stand."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from storage.workspace import open_workspace
from tests.ready_made import put_sample
from tests.ui.window.conftest import NOW
from ui.session import Session
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS

MOST = 30
"""Widgets within one that is put elsewhere: a table with its head and bars, no page."""


class Moves(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, int] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange and isinstance(watched, QWidget):
            within = len(watched.findChildren(QWidget))
            self.found[type(watched).__name__] = max(within, self.found.get(type(watched).__name__, 0))
        return False


@pytest.fixture
def moves(qapp: QApplication) -> Iterator[Moves]:
    made = Moves()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_no_page_is_filled_before_it_stands(window: MainWindow, tmp_path: Path, moves: Moves) -> None:
    path = tmp_path / "Sample.goodword"
    put_sample(path, date(2026, 11, 23))
    window.show_session(Session(open_workspace(path), lambda: NOW))
    assert window.page
    for place in (INFLUENCERS, CAMPAIGNS, RESULTS):
        window.page.show_tab(place)
    assert moves.found
    assert {name: within for name, within in moves.found.items() if within > MOST} == {}
