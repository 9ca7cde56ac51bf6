import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from models.stages import Column, Stage
from tests.ui.campaigns.conftest import TODAY, card_id, stage_of
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.card_list import MIME
from ui.campaigns.exit_dialog import ExitDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


def drop(tab: CampaignsTab, data: QMimeData, column: Column | None) -> bool:
    """Hold data over a column and let it fall; says whether the column took it."""
    viewport = tab.page.board.list_of(column).viewport()
    given = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.MoveAction, *given)
    QApplication.sendEvent(viewport, entered)
    if not entered.isAccepted():
        return False
    dropped = QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, *given)
    QApplication.sendEvent(viewport, dropped)
    return dropped.isAccepted()


def carrying(number: int | str) -> QMimeData:
    data = QMimeData()
    data.setData(MIME, str(number).encode())
    return data


def names(tab: CampaignsTab, column: Column | None) -> list[str]:
    return [card.name for card in tab.page.board.list_of(column).cards.cards]


def test_cards_stand_in_the_columns_of_their_stages(tab: CampaignsTab) -> None:
    shown = {column: names(tab, column) for column in Column if names(tab, column)}
    assert shown == {
        Column.SHORTLISTED: ["Zoë Müller"],
        Column.CONTACTED: ["Kneadful"],
        Column.AGREED: ["Plain Flour"],
        Column.LIVE: ["Moss & Crumb"],
    }


def test_a_card_dropped_on_a_column_moves_there_as_one_step(tab: CampaignsTab) -> None:
    kneadful = card_id(tab, "Kneadful")
    assert drop(tab, carrying(kneadful), Column.AGREED)
    assert stage_of(tab.session, kneadful) is Stage.AGREED
    assert names(tab, Column.CONTACTED) == []
    partnership = tab.session.workspace.partnerships.get(kneadful)
    assert partnership
    assert partnership.stage_since == TODAY
    assert tab.session.undo_labels()[0] == "Move Kneadful to Agreed"


def test_undo_takes_the_card_back_and_redo_again(tab: CampaignsTab) -> None:
    drop(tab, carrying(card_id(tab, "Kneadful")), Column.AGREED)
    tab.session.undo()
    assert names(tab, Column.CONTACTED) == ["Kneadful"]
    tab.session.redo()
    assert "Kneadful" in names(tab, Column.AGREED)


@pytest.mark.parametrize("strange", [QMimeData(), carrying("x"), carrying(9999)])
def test_what_is_no_card_of_this_board_changes_nothing(tab: CampaignsTab, strange: QMimeData) -> None:
    drop(tab, strange, Column.AGREED)
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_a_drop_on_its_own_column_is_no_edit(tab: CampaignsTab) -> None:
    drop(tab, carrying(card_id(tab, "Kneadful")), Column.CONTACTED)
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_arrows_walk_to_the_next_column_that_has_cards(tab: CampaignsTab, qtbot: QtBot) -> None:
    board = tab.page.board
    board.select(card_id(tab, "Kneadful"))
    contacted = board.list_of(Column.CONTACTED)
    contacted.setFocus()
    qtbot.keyClick(contacted, Qt.Key.Key_Right)
    assert board.current_id == card_id(tab, "Plain Flour")
    assert board.list_of(Column.AGREED).hasFocus()
    qtbot.keyClick(board.list_of(Column.AGREED), Qt.Key.Key_Left)
    assert board.current_id == card_id(tab, "Kneadful")


def test_control_and_an_arrow_move_the_card_and_the_focus_follows(tab: CampaignsTab, qtbot: QtBot) -> None:
    board = tab.page.board
    board.select(card_id(tab, "Kneadful"))
    board.list_of(Column.CONTACTED).setFocus()
    qtbot.keyClick(board.list_of(Column.CONTACTED), Qt.Key.Key_Right, CONTROL)
    assert names(tab, Column.IN_TALKS) == ["Kneadful"]
    assert board.current_id == card_id(tab, "Kneadful")
    assert board.list_of(Column.IN_TALKS).hasFocus()
    qtbot.keyClick(board.list_of(Column.IN_TALKS), Qt.Key.Key_Left, CONTROL)
    assert names(tab, Column.CONTACTED) == ["Kneadful"]


def test_the_ends_of_the_board_hold_a_card(tab: CampaignsTab) -> None:
    tab.page.board.select(card_id(tab, "Zoë Müller"))
    tab.move_card_left()
    assert names(tab, Column.SHORTLISTED) == ["Zoë Müller"]


