"""Letters of menu entries: one each, none twice."""

from hypothesis import given
from hypothesis import strategies as st

from ui.menus.mnemonics import underlined


def test_the_first_free_letter_of_a_word_is_taken() -> None:
    assert underlined(["Report…", "Remove", "Add to campaign…\tCtrl+N", "Add"]) == [
        "&Report…", "R&emove", "&Add to campaign…\tCtrl+N", "A&dd",
    ]  # fmt: skip


def test_an_entry_whose_letters_are_all_taken_has_none() -> None:
    assert underlined(["A", "B", "AB"]) == ["&A", "&B", "AB"]


@given(st.lists(st.text("abcAB c…", max_size=8), max_size=8))
def test_no_letter_is_given_twice_and_words_stay(entries: list[str]) -> None:
    made = underlined(entries)
    letters = [text[text.index("&") + 1].casefold() for text in made if "&" in text]
    assert len(set(letters)) == len(letters)
    assert [text.replace("&", "") for text in made] == entries
