"""What is chosen beside the pages: kept in the file, one step to undo each, shown in the pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.paper.request import BriefRequest, ReportRequest, YearRequest
from models.results.filters import Scope
from storage.paper.choices import PaperChoices, choice_of
from storage.workspace import Workspace
from tests.ui import screen_reader
from tests.ui.paper.preview.conftest import PATIENCE
from ui.paper.preview.options_panel import OptionsPanel
from ui.paper.preview.prepared import Prepared
from ui.paper.preview.who_is_who import WhoIsWho
from ui.paper.preview.window import PreviewWindow
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def request_of(campaign: int) -> ReportRequest:
    return ReportRequest(Scope.of_campaign(campaign))


@pytest.fixture
def panel(window: PreviewWindow, qtbot: QtBot) -> OptionsPanel:
    """Of a window whose pages are shown, with the suggestion read."""
    qtbot.waitUntil(lambda: window.panel.words.text.toPlainText() != "", timeout=PATIENCE)
    return window.panel


@pytest.fixture(params=[13, 20])
def dressed(request: pytest.FixtureRequest, wardrobe: QApplication) -> Theme:
    """A theme on a system whose font has a size in pixels."""
    system = QFont(wardrobe.font())
    system.setPixelSize(request.param)
    wardrobe.setFont(system)
    made = Theme("light")
    made.apply(wardrobe)
    return made


def label(session: Session) -> str | None:
    return session.undo_labels()[0]


def write(panel: OptionsPanel, qtbot: QtBot, text: str) -> None:
    field = panel.words.text
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    field.flush()


def test_sections_moved_and_left_out_are_so_in_the_pages(
    window: PreviewWindow, panel: OptionsPanel, session: Session, request_of: ReportRequest, qtbot: QtBot
) -> None:
    names = [row.name for row in panel.sections.rows]
    panel.sections.setFocus()
    panel.sections.setCurrentRow(0)
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        qtbot.keyClick(panel.sections, Qt.Key.Key_Space)
        qtbot.keyClick(panel.sections, Qt.Key.Key_Down, CTRL)
    assert window.prepared is not None
    assert window.prepared.document.section(names[0]) is None
    assert panel.about_sections.text().startswith("1 section left out. Drag,")
    assert label(session) == "Change the sections of campaign reports"
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        qtbot.mouseClick(panel.as_proposed, Qt.MouseButton.LeftButton)
    assert choice_of(session.workspace, request_of).sections is None
    assert not panel.as_proposed.isVisible()
    session.undo()
    assert [row.name for row in panel.sections.rows] == [names[1], names[0], *names[2:]]


def test_the_suggestion_stands_there_to_be_written_over(
    panel: OptionsPanel, session: Session, request_of: ReportRequest, qtbot: QtBot
) -> None:
    suggestion = panel.words.text.toPlainText()
    assert "paid back" in suggestion
    write(panel, qtbot, "Book them all")
    assert choice_of(session.workspace, request_of).words == "Book them all"
    assert label(session) == "Change “What we learned and whom to book again” in Autumn gluten-free box"
    assert panel.words.mark == "your words"
    qtbot.mouseClick(panel.words.reset, Qt.MouseButton.LeftButton)
    assert choice_of(session.workspace, request_of).words is None
    assert panel.words.text.toPlainText() == suggestion
    assert panel.words.told == "Ctrl+Z brings your own words back."
    qtbot.keyClick(panel.words.text, Qt.Key.Key_Z, CTRL)
    assert choice_of(session.workspace, request_of).words == "Book them all"
    assert panel.words.told.startswith("Suggested from the figures.")


def test_the_suggestion_typed_again_is_the_suggestion(
    panel: OptionsPanel, session: Session, request_of: ReportRequest, qtbot: QtBot
) -> None:
    suggestion = panel.words.text.toPlainText()
    write(panel, qtbot, "x")
    panel.words.text.setPlainText(suggestion)
    panel.words.text.flush()
    assert choice_of(session.workspace, request_of).words is None


def test_left_empty_nothing_is_said(
    window: PreviewWindow, panel: OptionsPanel, session: Session, request_of: ReportRequest, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        write(panel, qtbot, "")
    assert choice_of(session.workspace, request_of).words == ""
    assert window.strip.isHidden()


def test_rich_text_is_pasted_as_plain(panel: OptionsPanel, session: Session, request_of: ReportRequest) -> None:
    rich = QMimeData()
    rich.setHtml("<h1>Thank <b>you</b></h1>")
    rich.setText("Thank you")
    QApplication.clipboard().setMimeData(rich)
    panel.note.text.setFocus()
    panel.note.text.paste()
    panel.note.text.flush()
    assert choice_of(session.workspace, request_of).note == "Thank you"


def test_a_note_is_one_step_and_cleared_in_one(
    panel: OptionsPanel, session: Session, request_of: ReportRequest, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.note.text, "Thank you")
    panel.note.text.flush()
    assert label(session) == "Change the note on Autumn gluten-free box"
    qtbot.mouseClick(panel.note.reset, Qt.MouseButton.LeftButton)
    assert choice_of(session.workspace, request_of).note == ""
    session.undo()
    assert panel.note.text.toPlainText() == "Thank you"


def test_a_note_that_is_being_typed_is_kept_when_the_window_closes(
    window: PreviewWindow, panel: OptionsPanel, session: Session, request_of: ReportRequest, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.note.text, "Thank you")
    window.close()
    assert choice_of(session.workspace, request_of).note == "Thank you"


def test_what_was_just_typed_is_in_the_pages_that_are_saved(
    window: PreviewWindow, panel: OptionsPanel, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[Prepared] = []
    monkeypatch.setattr(window.saving, "ask", asked.append)
    qtbot.keyClicks(panel.note.text, "Thank you")
    qtbot.keyClick(panel.note.text, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: bool(asked), timeout=PATIENCE)
    assert asked[0].document.section("note") is not None


def test_a_document_that_cannot_be_made_offers_no_choice(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, campaign: int
) -> None:
    made = PreviewWindow(session, theme, jobs, BriefRequest(campaign))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown, timeout=PATIENCE):
        made.show()
    session.edit("Delete", lambda w: w.campaigns.delete(campaign))
    qtbot.waitUntil(lambda: not made.panel.isEnabled(), timeout=PATIENCE)
    with qtbot.waitSignal(made.shown, timeout=PATIENCE):
        session.undo()
    assert made.panel.isEnabled()


def test_masked_pages_and_their_file_name_tell_nobody(
    window: PreviewWindow, panel: OptionsPanel, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    session.edit("Rename", lambda w: w.influencers.update(1, name="Zoe Miller"))
    session.edit("Rename", lambda w: w.campaigns.update(1, name="Box of Zoe Miller"))
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        qtbot.mouseClick(panel.names.masked, Qt.MouseButton.LeftButton)
    assert label(session) == "Mask names in campaign reports"
    assert window.prepared is not None
    assert "Zoe" not in repr(window.prepared.document)
    assert "Zoe" not in window.prepared.file_name
    qtbot.waitUntil(lambda: "Zoe Miller" in panel.words.text.toPlainText(), timeout=PATIENCE)


def masked(window: PreviewWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        qtbot.mouseClick(window.panel.names.masked, Qt.MouseButton.LeftButton)


def test_what_was_taken_for_a_name_is_told_beside_the_masked_pages(
    window: PreviewWindow, panel: OptionsPanel, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    assert not panel.names.who.isVisible()
    session.edit("Rename", lambda w: w.influencers.update(1, name="Plain Flour"))
    qtbot.keyClicks(panel.note.text, "Plain flour was out of stock")
    panel.note.text.flush()
    masked(window, qtbot)
    head, line = panel.names.places.text().split("\n")
    assert head.startswith("1 place in your words names a creator.")
    assert line.startswith("“Plain flour”: Creator ")
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        qtbot.mouseClick(panel.note.reset, Qt.MouseButton.LeftButton)
    assert not panel.names.places.isVisible()
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        qtbot.mouseClick(panel.names.masked, Qt.MouseButton.LeftButton)
    assert not panel.names.who.isVisible()


def test_who_is_who_is_shown_and_copied(
    window: PreviewWindow, panel: OptionsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    masked(window, qtbot)
    qtbot.mouseClick(panel.names.who, Qt.MouseButton.LeftButton)
    (shown,) = window.findChildren(WhoIsWho)
    screen_reader.hold(shown)
    assert window.prepared is not None
    assert window.prepared.key is not None
    assert shown.table.rows == list(window.prepared.key.who)
    everybody = workspace.influencers.rows(range(1, 100)).values()
    assert {name for _, name in shown.table.rows} == {person.name for person in everybody}
    qtbot.mouseClick(shown.copy_button, Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().split("\n")
    assert lines == [f"{letter}\t{name}" for letter, name in shown.table.rows]
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(WhoIsWho))


def test_nothing_is_cut_off_where_the_owners_own_words_stand(
    dressed: Theme, session: Session, jobs: Jobs, request_of: ReportRequest, qtbot: QtBot
) -> None:
    session.edit("Write", lambda w: PaperChoices(w).put_words(request_of, "Book them all " * 40))
    session.edit("Write", lambda w: PaperChoices(w).put_note(request_of, "x" * 200))
    made = OptionsPanel(session, dressed, jobs, request_of)
    qtbot.addWidget(made)
    made.resize(made.width(), 560)
    made.show()
    assert made.words.reset.isVisible()
    inside = made.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: made.viewport().width() >= inside.minimumSizeHint().width())
    room = made.viewport().width()
    for child in inside.findChildren(QWidget):
        if child.isVisible():
            assert child.mapTo(made.viewport(), child.rect().topRight()).x() < room, child
            assert child.width() >= child.minimumSizeHint().width(), child


def test_logo_and_colour_are_of_the_business(
    panel: OptionsPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.colour.swatches["#1D4ED8"], Qt.MouseButton.LeftButton)
    assert session.business.colour == "#1D4ED8"
    assert label(session) == "Change the colour of the business"
    (tmp_path / "bad.png").write_bytes(b"no picture")
    panel.logo.take(tmp_path / "bad.png")
    assert "no PNG or JPEG" in panel.logo_row.problem
    session.undo()
    assert panel.colour.colour == ""


def test_undo_goes_by_keys(window: PreviewWindow, panel: OptionsPanel, session: Session, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.colour.swatches["#1D4ED8"], Qt.MouseButton.LeftButton)
    window.pages.setFocus()
    qtbot.keyClick(window.pages, Qt.Key.Key_Z, CTRL)
    assert session.business.colour == ""


def test_every_control_is_named(panel: OptionsPanel) -> None:
    screen_reader.hold(panel)


def test_documents_for_tax_offer_no_mask_and_no_words(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs
) -> None:
    made = OptionsPanel(session, theme, jobs, YearRequest(2026))
    qtbot.addWidget(made)
    made.show()
    assert not made.names.isVisible()
    assert not made.words.isVisible()
    assert made.note.isVisible()
