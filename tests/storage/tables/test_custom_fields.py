"""Fields of the owner's own: made by name, one value a person, gone with an empty text."""

from dataclasses import replace

import pytest

from models.errors import UserError
from models.influencers.custom_field import FieldKind
from models.influencers.field_conversion import conversion
from storage.tables.custom_fields import CustomFields
from storage.workspace import Workspace
from tests.factory import add_influencer, do


def values(workspace: Workspace, person: int) -> dict[str, str]:
    return {each.field.name: each.value for each in workspace.custom_fields.of_influencer(person)}


def test_a_field_is_there_for_everybody_and_a_value_for_one(workspace: Workspace) -> None:
    lena, mia = add_influencer(workspace, "Lena"), add_influencer(workspace, "Mia")
    do(workspace, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Shoe size"), "38"))
    assert values(workspace, lena) == {"Shoe size": "38"}
    assert values(workspace, mia) == {"Shoe size": ""}


def test_fields_keep_the_order_they_were_made_in(workspace: Workspace) -> None:
    do(workspace, lambda w: w.custom_fields.add("Zebra"))
    do(workspace, lambda w: w.custom_fields.add("Agency"))
    assert [field.name for field in workspace.custom_fields.all()] == ["Zebra", "Agency"]


def test_a_name_in_another_spelling_is_the_same_field(workspace: Workspace) -> None:
    do(workspace, lambda w: w.custom_fields.add("Größe"))
    assert not do(workspace, lambda w: w.custom_fields.add("grösse"))
    assert len(workspace.custom_fields.all()) == 1


def test_an_empty_text_leaves_no_value_behind(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    do(workspace, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Shoe size"), "38"))
    do(workspace, lambda w: w.custom_fields.put(lena, 1, ""))
    assert workspace.store.value("SELECT count(*) FROM custom_value") == 0


def test_the_same_value_again_is_no_edit(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    do(workspace, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Shoe size"), "38"))
    assert not do(workspace, lambda w: w.custom_fields.put(lena, 1, "38"))


SIZES = {"Ann": "9", "Bea": "10.5", "Cy": "-2", "Di": "about 5", "Ed": ""}


def filled(workspace: Workspace, kind: FieldKind, values: dict[str, str], choices: tuple[str, ...] = ()) -> int:
    """A field with a value for each of some people, by their names."""
    field = CustomFields(workspace.store)
    people = {name: add_influencer(workspace, name) for name in values}
    do(workspace, lambda w: w.custom_fields.add("Field", kind, choices))
    for name, value in values.items():
        do(workspace, lambda w, name=name, value=value: w.custom_fields.put(people[name], 1, value))  # type: ignore[misc]
    return field.all()[0].id


def in_order(workspace: Workspace, *, descending: bool = False) -> str:
    ids = workspace.influencers.ids((("custom:1", descending),))
    rows = workspace.influencers.rows(ids)
    return " ".join(rows[number].name for number in ids)


@pytest.mark.parametrize(
    ("kind", "values", "up", "down"),
    [
        (FieldKind.NUMBER, SIZES, "Cy Ann Bea Di Ed", "Bea Ann Cy Di Ed"),
        (FieldKind.TEXT, SIZES, "Cy Ann Bea Di Ed", "Di Bea Ann Cy Ed"),
        (FieldKind.DATE, {"Ann": "2026-04-03", "Bea": "2025-12-01", "Cy": "soon"}, "Bea Ann Cy", "Ann Bea Cy"),
        (FieldKind.CHOICE, {"Ann": "it's low", "Bea": "high", "Cy": "odd"}, "Bea Ann Cy", "Ann Bea Cy"),
        (FieldKind.YES_NO, {"Ann": "no", "Bea": "yes", "Cy": ""}, "Bea Ann Cy", "Ann Bea Cy"),
    ],
)
def test_people_stand_in_the_order_of_the_kind_with_other_values_last(
    workspace: Workspace, kind: FieldKind, values: dict[str, str], up: str, down: str
) -> None:
    filled(workspace, kind, values, ("high", "it's low"))
    assert (in_order(workspace), in_order(workspace, descending=True)) == (up, down)


def test_a_field_that_is_gone_orders_nothing(workspace: Workspace) -> None:
    filled(workspace, FieldKind.NUMBER, SIZES)
    do(workspace, lambda w: w.custom_fields.delete(1))
    assert in_order(workspace) == "Ann Bea Cy Di Ed"


def test_a_row_of_the_list_has_what_a_person_has_in_every_field(workspace: Workspace) -> None:
    filled(workspace, FieldKind.TEXT, {"Ann": "x", "Bea": ""})
    assert [row.custom for row in workspace.influencers.rows([1, 2]).values()] == [{1: "x"}, {}]


def test_a_field_gets_another_kind_and_undo_gives_back_what_was_typed(workspace: Workspace) -> None:
    filled(workspace, FieldKind.TEXT, {"Ann": "1,5", "Bea": "about 5"})
    field = replace(workspace.custom_fields.all()[0], kind=FieldKind.NUMBER)
    found = conversion(field, workspace.custom_fields.counts(1))
    do(workspace, lambda w: w.custom_fields.convert(field, found))
    assert workspace.custom_fields.counts(1) == {"1.5": 1, "about 5": 1}
    workspace.undo()
    assert workspace.custom_fields.all()[0].kind is FieldKind.TEXT
    assert workspace.custom_fields.counts(1) == {"1,5": 1, "about 5": 1}


def test_a_field_that_is_removed_comes_back_with_its_values(workspace: Workspace) -> None:
    filled(workspace, FieldKind.CHOICE, {"Ann": "high"}, ("high", "low"))
    before = workspace.custom_fields.all()
    do(workspace, lambda w: w.custom_fields.delete(1))
    assert workspace.custom_fields.all() == []
    workspace.undo()
    assert workspace.custom_fields.all() == before
    assert values(workspace, 1) == {"Field": "high"}


def test_fields_are_put_into_another_order(workspace: Workspace) -> None:
    do(workspace, lambda w: [w.custom_fields.add(name) for name in ("A", "B", "C")])
    do(workspace, lambda w: w.custom_fields.arrange([3, 1, 2]))
    assert [field.name for field in workspace.custom_fields.all()] == ["C", "A", "B"]


def test_no_two_fields_have_one_name(workspace: Workspace) -> None:
    do(workspace, lambda w: [w.custom_fields.add(name) for name in ("Size", "Oven")])
    with pytest.raises(UserError, match="There is a field “Size” already"):
        do(workspace, lambda w: w.custom_fields.rename(2, "sizé"))
    do(workspace, lambda w: w.custom_fields.rename(1, "SIZE"))
    assert workspace.custom_fields.all()[0].name == "SIZE"
