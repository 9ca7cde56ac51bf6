"""The moves of a negotiation as rows: who offered what, and when; one of them can become the terms."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.campaigns.offer import Offer, OfferedBy
from models.reading.text import one_line
from storage.workspace import Workspace
from ui.campaigns.field_rows import FieldRows
from ui.campaigns.form import ChoiceField, PercentField, mark_problem, text_field
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.day_field import DayField
from ui.widgets.echo_field import EchoField
from ui.widgets.editing import editor
from ui.widgets.money_field import MoneyField

_HEADERS = ("Who", "On", "Fee", "Commission", "Product", "Note", "")
_SHARES = (4, 4, 3, 3, 4, 5, 3)
_WRITTEN = ("offered_on", "offered_by", "currency", "fee", "commission", "product", "note")


class OfferRows(FieldRows["OfferFields"]):
    """``taken`` carries an offer that is to become the terms; ``new`` gives what a further row begins with."""

    taken = Signal(object)

    def __init__(self, offers: Sequence[Offer], new: Callable[[], Offer], theme: Theme, today: date) -> None:
        super().__init__(_HEADERS, _SHARES, "Add an offer", theme)
        self._stored = {offer.id: offer for offer in offers}
        self._new = new
        self._today = today
        for offer in offers:
            self._append(offer)
        self.add.clicked.connect(self.on_add_clicked)

    def on_add_clicked(self) -> None:
        """A further row of today, its fee ready to be typed."""
        self._append(self._new()).fee.setFocus()

    def problem(self) -> str:
        """What cannot be read, told beneath the rows; empty if all is well."""
        told = next((text for row in self.rows if (text := row.problem())), "")
        self.tell(told)
        return told

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        """Store what was added, changed and taken out; blank rows are not kept."""
        offers = [offer for row in self.rows if not (offer := row.offer()).is_blank]
        for offer_id in self._stored.keys() - {offer.id for offer in offers}:
            workspace.offers.delete(offer_id)
        for offer in offers:
            stored = self._stored.get(offer.id)
            values = {name: getattr(offer, name) for name in _WRITTEN}
            if stored is None:
                workspace.offers.add(partnership_id=partnership_id, **values)
            elif offer != stored:
                workspace.offers.update(offer.id, **values)

    def _append(self, offer: Offer) -> "OfferFields":
        row = self.append(OfferFields(offer, self.theme, self._today))
        row.take.clicked.connect(lambda: self.taken.emit(row.offer()) if not self.problem() else None)
        return row


class OfferFields:
    """The fields of one offer, its fee in the currency it was made in."""

    def __init__(self, offer: Offer, theme: Theme, today: date) -> None:
        self._shown = offer
        self.who = ChoiceField([(one.label, one) for one in OfferedBy], offer.offered_by)
        self.day = DayField(theme, near=today)
        self.fee = MoneyField(offer.currency, theme)
        self.commission = PercentField(theme)
        self.product = text_field(offer.product)
        self.note = text_field(offer.note)
        self.take = editor(Button("Take these terms", theme, "link"))
        self.take.setAccessibleName("Take these terms")
        self.take.setToolTip("Copy this offer into the terms")
        self.remove = Button("", theme, "quiet", "trash")
        self.remove.setAccessibleName("Take this offer out")
        self.remove.setToolTip("Take this offer out")
        self.day.set_value(offer.offered_on)
        self.fee.set_value(offer.fee)
        self.commission.set_value(offer.commission)
        for widget, name in zip(self.widgets[:6], _HEADERS, strict=False):
            widget.setAccessibleName(name)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All of the row, from the left."""
        return *(self.who, self.day, self.fee, self.commission), *(self.product, self.note, self.take, self.remove)

    def offer(self) -> Offer:
        """What the row says."""
        return replace(
            self._shown,
            offered_by=self.who.chosen,
            offered_on=self.day.value,
            fee=self.fee.value,
            commission=self.commission.value,
            product=one_line(self.product.text()),
            note=one_line(self.note.text()),
        )

    def problem(self) -> str:
        """Why the row cannot be stored, with the field framed; empty if it can."""
        fields: tuple[EchoField[int] | DayField, ...] = (self.day, self.fee, self.commission)
        for field in fields:
            mark_problem(field, is_wrong=bool(field.problem))
        is_negative = self.fee.value is not None and self.fee.value < 0
        unread = next((field.problem for field in fields if field.problem), "")
        return unread or ("A fee is not negative." if is_negative else "")
