"""Whatever the window writes to a full disk: a sentence, the old file, nothing left, and the window goes on."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest
from pytestqt.qtbot import QtBot

from models.importing import Pasted
from models.paper.request import ReportRequest
from models.results.filters import EVERYTHING
from tests.factory import DAY
from tests.full_disk import SmallDisk, refusing_disk, small_disk
from tests.ready_made import put_sample
from tests.ui.choosing_files import will_choose
from ui.campaigns.terms.qr_dialog import QrDialog
from ui.charts.canvas import ChartView
from ui.exporting.export_dialog import ExportDialog
from ui.files import Files
from ui.importing.import_dialog import ImportDialog
from ui.paper.preview.opening import open_preview
from ui.widgets.strip import Strip
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS, WorkspacePage

LONG = 30_000
PEOPLE = "name,handle,followers,platform\nAna,ana.bakes,1000,instagram\n"

Save = Callable[[WorkspacePage, Path, QtBot], Strip]
"""Asks the window for a file and returns the strip that tells how it went."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "Sample.goodword"
    put_sample(path, date(2026, 11, 23))
    return path


@pytest.fixture
def page(window: MainWindow, files: Files, sample: Path, tmp_path: Path) -> WorkspacePage:
    """Over a file that lies on a disk with room."""
    copyfile(sample, tmp_path / "Fern.goodword")
    files.open(tmp_path / "Fern.goodword")
    window.jobs.wait()
    assert window.page is not None
    return window.page


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as made:
        yield made


def strip_of(page: WorkspacePage) -> Strip:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.strip


def export(page: WorkspacePage, target: Path, _: QtBot) -> Strip:
    page.run("export_table")
    dialog = page.findChildren(ExportDialog)[-1]
    dialog.write(target)
    return dialog._strip


def save_pdf(page: WorkspacePage, target: Path, qtbot: QtBot) -> Strip:
    preview = open_preview(page, ReportRequest(EVERYTHING))
    qtbot.waitUntil(lambda: preview.prepared is not None, timeout=LONG)
    assert preview.prepared is not None
    preview.saving.save(preview.prepared, target)
    return preview.strip


def save_chart(page: WorkspacePage, target: Path, qtbot: QtBot) -> Strip:
    page.show_tab(RESULTS)
    views = page.tab(RESULTS).findChildren(ChartView)
    qtbot.waitUntil(lambda: any(view.isVisible() and view.verbs._chart() for view in views), timeout=LONG)
    next(view for view in views if view.isVisible() and view.verbs._chart()).verbs.save_to(target)
    return strip_of(page)


def save_follow_ups(page: WorkspacePage, target: Path, _: QtBot) -> Strip:
    page.tab(INFLUENCERS).outreach.write_follow_ups(target)  # type: ignore[attr-defined]  # each tab has its own verbs
    return strip_of(page)


def save_deadlines(page: WorkspacePage, target: Path, _: QtBot) -> Strip:
    page.show_campaign(1)
    page.tab(CAMPAIGNS).deliverables.write_deadlines(target)  # type: ignore[attr-defined]  # as above
    return strip_of(page)


def save_person(page: WorkspacePage, target: Path, _: QtBot) -> Strip:
    page.show_influencer(1)
    with pytest.MonkeyPatch.context() as patched:
        will_choose(patched, target)
        page.run_on(INFLUENCERS, "privacy.export_person")
    return strip_of(page)


def save_code(page: WorkspacePage, target: Path, _: QtBot) -> Strip:
    dialog = QrDialog("https://fern.example/" + "x" * 900, "Moss", page.theme, page)
    dialog.open()
    dialog.save_to(target)
    return dialog.strip


def save_copy(page: WorkspacePage, target: Path, _: QtBot) -> Strip:
    with pytest.MonkeyPatch.context() as patched:
        will_choose(patched, target)
        page.run("save_copy")
    return strip_of(page)


SAVES: dict[str, Save] = {
    "people.csv": export,
    "people.xlsx": export,
    "report.pdf": save_pdf,
    "chart.png": save_chart,
    "chart.svg": save_chart,
    "follow-ups.ics": save_follow_ups,
    "deadlines.ics": save_deadlines,
    "person.xlsx": save_person,
    "code.png": save_code,
    "code.svg": save_code,
    "copy.goodword": save_copy,
}


@pytest.mark.parametrize("name", SAVES)
def test_without_room_it_says_so_and_the_window_goes_on(
    qtbot: QtBot, page: WorkspacePage, disk: SmallDisk, name: str
) -> None:
    target = disk.folder / name
    target.write_bytes(b"old")
    disk.fill()
    strip = SAVES[name](page, target, qtbot)
    qtbot.waitUntil(lambda: "The disk is full" in strip.text, timeout=LONG)
    assert f"“{name}” was not written." in strip.text
    assert strip.isVisible()
    assert target.read_bytes() == b"old"
    assert disk.names() == {name}
    assert page.session.edit("Rename", lambda w: w.influencers.update(1, name="Helena"))


def an_import(page: WorkspacePage, qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog(page.session, page.theme, page.jobs, [Pasted(PEOPLE, DAY)], page)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.check, timeout=LONG)
    return dialog


def test_an_import_whose_backup_finds_no_room_goes_on_and_says_so(
    qtbot: QtBot, page: WorkspacePage, disk: SmallDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(disk.folder))
    people = page.session.workspace.influencers.count()
    dialog = an_import(page, qtbot)
    disk.fill()
    dialog.pages.check.onward.click()
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.done, timeout=LONG)
    assert "No backup was kept before this import." in dialog.pages.done.strip.text
    assert "The disk is full" in dialog.pages.done.strip.text
    assert page.session.workspace.influencers.count() == people + 1


def test_an_import_that_cannot_be_written_stays_on_its_page_and_is_written_once(
    qtbot: QtBot, page: WorkspacePage
) -> None:
    people = page.session.workspace.influencers.count()
    dialog = an_import(page, qtbot)
    with refusing_disk():
        dialog.pages.check.onward.click()
        qtbot.waitUntil(lambda: dialog.page is dialog.pages.check, timeout=LONG)
    assert "Nothing was imported. The disk could not be read or written." in dialog.pages.check.strip.text
    assert not page.session.unsaved
    dialog.pages.check.onward.click()
    qtbot.waitUntil(lambda: dialog.page is dialog.pages.done, timeout=LONG)
    assert page.session.workspace.influencers.count() == people + 1


def test_a_file_whose_disk_has_no_room_for_a_lock_is_shown_to_be_read_and_copied(
    qtbot: QtBot, window: MainWindow, files: Files, sample: Path, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "8m,nr_inodes=2") as disk:
        copyfile(sample, disk.folder / "Fern.goodword")
        files.open(disk.folder / "Fern.goodword")
        assert window.page is not None
        assert window.page.session.workspace.is_read_only
        assert "can only be read here" in window.strip.text
        save_copy(window.page, tmp_path / "copy.goodword", qtbot)
        qtbot.waitUntil((tmp_path / "copy.goodword").exists, timeout=LONG)
        window.jobs.wait()
        files.close_workspace()
