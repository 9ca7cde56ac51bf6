import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.errors import UserError
from tests.ui.campaigns.planner.conftest import HAMPERS, Solved
from tests.ui.campaigns.planner.test_planner_page import in_mix, retype
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.planner.planner_page import PlannerPage


def lines(page: PlannerPage) -> list[str]:
    return [line.name for line in page.scenarios.rows]


def test_a_scenario_is_kept_under_the_next_free_name_with_what_it_came_to(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    for _ in range(2):
        qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
        solved()
    assert lines(page) == ["Mix A", "Mix B", "One large account"]
    assert page.scenarios.rows[0].result == f"{page.tiles.expected.value} engagements · €300"
    assert "as kept on 22 Sep 2026" in page.scenarios.rows[0].tip


def test_opening_a_scenario_asks_for_its_wishes_again(solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    retype(qtbot, page.form.limits, "Instagram 1")
    qtbot.mouseClick(solved().keep, Qt.MouseButton.LeftButton)
    solved()
    retype(qtbot, page.form.limits, "")
    retype(qtbot, page.form.budget, "600")
    assert in_mix(solved()) == ["Ada", "Bea", "Cleo"]
    page.scenarios.setCurrentIndex(page.scenarios.row_model.index(0, 0))
    qtbot.keyClick(page.scenarios, Qt.Key.Key_Return)
    assert in_mix(solved()) == ["Ada"]
    assert (page.form.budget.value, page.form.limits.value) == (35_000, {"Instagram": 1})


def test_a_deleted_scenario_comes_back_by_undo(tab: CampaignsTab, solved: Solved, qtbot: QtBot) -> None:
    page = solved()
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    solved()
    page.scenarios.setCurrentIndex(page.scenarios.row_model.index(0, 0))
    qtbot.keyClick(page.scenarios, Qt.Key.Key_Delete)
    assert lines(solved()) == ["One large account"]
    assert tab.session.undo() == "Delete Mix A"
    assert lines(solved()) == ["Mix A", "One large account"]


def test_a_scenario_is_renamed_in_place_and_two_cannot_be_called_the_same(
    tab: CampaignsTab, solved: Solved, qtbot: QtBot
) -> None:
    page = solved()
    for _ in range(2):
        qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
        solved()
    column, (first, second, large) = page.scenarios.row_model.columns[0], page.scenarios.rows
    assert column.edit is not None
    column.edit(first, "Only France")
    assert lines(solved()) == ["Only France", "Mix B", "One large account"]
    with pytest.raises(UserError, match="Another scenario"):
        column.edit(second, "Only France")
    assert not column.editable(large)
    campaign = tab.session.workspace.campaigns.named(HAMPERS).id
    assert [one.name for one in tab.session.workspace.scenarios.of_campaign(campaign)] == ["Only France", "Mix B"]


def test_scenarios_go_with_their_campaign_and_come_back_with_it(
    tab: CampaignsTab, solved: Solved, qtbot: QtBot
) -> None:
    qtbot.mouseClick(solved().keep, Qt.MouseButton.LeftButton)
    solved()
    workspace = tab.session.workspace
    campaign = workspace.campaigns.named(HAMPERS).id
    tab.session.edit("Delete", lambda w: w.campaigns.delete(campaign))
    assert workspace.scenarios.of_campaign(campaign) == []
    tab.session.undo()
    assert [one.name for one in workspace.scenarios.of_campaign(campaign)] == ["Mix A"]
