import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.code_suggestion import ending_of, suggested_code
from models.campaigns.codes import codes_in, fold_code

TEXTS = st.text(max_size=30)


@pytest.mark.parametrize(
    ("name", "handle", "codes", "code"),
    [
        ("Moss & Crumb", "mossandcrumb", ["FLOUR15", "RYE15", "OAT10"], "MOSS15"),
        ("The Rye Guy", "ryeguy", ["FLOUR10"], "RYE10"),
        ("Zoë Müller", "zoe", ["FLOUR10"], "ZOE10"),
        ("Moss & Crumb", "mossandcrumb", [], "MOSSAUTUMN"),
        ("李娜", "lina.bakes", ["FLOUR10"], "LINABAKES10"),
        ("李娜", "", ["FLOUR10"], "FRIEND10"),
        ("Jo", "jo_bakes", ["FLOUR10"], "JO10"),
    ],
)
def test_a_code_is_made_of_the_name_and_what_other_codes_end_in(
    name: str, handle: str, codes: list[str], code: str
) -> None:
    assert suggested_code(name, handle, "Autumn gluten-free box", codes, codes) == code


def test_a_taken_code_gives_way_to_more_of_the_name_then_to_a_letter() -> None:
    taken = ["moss15"]
    assert suggested_code("Moss & Crumb", "moss", "", taken, taken) == "MOSSCRUMB15"
    taken += ["MossCrumb15"]
    assert suggested_code("Moss & Crumb", "moss", "", taken, taken) == "MOSSB15"


def test_the_commonest_ending_wins_and_a_code_of_digits_has_none() -> None:
    assert ending_of(["MOSS15", "RYE15", "OAT10"]) == "15"
    assert ending_of(["2026", "MOSS"]) == ""


@given(TEXTS, TEXTS, TEXTS, st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_a_code_is_plain_letters_and_digits_that_nobody_has(
    name: str, handle: str, campaign: str, codes: list[str], others: list[str]
) -> None:
    taken = [*codes, *others]
    code = suggested_code(name, handle, campaign, codes, taken)
    assert re.fullmatch("[A-Z0-9]+", code)
    assert fold_code(code) not in map(fold_code, taken)
    assert codes_in(code) == (code,)


@given(TEXTS, TEXTS, st.integers(1, 40))
def test_many_people_of_one_name_get_codes_of_their_own(name: str, handle: str, people: int) -> None:
    taken: list[str] = []
    for _ in range(people):
        taken.append(suggested_code(name, handle, "Box", ["A10"], taken))
    assert len(set(taken)) == people
