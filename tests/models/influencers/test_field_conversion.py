import pytest

from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.field_conversion import conversion

DAYS = {"03/04/2026": "2026-04-03", "25/12/2025": "2025-12-25"}

@pytest.mark.parametrize(
    ("kind", "values", "read", "left"),
    [
        (FieldKind.NUMBER, {"38": 2, "about 5": 1, "1,5": 1}, {"38": "38", "1,5": "1.5"}, {"about 5": 1}),
        (FieldKind.NUMBER, {"1.234": 1, "1,5": 1}, {"1.234": "1234", "1,5": "1.5"}, {}),
        (FieldKind.DATE, {"03/04/2026": 1, "25/12/2025": 1}, DAYS, {}),
        (FieldKind.DATE, {"03/04/2026": 1, "3 May 2026": 1}, {"3 May 2026": "2026-05-03"}, {"03/04/2026": 1}),
        (FieldKind.CHOICE, {"NORD": 1, "West": 2}, {"NORD": "Nord"}, {"West": 2}),
        (FieldKind.YES_NO, {"ja": 1, "n/a": 1}, {"ja": "yes"}, {"n/a": 1}),
        (FieldKind.TEXT, {"2026-04-03": 1}, {"2026-04-03": "2026-04-03"}, {}),
    ],
)
def test_values_are_read_by_the_new_kind_and_others_stay(
    kind: FieldKind, values: dict[str, int], read: dict[str, str], left: dict[str, int]
) -> None:
    found = conversion(CustomField(1, "Field", kind, choices=("Nord",)), values)
    assert found.read == read
    assert found.left == left


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ""),
        ({"1": 1}, "The value is read as numbers."),
        ({"1": 3}, "All 3 values are read as numbers."),
        ({"1": 1200, "x": 1}, "1,200 of 1,201 values are read as numbers; 1 stays as it is: “x”"),
        (
            {"1": 2, "a": 3, "b": 2, "c": 1, "d": 1},
            "2 of 9 values are read as numbers; 7 stay as they are: “a”, “b”, “c”, …",
        ),
    ],
)
def test_it_says_what_becomes_of_them(values: dict[str, int], words: str) -> None:
    assert conversion(CustomField(1, "Field", FieldKind.NUMBER), values).words == words
