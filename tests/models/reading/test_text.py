import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.reading.text import (
    break_long_words,
    clean,
    fold,
    initials,
    natural_key,
    one_line,
    quoted,
    safe_filename,
    search_text,
    words,
)

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("plain", "plain"),
        ("a\x00b\x07c\x7fd", "abcd"),
        ("a\ud800b", "ab"),
        ("line\r\nline\rline\u2028line\x0bline", "line\nline\nline\nline\nline"),
        ("tab\tstays", "tab\tstays"),
        ("\ufeffname", "name"),
        ("李娜 НАСТЯ يزن सुनीता 👩🏽‍🍳", "李娜 НАСТЯ يزن सुनीता 👩🏽‍🍳"),
    ],
)
def test_clean_drops_what_no_one_typed_and_keeps_every_script(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(ANY_TEXT)
def test_cleaned_text_can_be_written_as_utf8_and_cleaning_again_changes_nothing(text: str) -> None:
    once = clean(text)
    once.encode()
    assert clean(once) == once
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in one_line(text)


@pytest.mark.parametrize("mark", ["\x00", "\x85", "\ud800", "\u2028", "\u202e", "\u2066", "\ufeff"])
def test_one_line_drops_beside_foreign_letters_what_it_drops_beside_plain_ones(mark: str) -> None:
    assert one_line(f"Zo\u00eb{mark}") == "Zo\u00eb"


def test_one_line_drops_bidi_overrides_that_turn_a_name_round() -> None:
    assert one_line("moss\u202egnp.exe\u2066 \n  crumb\u00a0") == "mossgnp.exe crumb"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Zoë  Müller", "zoe muller"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Ærøskøbing Łódź Đà", "aeroskobing lodz da"),
        ("İstanbul ıI", "istanbul ii"),
        ("O’Neil – ﬁne", "o'neil - fine"),
        ("Ёлка Йод", "елка иод"),
        ("أحمد", "احمد"),
        ("ＦＵＬＬ", "full"),
        ("sᴇᴏʀɪɴᴀ", "sᴇᴏʀɪɴᴀ"),
        ("so\u00adft\u200b", "soft"),
    ],
)
def test_fold_ignores_accents_case_and_width(text: str, key: str) -> None:
    assert fold(text) == key


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Café, Köln", "koeln"), ("MU\u0308LLER", "mueller"), ("Järvi", "jaerv"), ("Åse", "aase"), ("Søren", "soeren"),
        ("Köln", "koln"), ("Straße", "strasse"),
    ],
)  # fmt: skip
def test_a_search_looks_for_letters_that_are_also_written_as_two(text: str, word: str) -> None:
    assert word in search_text(text)


def test_only_words_with_such_letters_are_kept_twice() -> None:
    assert search_text("Zoë backt in Köln, Bäckerei") == "zoe backt in koln, backerei koeln, baeckerei"
    assert search_text("Zoë backt") == fold("Zoë backt")


@pytest.mark.parametrize(("one", "other"), [("सुनीता", "सनीता"), ("はな", "ばな"), ("กิน", "กัน"), ("한", "하")])
def test_fold_keeps_marks_that_make_another_word(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(ANY_TEXT)
def test_fold_is_the_same_for_every_spelling_of_a_text(text: str) -> None:
    key = fold(text)
    assert fold(key) == key
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_natural_key_orders_numbers_by_value_and_letters_without_accents() -> None:
    names = ["Moss 10", "Zoe", "moss 2", "Öko", "Oat", "moss 002b", "Zoë"]
    assert sorted(names, key=natural_key) == ["moss 2", "moss 002b", "Moss 10", "Oat", "Öko", "Zoe", "Zoë"]


@given(st.integers(0, 10**19), st.integers(0, 10**19))
def test_natural_key_orders_as_numbers_do(one: int, other: int) -> None:
    assert (natural_key(f"moss {one}") < natural_key(f"moss {other}")) == (one < other)


@given(st.text("019a. @é٣"))
@example(f"{'0' * 15}{'7' * 25}")
def test_every_number_of_a_natural_key_has_the_same_width(text: str) -> None:
    def padded(number: re.Match[str]) -> str:
        return f"{int(number.group()):020}"

    assert natural_key(text) == re.sub(r"\d+", padded, fold(text))


def test_words_of_a_search_are_folded_without_at_and_without_repeats() -> None:
    assert words("  @Moss  Crümb @ moss ") == ["moss", "crumb"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Autumn box: report/2026?.pdf", "Autumn box- report-2026-.pdf"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("console", "console"),
        ("trailing. . ", "trailing"),
        ("", "untitled"),
        (" ... ", "untitled"),
        ("李娜.pdf", "李娜.pdf"),
        ("a\x00b\nc.csv", "ab c.csv"),
    ],
)
def test_file_names_are_legal_everywhere(text: str, name: str) -> None:
    assert safe_filename(text) == name


@given(ANY_TEXT)
def test_any_text_makes_a_file_name_of_its_folder(text: str) -> None:
    name = safe_filename(text)
    assert 0 < len(name.encode()) <= 151
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert name[0] not in ". "
    assert name[-1] not in ". "
    assert safe_filename(name) == name


def test_long_file_name_keeps_its_extension() -> None:
    name = safe_filename("é" * 300 + ".pdf")
    assert name.endswith("é.pdf")
    assert len(name.encode()) <= 150


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Moss & Crumb", "MC"),
        ("Dal and Dough", "DD"),
        ("The Oat Post", "OP"),
        ("A Crust Above", "AC"),
        ("Kneadful", "KN"),
        ("李娜 Bakes", "李"),
        ("Zoë Müller", "ZM"),
        ("@moss_crumb", "MO"),
        ("433", "43"),
        ("X", "X"),
        ("The", "TH"),
        ("🎗", "?"),
        ("", "?"),
    ],
)
def test_initials_stand_for_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(ANY_TEXT)
def test_initials_of_anything_are_short(name: str) -> None:
    assert initials(name)


def test_long_words_may_break_without_losing_a_letter() -> None:
    word = "a" * 60
    broken = break_long_words(f"short {word}")
    assert broken.replace("\u200b", "") == f"short {word}"
    assert max(len(piece) for piece in broken.replace(" ", "\u200b").split("\u200b")) == 24


@pytest.mark.parametrize("sign", ["👩🏽‍🍳", "🇩🇪", "👨‍👩‍👧", "é", "นี่"])
def test_what_is_one_sign_is_not_broken(sign: str) -> None:
    pieces = break_long_words(sign * 40, 5).split("\u200b")
    assert len(pieces) > 1
    assert {piece.replace(sign, "") for piece in pieces} == {""}


@given(ANY_TEXT)
def test_breaking_twice_is_breaking_once(text: str) -> None:
    assert break_long_words(break_long_words(text)) == break_long_words(text)


def test_quoted_text_is_cut_to_fit_a_sentence() -> None:
    assert quoted("two\nlines") == "“two lines”"
    assert len(quoted("x" * 100)) == 42


@pytest.mark.parametrize("code", range(0x80, 0x250))
def test_a_latin_letter_folds_alone_as_it_does_beside_another_script(code: int) -> None:
    beside = fold(f"a{chr(code)}b\u4e2d")
    assert f"{fold(f'a{chr(code)}b')}\u4e2d" == beside
