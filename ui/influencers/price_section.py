"""What somebody asks for, and what was agreed with her before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models import show
from models.figures.figure_text import explanation, rests_on, value_text
from models.influencers.asking import Asking, asking_text
from models.influencers.influencer import Influencer
from models.influencers.typed_asking import parse_asking
from models.plural import counted
from models.results.price_history import AgreedPrice, NamedPrice, prices_per_piece
from ui.influencers.fold_section import FoldSection
from ui.theme import Theme
from ui.widgets.echo_field import EchoField
from ui.widgets.editing import editor
from ui.widgets.fact_row import FactRow
from ui.widgets.form_row import FormRow
from ui.widgets.label import note
from ui.widgets.timeline_list import TimelineEntry, TimelineList

FEW = 8
"""Lines shown: each is a widget, and the oldest prices tell least."""


class PriceSection(FoldSection):
    """``asked`` carries the id of the person and her new asking price, ``opened`` the id of a campaign."""

    asked = Signal(int, object)
    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Prices"), "prices", theme, parent)
        self._influencer: Influencer | None = None
        self._currency = "EUR"
        self.field: EchoField[Asking] = EchoField(theme, self._read, asking_text)
        self.row = FormRow(self.tr("Asks for"), editor(self.field), theme)
        self.per_piece = FactRow(self.tr("Agreed for a piece"), theme)
        self.history = TimelineList(theme)
        self.named = TimelineList(theme)
        self._named_title = note(self.tr("Asked and offered, not agreed"), theme)
        self._nothing = note(self.tr("Nothing was agreed yet."), theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field.setPlaceholderText(self.tr("For instance 150 + product, or 60 + 10 %"))
        for widget in (*(self.row, self._nothing, self.per_piece, self.history), *(self._named_title, self.named)):
            self.body.addWidget(widget)

    def _connect(self) -> None:
        self.field.committed.connect(self.on_committed)
        self.field.problem_found.connect(self.row.show_problem)
        self.field.textEdited.connect(lambda: self.row.show_problem(""))
        self.history.opened.connect(self.opened.emit)
        self.named.opened.connect(self.opened.emit)

    def show_prices(
        self, influencer: Influencer, prices: Sequence[AgreedPrice], named: Sequence[NamedPrice] = ()
    ) -> None:
        """Show what she asks for, what was agreed, and apart from it what was only named, newest first.

        What is being typed about the same person stays.
        """
        is_other = self._influencer is None or self._influencer.id != influencer.id
        if is_other:
            self.flush()
        self._influencer, self._currency = influencer, influencer.currency
        if is_other or not (self.field.hasFocus() and self.field.isModified()):
            self.field.set_value(_asking(influencer))
            self.field.setCursorPosition(0)
            self.row.show_problem("")
        self.show_summary(asking_text(asking) if (asking := _asking(influencer)) else self.tr("not known"))
        self._show_agreed(prices)
        self.named.show_entries([_named_entry(price) for price in named[:FEW]])
        self._named_title.setVisible(bool(named))
        self.named.setVisible(bool(named))

    def _show_agreed(self, prices: Sequence[AgreedPrice]) -> None:
        figures = prices_per_piece(prices)
        words = " · ".join(map(value_text, figures))
        self.per_piece.show_fact(words, rests_on(figures[0]), formula="\n".join(map(explanation, figures)))
        self.history.show_entries([_entry(price) for price in prices[:FEW]])
        self._nothing.setVisible(not prices)
        self.per_piece.setVisible(bool(prices))
        self.history.setVisible(bool(prices))

    def flush(self) -> None:
        """Write what is still being typed."""
        if self.field.isModified():
            self.field.on_editing_finished()

    def stop(self) -> None:
        """Write nothing any more: the file is closed."""
        self._influencer = None

    def on_committed(self, asking: Asking | None) -> None:
        """Ask for the price to be kept; a blank one is none known."""
        if self._influencer is not None:
            self.asked.emit(self._influencer.id, asking or Asking(self._currency))

    def _read(self, text: str) -> Asking | None:
        return parse_asking(text, self._currency)


def _asking(influencer: Influencer) -> Asking | None:
    price, commission = influencer.asking_price, influencer.asking_commission
    asking = Asking(influencer.currency, price, commission, influencer.asks_product)
    return asking if asking != Asking(influencer.currency) else None


def _entry(price: AgreedPrice) -> TimelineEntry:
    day = f" · {show.day(price.day, year=True)}" if price.day else ""
    each = ""
    if price.per_piece is not None:
        one = show.price(price.per_piece, price.currency)
        each = f"\n{counted(price.pieces, 'piece')}{f', {one} each' if price.pieces > 1 else ''}"
    return TimelineEntry(f"{price.campaign}{day}", f"{price.terms}{each}", key=price.campaign_id)


def _named_entry(price: NamedPrice) -> TimelineEntry:
    day = f" · {show.day(price.day, year=True)}" if price.day else ""
    return TimelineEntry(f"{price.campaign}{day}", price.terms, price.who.label, key=price.campaign_id)
