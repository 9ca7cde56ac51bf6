"""Tables of campaigns and of partnerships, as our own export has them and as people make them by hand."""

from datetime import date
from pathlib import Path

import pytest

from models.campaigns.campaign import GoalMetric, Objective
from models.campaigns.partnership import CodeRule
from models.importing import ImportOptions, Outcome
from models.stages import Stage
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership
from tests.storage.importers.files import saved
from tests.storage.importers.runs import counts, imported, must_settle

CAMPAIGNS = (
    "Campaign,Objective,Goal target,Starts on,Ends on,Budget,Currency\n"
    'Spring box,Awareness,5000,2026-04-01,2026-06-30,"1,200.50",EUR\nAutumn,,,2026-09-01,,,\n'
)  # fmt: skip
PARTNERSHIPS = (
    "Campaign,Influencer,Handle,Platform,Stage,Fee,Currency,Codes\n"
    "Spring box,Lena,,,Agreed,150.00,EUR,LENA10; LENA-TOO\n"
)  # fmt: skip


def reasons(workspace: Workspace, path: Path) -> list[str]:
    return [reason for _, reason in importing.plan(workspace, path).problems]


def codes(workspace: Workspace) -> list[CodeRule]:
    return workspace.partnerships.code_rules()


def test_campaigns_are_made_with_the_goal_of_their_objective(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, saved(tmp_path, "campaigns.csv", CAMPAIGNS))
    assert (plan.mapped.kind, counts(plan)) == ("campaign_list", {"new": 2})
    spring = workspace.campaigns.named("Spring box")
    assert (spring.objective, spring.goal_metric, spring.goal_target) == (Objective.AWARENESS, GoalMetric.REACH, 5_000)
    assert (spring.budget, spring.starts_on, spring.ends_on) == (120_050, date(2026, 4, 1), date(2026, 6, 30))
    assert workspace.campaigns.named("Autumn").objective is Objective.SALES


def test_a_blank_cell_leaves_what_is_known_of_a_campaign(workspace: Workspace, tmp_path: Path) -> None:
    add_campaign(workspace, "autumn", ends_on=date(2026, 12, 1), goal_target=7, starts_on=date(2026, 8, 1))
    plan = imported(workspace, saved(tmp_path, "campaigns.csv", CAMPAIGNS))
    assert plan.fates[1].changes == (("starts_on", date(2026, 8, 1), date(2026, 9, 1)),)
    autumn = workspace.campaigns.named("Autumn")
    assert (autumn.ends_on, autumn.goal_target, autumn.budget) == (date(2026, 12, 1), 7, 100_000)


def test_a_name_that_two_campaigns_have_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    add_campaign(workspace, "Autumn")
    add_campaign(workspace, "AUTUMN")
    path = saved(tmp_path, "campaigns.csv", CAMPAIGNS)
    assert reasons(workspace, path) == ["You have 2 campaigns called “Autumn”. Give them different names first."]


def test_a_campaign_twice_is_merged_into_the_last_row(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "campaigns.csv", CAMPAIGNS + "spring box,Sales,,,,7,EUR\n")
    assert counts(importing.plan(workspace, path)) == {"new": 2, "merged": 1}


def test_a_day_without_a_year_is_the_nearest_to_the_day_of_the_file(workspace: Workspace, tmp_path: Path) -> None:
    rows = ("Winter;50;3.12.;28 Feb", "Autumn;20;1.9.;30 Nov", "Old;9;2025-03-01;2.4.2025")
    text = "\n".join(("Campaign;Goal target;Starts on;Ends on", *rows))
    path = saved(tmp_path, "campaigns.csv", text)
    plan = must_settle(workspace, path, ImportOptions(day=date(2026, 11, 27)))
    days = {one.name: (one.starts_on, one.ends_on) for one in workspace.campaigns.all()}
    assert days == {
        "Winter": (date(2026, 12, 3), date(2027, 2, 28)),
        "Autumn": (date(2026, 9, 1), date(2026, 11, 30)),
        "Old": (date(2025, 3, 1), date(2025, 4, 2)),
    }
    assert "3.12. = 3 Dec 2026" in next(told.text for told in plan.decisions if told.topic == "years")


