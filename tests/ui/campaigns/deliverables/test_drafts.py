from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.campaigns.draft import Verdict
from models.campaigns.partnership import DeliverableStatus
from models.stages import Stage
from tests.ui.campaigns.conftest import TODAY, card_id, stage_of
from tests.ui.campaigns.deliverables.conftest import DialogOf, choose, click, press, row_of, texts
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.deliverables_page import DeliverablesPage
from ui.campaigns.deliverables.drafts_dialog import DraftsDialog

FLOUR = "Plain Flour"


@pytest.fixture
def drafts(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> DraftsDialog:
    """The drafts of the reel by Plain Flour, as the row's menu opens them."""
    return opened(page, tab, qtbot, dialog_of)


def opened(page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> DraftsDialog:
    click(qtbot, page, FLOUR, "creator")
    page.table.menu_asked.emit(page.mapToGlobal(page.rect().center()))
    choose(page, "Drafts…")
    dialog = dialog_of(tab)
    assert isinstance(dialog, DraftsDialog)
    return dialog


def told(dialog: DraftsDialog) -> str:
    return dialog._what_follows()


def test_what_follows_is_said_before(drafts: DraftsDialog) -> None:
    assert drafts.windowTitle() == "Drafts of the reel by Plain Flour"
    assert told(drafts) == "“Draft came in”: marks the reel as draft in and moves Plain Flour to Draft in."


def test_a_draft_that_came_in_moves_piece_and_partnership_in_one_step(
    drafts: DraftsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot
) -> None:
    press(qtbot, drafts, "Draft came in")
    row = row_of(page, FLOUR)
    assert row.piece.status is DeliverableStatus.DRAFT_IN
    assert [draft.received_on for draft in row.drafts] == [TODAY]
    assert stage_of(tab.session, card_id(tab, FLOUR)) is Stage.DRAFT_IN
    assert texts(page, "rounds")[1] == "1"
    assert tab.session.undo_labels()[0] == "Draft of the reel by Plain Flour came in"
    tab.session.undo()
    assert row_of(page, FLOUR).drafts == ()
    assert stage_of(tab.session, card_id(tab, FLOUR)) is Stage.AGREED


def test_changes_are_asked_for_with_what_should_change(
    drafts: DraftsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    press(qtbot, drafts, "Draft came in")
    answer = opened(page, tab, qtbot, dialog_of)
    press(qtbot, answer, "Ask for changes")
    assert "what should be different" in answer.form.rows["note"].problem
    qtbot.keyClicks(answer.words, "Show the box")
    press(qtbot, answer, "Ask for changes")
    draft = row_of(page, FLOUR).drafts[0]
    assert (draft.verdict, draft.note, draft.answered_on) == (Verdict.CHANGES, "Show the box", TODAY)
    assert texts(page, "when")[1] == "changes asked"


def test_an_approval_moves_on_and_a_second_draft_is_a_second_round(
    drafts: DraftsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    press(qtbot, drafts, "Draft came in")
    press(qtbot, opened(page, tab, qtbot, dialog_of), "Approve")
    assert row_of(page, FLOUR).piece.status is DeliverableStatus.APPROVED
    assert stage_of(tab.session, card_id(tab, FLOUR)) is Stage.APPROVED
    again = opened(page, tab, qtbot, dialog_of)
    assert told(again).endswith("status and stage stay as they are.")
    press(qtbot, again, "Draft came in")
    row = row_of(page, FLOUR)
    assert (row.piece.status, row.piece.draft_rounds) == (DeliverableStatus.APPROVED, 2)


def test_a_draft_that_was_good_as_it_came_is_one_step(
    drafts: DraftsDialog, page: DeliverablesPage, qtbot: QtBot
) -> None:
    press(qtbot, drafts, "Came in and approved")
    row = row_of(page, FLOUR)
    assert [(one.received_on, one.answered_on, one.verdict) for one in row.drafts] == [(TODAY, TODAY, Verdict.APPROVED)]
    assert row.piece.status is DeliverableStatus.APPROVED


def test_days_that_cannot_be_are_told(
    drafts: DraftsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    drafts.day.set_value(date(2026, 9, 23))
    press(qtbot, drafts, "Draft came in")
    assert "cannot lie ahead" in drafts.form.rows["day"].problem
    drafts.day.set_value(TODAY)
    press(qtbot, drafts, "Draft came in")
    answer = opened(page, tab, qtbot, dialog_of)
    answer.day.set_value(date(2026, 9, 21))
    press(qtbot, answer, "Approve")
    assert "before it came in" in answer.form.rows["day"].problem


def test_a_round_noted_by_mistake_is_taken_out(
    drafts: DraftsDialog, page: DeliverablesPage, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    press(qtbot, drafts, "Draft came in")
    press(qtbot, opened(page, tab, qtbot, dialog_of), "Take the last round out")
    row = row_of(page, FLOUR)
    assert (row.drafts, row.piece.draft_rounds) == ((), None)


def test_rounds_that_are_kept_are_not_typed_over(drafts: DraftsDialog, page: DeliverablesPage, qtbot: QtBot) -> None:
    press(qtbot, drafts, "Draft came in")
    model = page.table.row_model
    section, place = model.column_named("rounds"), model.place_of(row_of(page, FLOUR).id)
    assert section is not None
    assert place is not None
    assert not model.flags(model.index(place, section)) & Qt.ItemFlag.ItemIsEditable
    assert model.columns[section].editable(row_of(page, "Moss & Crumb"))


def test_escape_writes_nothing(drafts: DraftsDialog, page: DeliverablesPage, qtbot: QtBot) -> None:
    qtbot.keyClick(drafts, Qt.Key.Key_Escape)
    assert row_of(page, FLOUR).drafts == ()
