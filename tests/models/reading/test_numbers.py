import csv
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.reading.numbers import (
    Mark,
    UnreadableError,
    decimal_mark,
    is_blank,
    parse_count,
    parse_decimal,
    parse_percent,
)
from models.reading.system_style import SystemStyle
from models.show import count, number, percent, short_count
from tests.system_styles import STYLES, written_in

ANY_STYLE = st.sampled_from([*STYLES, SystemStyle(",", "\u00a0"), SystemStyle(".", "")])
COUNTS = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("43.2M", 43_200_000),
        ("12,5k", 12_500),
        ("1 234", 1_234),
        ("1.234", 1_234),
        ("7,871", 7_871),
        ("2,1 mil", 2_100),
        ("475.8m", 475_800_000),
        ("29.0b", 29_000_000_000),
        ("1203.0", 1_203),
        ("477900000.00", 477_900_000),
        ("1\u00a0234\u202f567", 1_234_567),
        ("1’234’567", 1_234_567),
        ("12,34,567", 1_234_567),
        ("1.234.567,00", 1_234_567),
        ("1,234.00", 1_234),
        ("0", 0),
        ("0.0", 0),
        ("-0", 0),
        ("007", 7),
        (".5k", 500),
        ("1.234M", 1_234_000),
        ("1,2 Mio.", 1_200_000),
        ("3 Tsd.", 3_000),
        ("2,5 млн", 2_500_000),
        ("12 тыс.", 12_000),
        ("1.2万", 12_000),
        ("3 lakh", 300_000),
        ("١٬٢٣٤", 1_234),
        ("١٢٫٥k", 12_500),
        ("१२३", 123),
        ("１２３", 123),
        ("+5", 5),
        ("−5", -5),
        ("3E+05", 300_000),
        ("\u200e12\u200b", 12),
        ("  12  ", 12),
        ("1.0004k", 1_000),
    ],
)
def test_counts_are_read_as_people_write_them(text: str, value: int) -> None:
    assert parse_count(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "--",
        "–",
        "N/A",
        "N/A'",
        "NAN",
        "nan",
        "undefined",
        "null",
        "None",
        "#VALUE!",
        "#VALOR!",
        "#¡VALOR!",
        "#WERT!",
        "#DIV/0!",
        "#N/A",
        "#NV",
        "?",
        "k. A.",
        "\xa0",
        "\u200b",
        "...",
    ],
)
def test_words_for_a_missing_number_are_none_and_never_zero(text: str) -> None:
    assert is_blank(text)
    assert parse_count(text) is None
    assert parse_decimal(text) is None
    assert parse_percent(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "about 5k?",
        "5k+",
        "<5",
        "12.5",
        "1.2.3",
        "12 34",
        "1,2,3",
        "1,234.5.6",
        "0,123,456",
        "6.49E+17",
        "1e999",
        "²",
        "½",
        "Ⅻ",
        "5 k k",
        "1_000",
        "five",
        "12:30",
        "0x10",
        "--5",
        "5%",
        "1" * 65,
        "1" * 20,
        "infinity",
        "1 234'567",
    ],
)
def test_what_is_no_count_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"^“.*”.* leave it empty\.$"):
        parse_count(text)


def test_the_sentence_quotes_what_was_typed() -> None:
    with pytest.raises(UnreadableError) as error:
        parse_count("about 5k?")
    assert str(error.value) == "“about 5k?” is no number. Type one or leave it empty."


@given(st.text(max_size=70))
def test_any_text_is_a_count_or_blank_or_refused(text: str) -> None:
    for parse in (parse_count, parse_decimal, parse_percent):
        with suppress(UnreadableError):
            parse(text)


@given(st.text("0123456789.,' kKmM%-+eE", max_size=14))
def test_almost_numbers_are_read_or_refused(text: str) -> None:
    for mark in (None, Mark("."), Mark(",")):
        try:
            parse_count(text, mark)
        except UnreadableError:
            continue


@given(COUNTS, ANY_STYLE)
def test_a_shown_count_reads_back(value: int, style: SystemStyle) -> None:
    with written_in(style):
        assert parse_count(count(value)) == value


@given(COUNTS, ANY_STYLE)
def test_a_short_count_reads_back_to_what_it_shows(value: int, style: SystemStyle) -> None:
    with written_in(style):
        shown = short_count(value)
        back = parse_count(shown, style.decimal)
        assert back is not None
        assert abs(back - value) <= max(0.0501 * 10 ** (len(str(abs(value))) - 1), 0)
        assert short_count(back) == shown


