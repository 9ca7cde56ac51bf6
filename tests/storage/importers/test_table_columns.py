"""Tables that no kind knows: what is asked about their columns, and what becomes of the answers."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import (
    TABLE_NOUNS,
    Columns,
    ImportOptions,
    ImportPlan,
    Noun,
    Outcome,
    TableSample,
    UnknownTableError,
    fields_of,
)
from models.reading.platform import Platform
from storage.importers.header import key_of
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import saved, text_of

HEADER = ("Wer", "Wo", "Reichweite ca.")
ROWS = (("anna.backt", "Lyon", "12500"), ("mia_kocht", "Graz", "8.300"))
CHOSEN = Columns(Noun.INFLUENCERS, ("handle", "region", "followers"))
ON_INSTAGRAM = ImportOptions(platform=Platform.INSTAGRAM, day=date(2026, 5, 4))


def unknown(folder: Path, name: str = "my people.csv", above: str = "") -> Path:
    return saved(folder, name, above + text_of(HEADER, ROWS))


def sample_of(path: Path) -> TableSample:
    with pytest.raises(UnknownTableError) as raised:
        importing.map_file(path, None, ImportOptions())
    return raised.value.sample


def imported(workspace: Workspace, path: Path, options: ImportOptions) -> ImportPlan:
    plan = importing.plan(workspace, path, options=options)
    importing.apply(workspace, plan, NOW)
    return plan


def test_a_table_that_no_kind_knows_asks_what_its_columns_hold(tmp_path: Path) -> None:
    sample = sample_of(unknown(tmp_path))
    assert [column.name for column in sample.columns] == list(HEADER)
    assert sample.columns[1].values == ("Lyon", "Graz")
    assert sample.file == "my people.csv"


def test_a_long_value_is_cut_where_one_sees_it(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", text_of(HEADER, [("anna", "Lyon and further " * 9, "5")]))
    (value,) = sample_of(path).columns[1].values
    assert len(value) <= 80
    assert value.endswith("and fu…")


def test_titles_above_the_header_are_not_taken_for_it(tmp_path: Path) -> None:
    assert [column.name for column in sample_of(unknown(tmp_path, above="My people\n\n")).columns] == list(HEADER)


def test_fields_are_suggested_by_name_and_slips_of_the_pen_are_seen_through(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", text_of(("Wer", "Folowers", "Stadt"), [("anna", "1", "Graz")]))
    assert [column.field for column in sample_of(path).columns] == ["", "followers", "region"]


def test_a_table_of_orders_is_taken_for_one(tmp_path: Path) -> None:
    header = ("Bestellnummer", "Gekauft", "Gutscheincode", "Betrag", "Kasse")
    sample = sample_of(saved(tmp_path, "a.csv", text_of(header, [("7", "1.5.2026", "ANA10", "12,50", "2")])))
    assert sample.noun is Noun.ORDERS
    assert [column.field for column in sample.columns] == ["number", "", "code", "total", ""]


def test_another_noun_gets_other_suggestions(tmp_path: Path) -> None:
    sample = importing.suggested(sample_of(unknown(tmp_path)), Noun.POSTS)
    assert sample.noun is Noun.POSTS
    assert {column.field for column in sample.columns} <= {field.name for field in fields_of(Noun.POSTS)}


def test_rows_are_read_by_the_columns_that_were_chosen(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, unknown(tmp_path), replace(ON_INSTAGRAM, columns=CHOSEN))
    people = workspace.influencers.rows([1, 2])
    assert [(row.handle, row.region, row.followers) for row in people.values()] == [
        ("anna.backt", "Lyon", 12_500), ("mia_kocht", "Graz", 8_300),
    ]  # fmt: skip


def test_chosen_columns_are_remembered_for_the_next_file_with_that_header(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, unknown(tmp_path), replace(ON_INSTAGRAM, columns=CHOSEN))
    plan = imported(workspace, unknown(tmp_path, "next month.csv"), ON_INSTAGRAM)
    assert plan.counts[Outcome.SAME] == plan.rows == 2
    assert "Columns read as you chose before for a table with this header" in [each.text for each in plan.decisions]


def test_a_table_is_read_as_the_kind_it_is_said_to_be(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", text_of(("Name", "Email", "City"), [("Ana", "ana@ana.example", "Lyon")]))
    assert {column.field for column in sample_of(path).columns} == {"name", "email", "region"}
    importing.apply(workspace, importing.plan(workspace, path, "influencer_list"), NOW)
    person = workspace.influencers.get(1)
    assert person
    assert (person.name, person.email, person.region) == ("Ana", "ana@ana.example", "Lyon")


def test_undo_takes_the_people_back_and_remembers_the_columns(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, unknown(tmp_path), replace(ON_INSTAGRAM, columns=CHOSEN))
    workspace.undo()
    assert workspace.influencers.count() == 0
    assert list(workspace.remembered_columns.all().values()) == [CHOSEN]


def test_columns_of_a_known_list_can_be_chosen_too(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", text_of(("name", "handle", "followers", "city"), [("Ana", "ana1", "5", "Lyon")]))
    plan = importing.plan(workspace, path, options=ON_INSTAGRAM)
    assert plan.mapped.sample
    assert [column.field for column in plan.mapped.sample.columns] == ["name", "handle", "followers", "region"]
    chosen = Columns(Noun.INFLUENCERS, ("name", "handle", "followers", ""))
    imported(workspace, path, replace(ON_INSTAGRAM, columns=chosen))
    assert workspace.influencers.rows([1])[1].region == ""


@pytest.mark.parametrize("text", ["1,2\n3,4\n", "Dear Ms Baker,\nI would like to order bread.\nYours, Ana\n"])
def test_what_is_no_table_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError, match="no kind of file") as raised:
        importing.map_file(saved(tmp_path, "a.csv", text), None, ImportOptions())
    assert not isinstance(raised.value, UnknownTableError)


@pytest.mark.parametrize("noun", TABLE_NOUNS)
def test_no_header_means_two_fields(noun: Noun) -> None:
    headers = Counter(header for field in fields_of(noun) for header in field.headers)
    assert [header for header, fields in headers.items() if fields > 1] == []


@pytest.mark.parametrize("noun", TABLE_NOUNS)
def test_headers_are_written_as_header_cells_are_compared(noun: Noun) -> None:
    assert [header for field in fields_of(noun) for header in field.headers if key_of(header) != header] == []


def test_problems_of_such_a_table_are_mended_without_being_asked_again(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "my people.csv", text_of(HEADER, [*ROWS, ("lea_kocht", "Bern", "many")]))
    plan = imported(workspace, path, replace(ON_INSTAGRAM, columns=CHOSEN))
    target = tmp_path / "my people problems.csv"
    importing.save_problems(plan, target)
    target.write_text(target.read_text(encoding="utf-8-sig").replace(",many", ",900"), encoding="utf-8")
    again = imported(workspace, target, ON_INSTAGRAM)
    assert again.counts[Outcome.NEW] == again.rows == 1
    assert workspace.profiles.find(Platform.INSTAGRAM, "lea_kocht")
