"""*Edit several influencers*: a field, what becomes of it, and how many that changes."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from models import show
from models.errors import UnreadableError, UserError
from models.plural import counted
from storage.slices import Measured
from ui.influencers.bulk_change import BulkChange, BulkField, BulkWriting, How
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label

_PAUSE = 200
"""Milliseconds of rest before is counted whom a change would touch."""


class BulkDialog(SmallDialog):
    """``chosen`` carries a ``BulkChange`` that changes somebody."""

    chosen = Signal(object)

    def __init__(
        self, ids: Sequence[int], fields: Sequence[BulkField], session: Session, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(f"Edit {counted(len(ids), 'influencer')}", "Change", session, theme, parent)
        self._ids = ids
        self._fields = fields
        self.field = ChoiceBox()
        self.how = ChoiceBox()
        self.text = QLineEdit()
        self.offer = ChoiceBox()
        self.count = Label("", theme, "small", tone="second", tabular=True)
        self._values = QStackedWidget()
        self._writing: BulkWriting | None = None
        self._counting: Measured[None] | None = None
        self._rest = QTimer(self, interval=_PAUSE, singleShot=True)
        self._turn = QTimer(self, interval=0)
        self._build()
        self._connect()
        self.on_field_changed()

    def _build(self) -> None:
        for field in self._fields:
            self.field.addItem(field.label)
        for how in How:
            self.how.addItem(self.tr(how.value))
        self._values.addWidget(self.text)
        self._values.addWidget(self.offer)
        self._values.setFixedHeight(self.text.sizeHint().height())
        self._how_row = FormRow(self.tr("What to do"), self.how, self.theme)
        self._value_row = FormRow(self.tr("Value"), self._values, self.theme)
        self.add_line(FormRow(self.tr("Field"), self.field, self.theme), self._how_row)
        self.body.addWidget(self._value_row)
        self.body.addWidget(self.count)
        for widget in (self.text, self.offer):
            widget.setAccessibleName(self.tr("Value"))
        self._values.setFocusProxy(self.text)

    def _connect(self) -> None:
        self.field.currentIndexChanged.connect(self.on_field_changed)
        for combo in (self.how, self.offer):
            combo.currentIndexChanged.connect(self.on_changed)
        self.text.textChanged.connect(self.on_changed)
        self._rest.timeout.connect(self.on_rested)
        self._turn.timeout.connect(self.on_turn)
        self.finished.connect(self.on_finished)

    @property
    def change(self) -> BulkChange:
        """What is asked for at this moment."""
        field = self._fields[self.field.currentIndex()]
        how = list(How)[self.how.currentIndex()] if field.is_list else How.REPLACE
        return BulkChange(field, self.offer.currentText() if field.offers else self.text.text(), how)

    @property
    def _is_nothing_typed(self) -> bool:
        """Whether words are still to be typed; only in place of what stands there nothing means something."""
        return self.change.how is not How.REPLACE and not self.change.text.strip()

    def _what_to_type(self) -> str:
        return self.tr("Type what to add.") if self.change.how is How.ADD else self.tr("Type what to remove.")

    def on_field_changed(self) -> None:
        """Offer what the field may say."""
        field = self._fields[self.field.currentIndex()]
        self._how_row.setVisible(field.is_list)
        self.offer.clear()
        self.offer.addItems(list(field.offers))
        self.text.setPlaceholderText(self.tr(field.example))
        shown = self.offer if field.offers else self.text
        self._values.setCurrentWidget(shown)
        self._values.setFocusProxy(shown)
        self.on_changed()
        self.adjustSize()

    def on_changed(self) -> None:
        """Count anew, once the hands rest."""
        self._value_row.show_problem("")
        self._turn.stop()
        self._counting = None
        self._rest.stop()
        if self._is_nothing_typed:
            self.count.setText(self._what_to_type())
        else:
            self.count.setText(self.tr("Counting whom it changes…"))
            self._rest.start()

    def on_rested(self) -> None:
        """Begin to count."""
        self._writing = BulkWriting(self.session, self.change, self._ids)
        self._counting = self._writing.looking()
        self._turn.start()

    def on_turn(self) -> None:
        """Count some people."""
        try:
            if self._counting is not None:
                next(self._counting)
        except StopIteration:
            self._turn.stop()
            self._show_count(self._writing.count if self._writing else 0)
        except (UnreadableError, UserError) as error:
            self._turn.stop()
            self._value_row.show_problem(str(error))
            self.count.setText(self.tr("Nobody would be changed."))

    def on_finished(self) -> None:
        """Count no more."""
        self._rest.stop()
        self._turn.stop()

    def save(self) -> bool:
        """Hand the change over, if it changes anybody."""
        self.on_finished()
        writing = BulkWriting(self.session, self.change, self._ids)
        try:
            if not self._is_sure(writing):
                return False
        except (UnreadableError, UserError) as error:
            self._value_row.show_problem(str(error))
            return False
        self.chosen.emit(self.change)
        return True

    def _is_sure(self, writing: BulkWriting) -> bool:
        """Whether somebody is changed; looks at people only until one is found."""
        for _ in writing.looking():
            if writing.count:
                return True
        self._show_count(0)
        return False

    def _show_count(self, count: int) -> None:
        noun = self.tr("changes") if count == 1 else self.tr("change")
        told = f"{show.count(count)} of {show.count(len(self._ids))} {noun}."
        if self._is_nothing_typed:
            told = self._what_to_type()
        elif not count:
            told = self.tr("Nothing to change: all of them say so already.")
        elif not self.change.text.strip():
            told = f"{told} {self.tr('Left blank, it empties the field.')}"
        self.count.setText(told)
