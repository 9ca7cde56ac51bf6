"""What cannot be read as the owner says leaves her where she said it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from models.errors import UserError
from models.importing import Columns, ImportOptions, Noun
from tests.storage.importers.files import influencer, influencer_list, saved, text_of
from tests.ui.importing.conftest import Show, until_shown


def test_a_kind_that_the_file_is_not_leaves_the_rows_as_they_were(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana")))
    page = dialog.pages.check
    kind = page.choices.kind
    kind.setCurrentIndex(kind.findData("shopify_orders"))
    kind.activated.emit(kind.currentIndex())
    until_shown(dialog, qtbot)
    assert dialog.page is page
    assert "has no columns of the kind" in page.strip.text
    assert kind.currentData() == "influencer_list"
    page.go.click()
    assert "1 influencer added" in dialog.pages.done.text


def test_columns_that_make_no_table_are_said_anew(show: Show, tmp_path: Path) -> None:
    dialog = show(saved(tmp_path, "people.csv", text_of(("Wer", "Wo"), [("anna", "Lyon")])))
    assert dialog.page is dialog.pages.columns
    dialog._reading._options = ImportOptions(columns=Columns(Noun.INFLUENCERS, ("region", "")))
    dialog.on_failed(UserError("No column names anybody.", "Say which one does."))
    assert dialog.page is dialog.pages.columns
    assert dialog.pages.columns.strip.text == "No column names anybody. Say which one does."
