"""Orders that customers told of, day by day: for a shop that has no export, or beside one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.campaigns.partnership import Partnership
from models.errors import UnreadableError, UserError
from models.orders.tally import Tally, must_be_told
from models.orders.told_days import ToldOrders, read_told_days
from models.plural import counted
from models.reading.numbers import parse_count
from models.reading.typed_numbers import typed_money
from storage.results.order_book import OrderBook
from storage.workspace import Workspace
from ui.results.orders.tally_rows import TallyRow, ToldDay, count_text, day_columns, money_text
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.tables.tsv import block_of
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow
from ui.widgets.label import heading, note
from ui.widgets.strip import Kind, Strip

SIZE = (940, 540)
BESIDE = 226


class TallyDialog(QDialog):
    """A grid of creators for one day. There is no Save: a cell is written when it is left, as one step of undo.

    Pasted days of one creator are written as one step, too. Any other table is imported: ``paste_asked`` wants what is
    on the clipboard, ``import_asked`` a file; the dialog closes before.
    """

    paste_asked = Signal()
    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, book: OrderBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._partnerships = [one for one in book.ledger.partnerships_in(book.scope) if not one.stage.is_exit]
        self._owners = book.owners
        self.day = DayField(theme, near=session.today)
        self.day_row = FormRow(self.tr("Day"), self.day, theme)
        self.before, self.after = Button(self.tr("Day before"), theme), Button(self.tr("Day after"), theme)
        self.table = ListTable(self._columns(), theme, "tally")
        self.days = ListTable(day_columns(), theme, "tally_days")
        self.strip = Strip(theme)
        self.sheet_button = Button(self.tr("From a sheet…"), theme, icon_name="import")
        self.done_button = Button(self.tr("Done"), theme, "primary")
        self._build()
        self._connect()
        self.day.set_value(session.today)
        self.refresh()
        self.go_to_cells()

    def _build(self) -> None:
        title = self.tr("Customers who named a creator")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(self._theme.scaled_size(*SIZE))
        self.strip.hide()
        self.table.setAccessibleName(self.tr("Creators"))
        self.days.setAccessibleName(self.tr("Days with orders told"))
        for table in (self.table, self.days):
            table.set_compact(compact=True)
        self.days.setFixedWidth(self._theme.scaled(BESIDE))
        told = note(
            self.tr(
                "Count here, day by day, the buyers who name a creator, or say a code at your counter. These count"
                " beside the orders you import: leave out those that come from the shop as well, or they count twice."
            ),
            self._theme,
        )
        told.setWordWrap(True)
        tables = QHBoxLayout()
        tables.setSpacing(3 * STEP)
        for table, stretch in ((self.table, 1), (self.days, 0)):
            card = Card(margin=1)
            card.body.addWidget(table)
            tables.addWidget(card, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        for part in (heading(title, self._theme), told):
            column.addWidget(part)
        column.addLayout(self._day_line())
        column.addWidget(self.strip)
        column.addLayout(tables, 1)
        column.addLayout(self._foot())

    def _day_line(self) -> QHBoxLayout:
        self.day_row.setFixedWidth(self._theme.scaled(180))
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        line.addWidget(self.day_row)
        for button in (self.before, self.after):
            button.setAutoDefault(False)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        return line

    def _foot(self) -> QHBoxLayout:
        words = self.tr("Ctrl+V pastes days and their counts for the chosen creator, or a whole tally.")
        told = note(words, self._theme)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.sheet_button)
        foot.addWidget(told, 1)
        foot.addWidget(self.done_button)
        return foot

    def _connect(self) -> None:
        for button in (self.done_button, self.sheet_button):
            button.setAutoDefault(False)
        self.sheet_button.setToolTip(self.tr("Import a table of days, creators or codes, and counts"))
        self.sheet_button.clicked.connect(lambda: self._leave_for(self.import_asked))
        self.table.paste_asked.connect(self.on_paste_asked)
        self.done_button.clicked.connect(self.accept)
        self.day.committed.connect(self.refresh)
        self.day.problem_found.connect(self.day_row.show_problem)
        self.before.clicked.connect(lambda: self.go_to(self.shown_day - timedelta(1)))
        self.after.clicked.connect(lambda: self.go_to(self.shown_day + timedelta(1)))
        self.days.opened.connect(self.go_to)
        self.table.delete_asked.connect(self.on_delete_asked)
        for keys, turn in (("Ctrl+Z", self._session.undo), ("Ctrl+Shift+Z", self._session.redo)):
            QShortcut(QKeySequence(keys), self, turn)
        self._session.changed.connect(self.refresh)
        self._session.failed.connect(self.on_failed)

    def go_to_cells(self) -> None:
        """Put the cursor where the first number is typed."""
        column = self.table.row_model.column_named("orders")
        self.table.setFocus()
        if column is not None and self.table.rows:
            self.table.setCurrentIndex(self.table.row_model.index(0, column))

    @property
    def shown_day(self) -> date:
        """The day that is typed into; today where the field is blank."""
        return self.day.value or self._session.today

    def go_to(self, day: date) -> None:
        """Show another day."""
        self.day.set_value(day)
        self.refresh()

    def refresh(self) -> None:
        """Read the tallies anew; selection survives by id."""
        self.day_row.show_problem("")
        self.strip.hide()
        tallies = [one for one in self._session.workspace.tallies.all() if one.partnership_id in self._owners]
        own = {one.id for one in self._partnerships}
        shown = [one for one in tallies if one.partnership_id in own]
        self.table.show_rows([self._row(one, shown) for one in self._partnerships])
        totals: dict[date, int] = {}
        for one in shown:
            totals[one.day] = totals.get(one.day, 0) + one.orders
        self.days.show_rows([ToldDay(day, totals[day]) for day in sorted(totals, reverse=True)])

    def on_failed(self, error: UserError) -> None:
        """Say why nothing could be written."""
        self._say(error.message, error.hint, "error")

    def on_paste_asked(self) -> None:
        """Write pasted days of the creator at hand; a table of another shape is shown as an import."""
        text = QGuiApplication.clipboard().text()
        row = next((one for one in self.table.rows if one.id == self.table.current_id), None)
        try:
            told = read_told_days(block_of(text), row.currency, self._session.today) if row else None
        except UnreadableError as error:
            self._say(str(error), self.tr("Nothing was pasted."), "error")
            return
        if row and told:
            self._write_days(row, told)
        elif text.strip():
            self._leave_for(self.paste_asked)
        else:
            self._say(self.tr("There is no text to paste."), self.tr("Copy rows of a spreadsheet first."), "warning")

    def on_delete_asked(self) -> None:
        """Take the day of the selected creators away."""
        rows = [row for row in self.table.selected_rows if row.orders is not None]
        if rows:
            day = self.shown_day

            def remove(workspace: Workspace) -> None:
                for row in rows:
                    workspace.tallies.put(row.id, day, row.currency, None, None)

            self._session.edit(self.tr("Remove orders told on {}").format(show.day(day, year=True)), remove)

    def _write_days(self, row: TallyRow, told: Sequence[ToldOrders]) -> None:
        known = {
            one.day: one.revenue
            for one in self._session.workspace.tallies.all()
            if (one.partnership_id, one.currency) == (row.id, row.currency)
        }

        def put(workspace: Workspace) -> None:
            for one in told:
                revenue = known.get(one.day) if one.revenue is None else one.revenue
                workspace.tallies.put(row.id, one.day, row.currency, one.orders, revenue)

        days = counted(len(told), "day")
        label = self.tr("Orders told of {} on {}").format(row.creator, days)
        if self._session.edit(label, put) is not None:
            self.go_to(told[-1].day)
            orders = counted(sum(one.orders for one in told), "order")
            self._say(self.tr("{} of {} on {} pasted.").format(orders, row.creator, days), "", "info")

    def _leave_for(self, asked: SignalInstance) -> None:
        self.accept()
        asked.emit()

    def _say(self, sentence: str, hint: str, kind: Kind) -> None:
        self.strip.show_message(sentence, hint, kind)
        self.strip.show()

    def _row(self, partnership: Partnership, tallies: Sequence[Tally]) -> TallyRow:
        owner = self._owners[partnership.id]
        row = TallyRow(partnership.id, owner.creator, owner.campaign, partnership.currency)
        its = [one for one in tallies if one.partnership_id == partnership.id and one.currency == row.currency]
        today = next((one for one in its if one.day == self.shown_day), None)
        told = sum(one.orders for one in its)
        return replace(row, told=told) if today is None else replace(
            row, orders=today.orders, revenue=today.revenue, told=told
        )  # fmt: skip

    def _columns(self) -> list[Column[TallyRow]]:
        return [
            Column("creator", "Creator", lambda row: row.creator, width=160, cell=TextCell(bold=True), is_fixed=True),
            Column("orders", "Orders", lambda row: count_text(row.orders), width=76, align=RIGHT, edit=self._put_orders,
                   edit_text=lambda row: count_text(row.orders)),
            Column("revenue", "Revenue", money_text, width=96, align=RIGHT, edit=self._put_revenue,
                   header_tooltip="Optional: blank is unknown, not nothing"),
            Column("told", "All days", lambda row: count_text(row.told or None), width=80, align=RIGHT),
            Column("campaign", "Campaign", lambda row: row.campaign, width=180),
        ]  # fmt: skip

    def _put_orders(self, row: TallyRow, text: str) -> None:
        orders = parse_count(text)
        must_be_told(orders, None)
        self._write(row, orders, None if orders is None else row.revenue)

    def _put_revenue(self, row: TallyRow, text: str) -> None:
        revenue = typed_money(text, row.currency) if text.strip() else None
        if row.orders is None and revenue is not None:
            raise UnreadableError(self.tr("Type the number of orders first."))
        must_be_told(row.orders, revenue)
        self._write(row, row.orders, revenue)

    def _write(self, row: TallyRow, orders: int | None, revenue: int | None) -> None:
        if (orders, revenue) == (row.orders, row.revenue):
            return
        day = self.shown_day
        label = self.tr("Orders told of {} on {}").format(row.creator, show.day(day, year=True))
        self._session.edit(label, lambda w: w.tallies.put(row.id, day, row.currency, orders, revenue))
