from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.planner.outcome import Outcome, outcome_of
from models.planner.plan_words import chance_headline, expected_headline
from models.stages import Stage
from storage.workspace import Workspace
from tests.ui.campaigns.planner.conftest import HAMPERS, Solved
from ui.campaigns.campaign_page import CREATORS, PLANNER
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.planner.planner_page import PlannerPage


def in_mix(page: PlannerPage) -> list[str]:
    return sorted(one.name for one in page.mix.rows)


def left_out(page: PlannerPage) -> dict[str, str]:
    return {one.candidate.name: one.why for one in page.left.rows}


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def stages(tab: CampaignsTab) -> dict[str, Stage]:
    workspace = tab.session.workspace
    campaign = workspace.campaigns.named(HAMPERS).id
    partnerships = workspace.partnerships.of_campaign(campaign)
    people = workspace.influencers.rows([one.influencer_id for one in partnerships])
    return {people[one.influencer_id].name: one.stage for one in partnerships}


def test_the_best_mix_for_the_free_budget_is_there_at_once(solved: Solved) -> None:
    page = solved()
    assert page.form.budget.value == 35_000
    assert in_mix(page) == ["Ada", "Bea"]
    assert page.tiles.cost.value == "€300"
    assert left_out(page) == {"Cleo": "€0.79 each, the mix €0.39"}


def test_the_chance_of_the_campaigns_goal_and_its_formula_are_told(solved: Solved) -> None:
    page = solved()
    assert page.tiles.chance.value.endswith("%")
    assert "Chance to reach 500" in page.tiles.chance.accessibleName()
    assert "20,000 draws" in page.tiles.chance.toolTip()


def test_of_a_goal_that_is_met_no_chance_is_told(solved: Solved) -> None:
    plan = solved().plan
    assert plan is not None
    told = chance_headline(replace(plan, wishes=replace(plan.wishes, target=0)))
    assert (told.label, told.value) == ("Chance of the goal", "Reached")


def test_a_few_results_are_told_to_one_place(solved: Solved) -> None:
    plan = solved().plan
    assert plan is not None
    told = [expected_headline(replace(plan, outcome=Outcome(many, 8, 13))).value for many in (10.42, 12.0, 410.4)]
    assert told == ["10.4", "12", "410"]


def test_of_a_mix_of_nobody_nothing_is_expected(solved: Solved) -> None:
    plan = solved().plan
    assert plan is not None
    assert expected_headline(replace(plan, outcome=outcome_of([], None))).value == "0"


def test_without_orders_it_is_not_said_when_it_pays(solved: Solved) -> None:
    assert solved().tiles.pays.value == "n/a"


