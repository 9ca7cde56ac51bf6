"""Every parser of typed text, given anything that can be typed or pasted: a value, or a sentence that says why not.

By hand, for many: GOODWORD_EXAMPLES=20000 pytest tests/fuzz/test_parsers.py
"""

import ast
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.campaigns.code_pattern import parse_code_pattern
from models.errors import UnreadableError, UserError
from models.estimates.benchmarks import parse_rate, parse_year
from models.figures.exchange import parse_exchange_rate
from models.importing import Pasted
from models.influencers.asking import asking_text
from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.reference import parse_address
from models.influencers.snooze import parse_snooze
from models.influencers.typed_asking import parse_asking
from models.influencers.typed_follow_up import parse_follow_up
from models.orders.told_days import read_told_days
from models.planner.limits import parse_limits, parse_region_limits
from models.posts.measure_again import marks_text, read_marks
from models.posts.typed_count import read_typed_count
from models.reading.currencies import parse_currency
from models.reading.dates import parse_day, parse_moment
from models.reading.handles import parse_post_url, parse_profile, profile_url
from models.reading.money import parse_money
from models.reading.numbers import parse_count, parse_decimal, parse_percent, read_number
from models.reading.place import parse_place
from models.reading.platform import Platform, parse_platform
from models.reading.typed_days import typed_day
from models.reading.typed_numbers import typed_money
from models.reading.web_link import parse_web_link
from storage.importers.tables import pasted

MODELS = Path(__file__).parents[2] / "models"
MANY = settings(max_examples=int(os.environ.get("GOODWORD_EXAMPLES", "150")))
TODAY = date(2026, 11, 23)
OWN = [CustomField(1, "Own", kind, choices=("Süd", "Nord")) for kind in FieldKind]

PARSERS: dict[str, Callable[[str], object]] = {
    "parse_address": parse_address,
    "parse_asking": lambda text: parse_asking(text, "EUR"),
    "parse_code_pattern": parse_code_pattern,
    "parse_count": parse_count,
    "parse_currency": parse_currency,
    "parse_day": parse_day,
    "parse_decimal": parse_decimal,
    "parse_exchange_rate": parse_exchange_rate,
    "parse_follow_up": lambda text: parse_follow_up(text, TODAY),
    "parse_limits": parse_limits,
    "parse_moment": parse_moment,
    "parse_money": lambda text: parse_money(text, "KWD"),
    "parse_percent": lambda text: parse_percent(text, bare="percent"),
    "parse_place": parse_place,
    "parse_platform": parse_platform,
    "parse_post_url": parse_post_url,
    "parse_profile": parse_profile,
    "parse_rate": parse_rate,
    "parse_region_limits": lambda text: parse_region_limits(text, ("France", "Süd, West")),
    "parse_snooze": lambda text: parse_snooze(text, TODAY),
    "parse_web_link": parse_web_link,
    "parse_year": parse_year,
    "read_marks": read_marks,
    "read_number": lambda text: read_number(text, None, "english"),
    "read_told_days": lambda text: read_told_days([line.split() for line in text.splitlines()], "EUR", TODAY),
    "read_typed_count": read_typed_count,
    "typed_day": lambda text: (typed_day(text, near=TODAY), typed_day(text, since=TODAY)),
    "typed_money": lambda text: typed_money(text, "EUR"),
}
"""By the names of the functions; ``test_every_parser_is_among_them`` finds those that are missing."""

WITHOUT_A_HOST_OF_THEIR_OWN = {Platform.BLOG, Platform.PODCAST}

READ_FROM_THE_FILE = {"read_look", "read_range"}
"""What reads what the program itself has written."""

FRAGMENTS = (
    "0", "1", "12", "2026", "31", "02", ".", ",", "'", " ", "\u00a0", "\u202f", "-", "−", "+", "/", ":", "%",
    "€", "EUR", "k", "M", "mil", "e9", "E+16", "¼", "٣", "๕", "²", "Ⅳ", "nan", "inf", "fri", "tomorrow",
    "in 5 days", "Dec", "März", "am", "T", "Z", "@", "#", "https://", "http://[", "www.", "instagram.com/",
    "tiktok.com/@", "youtu.be/", "x.com/", "/p/", "/reel/", "?a=b", "product", "*", "{", "}", "[", "]", "\\",
    '"', "null", "\x00", "\n", "\t", "\u202e", "\ud800", "e\u0301", "İ", "ß", "👩🏽‍🍳",
)  # fmt: skip
PIECES = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join)
ANY = st.text(st.characters(exclude_categories=()), max_size=30)
LONG = st.builds(lambda piece, count: piece * count, st.sampled_from(FRAGMENTS), st.integers(1, 5_000))
TYPED = st.one_of(PIECES, ANY, LONG)


def parsers_of_the_models() -> set[str]:
    """Functions on the top of a module that take a text first and are called after reading it."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in MODELS.rglob("*.py")]
    functions = [node for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {each.name for each in functions if each.name.startswith(("parse_", "read_", "typed_"))}


def test_every_parser_is_among_them() -> None:
    assert parsers_of_the_models() - READ_FROM_THE_FILE == set(PARSERS)


@pytest.mark.parametrize("name", PARSERS)
@MANY
@given(text=TYPED)
def test_whatever_is_typed_is_read_or_refused_in_a_sentence(name: str, text: str) -> None:
    try:
        value = PARSERS[name](text)
    except (UnreadableError, UserError) as error:
        told = str(error)
    else:
        told = "read"
        assert PARSERS[name](text) == value
    assert told.strip()


@pytest.mark.parametrize("field", OWN, ids=lambda field: str(field.kind))
@MANY
@given(text=TYPED)
def test_what_a_field_of_the_owners_own_keeps_is_shown_and_read_again(field: CustomField, text: str) -> None:
    try:
        value = field.read(text)
    except UnreadableError:
        return
    assert field.read(field.shown(value)) == value


@MANY
@given(text=TYPED)
def test_what_is_pasted_is_a_table_or_refused_in_a_sentence(text: str) -> None:
    try:
        table = pasted.read(Pasted(text, TODAY))
    except UserError:
        return
    assert all(len(row) == len(table.header) for row in table.rows)


@pytest.mark.parametrize(
    ("parse", "shown"),
    [(lambda text: parse_asking(text, "EUR"), asking_text), (read_marks, marks_text)],
    ids=["asking", "marks"],
)
@MANY
@given(text=PIECES)
def test_what_is_shown_of_what_was_read_stays_as_it_is_shown(
    parse: Callable[[str], object], shown: Callable[[object], str], text: str
) -> None:
    try:
        value = parse(text)
    except (UnreadableError, UserError):
        return
    assert shown(parse(shown(value))) == shown(value)


@MANY
@given(text=TYPED)
def test_the_address_of_a_profile_leads_back_to_it(text: str) -> None:
    try:
        ref = parse_profile(text)
    except (UnreadableError, UserError):
        return
    address = profile_url(ref.platform, ref.handle)
    assert address is None or address.startswith("https://")
    if address is not None and ref.platform not in WITHOUT_A_HOST_OF_THEIR_OWN:
        assert parse_profile(address, ref.platform) == ref
