"""Columns of a list that are fields of the owner's own are read as the kind that each field has."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from models.importing import ImportOptions, ImportPlan, Outcome
from models.influencers.custom_field import FieldKind
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW, do
from tests.storage.importers.files import saved, text_of

KINDS = {"Size": FieldKind.NUMBER, "Birthday": FieldKind.DATE, "Agency": FieldKind.CHOICE, "Oven": FieldKind.YES_NO}


@pytest.fixture
def own(workspace: Workspace) -> Workspace:
    """A workspace with a field of each kind."""
    for name, kind in KINDS.items():
        do(workspace, lambda w, name=name, kind=kind: w.custom_fields.add(name, kind, ("Nord", "Süd")))  # type: ignore[misc]
    return workspace


def planned(workspace: Workspace, folder: Path, name: str, *values: str) -> ImportPlan:
    rows = [(f"ana{number}.bakes", f"{number}000", value) for number, value in enumerate(values, 1)]
    path = saved(folder, "instagram.csv", text_of(("Instagram handle", "Followers", name), rows))
    return importing.plan(workspace, path, options=ImportOptions(day=DAY))


def test_a_stated_engagement_rate_is_kept_and_told(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, "Engagement", "4,2%", "3,8 %", "")
    told = "The engagement rate that your list states, kept as a field of your own, in no figure: Engagement"
    assert told in [decision.text for decision in plan.decisions]
    importing.apply(workspace, plan, NOW)
    assert kept(workspace) == {1: "4,2%", 2: "3,8 %"}
    assert planned(workspace, tmp_path, "Engagement", "4,2%", "3,8 %", "").counts[Outcome.SAME] == 3


def test_a_stated_engagement_rate_is_read_by_a_field_of_numbers(own: Workspace, tmp_path: Path) -> None:
    do(own, lambda w: w.custom_fields.add("ER", FieldKind.NUMBER, ()))
    importing.apply(own, planned(own, tmp_path, "ER", "4,2%", "3,85 %", ""), NOW)
    assert kept(own) == {1: "4.2", 2: "3.85"}


def kept(workspace: Workspace) -> Mapping[int, str]:
    query = "SELECT influencer_id, value FROM custom_value ORDER BY influencer_id"
    return dict(tuple(row) for row in workspace.connection.execute(query))


@pytest.mark.parametrize(
    ("name", "values", "found"),
    [
        ("Size", ("1.234,5", "38,5", "1.234"), {1: "1234.5", 2: "38.5", 3: "1234"}),
        ("Birthday", ("25/12/1990", "03/04/1991", ""), {1: "1990-12-25", 2: "1991-04-03"}),
        ("Agency", ("NORD", "sud", ""), {1: "Nord", 2: "Süd"}),
        ("Oven", ("ja", "x", "no"), {1: "yes", 2: "yes", 3: "no"}),
    ],
)
def test_values_are_kept_in_the_form_of_their_kind_and_the_list_again_is_the_same(
    own: Workspace, tmp_path: Path, name: str, values: tuple[str, ...], found: Mapping[int, str]
) -> None:
    importing.apply(own, planned(own, tmp_path, name, *values), NOW)
    assert kept(own) == found
    assert planned(own, tmp_path, name, *values).counts[Outcome.SAME] == len(values)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("Size", "a lot", "Size: “a lot” is no number."),
        ("Birthday", "soon", "Birthday: “soon”"),
        ("Agency", "West", "Agency: “West” is none of the choices (Nord, Süd)."),
        ("Oven", "perhaps", "Oven: “perhaps” is neither yes nor no."),
    ],
)
def test_a_value_that_is_not_of_its_kind_is_a_problem(
    own: Workspace, tmp_path: Path, name: str, value: str, sentence: str
) -> None:
    plan = planned(own, tmp_path, name, value, "")
    assert plan.counts[Outcome.PROBLEM] == 1
    assert plan.problems[0][1].startswith(sentence)


@pytest.mark.parametrize(("name", "values"), [("Size", ("1.234", "2.345")), ("Birthday", ("03/04/1991", "04/05/1992"))])
def test_what_no_row_decides_is_asked(own: Workspace, tmp_path: Path, name: str, values: tuple[str, ...]) -> None:
    assert any(decision.is_open for decision in planned(own, tmp_path, name, *values).decisions)


def test_a_value_that_was_there_before_the_kind_is_no_problem(own: Workspace, tmp_path: Path) -> None:
    importing.apply(own, planned(own, tmp_path, "Size", "38"), NOW)
    do(own, lambda w: w.custom_fields.put(1, 1, "about 5"))
    assert planned(own, tmp_path, "Size", "about 5").counts[Outcome.SAME] == 1
