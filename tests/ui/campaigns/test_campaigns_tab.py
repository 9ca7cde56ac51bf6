from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.business import Business
from models.campaigns.campaign import CampaignStatus, GoalMetric, Objective
from models.stages import Column, Stage
from storage.workspace import open_workspace
from tests.ui.campaigns.conftest import AUTUMN, TODAY, card_id, shown, stage_of
from ui.campaigns.campaign_dialog import CampaignDialog
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

DialogOf = Callable[[CampaignsTab], QDialog]


def typed(dialog: CampaignDialog, name: str, text: str, qtbot: QtBot) -> None:
    field = dialog.form.field(name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)


def press(dialog: QDialog, text: str, qtbot: QtBot) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text().startswith(text))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_workspace_offers_a_first_campaign(empty: Session, theme: Theme, qtbot: QtBot) -> None:
    tab = shown(empty, theme, qtbot)
    button = next(one for one in tab.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert isinstance(tab.findChild(QDialog), CampaignDialog)


def test_a_campaign_is_made_by_typing(empty: Session, theme: Theme, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab = shown(empty, theme, qtbot)
    tab.new_campaign()
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignDialog)
    typed(dialog, "name", "Christmas hampers", qtbot)
    typed(dialog, "starts_on", "10.11.2026", qtbot)
    typed(dialog, "ends_on", "20 Dec 2026", qtbot)
    typed(dialog, "budget", "1.500,50", qtbot)
    typed(dialog, "regions", "France,  Belgium", qtbot)
    qtbot.keyClicks(dialog.form.field("goal_target").focusProxy(), "1,200")
    press(dialog, "Add campaign", qtbot)
    campaign = empty.workspace.campaigns.named("Christmas hampers")
    assert (campaign.starts_on, campaign.ends_on) == (date(2026, 11, 10), date(2026, 12, 20))
    assert (campaign.budget, campaign.goal_target) == (150_050, 1_200)
    assert campaign.regions == ("France", "Belgium")
    assert tab.page.title.text() == "Christmas hampers"
    assert empty.undo_labels()[0] == "Add campaign Christmas hampers"


def test_a_wrong_date_is_told_and_nothing_is_written(
    empty: Session, theme: Theme, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    tab = shown(empty, theme, qtbot)
    tab.new_campaign()
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignDialog)
    typed(dialog, "name", "Christmas hampers", qtbot)
    typed(dialog, "starts_on", "31 Feb 2026", qtbot)
    press(dialog, "Add campaign", qtbot)
    assert "31 Feb 2026" in dialog.form.rows["starts_on"].problem
    assert dialog.isVisible()
    assert empty.workspace.campaigns.all() == []


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [("name", "", "needs a name"), ("ends_on", "1 Aug 2026", "before the start"), ("budget", "-5", "not negative")],
)
def test_what_is_wrong_is_told_at_its_field(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf, name: str, text: str, told: str
) -> None:
    before = tab.current_campaign
    tab.edit_campaign()
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignDialog)
    field = dialog.form.field(name)
    assert isinstance(field, QLineEdit)
    field.clear()
    qtbot.keyClicks(field, text)
    press(dialog, "Save changes", qtbot)
    assert told in dialog.form.rows[name].problem
    assert tab.current_campaign == before


def test_only_changed_fields_are_written_as_one_edit(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.edit_campaign()
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignDialog)
    typed(dialog, "product", "Tasting box", qtbot)
    with qtbot.waitSignal(tab.session.changed) as changed:
        press(dialog, "Save changes", qtbot)
    assert changed.args
    assert [change.after for change in changed.args[0].changes] == [{"product": "Tasting box"}]


