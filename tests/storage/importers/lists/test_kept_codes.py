"""Discount codes in lists of people, and in the owner's own fields."""

from pathlib import Path

import pytest

from models.influencers.custom_field import CustomField, CustomValue
from storage.importers.lists.kept_codes import kept_code
from storage.workspace import Workspace
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import must_settle


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("Code", "MIA10", "MIA10"), ("Discount code", "MIA10; MIA15", "MIA10"), ("Gutscheincode", "lena-10", "lena-10"),
        ("Code", "", ""), ("Code", "not yet", ""), ("Code", "97201", ""), ("Colour", "MIA10", ""),
    ],
)  # fmt: skip
def test_a_field_keeps_a_code_by_its_name_and_what_is_in_it(name: str, value: str, code: str) -> None:
    other = CustomValue(CustomField(1, "Shelf"), "B2")
    assert kept_code([other, CustomValue(CustomField(2, name), value)]) == code


@pytest.mark.parametrize(("title", "codes", "is_kept"), [
    ("Discount code", ("MIA10", ""), True), ("Code", ("MIA10", "LENA10"), True), ("Code", ("97201", "10115"), False),
])  # fmt: skip
def test_a_column_of_codes_in_a_list_of_people_is_kept(
    workspace: Workspace, tmp_path: Path, title: str, codes: tuple[str, str], is_kept: bool
) -> None:
    rows = [("Mia", "@mia", "1200", codes[0]), ("Lena", "@lena", "2400", codes[1])]
    path = saved(tmp_path, "people.csv", text_of(("Name", "Instagram handle", "Followers", title), rows))
    plan = must_settle(workspace, path)
    assert [field.name for field in workspace.custom_fields.all()] == ([title] if is_kept else [])
    assert any("“Suggest a code”" in each.text for each in plan.decisions) is is_kept