def test_more_budget_is_planned_with_while_it_is_typed(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    retype(qtbot, page.form.budget, "600")
    assert in_mix(solved()) == ["Ada", "Bea", "Cleo"]


def test_a_limit_for_a_platform_is_kept_and_said(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    retype(qtbot, page.form.limits, "Instagram 1")
    assert in_mix(solved()) == ["Ada"]
    assert set(left_out(page).values()) == {"second on Instagram"}


def test_a_limit_for_a_region_is_kept_and_said(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    retype(qtbot, page.form.region_limits, "France 1")
    assert in_mix(solved()) == ["Ada"]
    assert set(left_out(page).values()) == {"second from France"}


def test_a_wish_that_cannot_be_kept_is_told_with_its_reason(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    retype(qtbot, page.form.at_least, "3")
    solved()
    assert page.empty.sentence == "The cheapest 3 creators that may be taken cost €600; the budget is €350."
    assert not page.take.isVisible()


def test_a_limit_that_cannot_be_read_is_told(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    retype(qtbot, page.form.limits, "Myspace 3")
    solved()
    assert "“Myspace 3” is no limit" in page.empty.sentence


def test_without_a_budget_one_is_asked_for(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    retype(qtbot, page.form.budget, "")
    solved()
    assert page.empty.sentence.startswith("Type a budget")


def test_somebody_who_must_be_in_is_in(solved: Solved) -> None:
    page = solved()
    cleo = next(one.candidate.id for one in page.left.rows)
    page.form.must.offer.aboutToShow.emit()
    next(action for action in page.form.must.offer.actions() if action.text().startswith("Cleo")).trigger()
    assert cleo in {one.id for one in solved().mix.rows}


def test_everybody_with_a_price_is_looked_at_on_wish_and_the_regions_hold(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    assert page.form.regions.values == {"FR"}
    page.form.source.setFocus()
    qtbot.keyClick(page.form.source, Qt.Key.Key_Down)
    assert left_out(solved())["Dora"] == "outside the regions"


def test_taking_the_mix_shortlists_its_ideas_as_one_step_and_undo_takes_it_back(
    tab: CampaignsTab, solved: Solved, qtbot: QtBot
) -> None:
    page = solved()
    told: list[tuple[str, bool]] = []
    tab.told.connect(lambda words, undo: told.append((words, undo)))
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert stages(tab)["Bea"] is Stage.SHORTLISTED
    assert told == [(f"1 creator shortlisted for “{HAMPERS}”.", True)]
    assert tab.session.undo() == f"Take the mix for {HAMPERS}"
    assert stages(tab)["Bea"] is Stage.IDEA
    solved()


def test_taking_somebody_of_the_list_adds_her_without_a_fee(tab: CampaignsTab, solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    page.form.regions.clear()
    page.form.source.setFocus()
    qtbot.keyClick(page.form.source, Qt.Key.Key_Down)
    assert "Dora" in in_mix(solved())
    qtbot.keyClick(page.take, Qt.Key.Key_Space)
    assert stages(tab)["Dora"] is Stage.SHORTLISTED
    added = tab.session.workspace.partnerships.of_campaign()[-1]
    assert added.fee is None
    solved()


def test_a_mix_that_is_shortlisted_already_changes_nothing(tab: CampaignsTab, solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    before, told = tab.session.undo_labels(), list[str]()
    tab.told.connect(lambda words, _undo: told.append(words))
    qtbot.mouseClick(solved().take, Qt.MouseButton.LeftButton)
    assert told == ["Everybody of this mix is shortlisted already, or further along."]
    assert tab.session.undo_labels() == before


def test_the_wishes_stay_when_something_else_of_the_campaign_changes(
    tab: CampaignsTab, solved: Solved, qtbot: QtBot
) -> None:
    page = solved()
    retype(qtbot, page.form.budget, "600")
    solved()
    campaign = tab.session.workspace.campaigns.named(HAMPERS)
    tab.session.edit("Rename", lambda w: w.campaigns.update(campaign.id, name="Baskets"))
    assert solved().form.budget.value == 60_000
    assert in_mix(page) == ["Ada", "Bea", "Cleo"]


def test_the_planner_is_made_only_when_it_is_looked_at(tab: CampaignsTab) -> None:
    assert tab.page.planner.page is None


def test_the_planners_figures_stand_in_place_of_the_campaigns(tab: CampaignsTab, solved: Solved) -> None:
    assert not tab.page.tiles.isVisible()
    tab.page.tabs.choose(CREATORS)
    assert tab.page.tiles.isVisible()
    tab.page.tabs.choose(PLANNER)
    assert solved().tiles.isVisible()


def test_every_field_and_table_has_a_name(solved: Solved) -> None:
    page = solved()
    fields = [row.field for row in page.form.rows]
    assert all(one.accessibleName() for one in (*fields, page.mix, page.left))


def test_regions_of_the_campaign_hold_for_candidates_that_come_later(
    tab: CampaignsTab, solved: Solved, qtbot: QtBot
) -> None:
    campaign = tab.session.workspace.campaigns.named(HAMPERS)
    tab.session.edit("Regions", lambda w: w.campaigns.update(campaign.id, regions=("France", "Germany")))
    page = solved()
    page.form.source.setFocus()
    qtbot.keyClick(page.form.source, Qt.Key.Key_Down)
    assert solved().form.regions.values == {"FR", "DE"}
    assert "Dora" in in_mix(page)


def test_where_all_have_agreed_it_is_said_why_nobody_is_left_and_what_to_do(
    tab: CampaignsTab, solved: Solved, qtbot: QtBot
) -> None:
    def agree(workspace: Workspace) -> None:
        campaign = workspace.campaigns.named(HAMPERS).id
        for person in workspace.influencers.ids():
            workspace.influencers.update(person, asking_price=None, asking_commission=None, asks_product=False)
        for one in workspace.partnerships.of_campaign(campaign):
            workspace.partnerships.update(one.id, stage=Stage.LIVE, fee=0)

    tab.session.edit("Agree", agree)
    page = solved()
    assert page.empty.isVisible()
    assert page.form.source.currentText() == "Here, not agreed yet"
    assert page.empty.sentence == (
        "3 creators of this campaign agreed already; the planner picks among those who have not. "
        "Shortlist people for this campaign, or choose all with a price as candidates."
    )
    page.form.source.setFocus()
    qtbot.keyClick(page.form.source, Qt.Key.Key_Down)
    assert "Nobody else in your list has a price." in solved().empty.sentence


def test_an_answer_that_comes_after_the_file_was_closed_is_dropped(
    tab: CampaignsTab, solved: Solved, qtbot: QtBot
) -> None:
    page, told = solved(), list[object]()
    assert page._pool is not None
    wishes = page.form.asked(page._pool.campaign).wishes
    assert wishes is not None
    page.work.solve(page._pool, wishes, told.append)
    tab.page.planner._jobs._pool.waitForDone()
    tab.session.close()
    qtbot.waitUntil(lambda: not tab.page.planner._jobs._running)
    assert told == []
