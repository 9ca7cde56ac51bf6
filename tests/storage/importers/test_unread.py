"""Columns that are not read, in words."""

from storage.importers.unread import unread_columns


def test_a_long_list_of_columns_that_are_not_read_ends_after_six() -> None:
    assert unread_columns(list("abcdefghijklm")).text == "Not read: a, b, c, d, e, f and 7 more"


def test_six_columns_that_are_not_read_are_all_named() -> None:
    assert unread_columns(list("abcdef")).text == "Not read: a, b, c, d, e, f"