def test_an_exit_asks_how_it_ended_and_keeps_the_reason(tab: CampaignsTab, qtbot: QtBot) -> None:
    kneadful = card_id(tab, "Kneadful")
    tab.on_move_asked(kneadful, None)
    dialog = tab.findChild(ExitDialog)
    assert isinstance(dialog, ExitDialog)
    reason = dialog.findChild(QLineEdit)
    assert isinstance(reason, QLineEdit)
    dialog.stage.choose(Stage.GHOSTED)
    qtbot.keyClicks(reason, "no answer since August")
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Move to exits")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    partnership = tab.session.workspace.partnerships.get(kneadful)
    assert partnership
    assert (partnership.stage, partnership.exit_reason) == (Stage.GHOSTED, "no answer since August")
    assert names(tab, None) == ["Kneadful"]


def test_a_card_that_comes_back_from_the_exits_drops_its_reason(tab: CampaignsTab) -> None:
    kneadful = card_id(tab, "Kneadful")
    tab.session.edit("Exit", lambda w: w.partnerships.update(kneadful, stage=Stage.DECLINED, exit_reason="busy"))
    tab.page.board.select(kneadful)
    tab.move_card_right()
    partnership = tab.session.workspace.partnerships.get(kneadful)
    assert partnership
    assert (partnership.stage, partnership.exit_reason) == (Stage.SHORTLISTED, "")


def test_enter_opens_the_terms_of_a_card(tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.page.board.select(card_id(tab, "Plain Flour"))
    qtbot.keyClick(tab.page.board.list_of(Column.AGREED), Qt.Key.Key_Return)
    dialog = tab.findChild(QDialog)
    assert isinstance(dialog, QDialog)
    assert dialog.windowTitle().startswith("Plain Flour")


def test_delete_takes_a_creator_out_and_undo_brings_her_back(tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.page.board.select(card_id(tab, "Plain Flour"))
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(tab.page.board.list_of(Column.AGREED), Qt.Key.Key_Delete)
    assert told.args == ["Plain Flour removed from “Autumn gluten-free box”.", True]
    assert names(tab, Column.AGREED) == []
    tab.session.undo()
    assert names(tab, Column.AGREED) == ["Plain Flour"]


def test_board_and_table_mean_the_same_creator(tab: CampaignsTab) -> None:
    tab.page.board.select(card_id(tab, "Plain Flour"))
    tab.toggle_board_table()
    assert tab.page.current_card is not None
    assert tab.page.current_card.name == "Plain Flour"
    tab.toggle_board_table()
    assert tab.page.board.current_id == card_id(tab, "Plain Flour")


def test_a_screen_reader_hears_what_a_card_says(tab: CampaignsTab) -> None:
    model = tab.page.board.list_of(Column.LIVE).cards
    told = model.data(model.index(0), int(Qt.ItemDataRole.AccessibleTextRole))
    facts = "Moss & Crumb, Live, €150 + box · MOSS15, 0 of 2 posts · 3 orders"
    assert told == f"{facts}, 2 posts late, €150 to pay once all is live"


def test_a_card_can_be_seen_while_it_is_dragged(tab: CampaignsTab) -> None:
    cards = tab.page.board.list_of(Column.LIVE)
    picture = cards._picture(cards.cards.index(0))
    assert picture.deviceIndependentSize().width() == cards._delegate.card_width
    assert not picture.toImage().allGray()


def test_closing_the_file_leaves_nothing_to_read(tab: CampaignsTab, qtbot: QtBot) -> None:
    qtbot.keyClicks(tab.page.brief.fields.about.text, "never lost while it has the focus")
    tab.page.brief.flush()
    tab.session.close()
    tab.repaint()
    assert tab.list.current_id is None


def menu_action(tab: CampaignsTab, text: str) -> QAction:
    menus = tab.findChildren(QMenu)
    return next(action for menu in menus for action in menu.actions() if action.text() == text)


def test_the_menu_of_a_card_moves_it_to_any_stage(tab: CampaignsTab) -> None:
    kneadful = card_id(tab, "Kneadful")
    tab.on_card_menu_asked(kneadful, tab.mapToGlobal(QPoint(400, 300)))
    assert menu_action(tab, "Contacted").isChecked()
    menu_action(tab, "Draft in").trigger()
    assert stage_of(tab.session, kneadful) is Stage.DRAFT_IN
    assert tab.session.undo_labels()[0] == "Move Kneadful to Draft in"


def test_the_menu_of_a_campaign_marks_it_as_finished(tab: CampaignsTab) -> None:
    tab.on_campaign_menu_asked(tab.mapToGlobal(QPoint(50, 50)))
    menu_action(tab, "Mark as finished").trigger()
    campaign = tab.current_campaign
    assert campaign
    assert campaign.finished_on == TODAY
