"""People of one name in a list without handles: two where they are reached elsewhere, one where nothing says so."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from models.importing import ImportOptions, ImportPlan, Outcome
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, add_influencer, do
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = ("Influencer", "E-mail", "Phone", "Notes")
INSTAGRAM = ImportOptions(day=DAY, platform=Platform.INSTAGRAM)
ANA, OTHER_ANA = ("Ana", "ana@x.example", "", "rye"), ("Ana", "ana@y.example", "", "spelt")


def listed(folder: Path, *rows: Sequence[str], name: str = "people.csv") -> Path:
    return saved(folder, name, text_of(HEADER, rows))


def people(workspace: Workspace) -> list[tuple[str, str, str]]:
    query = "SELECT email, phone, notes FROM influencer WHERE name = 'Ana' ORDER BY id"
    return [tuple(row) for row in workspace.connection.execute(query)]


def problems(plan: ImportPlan) -> list[tuple[int, str]]:
    return [(row, reason.partition(".")[0]) for row, reason in plan.problems]


def test_two_e_mails_are_two_people(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, listed(tmp_path, ANA, OTHER_ANA), INSTAGRAM)
    assert counts(plan) == {"new": 2}
    assert people(workspace) == [("ana@x.example", "", "rye"), ("ana@y.example", "", "spelt")]
    told = [decision.text for decision in plan.decisions if decision.topic == "namesakes"]
    assert told == ["Namesakes, told apart by their e-mail or phone: Ana"]


def test_two_phones_are_two_people_where_no_e_mail_says_otherwise(workspace: Workspace, tmp_path: Path) -> None:
    rows = [("Ana", "", "0170 111 11 11", "rye"), ("Ana", "", "0170 222 22 22", "")]
    assert counts(must_settle(workspace, listed(tmp_path, *rows), INSTAGRAM)) == {"new": 2}


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        (("Ana", "ANA@x.example", "0170 1", "spelt"), ("ana@x.example", "0170 1", "rye\nspelt")),
        (("Ana", "", "0170 1", ""), ("ana@x.example", "0170 1", "rye")),
        (("Ana", "", "", "spelt"), ("ana@x.example", "", "rye\nspelt")),
    ],
)
def test_rows_that_do_not_contradict_are_one_person_who_keeps_it_all(
    workspace: Workspace, tmp_path: Path, other: tuple[str, ...], kept: tuple[str, str, str]
) -> None:
    plan = must_settle(workspace, listed(tmp_path, ANA, other), INSTAGRAM)
    assert counts(plan) == {"new": 1, "merged": 1}
    assert people(workspace) == [kept]


def test_a_row_that_could_be_of_two_people_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, listed(tmp_path, ("Ana", "", "", "oats"), ANA, OTHER_ANA), INSTAGRAM)
    assert counts(plan) == {"new": 2, "problem": 1}
    assert problems(plan) == [(2, "Several people of this list are called “Ana”")]
    assert plan.mapped.problem_rows == [(2, ("Ana", "", "", "oats"))]


def test_who_is_known_is_found_by_her_e_mail_whatever_the_order(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, listed(tmp_path, ANA), INSTAGRAM)
    plan = imported(workspace, listed(tmp_path, OTHER_ANA, ANA, name="more.csv"), INSTAGRAM)
    assert [(fate.row, fate.outcome) for fate in plan.fates] == [(2, Outcome.NEW), (3, Outcome.SAME)]
    assert not imported(workspace, listed(tmp_path, OTHER_ANA, ANA), INSTAGRAM).writes_anything


def test_another_e_mail_of_the_only_one_of_a_name_is_a_change(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, listed(tmp_path, ANA), INSTAGRAM)
    plan = imported(workspace, listed(tmp_path, ("Ana", "ana@new.example", "", "")), INSTAGRAM)
    assert next(plan.of(Outcome.CHANGED)).changes == (("email", "ana@x.example", "ana@new.example"),)


def test_a_third_of_a_name_is_somebody_new(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, listed(tmp_path, ANA, OTHER_ANA), INSTAGRAM)
    third = listed(tmp_path, ("Ana", "ana@z.example", "", ""), name="third.csv")
    assert counts(must_settle(workspace, third, INSTAGRAM)) == {"new": 1}


def test_which_of_two_is_the_one_without_contact_data_is_not_guessed(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Ana")
    plan = imported(workspace, listed(tmp_path, ANA, OTHER_ANA), INSTAGRAM)
    assert counts(plan) == {"problem": 2}
    do(workspace, lambda w: w.influencers.update(1, email="ana@x.example"))
    assert counts(must_settle(workspace, listed(tmp_path, ANA, OTHER_ANA), INSTAGRAM)) == {"new": 1, "changed": 1}


def test_a_namesake_with_a_handle_is_never_taken_for_one_without(workspace: Workspace, tmp_path: Path) -> None:
    text = "Name,Handle,Platform\nAna,ana.one,Instagram\nAna,,Instagram\n"
    assert counts(must_settle(workspace, saved(tmp_path, "a.csv", text), ImportOptions(day=DAY))) == {"new": 2}


def test_cards_of_two_people_of_one_name_are_two_people(workspace: Workspace, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEMAIL:ana@{}.example\nEND:VCARD\n"
    path = saved(tmp_path, "cards.vcf", card.format("x") + card.format("y"))
    assert counts(must_settle(workspace, path, ImportOptions(day=DAY))) == {"new": 2}


def test_saved_problems_of_namesakes_keep_their_order(workspace: Workspace, tmp_path: Path) -> None:
    rows = [("Ana", "", "", "oats"), ANA, OTHER_ANA, ("", "nobody@x.example", "", "")]
    plan = importing.plan(workspace, listed(tmp_path, *rows), options=INSTAGRAM)
    assert [row for row, _ in plan.problems] == [2, 5]


def test_one_with_a_handle_is_not_taken_by_a_row_without_in_the_same_list(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = "Name,Handle,Platform,Phone\nAna,ana.one,Instagram,1\n"
    imported(workspace, saved(tmp_path, "a.csv", text), INSTAGRAM)
    path = saved(tmp_path, "b.csv", text + "Ana,,Instagram,0170 222 22 22\n")
    assert counts(must_settle(workspace, path, INSTAGRAM)) == {"same": 1, "new": 1}
