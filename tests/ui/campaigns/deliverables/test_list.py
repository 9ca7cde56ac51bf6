from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.campaigns.partnership import DeliverableStatus
from models.reading.platform import Platform
from storage.workspace import Workspace
from tests.ui.campaigns.conftest import AUTUMN, card_id
from tests.ui.campaigns.deliverables.conftest import DialogOf, choose, click, press, row_of, texts, type_into
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.deliverables_page import DeliverablesPage
from ui.campaigns.deliverables.piece_dialogs import AddPieceDialog, ShiftDialog
from ui.tables.cells import PillCell


def empty_of_pieces(workspace: Workspace) -> None:
    for piece in workspace.partnerships.deliverables():
        workspace.partnerships.delete_deliverable(piece.id)


def test_deliverables_stand_by_their_days_and_late_ones_say_so(page: DeliverablesPage) -> None:
    assert texts(page, "creator") == ["Moss & Crumb", "Plain Flour"]
    assert texts(page, "when") == ["2 days late", "due in 2 days"]
    assert texts(page, "post_due") == ["20 Sep", "24 Sep"]
    assert page.line.text() == "3 pieces promised · 0 live · 2 late"


def test_a_late_day_stands_out_in_red_and_is_spoken(page: DeliverablesPage) -> None:
    model = page.table.row_model
    section = model.column_named("post_due")
    assert section is not None
    column = model.columns[section]
    assert isinstance(column.cell, PillCell)
    assert [column.cell._pill_tone(row) for row in page.rows] == ["red", ""]
    assert [column.spoken(row) for row in page.rows if column.spoken] == ["20 Sep 2026, late", "24 Sep 2026"]


def test_a_late_draft_stands_out(page: DeliverablesPage, tab: CampaignsTab) -> None:
    piece = row_of(page, "Plain Flour").piece
    tab.session.edit(
        "Draft", lambda w: w.partnerships.update_deliverable(piece.id, draft_due=date(2026, 9, 21))
    )
    assert texts(page, "when")[1] == "draft late"
    assert "1 draft late" in page.line.text()


def test_what_is_done_stands_below_what_is_to_come(page: DeliverablesPage, tab: CampaignsTab) -> None:
    moss = row_of(page, "Moss & Crumb").id
    tab.session.edit("Live", lambda w: w.partnerships.update_deliverable(moss, status=DeliverableStatus.LIVE))
    assert texts(page, "creator") == ["Plain Flour", "Moss & Crumb"]
    assert page.line.text() == "3 pieces promised · 2 live · 2 of them without a post"


def test_every_field_is_typed_in_place(page: DeliverablesPage, qtbot: QtBot) -> None:
    typed = {"piece": "Carousel", "platform": "tik tok", "count": "3"}
    days = {"draft_due": "18.09.2026", "post_due": "1 Oct 2026"}
    for column, text in {**typed, **days}.items():
        assert type_into(qtbot, page, "Plain Flour", column, text) is None
    piece = row_of(page, "Plain Flour").piece
    assert (piece.format, piece.platform, piece.count) == ("carousel", Platform.TIKTOK, 3)
    assert (piece.draft_due, piece.post_due) == (date(2026, 9, 18), date(2026, 10, 1))


def test_what_cannot_be_read_is_told_and_stays_open(page: DeliverablesPage, qtbot: QtBot) -> None:
    for column, text in {"piece": "", "platform": "Orkut", "count": "0", "rounds": "100", "state": "gone"}.items():
        editor = type_into(qtbot, page, "Plain Flour", column, text)
        assert editor is not None
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    piece = row_of(page, "Plain Flour").piece
    assert (piece.format, piece.platform, piece.count, piece.draft_rounds) == ("reel", None, 1, None)


def test_the_status_is_typed_by_its_beginning(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot) -> None:
    type_into(qtbot, page, "Plain Flour", "state", "dra")
    assert row_of(page, "Plain Flour").piece.status is DeliverableStatus.DRAFT_IN
    assert tab.session.undo_labels()[0] == "Mark 1 deliverable as draft in"
    assert texts(page, "when")[1] == "draft to read"


def test_several_are_marked_in_one_step(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot) -> None:
    page.table.selectAll()
    qtbot.mouseClick(page._change, Qt.MouseButton.LeftButton)
    choose(page, "Mark as", "Approved")
    assert {row.piece.status for row in page.rows} == {DeliverableStatus.APPROVED}
    assert tab.session.undo_labels()[0] == "Mark 2 deliverables as approved"
    tab.session.undo()
    assert {row.piece.status for row in page.rows} == {DeliverableStatus.PROMISED}


