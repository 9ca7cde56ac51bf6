"""The creators of a campaign as a spreadsheet: cells pasted and filled down, all of them or none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.errors import UserError
from models.stages import Stage
from tests.ui.campaigns.conftest import card_id, stage_of
from ui.campaigns.campaign_page import TABLE
from ui.campaigns.campaigns_tab import CampaignsTab

CTRL = Qt.KeyboardModifier.ControlModifier


def stand(tab: CampaignsTab, who: str, column: str) -> None:
    """Choose the cell of a creator, in a table sorted by name."""
    tab.page.show_view(TABLE)
    table = tab.page.table
    table.set_sort((("creator", False),))
    table.select(card_id(tab, who))
    section = table.row_model.column_named(column)
    assert section is not None
    table.head.setSectionHidden(section, False)
    table.setCurrentIndex(table.row_model.index(table.currentIndex().row(), section))


def pasted(qtbot: QtBot, tab: CampaignsTab, text: str) -> tuple[list[str], list[UserError]]:
    """What is told, and what is refused, of a paste by the keys."""
    told: list[str] = []
    refused: list[UserError] = []
    tab.told.connect(lambda words, _: told.append(words))
    tab.failed.connect(refused.append)
    tab.session.failed.connect(refused.append)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(tab.page.table, Qt.Key.Key_V, CTRL)
    return told, refused


def codes(tab: CampaignsTab) -> dict[str, str]:
    return {card.name: card.code for card in tab.page.cards.values()}


def test_a_column_of_codes_goes_into_the_rows_from_the_chosen_one_on(tab: CampaignsTab, qtbot: QtBot) -> None:
    before = codes(tab)
    stand(tab, "Kneadful", "code")
    told, _ = pasted(qtbot, tab, "KNEAD11\nCRUMB11\nFLOUR11\n")
    assert told == ["3 cells in 3 rows pasted."]
    mine = {"Kneadful": "KNEAD11", "Moss & Crumb": "CRUMB11", "Plain Flour": "FLOUR11"}
    assert codes(tab) == {**before, **mine}
    assert tab.session.undo() == "Paste cells"
    assert codes(tab) == before


def test_two_codes_change_places(tab: CampaignsTab, qtbot: QtBot) -> None:
    stand(tab, "Kneadful", "code")
    pasted(qtbot, tab, "ONE1\nTWO2")
    stand(tab, "Kneadful", "code")
    _, refused = pasted(qtbot, tab, "TWO2\nONE1")
    assert not refused
    assert (codes(tab)["Kneadful"], codes(tab)["Moss & Crumb"]) == ("TWO2", "ONE1")


@pytest.mark.parametrize(
    ("column", "text", "names"),
    [
        ("code", "ONE1\ntwo words", ["Row 2 (Moss & Crumb), Code", "one word"]),
        ("code", "ONE1\nONE1", ["Row 1 (Kneadful), Code", "already belongs to Moss & Crumb"]),
        ("fee", "200\nplenty", ["Row 2 (Moss & Crumb), Fee", "plenty"]),
        ("stage", "agreed\nsoon", ["Row 2 (Moss & Crumb), Stage", "soon"]),
        ("stage", "A\nB\nC\nD\nE", ["5 rows", "4 creators"]),
        ("code", "Code\nONE1", ["name of its column"]),
        ("reason", "too dear", ["Row 1 (Kneadful), Why it ended", "exit"]),
        ("orders", "12", ["Orders is worked out"]),
    ],
)
def test_a_cell_that_cannot_be_is_named_and_nothing_is_written(
    tab: CampaignsTab, qtbot: QtBot, column: str, text: str, names: list[str]
) -> None:
    stand(tab, "Kneadful", column)
    told, refused = pasted(qtbot, tab, text)
    assert not told
    assert [name for name in names if name not in str(refused[0])] == []
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_rows_that_are_about_somebody_else_are_refused(tab: CampaignsTab, qtbot: QtBot) -> None:
    stand(tab, "Kneadful", "creator")
    _, refused = pasted(qtbot, tab, "Kneadful\tagreed\nZoë Müller\tagreed")
    assert "Row 2 (Moss & Crumb), Creator: The copied row is about “Zoë Müller”" in str(refused[0])
    assert stage_of(tab.session, card_id(tab, "Kneadful")) is Stage.CONTACTED


def test_rows_copied_from_the_table_are_pasted_back_without_a_change(tab: CampaignsTab, qtbot: QtBot) -> None:
    stand(tab, "Kneadful", "creator")
    table = tab.page.table
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    told, refused = pasted(qtbot, tab, QGuiApplication.clipboard().text())
    assert (told, refused) == (["Nothing to change: the cells say so already."], [])


def test_a_stage_goes_before_the_reason_why_it_ended(tab: CampaignsTab, qtbot: QtBot) -> None:
    stand(tab, "Kneadful", "stage")
    table = tab.page.table
    head, stage = table.head, table.row_model.column_named("stage")
    reason = table.row_model.column_named("reason")
    assert stage is not None
    assert reason is not None
    head.setSectionHidden(reason, False)
    head.moveSection(head.visualIndex(reason), head.visualIndex(stage))
    table.setCurrentIndex(table.row_model.index(table.currentIndex().row(), reason))
    _, refused = pasted(qtbot, tab, "no time\tdeclined")
    assert not refused
    partnership = tab.page.cards[card_id(tab, "Kneadful")].partnership
    assert (partnership.stage, partnership.exit_reason) == (Stage.DECLINED, "no time")


def test_the_fee_of_the_top_row_is_filled_into_the_others(tab: CampaignsTab, qtbot: QtBot) -> None:
    stand(tab, "Kneadful", "fee")
    pasted(qtbot, tab, "150")
    stand(tab, "Kneadful", "fee")
    for _ in range(2):
        qtbot.keyClick(tab.page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(tab.page.table, Qt.Key.Key_D, CTRL)
    assert told.args == ["Fee of 2 creators filled.", True]
    assert {card.partnership.fee for card in tab.page.table.rows[:3]} == {15_000}
    assert tab.session.undo() == "Fill down Fee"


def test_what_the_menu_says_of_cells_goes_by_whether_a_table_is_seen(tab: CampaignsTab) -> None:
    tab.page.show_view(TABLE)
    assert tab.shows_cells
    tab.page.tabs.choose(1)
    assert not tab.shows_cells
