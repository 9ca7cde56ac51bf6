"""A list is pasted into the window, imported, and shown alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.errors import UserError
from models.results.filters import Scope
from ui.files import Files
from ui.importing.import_dialog import ImportDialog
from ui.importing.imported import Imported
from ui.influencers.influencers_tab import InfluencersTab
from ui.widgets.button import Button
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS, WorkspacePage

LONG = 20_000
LINKS = "https://www.instagram.com/ana.bakes/\nhttps://www.tiktok.com/@beo.bakes\n"


def page_of(window: MainWindow, files: Files, path: Path) -> WorkspacePage:
    files.open(path)
    assert window.page
    return window.page


def people_of(page: WorkspacePage) -> InfluencersTab:
    tab = page.tab(INFLUENCERS)
    assert isinstance(tab, InfluencersTab)
    return tab


def dialog_of(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    dialog = window.findChildren(ImportDialog)[-1]
    qtbot.waitUntil(lambda: dialog.page is not dialog.pages.waiting, timeout=LONG)
    return dialog


def button_of(window: MainWindow, words: str) -> Button:
    return next(button for button in window.strip.findChildren(Button) if button.text() == words)


def test_links_pasted_by_the_menu_become_influencers_shown_alone(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    page = page_of(window, files, own)
    page.session.edit("Add", lambda workspace: workspace.influencers.add(name="Old one"))
    QGuiApplication.clipboard().setText(LINKS)
    window.menus["paste_list"].trigger()
    dialog = dialog_of(window, qtbot)
    qtbot.mouseClick(dialog.pages.check.go, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.pages.done.show_them, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()
    people = people_of(page)
    assert page.current == INFLUENCERS
    assert people.bar.only.text() == "Imported 2"
    assert people.model.rowCount() == 2
    qtbot.keyClick(people.bar.only, Qt.Key.Key_Delete)
    assert people.model.rowCount() == 3
    assert people.bar.only.isHidden()


def test_clear_shows_everybody_after_an_import_too(window: MainWindow, files: Files, own: Path) -> None:
    page = page_of(window, files, own)
    page.session.edit("Add", lambda workspace: [workspace.influencers.add(name=name) for name in ("Ana", "Beo")])
    people = people_of(page)
    page.show_imported(Imported(influencer_ids=frozenset({1})))
    assert people.model.rowCount() == 1
    people.clear_filters()
    assert people.model.rowCount() == 2


@pytest.mark.parametrize(
    "copied", [LINKS, "https://www.instagram.com/ana.bakes\n@kapitel.eins\nwww.tiktok.com/@ben", "@ana\n@ben"]
)
def test_pasting_onto_the_list_imports_too(
    window: MainWindow, files: Files, own: Path, copied: str, qtbot: QtBot
) -> None:
    page = page_of(window, files, own)
    page.session.edit("Add", lambda workspace: workspace.influencers.add(name="Ana"))
    people = people_of(page)
    people.table.select(people.source.ids(people.model.sort_keys)[0])
    QGuiApplication.clipboard().setText(copied)
    qtbot.keyClick(people.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window, qtbot)
    assert dialog.name == "pasted list"
    dialog.reject()


def test_a_pasted_list_of_people_is_offered_to_the_import_in_the_strip(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    page = page_of(window, files, own)
    page.session.edit("Add", lambda workspace: workspace.influencers.add(name="Ana"))
    people = people_of(page)
    people.table.select(people.source.ids(people.model.sort_keys)[0])
    QGuiApplication.clipboard().setText("Name\tHandle\nBen\tben.bakes\nCem\tcem.bakes")
    qtbot.keyClick(people.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.strip.isVisible()
    qtbot.keyClick(button_of(window, "Paste a list…"), Qt.Key.Key_Return)
    assert window.strip.isHidden()
    dialog = dialog_of(window, qtbot)
    assert dialog.name == "pasted list"
    dialog.reject()


def test_what_could_not_be_done_is_forgotten_once_something_was(window: MainWindow, files: Files, own: Path) -> None:
    page = page_of(window, files, own)
    page.failed.emit(UserError("That cell cannot be read."))
    assert window.strip.isVisible()
    page.session.edit("Add", lambda workspace: workspace.influencers.add(name="Ana"))
    assert window.strip.isHidden()


def test_a_damaged_file_is_told_until_the_strip_is_closed(window: MainWindow, files: Files, own: Path) -> None:
    page = page_of(window, files, own)
    window.strip.show_warning(UserError("This workspace is damaged."))
    page.session.edit("Add", lambda workspace: workspace.influencers.add(name="Ana"))
    page.undo()
    assert window.strip.isVisible()
    window.strip.on_close_clicked()
    assert window.strip.isHidden()


def test_an_empty_clipboard_is_told(window: MainWindow, files: Files, own: Path) -> None:
    page = page_of(window, files, own)
    QGuiApplication.clipboard().setText("  ")
    page.paste_list()
    assert "There is no text to paste" in window.strip.text
    assert not window.findChildren(ImportDialog)


def test_imported_orders_are_shown_on_the_results_tab_and_expenses_in_their_campaign(
    window: MainWindow, files: Files, own: Path
) -> None:
    page = page_of(window, files, own)
    campaign: list[int] = []
    page.session.edit("Add", lambda workspace: campaign.append(workspace.campaigns.add(name="Spring")))
    her: list[int] = []
    page.session.edit("Add", lambda workspace: her.append(workspace.influencers.add(name="Lena")))
    page.show_imported(Imported(scope=Scope(influencer_ids=frozenset(her))))
    assert (page.current, page.scope) == (RESULTS, Scope(influencer_ids=frozenset(her)))
    page.show_imported(Imported(campaign_id=campaign[0]))
    assert (page.current, page.scope.campaign_id) == (CAMPAIGNS, campaign[0])
    page.show_influencers()
    page.show_imported(Imported(campaign="Spring"))
    assert (page.current, page.scope.campaign_id) == (CAMPAIGNS, campaign[0])


def test_another_import_is_not_hidden_by_the_filter_of_the_one_before(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    page = page_of(window, files, own)
    page.session.edit("Add", lambda workspace: workspace.influencers.add(name="Old one"))
    page.show_imported(Imported(influencer_ids=frozenset({1})))
    assert people_of(page).bar.wanted.only
    QGuiApplication.clipboard().setText(LINKS)
    window.menus["paste_list"].trigger()
    dialog_of(window, qtbot).pages.check.go.click()
    assert not people_of(page).bar.wanted.only
