"""What the Results menu, tiles and the page of figures offer to do with the figures of a scope."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from models.figures.exchange import ExchangeRates
from models.reading import system_style
from models.results.filters import Scope
from storage.tables.settings import EXCHANGE_RATES
from ui.results.findings import Findings
from ui.results.page_table import FIGURES
from ui.results.result_pages import ResultPages
from ui.tab import Tab

if TYPE_CHECKING:
    from storage.exporters.column import Cell


class FigureVerbs(QObject):
    """Verbs on all figures of what is looked at; ``with_findings`` does something with those once they are read.

    ``scope_asked`` carries another scope, ``import_asked`` wants a file with orders, ``business_asked`` the margin.
    """

    scope_asked = Signal(object)
    import_asked = Signal()
    business_asked = Signal()

    def __init__(
        self, with_findings: Callable[[Callable[[Findings], None]], None], pages: ResultPages, tab: Tab
    ) -> None:
        super().__init__(tab)
        self._with_findings = with_findings
        self._pages = pages
        self._tab = tab

    def show(self, name: str) -> None:
        """Show one figure with all its details."""
        from ui.results.figures.figures_page import FiguresPage

        self._pages.show_page(FIGURES)
        page = self._pages.current
        if isinstance(page, FiguresPage):
            page.select_figure(name)

    def copy(self) -> None:
        """Put all figures of the scope on the clipboard, as the exported table has them."""
        self._with_findings(self.put_down)

    def put_down(self, found: Findings) -> None:
        """Put these on the clipboard."""
        from storage.exporters.figures import figure_sheet
        from ui.tables.tsv import tsv

        sheet = figure_sheet(found.figures)
        header = [column.header for column in sheet.columns]
        rows = [[_as_pasted(column.read(row)) for column in sheet.columns] for row in sheet.rows]
        QGuiApplication.clipboard().setText(tsv([header, *rows]))
        self._tab.told.emit(self.tr("The figures are on the clipboard: paste them into a spreadsheet."), False)

    def type_rates(self) -> None:
        """Type exchange rates, so that amounts in several currencies can be added up."""
        from ui.results.figures.exchange_rates_dialog import ExchangeRatesDialog

        dialog = ExchangeRatesDialog(self._tab.session, self._tab.theme, self._tab)
        dialog.changed.connect(self.on_rates_typed)
        dialog.open()

    def on_rates_typed(self, rates: ExchangeRates) -> None:
        """Keep the rates: every figure follows them, until Undo."""
        from ui.results.figures.exchange_rates_dialog import told

        kept = self._tab.session.edit("Change the exchange rates", lambda w: w.settings.put(EXCHANGE_RATES, rates))
        if kept is not None:
            self._tab.told.emit(told(rates), True)

    def import_results(self) -> None:
        """Import a file, such as the orders of the shop."""
        self.import_asked.emit()

    def edit_business(self) -> None:
        """Type what is known of the business: its gross margin is among it."""
        self.business_asked.emit()

    def show_campaign(self) -> None:
        """Show the campaign looked at, where its budget is set."""
        if self._tab.scope.campaign_id is not None:
            self._tab.campaign_asked.emit(self._tab.scope.campaign_id)

    def drop_dates(self) -> None:
        """Look at all days."""
        self._ask(replace(self._tab.scope, since=None, until=None))

    def drop_platforms(self) -> None:
        """Look at all platforms."""
        self._ask(replace(self._tab.scope, platforms=frozenset()))

    def _ask(self, scope: Scope) -> None:
        self.scope_asked.emit(scope)


def _as_pasted(cell: "Cell") -> str:
    """A cell as a spreadsheet of this system takes it: another mark before decimals would make it text."""
    from storage.exporters.csv_file import as_text

    text = as_text(cell)
    return text.replace(".", system_style.in_use().decimal) if isinstance(cell, Decimal) else text
