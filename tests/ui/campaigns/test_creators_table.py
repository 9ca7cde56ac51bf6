import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from models.errors import UnreadableError, UserError
from models.stages import Stage
from tests.ui.campaigns.conftest import card_id, stage_of
from ui.campaigns.campaign_page import CREATORS, DELIVERABLES, TABLE
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.exit_dialog import ExitDialog
from ui.tables.cells import PADDING


def typed(tab: CampaignsTab, who: str, column: str, text: str, qtbot: QtBot) -> None:
    """Type into a cell as a person does and end with Return."""
    tab.page.show_view(TABLE)
    table = tab.page.table
    table.select(card_id(tab, who))
    table.edit_column(column)
    editor = table.findChild(QLineEdit)
    assert editor
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def select(tab: CampaignsTab, *names: str) -> int:
    tab.page.show_view(TABLE)
    tab.page.table.select_all_of([card_id(tab, name) for name in names])
    return card_id(tab, names[0])


def choose(tab: CampaignsTab, text: str) -> None:
    actions = [action for menu in tab.findChildren(QMenu) for action in menu.actions()]
    next(action for action in actions if action.text() == text).trigger()


@pytest.mark.parametrize(
    ("column", "text", "field", "stored"),
    [
        ("fee", "1,200.50", "fee", 120_050),
        ("product", "tasting box", "product", "tasting box"),
        ("product_cost", "12", "product_cost", 1_200),
        ("shipping", "4,90", "shipping", 490),
        ("commission", "7,5", "commission", 750),
        ("disclosure", "#ad", "disclosure", "#ad"),
    ],
)
def test_what_is_typed_into_a_cell_is_stored_and_undone(
    tab: CampaignsTab, qtbot: QtBot, column: str, text: str, field: str, stored: object
) -> None:
    typed(tab, "Kneadful", column, text, qtbot)
    kneadful = tab.page.cards[card_id(tab, "Kneadful")].partnership
    assert getattr(kneadful, field) == stored
    label = tab.session.undo()
    assert label
    assert label.endswith(" of Kneadful")


def test_a_stage_is_typed_by_its_name(tab: CampaignsTab, qtbot: QtBot) -> None:
    typed(tab, "Kneadful", "stage", "agreed", qtbot)
    assert stage_of(tab.session, card_id(tab, "Kneadful")) is Stage.AGREED
    assert tab.session.undo() == "Move Kneadful to Agreed"


def test_what_is_no_stage_or_no_fee_is_told_and_nothing_is_written(tab: CampaignsTab) -> None:
    card = tab.page.cards[card_id(tab, "Kneadful")]
    columns = {column.name: column for column in tab.page.table.row_model.columns}
    stage, fee = columns["stage"].edit, columns["fee"].edit
    assert stage
    assert fee
    with pytest.raises(UnreadableError, match="“soon” is no stage"):
        stage(card, "soon")
    with pytest.raises(UserError, match="not negative"):
        fee(card, "-5")
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_several_rows_change_their_stage_as_one_step(tab: CampaignsTab) -> None:
    first = select(tab, "Kneadful", "Zoë Müller")
    tab.on_card_menu_asked(first, tab.mapToGlobal(QPoint(400, 300)))
    choose(tab, "Agreed")
    assert {stage_of(tab.session, card_id(tab, name)) for name in ("Kneadful", "Zoë Müller")} == {Stage.AGREED}
    assert tab.session.undo() == "Move 2 creators to Agreed"
    assert stage_of(tab.session, first) is Stage.CONTACTED


def test_several_rows_leave_with_one_reason(tab: CampaignsTab, qtbot: QtBot) -> None:
    select(tab, "Kneadful", "Zoë Müller")
    tab.change_stage()
    choose(tab, "Declined")
    dialog = tab.findChild(ExitDialog)
    assert isinstance(dialog, ExitDialog)
    assert dialog.windowTitle() == "2 creators are out"
    qtbot.keyClicks(dialog.form.field("reason"), "no time")
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Move to exits")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    reasons = {tab.page.cards[card_id(tab, name)].partnership.exit_reason for name in ("Kneadful", "Zoë Müller")}
    assert reasons == {"no time"}
    assert tab.session.workspace.partnerships.exit_reasons() == ["no time"]


def test_several_rows_are_removed_as_one_step(tab: CampaignsTab) -> None:
    first = select(tab, "Kneadful", "Zoë Müller")
    tab.remove_creator_of(first)
    assert len(tab.page.cards) == 2
    assert (tab.session.undo() or "").startswith("Remove 2 creators from ")


def test_what_a_live_creator_cost_stands_in_the_table(tab: CampaignsTab) -> None:
    columns = {column.name: column for column in tab.page.table.row_model.columns}
    cards = tab.page.cards
    moss, told = cards[card_id(tab, "Moss & Crumb")], columns["cost"].tooltip
    assert columns["cost"].text(moss) == "€172"
    assert told is not None
    assert told(moss) == "fees €150 + product at cost €22\n€22 paid or sent, €150 still to be"
    assert columns["cost"].text(cards[card_id(tab, "Kneadful")]) == ""


def test_no_amount_is_cut_also_one_that_is_typed_later(tab: CampaignsTab, qtbot: QtBot) -> None:
    typed(tab, "Kneadful", "fee", "123,456.50", qtbot)
    table = tab.page.table
    for place, column in enumerate(table.row_model.columns):
        if column.name in {"asks", "fee", "cost"}:
            room = table.columnWidth(place) - 2 * PADDING
            rows = [column.text(row) for row in table.rows]
            metrics = table.delegate.ink.figures_metrics
            assert [metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) for text in rows] == rows


@pytest.mark.parametrize("place", [CREATORS, DELIVERABLES])
def test_the_names_stay_in_sight_while_the_table_is_scrolled_to_the_right(
    tab: CampaignsTab, qtbot: QtBot, place: int
) -> None:
    tab.page.show_view(TABLE)
    tab.page.tabs.choose(place)
    table = tab.page.table if place == CREATORS else tab.page.deliverables.table
    tab.resize(700, 600)
    tab.show()
    qtbot.waitExposed(tab)
    first = table.rows[0]
    middle = QPoint(30, table.rowViewportPosition(0) + table.rowHeight(0) // 2)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.horizontalScrollBar().value() > 0
    assert table.pinned_width > 0
    assert table.indexAt(middle).data() in {first.name, getattr(first, "card", first).name}
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert table.current_id == first.id
    table.horizontalScrollBar().setValue(0)
    assert table.pinned_width == 0
