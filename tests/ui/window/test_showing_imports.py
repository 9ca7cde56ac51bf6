"""*Show them* after an import leads to where the records are, and is not there where they are nowhere to be seen."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.workspace import Workspace
from tests.storage.importers.files import order, saved, shopify_export, text_of
from tests.storage.importers.platform_files import TIKTOK_FOLLOWERS, export_of
from tests.ui.results.shown import overview
from ui import commands
from ui.files import Files
from ui.importing.import_dialog import ImportDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.results.page_table import ORDERS
from ui.results.results_tab import ResultsTab
from ui.window.main_window import MainWindow
from ui.window.workspace_page import INFLUENCERS, RESULTS, WorkspacePage

LONG = 20_000
FOLLOWERS = (["2026/04/19", "3", "5000", "900", "90"], ["2026/04/20", "3", "5013", "900", "90"])
VISITS = ("Session campaign", "Session source / medium", "Sessions", "Total users")
ABOVE = "# Account: Shop\n# Start date: 20260401\n# End date: 20260430\n"


@pytest.fixture
def page(window: MainWindow, files: Files, own: Path) -> WorkspacePage:
    files.open(own)
    assert window.page

    def add(w: Workspace) -> None:
        lena = w.influencers.add(name="Lena")
        w.profiles.add(lena, Platform.TIKTOK, "lena.bakes")
        campaign = w.campaigns.add(name="Spring box", starts_on=date(2026, 4, 1), ends_on=date(2026, 4, 30))
        w.partnerships.set_code(w.partnerships.add(lena, campaign, stage=Stage.LIVE), "LENA10")

    window.page.session.edit("Add", add)
    return window.page


def opened(page: WorkspacePage, path: Path, qtbot: QtBot) -> ImportDialog:
    commands.import_files(page, [path])
    dialog = page.findChildren(ImportDialog)[-1]
    until_read(dialog, qtbot)
    return dialog


def until_read(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.page is not dialog.pages.waiting, timeout=LONG)


def write(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.pages.check.go, Qt.MouseButton.LeftButton)
    assert dialog.page is dialog.pages.done


def click_show(dialog: ImportDialog, qtbot: QtBot) -> None:
    assert dialog.pages.done.show_them.isVisible()
    qtbot.mouseClick(dialog.pages.done.show_them, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


def results(page: WorkspacePage) -> ResultsTab:
    tab = page.tab(RESULTS)
    assert isinstance(tab, ResultsTab)
    return tab


def visits(folder: Path, *rows: Sequence[str]) -> Path:
    return saved(folder, "visits.csv", ABOVE + text_of(VISITS, rows))


def test_orders_lead_to_the_page_of_orders_with_no_days_left_out(
    page: WorkspacePage, tmp_path: Path, qtbot: QtBot
) -> None:
    later = {"Created at": "2026-04-20 10:00:00 +0000"}
    path = shopify_export(tmp_path, order("#1"), order("#2", code="LENA10", **later))
    dialog = opened(page, path, qtbot)
    write(dialog, qtbot)
    click_show(dialog, qtbot)
    assert (page.current, page.scope) == (RESULTS, Scope())
    assert results(page).pages.current_name == ORDERS
    found = results(page).found
    assert found
    assert "#2" in [each.number for each in found.orders]


def test_orders_that_no_creator_brought_say_where_they_will_be_seen(
    page: WorkspacePage, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(page, shopify_export(tmp_path, order("#1")), qtbot)
    write(dialog, qtbot)
    assert not dialog.pages.done.show_them.isVisible()
    assert "once they carry the code of a creator" in dialog.pages.done.text


def test_visits_by_a_campaigns_links_lead_to_the_results(page: WorkspacePage, tmp_path: Path, qtbot: QtBot) -> None:
    rows = (["spring_box", "instagram / social", "40", "35"], ["(direct)", "(direct) / (none)", "7", ""])
    dialog = opened(page, visits(tmp_path, *rows), qtbot)
    write(dialog, qtbot)
    click_show(dialog, qtbot)
    assert (page.current, page.scope) == (RESULTS, Scope(since=date(2026, 4, 1), until=date(2026, 4, 30)))
    assert not results(page).empty.isVisible()
    assert overview(results(page)).tiles.tiles["sessions"].isVisible()


def test_visits_of_no_campaign_say_where_they_will_be_seen(page: WorkspacePage, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(page, visits(tmp_path, ["winter", "instagram / social", "40", "35"]), qtbot)
    write(dialog, qtbot)
    assert not dialog.pages.done.show_them.isVisible()
    assert "tagged with the name of a campaign" in dialog.pages.done.text


def test_followers_of_a_creator_lead_to_her(page: WorkspacePage, tmp_path: Path, qtbot: QtBot) -> None:
    page.session.edit("Add", lambda w: w.influencers.add(name="Ana"))
    dialog = opened(page, saved(tmp_path, "audience.csv", export_of(TIKTOK_FOLLOWERS["business"], *FOLLOWERS)), qtbot)
    account = dialog.pages.check.choices.account
    account.box.setFocus()
    account.box.setEditText("lena.bakes")
    qtbot.keyClick(account.box.lineEdit(), Qt.Key.Key_Return)
    until_read(dialog, qtbot)
    write(dialog, qtbot)
    click_show(dialog, qtbot)
    tab = page.tab(INFLUENCERS)
    assert isinstance(tab, InfluencersTab)
    assert page.current == INFLUENCERS
    assert (tab.model.rowCount(), tab.table.current_id) == (1, 1)


def test_followers_of_our_own_account_stand_in_no_list(page: WorkspacePage, tmp_path: Path, qtbot: QtBot) -> None:
    path = saved(tmp_path, "audience.csv", export_of(TIKTOK_FOLLOWERS["business"], *FOLLOWERS))
    dialog = opened(page, path, qtbot)
    write(dialog, qtbot)
    assert not dialog.pages.done.show_them.isVisible()
    assert "of your own account" in dialog.pages.done.text