@given(st.decimals(-(10**9), 10**9, places=3), ANY_STYLE, st.integers(0, 5))
def test_a_shown_decimal_reads_back_with_its_mark(value: Decimal, style: SystemStyle, digits: int) -> None:
    with written_in(style):
        shown = number(value, digits)
        back = parse_decimal(shown, style.decimal)
        assert back is not None
        assert number(back, digits) == shown


@given(st.decimals(-100, 100, places=5), ANY_STYLE)
def test_a_shown_percentage_reads_back(fraction: Decimal, style: SystemStyle) -> None:
    with written_in(style):
        assert parse_percent(percent(fraction, 3), style.decimal) == fraction


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("6.1 %", "0.061"),
        ("6,1%", "0.061"),
        ("0.061", "0.061"),
        ("%5", "0.05"),
        ("٦٫١٪", "0.061"),
        ("3,412 %", "0.03412"),
        ("-2.5%", "-0.025"),
        ("100 %", "1"),
        ("1,234.5 %", "12.345"),
    ],
)
def test_percentages_are_fractions(text: str, fraction: str) -> None:
    assert parse_percent(text) == Decimal(fraction)


def test_a_bare_number_is_percent_only_where_the_label_says_so() -> None:
    assert parse_percent("6.1", bare="percent") == Decimal("0.061")
    assert parse_percent("6.1 %", bare="percent") == Decimal("0.061")
    assert parse_percent("6.1") == Decimal("6.1")


@pytest.mark.parametrize("text", ["5%%", "5 % 3", "%", "five %"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        parse_percent(text)


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1.234", "12,5k"], Mark(",", 1)),
        (["12.400", "45.3K", "9.000"], Mark(",", 0, ambiguous=True)),
        (["12,400", "45,3 Tsd."], Mark(".", 0, ambiguous=True)),
        (["1.234.567", "45.3K"], Mark(",", 1)),
        (["1,234K", "45.3K"], Mark(".", 1)),
        (["1.050,-", "450", "80"], Mark(",", 1)),
        (["1.050,-- €", "450,– €"], Mark(",", 2)),
        (["1'050.--"], Mark(".", 1)),
        (["1,234", "1,234.50", "2.5M"], Mark(".", 2)),
        (["1.234", "5.678"], Mark(",", 0, ambiguous=True)),
        (["1,234", "999"], Mark(".", 0, ambiguous=True)),
        (["1.234.567", "1.234"], Mark(",", 1)),
        (["1.5", "1,5", "1.234", "2.25"], Mark(".", 2, ambiguous=True)),
        (["1.5", "1,5", "2.25"], Mark(".", 2)),
        (["", "n/a", "12", "1 234"], Mark(".")),
        (["1.234,50 €", "-€3,00"], Mark(",", 2)),
        (["0.061"], Mark(".", 1)),
        ([], Mark(".")),
    ],
)
def test_the_column_decides_its_decimal_mark_and_says_how_sure_it_is(texts: list[str], mark: Mark) -> None:
    assert decimal_mark(texts) == mark


def test_a_column_of_rates_is_assumed_to_have_decimals() -> None:
    assert decimal_mark(["1,234", "5,678"], lone="decimal") == Mark(",", 0, ambiguous=True)


def test_the_mark_of_the_column_settles_the_cell_in_doubt() -> None:
    assert parse_decimal("1.234", Mark(".")) == Decimal("1.234")
    assert parse_decimal("1.234", Mark(",")) == 1234
    assert parse_count("1.234", Mark(",")) == 1234
    assert parse_count("1.234k", Mark(",")) == 1_234_000
    with pytest.raises(UnreadableError, match="not a whole number"):
        parse_count("1.234", Mark("."))


@pytest.mark.parametrize(
    ("name", "pairs"),
    [
        ("influencers_instagram_2022.csv", [(4, 5), (7, 8), (9, 10)]),
        ("influencers_tiktok_2022_12.csv", [(4, 5), (6, 7), (8, 9), (10, 11)]),
    ],
)
def test_text_and_number_columns_of_real_lists_agree_in_every_row(
    real_files: Path, name: str, pairs: list[tuple[int, int]]
) -> None:
    with (real_files / "lists" / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert len(rows) == 1000
    for text, value in pairs:
        mark = decimal_mark(row[text] for row in rows)
        assert not mark.ambiguous
        differing = [row for row in rows if parse_count(row[text], mark) != parse_count(row[value])]
        assert differing == []


def test_followers_of_a_real_hand_made_list_add_up(real_files: Path) -> None:
    path = real_files / "lists" / "influencers_tiktok_nigeria_blank_first_row.csv"
    with path.open(encoding="cp1252", newline="") as file:
        rows = list(csv.reader(file))[2:]
    assert sum(parse_count(row[3]) or 0 for row in rows) == 146_471_300