def test_a_word_that_is_no_objective_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "campaigns.csv", CAMPAIGNS + "Winter,Fun,,,,7,EUR\n")
    assert reasons(workspace, path)[0].startswith("“Fun” is no objective. Write one of awareness, ")


def test_a_partnership_is_made_with_its_terms_and_codes(workspace: Workspace, tmp_path: Path) -> None:
    person, campaign = add_influencer(workspace, "Lena"), add_campaign(workspace, "Spring box")
    plan = must_settle(workspace, saved(tmp_path, "partnerships.csv", PARTNERSHIPS))
    assert (plan.mapped.kind, counts(plan)) == ("partnership_list", {"new": 1})
    made = workspace.partnerships.of_influencer(person)[0]
    assert (made.campaign_id, made.stage, made.fee) == (campaign, Stage.AGREED, 15_000)
    assert [rule.code for rule in codes(workspace)] == ["LENA10", "LENA-TOO"]


def test_codes_that_stay_keep_their_days_and_others_go(workspace: Workspace, tmp_path: Path) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace, "Lena"), add_campaign(workspace), "lena10")
    workspace.edit("Date", lambda w: w.partnerships.update_code_rule(1, valid_from=date(2026, 4, 1)))
    workspace.edit("Add", lambda w: w.partnerships.add_code_rule(partnership_id=partnership, code="OLD"))
    plan = must_settle(workspace, saved(tmp_path, "partnerships.csv", PARTNERSHIPS))
    assert ("codes", "lena10; OLD", "LENA10; LENA-TOO") in plan.fates[0].changes
    assert [(rule.code, rule.valid_from) for rule in codes(workspace)] == [
        ("lena10", date(2026, 4, 1)), ("LENA-TOO", None),
    ]  # fmt: skip


def test_an_influencer_is_found_by_handle_before_name(workspace: Workspace, tmp_path: Path) -> None:
    add_campaign(workspace, "Spring box")
    lena, other = add_influencer(workspace, "Lena"), add_influencer(workspace, "Lena")
    text = PARTNERSHIPS.replace("Lena,,", f"Lena,@lena{other},Instagram")
    imported(workspace, saved(tmp_path, "partnerships.csv", text))
    assert [len(workspace.partnerships.of_influencer(person)) for person in (lena, other)] == [0, 1]


@pytest.mark.parametrize(
    ("people", "campaigns", "reason"),
    [
        (1, 0, "You have no campaign called “Spring box”. Make it first, or import the list of campaigns."),
        (1, 2, "You have 2 campaigns called “Spring box”. Give them different names first."),
        (0, 1, "You have no influencer called “Lena”. Add this person, or import the list of influencers, first."),
        (2, 1, "More than one of your influencers is called “Lena”. Give them different names first."),
    ],
)
def test_a_partnership_of_nobody_or_of_no_campaign_is_a_problem(
    workspace: Workspace, tmp_path: Path, people: int, campaigns: int, reason: str
) -> None:
    for _ in range(people):
        add_influencer(workspace, "Lena")
    for _ in range(campaigns):
        add_campaign(workspace, "Spring box")
    assert reasons(workspace, saved(tmp_path, "partnerships.csv", PARTNERSHIPS)) == [reason]


def test_the_same_pair_by_handle_and_by_name_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Lena")
    add_campaign(workspace, "Spring box")
    text = PARTNERSHIPS + "Spring box,,@lena1,Instagram,Live,,,\n"
    plan = importing.plan(workspace, saved(tmp_path, "partnerships.csv", text), options=ImportOptions())
    assert [fate.outcome for fate in plan.fates] == [Outcome.NEW, Outcome.PROBLEM]
    assert plan.problems == [(3, "This is the partnership of row 2 once more.")]
