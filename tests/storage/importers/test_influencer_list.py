"""Lists of influencers: whose accounts they name, what the columns hold, and what a second import does."""

from datetime import date
from pathlib import Path

import pytest

from models.importing import ImportOptions, ImportPlan, Outcome, PlatformUnknownError
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW, add_influencer, do
from tests.storage.importers.files import influencer, influencer_list, saved

DAY = date(2026, 5, 4)


def imported(workspace: Workspace, path: Path, day: date | None = DAY) -> ImportPlan:
    plan = importing.plan(workspace, path, options=ImportOptions(day=day))
    importing.apply(workspace, plan, NOW)
    return plan


def outcomes(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: number for outcome, number in plan.counts.items() if number}


def dump(workspace: Workspace) -> list[str]:
    return [line for line in workspace.connection.iterdump() if '"history"' not in line]


def test_every_row_becomes_a_person_with_a_profile_and_its_numbers(workspace: Workspace, tmp_path: Path) -> None:
    plan = imported(workspace, influencer_list(tmp_path, influencer("_rl9", "Robert"), influencer("433", "")))
    assert outcomes(plan) == {"new": 2}
    profile = workspace.profiles.find(Platform.INSTAGRAM, "_rl9")
    assert profile
    assert profile.influencer_id
    person = workspace.influencers.get(profile.influencer_id)
    assert person
    assert (person.name, person.niches, person.tags) == ("Robert", ("Baking",), ("audience: Spain",))
    reading = workspace.profiles.readings(person.id)[0]
    assert (reading.followers, reading.avg_engagements, reading.avg_authentic_engagements) == (12_500, 1_200, 1_000)
    assert reading.day == DAY
    other = workspace.profiles.find(Platform.INSTAGRAM, "433")
    assert other
    assert other.influencer_id
    nameless = workspace.influencers.get(other.influencer_id)
    assert nameless
    assert nameless.name == "433"


def test_a_handle_twice_is_one_person_and_the_last_row_wins(workspace: Workspace, tmp_path: Path) -> None:
    first = influencer("angelina", "Angelina", niche="Lifestyle")
    last = influencer("Angelina", "Angelina", followers="13K", number="13000", niche="")
    plan = imported(workspace, influencer_list(tmp_path, first, last))
    assert outcomes(plan) == {"new": 1, "merged": 1}
    row = next(iter(workspace.influencers.rows([1]).values()))
    assert (row.followers, row.niches) == (13_000, ("Lifestyle",))
    again = imported(workspace, tmp_path / "creators.csv")
    assert outcomes(again) == {"same": 1, "merged": 1}


def test_names_alone_never_join_two_people(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, influencer_list(tmp_path, influencer("ana.one", "Ana"), influencer("ana.two", "Ana")))
    assert workspace.influencers.count() == 2


def test_a_second_import_changes_nothing_and_leaves_no_step(workspace: Workspace, tmp_path: Path) -> None:
    path = influencer_list(tmp_path, influencer("a.b", "A"), influencer("c.d", "C"))
    imported(workspace, path)
    before = dump(workspace)
    plan = imported(workspace, path, day=date(2026, 6, 1))
    assert outcomes(plan) == {"same": 2}
    assert dump(workspace) == before
    workspace.undo()
    assert workspace.undo_labels()[0] is None


def test_a_count_that_was_typed_over_the_list_is_kept_and_told(workspace: Workspace, tmp_path: Path) -> None:
    path = influencer_list(tmp_path, influencer("a.b", "A"), influencer("c.d", "C"))
    imported(workspace, path)
    profile = workspace.profiles.find(Platform.INSTAGRAM, "a.b")
    assert profile
    do(workspace, lambda w: w.profiles.add_reading(profile.id, day=DAY, followers=12_400))
    plan = importing.plan(workspace, path, options=ImportOptions(day=DAY))
    assert [(fate.outcome, fate.note) for fate in plan.fates] == [
        (Outcome.SAME, "12,400 of 4 May 2026 is newer than this list and is kept"), (Outcome.SAME, ""),
    ]  # fmt: skip


