"""Marking an order as a gift: what it leaves, what it counts as, and what must not be counted twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models import show
from models.campaigns.partnership import Partnership
from models.orders.gift import Gift
from models.orders.order_line import OrderLine
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label, note
from ui.widgets.money_field import MoneyField


class GiftDialog(SmallDialog):
    """Asks what a gift cost where the gross margin does not say it. ``chosen`` carries the cost typed, or ``None``."""

    chosen = Signal(object)

    def __init__(
        self, line: OrderLine, partnership: Partnership, whose: str, session: Session, theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        title = self.tr("A gift: order {}").format(line.order.number)
        super().__init__(title, self.tr("Mark as a gift"), session, theme, parent)
        self._gift = Gift(partnership.id, line.order)
        self._margin = session.business.gross_margin
        currency = line.order.currency
        self.cost = MoneyField(currency, theme)
        self.cost_row = FormRow(self.tr("What it cost you ({})").format(currency), self.cost, theme, self._hint())
        self.worth = Label(self._worth(whose), theme)
        self.twice = note("\n".join(filter(None, (self._paid(), self._twice(partnership)))), theme)
        self._fill()

    def _fill(self) -> None:
        by_margin = self._gift.cost(self._margin)
        if by_margin is not None:
            self.cost.setPlaceholderText(show.money(by_margin, self._gift.order.currency, cents=True))
        self.worth.setWordWrap(True)
        self.twice.setWordWrap(True)
        self.twice.setVisible(bool(self.twice.text()))
        self.body.addWidget(self.worth)
        self.body.addWidget(self.cost_row)
        self.body.addWidget(self.twice)
        self.cost.setFocus()

    def save(self) -> bool:
        """Tell the cost, where it is known by the margin or typed."""
        if self.cost.problem:
            self.cost_row.show_problem(self.cost.problem)
            return False
        if self.cost.value is not None and self.cost.value < 0:
            self.cost_row.show_problem(self.tr("A cost cannot be less than nothing."))
            return False
        if self.cost.value is None and self._margin is None:
            self.cost_row.show_problem(self.tr("Type what it cost you: the gross margin is not known."))
            return False
        self.chosen.emit(self.cost.value)
        return True

    def _worth(self, whose: str) -> str:
        worth = show.money(self._gift.retail, self._gift.order.currency, cents=True)
        told = self.tr(
            "{} ordered items worth {} for their own use. The order is then no order and no revenue, but a cost; for"
            " tax and disclosure it counts at {}."
        )
        return told.format(whose, worth, worth)

    def _hint(self) -> str:
        if self._margin is None:
            return self.tr("With a gross margin under File → Business… it could be worked out.")
        share = show.percent(self._margin / 10_000)
        return self.tr("Blank: items × (1 − {} gross margin), and it follows the margin.").format(share)

    def _paid(self) -> str:
        order = self._gift.order
        if order.total <= 0:
            return ""
        paid = show.money(order.total, order.currency, cents=True)
        return self.tr("The buyer paid {} for it: a gift is usually free.").format(paid)

    def _twice(self, partnership: Partnership) -> str:
        if partnership.product_cost is None:
            return ""
        cost = show.money(partnership.product_cost, partnership.currency, cents=True)
        told = self.tr(
            "The terms already say a product at {} cost. If that is this parcel, it would count twice: empty one of"
            " the two."
        )
        return told.format(cost)
