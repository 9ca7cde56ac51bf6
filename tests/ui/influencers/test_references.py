from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.influencers.reference import Reference
from tests.ui.influencers.pointing import id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person_panel import PersonPanel
from ui.influencers.reference_dialog import ReferenceDialog
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(tab: InfluencersTab) -> PersonPanel:
    tab.select(id_of(tab, "Moss & Crumb"))
    # What the system would open is only heard of.
    tab.references.address_asked.disconnect(tab.conversation.open_address)
    return tab.panel


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    path = tmp_path / "Media kit.pdf"
    path.write_bytes(b"%PDF")
    return path


def kept(tab: InfluencersTab, session: Session) -> list[Reference]:
    return session.workspace.references.of_influencer(id_of(tab, "Moss & Crumb"))


def typed(qtbot: QtBot, panel: PersonPanel, text: str) -> None:
    panel.references.field.selectAll()
    qtbot.keyClicks(panel.references.field, text)
    qtbot.keyClick(panel.references.field, Qt.Key.Key_Return)


def choose(qtbot: QtBot, panel: PersonPanel, words: str) -> None:
    line = panel.references.lines[0]
    qtbot.mouseClick(line.more, LEFT)
    menu = next(menu for menu in line.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    action.trigger()


def drop(panel: PersonPanel, *urls: QUrl) -> None:
    data = QMimeData()
    data.setUrls(list(urls))
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    panel.references.dropEvent(QDropEvent(QPoint(5, 5), copy, data, LEFT, none))


def test_a_link_is_added_and_opened_in_the_browser(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    typed(qtbot, panel, "example.com/kit")
    assert [one.address for one in kept(tab, session)] == ["https://example.com/kit"]
    assert panel.references.field.text() == ""
    with qtbot.waitSignal(tab.references.address_asked) as asked:
        qtbot.mouseClick(panel.references.lines[0].link, LEFT)
    assert asked.args == [QUrl("https://example.com/kit")]
    assert session.undo() == "Add a link or file of Moss & Crumb"
    assert panel.references.lines == []


def test_what_is_neither_link_nor_file_is_told(qtbot: QtBot, panel: PersonPanel) -> None:
    typed(qtbot, panel, "javascript:alert(1)")
    assert "are not opened" in panel.references.row.problem
    assert panel.references.lines == []


def test_the_same_address_is_not_added_twice(qtbot: QtBot, panel: PersonPanel) -> None:
    for _ in range(2):
        typed(qtbot, panel, "https://example.com/kit")
    assert panel.references.row.problem == "This is among them already."
    assert len(panel.references.lines) == 1


def test_dropped_files_and_links_are_one_step(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session, kit: Path
) -> None:
    drop(panel, QUrl.fromLocalFile(str(kit)), QUrl("https://example.com/kit"))
    assert [one.shown for one in kept(tab, session)] == ["Media kit.pdf", "example.com/kit"]
    session.undo()
    assert kept(tab, session) == []


def test_a_file_is_opened_only_while_it_is_there(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, kit: Path
) -> None:
    typed(qtbot, panel, str(kit))
    with qtbot.waitSignal(tab.references.address_asked) as asked:
        choose(qtbot, panel, "Open")
    assert asked.args == [QUrl.fromLocalFile(str(kit))]
    kit.unlink()
    with qtbot.waitSignal(tab.told) as told, qtbot.assertNotEmitted(tab.references.address_asked):
        qtbot.mouseClick(panel.references.lines[0].link, LEFT)
    assert "There is no file" in told.args[0]


def test_a_program_is_never_started(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, tmp_path: Path) -> None:
    (tmp_path / "kit.sh").write_text("echo")
    typed(qtbot, panel, str(tmp_path / "kit.sh"))
    with qtbot.waitSignal(tab.told) as told, qtbot.assertNotEmitted(tab.references.address_asked):
        qtbot.mouseClick(panel.references.lines[0].link, LEFT)
    assert "is a program" in told.args[0]


def test_a_label_is_given(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session) -> None:
    typed(qtbot, panel, "https://example.com/kit")
    choose(qtbot, panel, "Label and address…")
    dialog = tab.findChild(ReferenceDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.label, "Media <b>kit</b>")
    qtbot.keyClick(dialog.label, Qt.Key.Key_Return)
    assert panel.references.lines[0].link.text() == "Media <b>kit</b>"
    assert panel.references.lines[0].link.accessibleName() == "Link: Media <b>kit</b>"
    assert session.undo() == "Change a link or file of Moss & Crumb"


def test_removing_says_that_the_file_stays(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session, kit: Path
) -> None:
    typed(qtbot, panel, str(kit))
    with qtbot.waitSignal(tab.told) as told:
        choose(qtbot, panel, "Remove")
    assert told.args == ["Removed here; the file itself stays where it is.", True]
    assert kit.exists()
    assert session.undo() == "Remove a link or file of Moss & Crumb"
    assert len(panel.references.lines) == 1


def test_what_is_typed_about_one_does_not_stay_for_the_next(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel
) -> None:
    qtbot.keyClicks(panel.references.field, "https://exam")
    tab.select(id_of(tab, "Zoë Müller"))
    assert panel.references.field.text() == ""


def test_a_path_too_long_to_look_for_is_not_there(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    tab.references.add([f"/{'x' * 5000}"])
    with qtbot.waitSignal(tab.told) as told:
        qtbot.mouseClick(panel.references.lines[0].link, LEFT)
    assert "There is no file" in told.args[0]