def test_the_days_of_several_move_in_one_step(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    page.table.selectAll()
    tab.run("deliverables.shift_days")
    dialog = dialog_of(tab)
    assert isinstance(dialog, ShiftDialog)
    qtbot.keyClicks(dialog.days, "-3")
    press(qtbot, dialog, "Move days")
    assert [row.piece.post_due for row in page.rows] == [date(2026, 9, 17), date(2026, 9, 21)]
    assert tab.session.undo_labels()[0] == "Move 2 deliverables 3 days earlier"
    tab.session.undo()
    assert texts(page, "post_due") == ["20 Sep", "24 Sep"]


def test_absurd_days_are_told(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    click(qtbot, page, "Plain Flour", "creator")
    tab.run("deliverables.shift_days")
    dialog = dialog_of(tab)
    assert isinstance(dialog, ShiftDialog)
    qtbot.keyClicks(dialog.days, "4000")
    press(qtbot, dialog, "Move days")
    assert "at most ten years" in dialog.form.rows["days"].problem
    assert dialog.isVisible()


def test_without_a_selection_it_is_said_what_to_select(tab: CampaignsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.told) as told:
        tab.run("deliverables.shift_days")
    assert told.args == ["Select the piece first that you mean.", False]


def test_a_piece_is_added_from_the_page(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    qtbot.mouseClick(page._add, Qt.MouseButton.LeftButton)
    dialog = dialog_of(tab)
    assert isinstance(dialog, AddPieceDialog)
    dialog.creator.choose(next(card for card in page.verbs.cards if card.name == "Kneadful"))
    dialog.fields.format.setCurrentText("story")
    qtbot.keyClicks(dialog.form.field("draft_due"), "2026-10-01")
    qtbot.keyClicks(dialog.form.field("post_due"), "2026-09-30")
    press(qtbot, dialog, "Add piece")
    assert "before its draft" in dialog.form.rows["post_due"].problem
    dialog.fields.post_due.set_value(date(2026, 10, 5))
    press(qtbot, dialog, "Add piece")
    row = row_of(page, "Kneadful")
    assert (row.piece.format, row.piece.draft_due) == ("story", date(2026, 10, 1))
    assert row.piece.post_due == date(2026, 10, 5)
    assert page.table.current_id == row.id
    assert tab.session.undo_labels()[0] == "Add story of Kneadful"


def test_delete_takes_pieces_out_and_undo_brings_them_back(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot
) -> None:
    click(qtbot, page, "Plain Flour", "creator")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert told.args == ["The reel by Plain Flour deleted.", True]
    assert texts(page, "creator") == ["Moss & Crumb"]
    tab.session.undo()
    assert texts(page, "creator") == ["Moss & Crumb", "Plain Flour"]


def test_rows_are_copied_as_a_spreadsheet_takes_them(page: DeliverablesPage, qtbot: QtBot) -> None:
    click(qtbot, page, "Moss & Crumb", "creator")
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[:4] == ["Moss & Crumb", "story", "", "2"]
    assert "20 Sep 2026" in cells


def test_the_order_is_changed_by_the_head(page: DeliverablesPage) -> None:
    section = page.table.row_model.column_named("count")
    assert section is not None
    page.table.sort_by(section)
    assert texts(page, "count") == ["1", "2"]


def test_return_opens_the_terms(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot) -> None:
    click(qtbot, page, "Moss & Crumb", "creator")
    with qtbot.waitSignal(page.partnership_asked) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == [card_id(tab, "Moss & Crumb")]


def test_without_a_promise_the_page_says_how_to_begin(
    page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    tab.session.edit("Clear", empty_of_pieces)
    assert not page.table.isVisible()
    assert page._begin.text() == "Add a piece"
    qtbot.mouseClick(page._begin, Qt.MouseButton.LeftButton)
    assert isinstance(dialog_of(tab), AddPieceDialog)


def test_without_creators_the_page_leads_to_them(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.select(tab.session.workspace.campaigns.named("Spring picnic").id)
    assert page._begin.text() == "Add creators"
    with qtbot.waitSignal(page.creators_asked):
        qtbot.mouseClick(page._begin, Qt.MouseButton.LeftButton)
    tab.select(tab.session.workspace.campaigns.named(AUTUMN).id)
    assert page.table.isVisible()
