"""The same account twice in a list: both rows are kept together, and what cannot be is told."""

from pathlib import Path

import pytest

from models.importing import ImportOptions, ImportPlan, Outcome
from storage.workspace import Workspace
from tests.factory import DAY
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, must_settle

HEADER = ("Name", "Handle", "Platform", "Followers", "E-mail", "Phone", "Price", "Niche", "Language", "Notes")
FIRST = ("Ana Ruiz", "ana", "Instagram", "5000", "a@b.example", "123", "€50.00", "Bread", "Spanish", "likes rye\nshy")
OPTIONS = ImportOptions(day=DAY)


def listed(folder: Path, **cells: str) -> Path:
    second = dict(zip(HEADER, FIRST, strict=True)) | cells
    return saved(folder, "people.csv", text_of(HEADER, [FIRST, list(second.values())]))


def note(plan: ImportPlan) -> str:
    return next(plan.of(Outcome.MERGED)).note


def ana(workspace: Workspace) -> dict[str, object]:
    return dict(workspace.connection.execute("SELECT * FROM influencer").fetchone())


def test_notes_of_both_rows_are_kept_each_once(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, listed(tmp_path, Notes="likes rye\ncall in May"), OPTIONS)
    assert (counts(plan), note(plan)) == ({"new": 1, "merged": 1}, "the same account again in row 3")
    assert ana(workspace)["notes"] == "likes rye\nshy\ncall in May"


def test_niches_and_languages_of_both_rows_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, listed(tmp_path, Niche="Cake", Language="English"), OPTIONS)
    assert note(plan) == "the same account again in row 3"
    assert (ana(workspace)["niches"], ana(workspace)["languages"]) == ('["Bread", "Cake"]', '["Spanish", "English"]')


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("E-mail", "ana@c.example", "e-mail “ana@c.example”, not “a@b.example”"),
        ("Phone", "124", "phone “124”, not “123”"),
        ("Price", "€60.00", "price €60.00, not €50.00"),
        ("Price", "$50.00", "price $50.00, not €50.00"),
        ("Followers", "6000", "followers 6,000, not 5,000"),
        ("Name", "Ana R.", "name “Ana R.”, not “Ana Ruiz”"),
    ],
)
def test_a_value_that_is_not_kept_is_told(
    workspace: Workspace, tmp_path: Path, column: str, cell: str, told: str
) -> None:
    plan = must_settle(workspace, listed(tmp_path, **{column: cell}), OPTIONS)
    assert note(plan) == f"the same account again in row 3, which says otherwise: {told}"


@pytest.mark.parametrize("turned", [False, True])
def test_the_better_written_of_two_spellings_is_kept_and_told(
    workspace: Workspace, tmp_path: Path, *, turned: bool
) -> None:
    rows = [("Mafalda Lourenço", "mafalda.l", "Setúbal"), ("MAFALDA LOURENÇO", "Mafalda.L", "Setubal")]
    text = text_of(("Name", "Instagram", "City"), rows[::-1] if turned else rows)
    plan = must_settle(workspace, saved(tmp_path, "people.csv", text), OPTIONS)
    told = "name “Mafalda Lourenço”, not “MAFALDA LOURENÇO”; region “Setúbal”, not “Setubal”"
    assert note(plan) == f"the same account again in row 3, which says otherwise: {told}"
    assert (ana(workspace)["name"], ana(workspace)["region"]) == ("Mafalda Lourenço", "Setúbal")


def test_of_two_spellings_as_good_the_first_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    must_settle(workspace, listed(tmp_path, **{"E-mail": "A@b.example", "Handle": "Ana"}), OPTIONS)
    assert ana(workspace)["email"] == "a@b.example"
    assert workspace.connection.execute("SELECT handle FROM profile").fetchone()[0] == "ana"


def test_blank_cells_of_the_later_row_lose_nothing(workspace: Workspace, tmp_path: Path) -> None:
    blank = dict.fromkeys(set(HEADER) - {"Handle", "Platform"}, "")
    plan = must_settle(workspace, listed(tmp_path, **blank), OPTIONS)
    assert note(plan) == "the same account again in row 3"
    known = ana(workspace)
    assert (known["name"], known["email"], known["asking_price"]) == ("Ana Ruiz", "a@b.example", 5_000)
    assert next(iter(workspace.influencers.rows([1]).values())).followers == 5_000


def test_the_countries_of_two_audiences_are_told(workspace: Workspace, tmp_path: Path) -> None:
    text = "Name,Handle,Platform,Audience country\nAna,ana,Instagram,Spain\nAna,ana,Instagram,Italy\n"
    plan = must_settle(workspace, saved(tmp_path, "a.csv", text), OPTIONS)
    assert note(plan).endswith("which says otherwise: audience “Italy”, not “Spain”")


def test_a_number_of_the_list_brings_the_row_without_a_handle_to_the_one_with_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    header = ("ID", "Name", "Handle", "Platform", "Followers", "Notes")
    rows = [("7", "Ana", "ana", "Instagram", "", "rye"), ("7", "Ana", "", "Instagram", "5000", "shy")]
    for number, listed_rows in enumerate((rows, rows[::-1])):
        plan = must_settle(workspace, saved(tmp_path, f"{number}.csv", text_of(header, listed_rows)), OPTIONS)
        assert counts(plan) == {"new": 1, "merged": 1}
        assert workspace.connection.execute("SELECT handle FROM profile").fetchall()[0][:] == ("ana",)
        assert next(iter(workspace.influencers.rows([1]).values())).followers == 5_000
        workspace.undo()