def test_undo_takes_the_whole_import_back(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Lena")
    before = dump(workspace)
    imported(workspace, influencer_list(tmp_path, influencer("a.b", "A"), influencer("lena1", "Lena")))
    assert dump(workspace) != before
    assert workspace.undo()[0] == "Import creators.csv"
    assert dump(workspace) == before


def test_a_blank_overwrites_nothing_and_a_new_value_is_a_change(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, influencer_list(tmp_path, influencer("a.b", "A")))
    do(workspace, lambda w: w.influencers.update(1, email="a@b.example", niches=("Bread",)))
    row = influencer("a.b", "A", followers="13K", number="13000", niche="")
    plan = importing.plan(workspace, influencer_list(tmp_path, row), options=ImportOptions(day=date(2026, 6, 1)))
    changed = next(plan.of(Outcome.CHANGED))
    assert changed.changes == (("followers", 12_500, 13_000),)
    importing.apply(workspace, plan, NOW)
    person = workspace.influencers.get(1)
    assert person
    assert (person.email, person.niches) == ("a@b.example", ("Bread",))
    assert [reading.followers for reading in workspace.profiles.readings(1)] == [12_500, 13_000]


def test_an_older_list_is_kept_as_an_older_reading(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, influencer_list(tmp_path, influencer("a.b", "A")))
    older = influencer_list(tmp_path, influencer("a.b", "A", "9K", "9000"), name="old.csv")
    imported(workspace, older, day=date(2025, 1, 1))
    assert next(iter(workspace.influencers.rows([1]).values())).followers == 12_500
    assert outcomes(imported(workspace, older, day=date(2025, 1, 1))) == {"same": 1}


def test_what_cannot_be_read_is_a_problem_with_its_row(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        influencer("a.b", "A", followers="about 5k?", number=""),
        influencer("https://www.instagram.com/p/CODE/", "B"),
        influencer("c.d", "C", followers="2K", number="9000"),
        ["", "", "", "", "", "", "", "", "", "", ""],
        influencer("e.f", "E"),
        ["Total", "", "", "", "99K", "99000"],
    ]
    plan = importing.plan(workspace, influencer_list(tmp_path, *rows), options=ImportOptions(day=DAY))
    assert outcomes(plan) == {"new": 1, "problem": 3, "left_out": 2}
    assert [row for row, _ in plan.problems] == [2, 3, 4]
    assert "about 5k?" in plan.problems[0][1]
    assert plan.left_out == {"empty row": 1, "total row": 1}
    assert [fate.bad for fate in plan.of(Outcome.PROBLEM)] == ["followers", "handle", ""]


def test_a_list_without_a_platform_asks_for_one(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "list.csv", "name,handle,followers\nAna,ana.bakes,5k\n")
    with pytest.raises(PlatformUnknownError):
        importing.plan(workspace, path)
    plan = importing.plan(workspace, path, options=ImportOptions(platform=Platform.TIKTOK))
    importing.apply(workspace, plan, NOW)
    assert workspace.profiles.find(Platform.TIKTOK, "ana.bakes")


def test_a_hand_kept_sheet_is_read_with_all_it_knows(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Creators;;;;;;;\n\n"
        "Influencer;Plattform;Handle;Followers;Nische;E-mail;Asks for;Notes\n"
        "Moss & Crumb;Instagram;@mossandcrumb;18,4k;Baking;hello@moss.example;150,00 €;call in May\n"
        "Dal;TikTok;https://www.tiktok.com/@dal.dough;9.870;Food, Vegan;;product;\n"
    )
    plan = imported(workspace, saved(tmp_path, "autumn.csv", text.encode("cp1252")))
    assert outcomes(plan) == {"new": 2}
    moss, dal = workspace.influencers.get(1), workspace.influencers.get(2)
    assert moss
    assert dal
    assert (moss.email, moss.asking_price, moss.currency, moss.notes) == (
        "hello@moss.example",
        15_000,
        "EUR",
        "call in May",
    )
    assert (dal.niches, dal.asks_product) == (("Food", "Vegan"), True)
    assert workspace.profiles.find(Platform.TIKTOK, "dal.dough")
    assert next(iter(workspace.influencers.rows([2]).values())).followers == 9_870


def test_several_platforms_in_a_row_are_several_profiles_of_one_person(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Influencer Name,Twitter Handle #1,Twitter Followers,Instagram Handle #2,Instagram Followers,Bio\n"
        "Ana,@ana_x,1.2k,ana.bakes,5k,Bakes\n"
    )
    imported(workspace, saved(tmp_path, "outreach.csv", text))
    profiles = workspace.profiles.of_influencer(1)
    assert [(profile.platform, profile.handle) for profile in profiles] == [
        (Platform.X, "ana_x"), (Platform.INSTAGRAM, "ana.bakes"),
    ]  # fmt: skip


def test_an_account_of_two_people_is_told_not_guessed(workspace: Workspace, tmp_path: Path) -> None:
    text = "name,handle,platform,link\nA,a.one,instagram,\nB,b.two,tiktok,\n"
    imported(workspace, saved(tmp_path, "first.csv", text))
    both = "name,handle,platform,link\nA,a.one,instagram,https://www.tiktok.com/@b.two\n"
    plan = importing.plan(workspace, saved(tmp_path, "both.csv", both))
    assert outcomes(plan) == {"problem": 1}


def test_a_broken_quote_is_a_problem_row_and_the_others_come_in(workspace: Workspace, tmp_path: Path) -> None:
    text = 'name,handle,platform,followers\nA,"a.one,instagram,5k\nB,b.two,tiktok,6k\n'
    plan = importing.plan(workspace, saved(tmp_path, "broken.csv", text))
    assert outcomes(plan) == {"new": 1, "problem": 1}
    assert plan.problems[0][0] == 2


def test_problems_saved_and_mended_come_in(workspace: Workspace, tmp_path: Path) -> None:
    rows = [influencer("a.b", "A", followers="about 5k?", number=""), influencer("c.d", "C")]
    plan = imported(workspace, influencer_list(tmp_path, *rows))
    target = tmp_path / "instagram problems.csv"
    importing.save_problems(plan, target)
    target.write_text(target.read_text(encoding="utf-8-sig").replace("about 5k?", "5k"), encoding="utf-8")
    assert outcomes(importing.plan(workspace, target, options=ImportOptions(day=DAY))) == {"new": 1}


@pytest.mark.parametrize(
    "header",
    [
        "S.no,Instagram name, Name,Subscribers,Subscribers,Audience country,Category_1",
        "s.no,Name,Instagram Name,Category-1,Followers,Followers,Country",
        "Rank,name,instagram name,Category_1,Category_2,followers,followers",
        "Tiktoker name,Tiktok name,Subscribers count,Subscribers count,Views avg.,Views avg.,Likes avg",
        "row-cell,Tiktoker name,Tiktok name,Followers,Views (Avg.),Likes (Avg.),Comments (Avg.)",
        "youtuber name,channel name,Category,Subscribers,Subscribers,Audience Country,avg views",
        "s.no,Youtube channel,youtuber name,Category,Followers,Followers,Country",
        "rank;channel_info;influence_score;posts;followers;avg_likes;60_day_eng_rate;country;Category",
        "name,platform,handle,followers,niche,email_or_dm,fit_reason",
    ],
)
def test_headers_of_many_lists_are_known(tmp_path: Path, header: str) -> None:
    from storage.importers.registry import recognise

    mark = ";" if ";" in header else ","
    row = mark.join(str(number) for number in range(header.count(mark) + 1))
    kind, _ = recognise(importing.read(saved(tmp_path, "a.csv", f"{header}\n{row}\n")))
    assert kind == "influencer_list"


def test_the_real_list_has_997_people(workspace: Workspace, real_files: Path) -> None:
    path = real_files / "lists" / "influencers_instagram_2022.csv"
    plan = imported(workspace, path)
    assert outcomes(plan) == {"new": 997, "merged": 3}
    assert (plan.mapped.facts["people"], plan.mapped.facts["profiles"]) == (997, 997)
    assert workspace.influencers.count() == 997
    assert outcomes(imported(workspace, path)) == {"same": 997, "merged": 3}


def test_a_name_that_a_spreadsheet_took_for_a_formula_is_none(workspace: Workspace, tmp_path: Path) -> None:
    text = "Instagram handle,Name,Followers\nmaisa,#NAME?,42000\nhash,#1 Baker,900\n"
    imported(workspace, saved(tmp_path, "people.csv", text))
    names = [row.name for row in workspace.influencers.rows(workspace.influencers.ids()).values()]
    assert sorted(names) == ["#1 Baker", "maisa"]
