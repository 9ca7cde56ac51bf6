"""What has to be said of a table's columns before it can be read."""

import pytest

from models.importing import TABLE_NOUNS, Noun, fields_of, still_needed


@pytest.mark.parametrize(
    ("noun", "fields"),
    [
        (Noun.INFLUENCERS, ("name",)), (Noun.INFLUENCERS, ("followers", "handle")), (Noun.INFLUENCERS, ("link", "")),
        (Noun.POSTS, ("url",)), (Noun.POSTS, ("external_id", "likes")), (Noun.POSTS, ("published_at", "number")),
        (Noun.ORDERS, ("number", "placed_on", "total")), (Noun.ORDERS, ("items", "placed_on", "number")),
    ],
)  # fmt: skip
def test_nothing_is_needed_where_every_row_can_be_told_from_the_others(noun: Noun, fields: tuple[str, ...]) -> None:
    assert still_needed(noun, fields) == ""


@pytest.mark.parametrize(
    ("noun", "fields", "sentence"),
    [
        (Noun.INFLUENCERS, ("email",), "Choose the column of the name, the handle or the link."),
        (Noun.POSTS, ("likes",), "Choose the column of the links to the posts, or of their days and whose they are."),
        (Noun.POSTS, ("published_at",), "Choose the column that says whose the posts are, or that of their links."),
        (Noun.ORDERS, ("placed_on", "total"), "Choose the column of the order number."),
        (Noun.ORDERS, ("number",), "Choose the columns of the date, and the total or the items."),
        (Noun.ORDERS, (), "Choose the columns of the order number, the date, and the total or the items."),
    ],
)
def test_one_sentence_says_what_is_missing(noun: Noun, fields: tuple[str, ...], sentence: str) -> None:
    assert still_needed(noun, fields) == sentence


@pytest.mark.parametrize("noun", TABLE_NOUNS)
def test_a_table_of_which_every_field_is_chosen_lacks_nothing_and_one_without_any_does(noun: Noun) -> None:
    assert still_needed(noun, [field.name for field in fields_of(noun)]) == ""
    assert still_needed(noun, [""]) != ""