def test_pressing_save_without_a_change_leaves_no_step(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.edit_campaign()
    press(dialog_of(tab), "Save changes", qtbot)
    assert tab.session.undo_labels()[0] == "Make the bakery"


def test_the_goal_follows_the_objective_until_it_is_chosen(
    empty: Session, theme: Theme, qtbot: QtBot
) -> None:
    dialog = CampaignDialog(empty, theme, None, None)
    qtbot.addWidget(dialog)
    dialog.objective.choose(Objective.AWARENESS)
    dialog.objective.activated.emit(0)
    assert str(dialog.goal.chosen) == "reach"
    dialog.goal.choose(GoalMetric.VIEWS)
    dialog.goal.activated.emit(0)
    dialog.objective.choose(Objective.SALES)
    dialog.objective.activated.emit(0)
    assert str(dialog.goal.chosen) == "views"


def test_a_goal_of_revenue_is_typed_as_money(
    empty: Session, theme: Theme, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    tab = shown(empty, theme, qtbot)
    tab.new_campaign()
    dialog = dialog_of(tab)
    assert isinstance(dialog, CampaignDialog)
    typed(dialog, "name", "Box", qtbot)
    dialog.goal.choose(GoalMetric.REVENUE)
    dialog.goal.activated.emit(0)
    qtbot.keyClicks(dialog.form.field("goal_target").focusProxy(), "3.000,50")
    press(dialog, "Add campaign", qtbot)
    campaign = empty.workspace.campaigns.named("Box")
    assert (campaign.goal_metric, campaign.goal_target) == (GoalMetric.REVENUE, 300_050)


def test_tiles_show_the_figures_of_the_campaign(tab: CampaignsTab) -> None:
    tiles = tab.page.tiles
    assert tiles.goal.value == "3"
    assert tiles.budget.value == "€22"
    assert tiles.posts.value == "0"
    assert tiles.back.value == "€0.70"


def test_a_figure_that_cannot_be_told_gives_its_reason(tab: CampaignsTab) -> None:
    spring = tab.session.workspace.campaigns.named("Spring picnic")
    tab.select(spring.id)
    assert tab.page.tiles.back.value == "n/a"
    assert tab.page.tiles.back.accessibleDescription()


def test_running_campaigns_come_first_and_arrows_walk_the_list(tab: CampaignsTab, qtbot: QtBot) -> None:
    assert tab.page.title.text() == AUTUMN
    qtbot.keyClick(tab.list, Qt.Key.Key_Down)
    assert tab.page.title.text() == "Spring picnic"


def test_a_campaign_is_deleted_at_once_and_undo_brings_it_back(tab: CampaignsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.told) as told:
        tab.delete_campaign()
    assert told.args == [f"“{AUTUMN}” with 4 partnerships deleted.", True]
    assert tab.page.title.text() == "Spring picnic"
    tab.session.undo()
    tab.select(tab.session.workspace.campaigns.named(AUTUMN).id)
    assert len(tab.page.cards) == 4


def test_marking_as_finished_changes_the_status_and_back(tab: CampaignsTab) -> None:
    tab.mark_finished()
    campaign = tab.session.workspace.campaigns.named(AUTUMN)
    assert campaign.status(TODAY) is CampaignStatus.FINISHED
    tab.select(campaign.id)
    tab.mark_finished()
    assert tab.session.workspace.campaigns.named(AUTUMN).finished_on is None


def test_renaming_asks_for_the_name_alone(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.rename_campaign()
    dialog = dialog_of(tab)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("Autumn box")
    press(dialog, "Rename", qtbot)
    assert tab.page.title.text() == "Autumn box"


def test_a_name_with_markup_is_shown_as_it_is(tab: CampaignsTab) -> None:
    campaign = tab.current_campaign
    assert campaign
    tab.session.edit("Rename", lambda w: w.campaigns.update(campaign.id, name="<b>Bread</b> & more"))
    assert tab.page.title.text() == "<b>Bread</b> & more"
    assert tab.page.title.textFormat() is Qt.TextFormat.PlainText


def test_a_hidden_tab_reads_anew_when_it_is_shown_again(tab: CampaignsTab, qtbot: QtBot) -> None:
    campaign = tab.current_campaign
    assert campaign
    tab.hide()
    tab.session.edit("Rename", lambda w: w.campaigns.update(campaign.id, name="Other"))
    assert tab.page.title.text() == AUTUMN
    with qtbot.waitExposed(tab):
        tab.show()
    assert tab.page.title.text() == "Other"


def test_the_report_of_the_shown_campaign_is_asked_for(tab: CampaignsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.report_asked) as asked:
        tab.report()
    assert asked.args == [tab.session.workspace.campaigns.named(AUTUMN).id]


def test_what_was_done_is_there_after_the_file_is_opened_again(
    tab: CampaignsTab, theme: Theme, qtbot: QtBot
) -> None:
    tab.page.board.select(card_id(tab, "Kneadful"))
    tab.move_card_right()
    partnership = card_id(tab, "Kneadful")
    path = tab.session.path
    tab.session.close()
    again = Session(open_workspace(path), tab.session.clock)
    reopened = CampaignsTab(again, theme, Jobs())
    qtbot.addWidget(reopened)
    reopened.select(again.workspace.campaigns.named(AUTUMN).id)
    assert stage_of(again, partnership) is Stage.NEGOTIATING
    assert card_id(reopened, "Kneadful") in [
        card.id for card in reopened.page.board.list_of(Column.IN_TALKS).cards.cards
    ]
    assert again.undo() == "Move Kneadful to In talks"
    again.close()


def test_another_currency_of_the_business_is_taken_for_a_new_campaign(
    empty: Session, theme: Theme, qtbot: QtBot
) -> None:
    empty.edit("Change currency", lambda w: w.business.update(currency="GBP"))
    assert empty.business == Business("Fern & Flour", "GBP")
    dialog = CampaignDialog(empty, theme, None, None)
    qtbot.addWidget(dialog)
    assert dialog.form.values()["currency"] == "GBP"


def test_another_currency_stands_beside_the_budget_and_not_in_it(tab: CampaignsTab) -> None:
    before = tab.page.tiles.budget.value
    boost: dict[str, object] = {"campaign_id": 1, "what": "Boost", "amount": 12_000, "currency": "USD"}
    tab.session.edit("Pay", lambda w: w.campaigns.add_expense(**boost))
    assert tab.page.tiles.budget.value == before
    assert tab.page.tiles.budget.further.endswith("beside it $120 paid")
    assert "In USD, outside of this budget: $120 paid" in tab.page.tiles.budget.toolTip()
