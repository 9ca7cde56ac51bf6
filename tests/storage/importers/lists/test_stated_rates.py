"""Which of the owner's own fields state an engagement rate."""

import pytest

from models.influencers.custom_field import CustomField, FieldKind
from storage.importers.lists.stated_rates import stated_rate


@pytest.mark.parametrize(
    ("name", "value", "stated"),
    [
        ("Engagement", "4,2%", "4,2%"),
        ("Engagement (%)", "4", "4"),
        ("ER", "3.1", "3.1"),
        ("Taxa de envolvimento", "5", "5"),
        ("Interaktionen", "2,5 %", "2,5 %"),
        ("Interaktionen", "1200", None),
        ("Engagement", "high", None),
        ("Engagement", "", None),
        ("ER", "", None),
        ("ER", "high, or so the agency said", None),
        ("Ovens", "4,2%", None),
    ],
)
def test_a_field_states_a_rate_by_its_name_and_what_is_in_it(name: str, value: str, stated: str | None) -> None:
    found = stated_rate([CustomField(1, "Niche", position=1), CustomField(2, name)], {1: "Baking", 2: value})
    assert (found and found.text) == stated


def test_a_number_is_shown_as_numbers_are() -> None:
    found = stated_rate([CustomField(1, "ER", FieldKind.NUMBER)], {1: "4.25"})
    assert found == ("4.25", "ER")
