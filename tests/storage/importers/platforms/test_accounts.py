"""Whose account a row is of: once a file, however its rows name it."""

from models.importing import ImportOptions
from models.reading.platform import Platform
from storage.importers.platforms.accounts import AccountBook


def test_a_handle_in_any_case_is_one_account() -> None:
    book = AccountBook(Platform.INSTAGRAM)
    first = book.named("Fern.Flour", "", "")
    assert book.named("fern.flour", "Fern & Flour", "") is first
    assert len(book.accounts) == 1
    assert first
    assert (first.handle, first.key, first.name) == ("Fern.Flour", "fern.flour", "Fern & Flour")


def test_an_id_that_comes_later_belongs_to_the_handle() -> None:
    book = AccountBook(Platform.INSTAGRAM)
    first = book.named("fern", "", "")
    assert book.named("fern", "", "17841446494080465") is first
    assert book.named("", "", "17841446494080465") is first
    assert first
    assert first.external_id == "17841446494080465"


def test_a_page_of_facebook_that_has_only_a_number_is_known_by_it() -> None:
    page = AccountBook(Platform.FACEBOOK).named("108912897259781", "Fern", "")
    assert page
    assert (page.handle, page.external_id) == ("", "108912897259781")


def test_rows_that_name_nobody_are_of_the_only_account_of_the_file() -> None:
    book = AccountBook(Platform.TIKTOK)
    assert book.named("", "Lena", "") is None
    only = book.named("lena", "", "")
    assert book.of_the_rest(ImportOptions(account="other")) is only
    book.named("ana", "", "")
    assert book.of_the_rest(ImportOptions(account="other")).handle == "other"
    assert book.of_the_rest(ImportOptions()).is_unnamed
