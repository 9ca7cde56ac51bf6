"""The verbs of an open workspace that belong to no single tab; each asks what it must and does one thing."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from models.errors import UserError
from models.results.filters import Scope
from ui.page import Page
from ui.widgets.editing import why_off

if TYPE_CHECKING:
    from storage.importing.importing import Source
    from ui.paper.notice import ReportNotice


def import_files(page: Page, paths: list[Path] | None = None) -> None:
    """Show what an import of files would do; asks for them if none are given."""
    from ui.importing.asking import ask_for_tables

    if paths:
        _import_from(page, paths)
    else:
        ask_for_tables(page, lambda chosen: _import_from(page, chosen))


def _import_from(page: Page, paths: list[Path]) -> None:
    from storage.importing.importing import sources_in

    _import(page, [source for path in paths for source in sources_in(path)])


def paste_list(page: Page) -> None:
    """Show what an import of the text on the clipboard would do: a block of cells, or profile links."""
    from models.importing import Pasted

    text = QGuiApplication.clipboard().text()
    if text.strip():
        _import(page, [Pasted(text, page.session.today)])
    else:
        hint = _tr("Copy rows of a spreadsheet or links of profiles first.")
        page.failed.emit(UserError(_tr("There is no text to paste."), hint))


def _import(page: Page, sources: Sequence["Source"]) -> None:
    if why := why_off(page):  # files were dropped: the menus do not offer it
        page.told.emit(why, False)
        return
    from ui.importing.import_dialog import ImportDialog

    dialog = ImportDialog(page.session, page.theme, page.jobs, sources, page)
    dialog.show_asked.connect(page.show_imported)
    dialog.written.connect(page.forget_imported)
    dialog.open()


def export_table(page: Page) -> None:
    """Ask which table goes into which file; what the tab shows is chosen first."""
    from ui.exporting.asked import RESULTS
    from ui.exporting.export_dialog import ExportDialog

    shown = ("influencers", "partnerships", RESULTS)[page.current]
    dialog = ExportDialog(page.session, page.theme, page.jobs, shown, page.scope, page)
    dialog.saved.connect(_notice_of(page).show_saved)
    dialog.open()


def _notice_of(page: Page) -> "ReportNotice":
    from ui.paper.notice import ReportNotice

    if found := page.findChild(ReportNotice):
        return found
    notice = ReportNotice(page, page.theme)
    page.session.changed.connect(notice.pass_by)
    page.told.connect(notice.pass_by)
    page.tab_changed.connect(notice.pass_by)
    return notice


def show_report(page: Page, scope: Scope) -> None:
    """Show the report of a scope as pages, to be saved as PDF or printed."""
    from models.paper.request import ReportRequest
    from ui.paper.preview.opening import open_preview

    open_preview(page, ReportRequest(scope))


def ask_portfolio(page: Page) -> None:
    """Ask of which period the portfolio report is to be, and show it as pages."""
    from ui.portfolio_dialog import PortfolioDialog

    dialog = PortfolioDialog(page.session, page.theme, page)
    dialog.chosen.connect(lambda since, until: _show_portfolio(page, since, until))
    dialog.open()


def _show_portfolio(page: Page, since: date | None, until: date | None) -> None:
    from models.paper.request import PortfolioRequest
    from ui.paper.preview.opening import open_preview

    open_preview(page, PortfolioRequest(since, until))


def edit_business(page: Page) -> None:
    """Show and change the owner's business."""
    from ui.business.business_dialog import BusinessDialog

    BusinessDialog(page.session, page.theme, page).open()


def save_copy(page: Page) -> None:
    """Write a verified copy of the workspace where the owner wants it."""
    from ui.file_dialogs import Kind, Purpose, Question, ask_where_to_save

    kinds = (Kind(_tr("Goodword workspace"), (".goodword",)),)
    name = f"{page.session.path.stem} {page.session.today:%Y-%m-%d}.goodword"
    question = Question(_tr("Save a copy"), Purpose.COPIES, kinds)
    ask_where_to_save(page, question, name, lambda target: _save_copy_to(page, target))


def _save_copy_to(page: Page, target: Path) -> None:
    from ui.saving_copy import save_copy_to

    if target.absolute() == page.session.path.absolute():
        itself = UserError(_tr("A copy cannot replace the workspace itself."), _tr("Choose another file for it."))
        page.failed.emit(itself)
        return
    save_copy_to(page, target)


def _tr(words: str) -> str:
    return QCoreApplication.translate("commands", words)
