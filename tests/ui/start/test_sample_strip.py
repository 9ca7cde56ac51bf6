from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.backups.copying import copy_file
from storage.sample.making import ready_sample
from storage.workspace import open_workspace
from tests.factory import NOW
from ui.business.business_dialog import BusinessDialog
from ui.campaigns.form import ChoiceField
from ui.session import Session
from ui.start.sample_strip import SampleStrip
from ui.theme import Theme
from ui.widgets.button import Button


@pytest.fixture(scope="module")
def sample() -> Path:
    return ready_sample(date(2026, 11, 27))


@pytest.fixture
def copied(sample: Path, tmp_path: Path, qapp: object) -> Iterator[Session]:
    copy_file(sample, tmp_path / "Mine.goodword")
    session = Session(open_workspace(tmp_path / "Mine.goodword"), lambda: NOW)
    yield session
    session.close()


def strip_of(session: Session, theme: Theme, qtbot: QtBot) -> SampleStrip:
    strip = SampleStrip(session, theme)
    qtbot.addWidget(strip)
    strip.show()
    return strip


def test_the_strip_of_the_sample_says_so_and_leads_on(sample: Path, theme: Theme, qtbot: QtBot) -> None:
    session = Session(open_workspace(sample), lambda: NOW)
    strip = strip_of(session, theme, qtbot)
    assert strip.text.startswith("SAMPLE")
    assert "nothing can break" in strip.text
    with qtbot.waitSignal(strip.start_asked):
        button = next(button for button in strip.findChildren(Button) if button.text())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "is_sample" not in BusinessDialog(session, theme).form.values()
    session.close()


def test_a_copy_of_the_sample_becomes_ones_own_and_undo_makes_it_the_sample_again(
    copied: Session, theme: Theme, qtbot: QtBot
) -> None:
    strip = strip_of(copied, theme, qtbot)
    assert "A copy of the sample" in strip.text
    dialog = BusinessDialog(copied, theme)
    qtbot.addWidget(dialog)
    cast("ChoiceField[bool]", dialog.form.field("is_sample")).choose(False)
    assert dialog.save()
    assert not copied.business.is_sample
    assert not strip.isVisible()
    copied.undo()
    assert strip.isVisible()
