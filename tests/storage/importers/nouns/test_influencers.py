"""Who a row of a list is: by her account, by the list's own number with her name, by her exact name; never a guess."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from models.importing import Columns, ImportOptions, ImportPlan, Noun, Outcome
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW, add_influencer, do
from tests.storage.importers.files import saved, text_of

HEADER = ("ID", "name", "category", "follower_count", "platform")
OPTIONS = ImportOptions(day=DAY)


def listed(folder: Path, *rows: tuple[str, ...], header: tuple[str, ...] = HEADER, name: str = "people.csv") -> Path:
    return saved(folder, name, text_of(header, rows))


def imported(workspace: Workspace, path: Path, options: ImportOptions = OPTIONS) -> ImportPlan:
    plan = importing.plan(workspace, path, options=options)
    importing.apply(workspace, plan, NOW)
    return plan


def outcomes(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: number for outcome, number in plan.counts.items() if number}


def numbers(workspace: Workspace) -> dict[str, str]:
    query = "SELECT number, name FROM listed_as JOIN influencer ON influencer.id = influencer_id WHERE source = 'list'"
    return {row["number"]: row["name"] for row in workspace.connection.execute(query)}


def told(plan: ImportPlan, topic: str) -> list[str]:
    return [decision.text for decision in plan.decisions if decision.topic == topic]


def test_a_lists_own_numbers_are_kept_for_the_tables_that_go_with_it(workspace: Workspace, tmp_path: Path) -> None:
    path = listed(tmp_path, ("1", "Rohan Singh", "Fitness", "102345", "Instagram"), ("2", "Neha", "", "", "YouTube"))
    plan = imported(workspace, path)
    assert numbers(workspace) == {"1": "Rohan Singh", "2": "Neha"}
    assert told(plan, "names") == ["Without a handle, known by the list's own number and the name: 2 people"]
    assert outcomes(imported(workspace, path)) == {"same": 2}


def test_two_people_of_one_name_are_told_apart_by_their_numbers(workspace: Workspace, tmp_path: Path) -> None:
    path = listed(tmp_path, ("1", "Ana", "", "5000", "Instagram"), ("2", "Ana", "", "900", "Instagram"))
    assert outcomes(imported(workspace, path)) == {"new": 2}
    assert outcomes(imported(workspace, path)) == {"same": 2}
    assert [row.followers for row in workspace.influencers.rows([1, 2]).values()] == [5_000, 900]


def test_a_number_that_now_names_somebody_else_moves_and_is_told(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, listed(tmp_path, ("1", "Ana", "", "", "Instagram")))
    plan = imported(workspace, listed(tmp_path, ("1", "Ben", "", "", "Instagram"), name="another.csv"))
    assert outcomes(plan) == {"new": 1}
    assert numbers(workspace) == {"1": "Ben"}
    assert told(plan, "numbers") == ["Numbers of another list or person go to the newest: 1 is now Ben"]


def test_one_number_for_two_people_of_a_list_is_the_last_ones(workspace: Workspace, tmp_path: Path) -> None:
    path = listed(tmp_path, ("1", "Ana", "", "", "Instagram"), ("1", "Ben", "", "", "Instagram"))
    imported(workspace, path)
    assert numbers(workspace) == {"1": "Ben"}
    assert outcomes(imported(workspace, path)) == {"same": 2}


def test_a_number_that_is_new_for_somebody_known_is_a_change(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Rohan Singh")
    plan = imported(workspace, listed(tmp_path, ("1", "Rohan Singh", "", "", "Instagram")))
    assert next(plan.of(Outcome.CHANGED)).changes == (("number", None, "1"),)
    assert numbers(workspace) == {"1": "Rohan Singh"}


def test_somebody_without_a_handle_is_known_by_her_exact_name(workspace: Workspace, tmp_path: Path) -> None:
    person = add_influencer(workspace, "Zoë Müller", followers=1_000)
    path = listed(tmp_path, ("zoe müller", "2000"), header=("name", "followers"), name="instagram.csv")
    assert outcomes(imported(workspace, path)) == {"changed": 1}
    assert [reading.followers for reading in workspace.profiles.readings(person)][-1] == 2_000
    assert len(workspace.profiles.of_influencer(person)) == 1


def test_a_name_that_two_people_share_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Ana")
    add_influencer(workspace, "Ana")
    path = listed(tmp_path, ("Ana", "2000"), header=("name", "followers"), name="instagram.csv")
    plan = imported(workspace, path)
    assert outcomes(plan) == {"problem": 1}
    assert "“Ana”" in plan.problems[0][1]


def test_a_namesake_with_a_handle_is_somebody_else(workspace: Workspace, tmp_path: Path) -> None:
    header = ("name", "handle", "followers", "platform")
    path = listed(tmp_path, ("Ana", "ana.one", "5", "IG"), ("Ana", "", "7", "IG"), header=header)
    assert outcomes(imported(workspace, path)) == {"new": 2}
    assert outcomes(imported(workspace, path)) == {"same": 2}


def test_the_same_number_and_name_brings_a_new_handle_to_the_same_person(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, listed(tmp_path, ("7", "Ana", "", "", "Instagram")))
    header = ("ID", "name", "handle", "platform")
    imported(workspace, listed(tmp_path, ("7", "Ana", "ana.bakes", "Instagram"), header=header))
    assert workspace.influencers.count() == 1
    assert workspace.profiles.find(Platform.INSTAGRAM, "ana.bakes")


def custom(workspace: Workspace) -> Mapping[str, str]:
    query = "SELECT name, value FROM custom_value JOIN custom_field ON custom_field.id = field_id ORDER BY name"
    return {row["name"]: row["value"] for row in workspace.connection.execute(query)}


SIZES = Columns(Noun.INFLUENCERS, ("handle", "custom"))


def sizes(folder: Path, size: str, header: str = "Shoe size") -> Path:
    return saved(folder, "instagram.csv", text_of(("Who", header), [("ana.bakes", size)]))


def test_a_column_becomes_a_field_of_the_owners_own(workspace: Workspace, tmp_path: Path) -> None:
    options = replace(OPTIONS, columns=SIZES)
    imported(workspace, sizes(tmp_path, "38"), options)
    assert custom(workspace) == {"Shoe size": "38"}
    assert outcomes(imported(workspace, sizes(tmp_path, "38"), options)) == {"same": 1}
    assert outcomes(imported(workspace, sizes(tmp_path, ""), options)) == {"same": 1}
    plan = imported(workspace, sizes(tmp_path, "39", "shoe SIZE"), options)
    assert next(plan.of(Outcome.CHANGED)).changes == (("shoe SIZE", "38", "39"),)
    assert custom(workspace) == {"Shoe size": "39"}


def test_undo_takes_values_and_their_field_back(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, sizes(tmp_path, "38"), replace(OPTIONS, columns=SIZES))
    workspace.undo()
    assert custom(workspace) == {}
    assert workspace.store.value("SELECT count(*) FROM custom_field") == 0


def test_notes_of_the_owner_stay_when_a_list_brings_more(workspace: Workspace, tmp_path: Path) -> None:
    person = add_influencer(workspace, "Ana")
    do(workspace, lambda w: w.influencers.update(person, notes="Likes rye"))
    header = ("name", "handle", "notes", "platform")
    row = ("Ana", "ana1", "Call in May", "IG")
    imported(workspace, listed(tmp_path, row, header=header))
    found = workspace.influencers.get(person)
    assert found
    assert found.notes == "Likes rye\nCall in May"


def test_lines_of_a_note_that_are_there_already_are_not_added_again(workspace: Workspace, tmp_path: Path) -> None:
    header = ("name", "handle", "Bio", "Personality", "platform")
    path = listed(tmp_path, ("Ana", "ana1", "Bakes", "Warm", "IG"), header=header)
    imported(workspace, path)
    do(workspace, lambda w: w.influencers.update(1, notes="Bio: Bakes\nMet in May\nPersonality: Warm"))
    assert outcomes(imported(workspace, path)) == {"same": 1}


def test_followers_without_a_handle_beside_a_handle_are_the_same_the_next_time(
    workspace: Workspace, tmp_path: Path
) -> None:
    header = ("Influencer Name", "Instagram handle", "Instagram Followers", "Twitter Handle", "Twitter Followers")
    path = listed(tmp_path, ("Mia", "@mia", "6425", "", "475"), header=header)
    assert outcomes(imported(workspace, path)) == {"new": 1}
    assert outcomes(imported(workspace, path)) == {"same": 1}
