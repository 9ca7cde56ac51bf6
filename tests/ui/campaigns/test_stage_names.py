"""The tab calls stages and columns as the owner does, from the moment she renames them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.stage_names import PLACES, USUAL_NAMES, StageNames
from models.stages import Column, Stage
from storage.tables.settings import STAGE_NAMES
from tests.ui.campaigns.conftest import card_id, stage_of
from tests.ui.campaigns.test_creators_table import typed
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.exit_dialog import ExitDialog
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.session import Session

SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
OWN = StageNames({place: f"{chr(ord('a') + number)}-place" for number, place in enumerate(PLACES)})
"""Another name for every stage and every column."""
USUAL = {USUAL_NAMES.of(place) for place in PLACES}


@pytest.fixture
def renamed(tab: CampaignsTab, session: Session) -> CampaignsTab:
    """One creator has declined; then everything got a name of the owner's own while the board was seen."""
    exits = {"stage": Stage.DECLINED, "exit_reason": "too busy"}
    session.edit("Exit", lambda w: w.partnerships.update(card_id(tab, "Zoë Müller"), **exits))
    session.edit("Draft", lambda w: w.partnerships.update(card_id(tab, "Plain Flour"), stage=Stage.DRAFT_IN))
    session.edit("Change names of stages", lambda w: w.settings.put(STAGE_NAMES, OWN))
    return tab


def on_heads(tab: CampaignsTab) -> list[str]:
    return tab.page.board.column_names()


def on_cards(tab: CampaignsTab) -> list[str]:
    lists = [tab.page.board.list_of(column) for column in (*Column, None)]
    spoken = [str(one.cards.data(one.cards.index(row), SPOKEN)) for one in lists for row in range(len(one.cards.cards))]
    return [part for words in spoken for part in words.split(", ")[1:2]]


def on_lines(tab: CampaignsTab) -> list[str]:
    told = [tab.page.board.list_of(column).cards.words for column in (Column.AGREED, None)]
    return [part for words in told for one in words for part in one.line.split(" · ")[:1]]


def to_columns(tab: CampaignsTab) -> list[str]:
    return [tab.page.board.list_of(column).accessibleName() for column in Column]


def in_cells(tab: CampaignsTab) -> list[str]:
    column = next(one for one in tab.page.table.row_model.columns if one.name == "stage")
    return [column.text(card) for card in tab.page.cards.values()]


def in_editor(tab: CampaignsTab) -> list[str]:
    return list(next(one for one in tab.page.table.row_model.columns if one.name == "stage").offered)


def in_menu(tab: CampaignsTab) -> list[str]:
    tab.on_card_menu_asked(card_id(tab, "Kneadful"), tab.mapToGlobal(QPoint(400, 300)))
    menus = [menu for menu in tab.findChildren(QMenu) if menu.title().startswith("Move to")]
    return [action.text() for menu in menus for action in menu.actions() if action.isCheckable()]


def in_terms(tab: CampaignsTab) -> list[str]:
    tab.open_partnership_of(card_id(tab, "Kneadful"))
    dialog = tab.findChild(PartnershipDialog)
    assert isinstance(dialog, PartnershipDialog)
    return [dialog.stage.itemText(place) for place in range(dialog.stage.count())]


def in_exit_dialog(tab: CampaignsTab) -> list[str]:
    tab.on_move_asked(card_id(tab, "Kneadful"), None)
    dialog = tab.findChild(ExitDialog)
    assert isinstance(dialog, ExitDialog)
    return [dialog.stage.itemText(place) for place in range(dialog.stage.count())]


def test_the_budget_is_explained_by_the_owners_names(renamed: CampaignsTab) -> None:
    shortlisted, in_talks = OWN.of(Column.SHORTLISTED), OWN.of(Column.IN_TALKS)
    assert f"{shortlisted} and {in_talks}, at their asking price" in renamed.page.tiles.budget.toolTip()


@pytest.mark.parametrize(
    "place", [on_heads, on_cards, on_lines, to_columns, in_cells, in_editor, in_menu, in_terms, in_exit_dialog]
)
def test_no_place_says_the_usual_name_of_a_renamed_stage(
    renamed: CampaignsTab, place: Callable[[CampaignsTab], list[str]]
) -> None:
    words = place(renamed)
    assert words
    assert all(word.endswith("-place") for word in words)


def test_undo_brings_the_usual_names_back_at_once(renamed: CampaignsTab) -> None:
    renamed.session.undo()
    assert set(on_heads(renamed)) | set(on_cards(renamed)) | set(in_cells(renamed)) <= USUAL


@pytest.mark.parametrize("word", [OWN.of(Stage.CLOSED).upper(), "closed"])
def test_the_owners_name_and_the_usual_one_can_be_typed_as_a_stage(
    renamed: CampaignsTab, qtbot: QtBot, word: str
) -> None:
    typed(renamed, "Kneadful", "stage", word, qtbot)
    assert stage_of(renamed.session, card_id(renamed, "Kneadful")) is Stage.CLOSED


def test_undo_calls_a_move_by_the_owners_name(renamed: CampaignsTab) -> None:
    renamed.page.board.select(card_id(renamed, "Kneadful"))
    renamed.move_card_right()
    assert renamed.session.undo_labels()[0] == f"Move Kneadful to {OWN.of(Column.IN_TALKS)}"
