import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.influencers.custom_field import CustomField, FieldKind

NUMBER, DATE = CustomField(1, "Size", FieldKind.NUMBER), CustomField(2, "Birthday", FieldKind.DATE)
CHOICE = CustomField(3, "Agency", FieldKind.CHOICE, choices=("Nord", "Süd"))
YES_NO, TEXT = CustomField(4, "Oven", FieldKind.YES_NO), CustomField(5, "Shoe")


@pytest.mark.parametrize(
    ("field", "typed", "kept", "shown"),
    [
        (TEXT, " 38  ½ ", "38 ½", "38 ½"),
        (NUMBER, "1,234.50", "1234.5", "1,234.5"),
        (NUMBER, "12,5k", "12500", "12,500"),
        (NUMBER, "4.2 %", "4.2", "4.2"),
        (NUMBER, "-0", "0", "0"),
        (NUMBER, "n/a", "", ""),
        (DATE, "3 Apr 2026", "2026-04-03", "3 Apr 2026"),
        (DATE, "03.04.2026", "2026-04-03", "3 Apr 2026"),
        (CHOICE, "sud", "Süd", "Süd"),
        (YES_NO, "Ja", "yes", "yes"),
        (YES_NO, "0", "no", "no"),
        (YES_NO, " ", "", ""),
    ],
)
def test_a_field_keeps_what_it_understands_in_one_form(field: CustomField, typed: str, kept: str, shown: str) -> None:
    assert field.read(typed) == kept
    assert field.shown(kept) == shown
    assert field.read(shown) == kept


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (NUMBER, "a lot", "“a lot” is no number"),
        (DATE, "03/04/2026", "“03/04/2026”"),
        (DATE, "soon", "“soon”"),
        (CHOICE, "West", "“West” is none of the choices (Nord, Süd)."),
        (YES_NO, "perhaps", "“perhaps” is neither yes nor no."),
    ],
)
def test_what_is_not_of_its_kind_is_told(field: CustomField, typed: str, sentence: str) -> None:
    with pytest.raises(UnreadableError) as error:
        field.read(typed)
    assert str(error.value).startswith(sentence)


@pytest.mark.parametrize("field", [NUMBER, DATE, CHOICE, YES_NO])
def test_a_value_from_before_the_kind_is_shown_as_it_stands(field: CustomField) -> None:
    assert not field.is_typed("about 5")
    assert field.shown("about 5") == "about 5"


@given(st.decimals(-(10**9), 10**9, allow_nan=False, places=4) | st.integers(-(10**12), 10**12))
def test_any_number_that_is_shown_is_read_back(number: object) -> None:
    kept = NUMBER.read(f"{number:f}" if not isinstance(number, int) else str(number))
    assert NUMBER.is_typed(kept)
    assert NUMBER.read(NUMBER.shown(kept)) == kept


def test_a_number_of_more_digits_than_can_be_reckoned_with_is_refused() -> None:
    field = CustomField(1, "Number", FieldKind.NUMBER)
    assert field.shown(field.read("1" * 28)) == "1," + ",".join(["111"] * 9)
    with pytest.raises(UnreadableError, match="more than 28 digits"):
        field.read("1" * 29)
