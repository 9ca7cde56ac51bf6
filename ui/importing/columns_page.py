"""What the columns of an unknown table hold: said once by the owner, column by column, with values beside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.errors import UserError
from models.importing import TABLE_NOUNS, Columns, ColumnSample, Noun, TableSample, fields_of, still_needed
from models.importing.tally_fields import CALLED
from storage.importing.importing import suggested, told_of_counts
from ui.importing.column_line import ColumnLine
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import Label
from ui.widgets.strip import Strip

UNKNOWN = (
    "Goodword does not know this kind of table. Say what each column holds; "
    "it remembers your answer for the next file like this."
)
NAMELESS = "These columns have no names. Check what each of them holds; Goodword went by what their cells look like."
NOUNS = {Noun.INFLUENCERS: "influencers", Noun.POSTS: "posts", Noun.ORDERS: "orders", Noun.TALLIES: CALLED}


class ColumnsPage(QWidget):
    """One line a column; ``decided`` carries the ``Columns`` as chosen, with which the file is to be read again."""

    decided = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sample: TableSample | None = None
        self._shown: Columns | None = None
        self.noun = ChoiceBox()
        self.lines: list[ColumnLine] = []
        self._told = Label("", theme, tone="second")
        self._used = Label("", theme, "small", tone="second", tabular=True)
        self._needed = Label("", theme, weight=SEMIBOLD)
        self.strip, self.counts = Strip(theme), Strip(theme, dismissable=False)
        self._area = QScrollArea()
        self._giving_up = self.tr("Cancel")
        self.cancel = Button(self.tr("Cancel"), theme)
        self.onward = Button(self.tr("Continue"), theme, "primary")
        self._build()

    def _build(self) -> None:
        for noun in TABLE_NOUNS:
            self.noun.addItem(self.tr(NOUNS.get(noun, noun.value.replace("_", " "))), noun.value)
        self.noun.setMinimumWidth(self._theme.scaled(180))
        self.noun.setAccessibleName(self.tr("What each row is"))
        asked = QHBoxLayout()
        asked.setSpacing(2 * STEP + 2)
        asked.addWidget(Label(self.tr("Each row is one of your"), self._theme, weight=SEMIBOLD))
        asked.addWidget(self.noun)
        asked.addWidget(self._told, 1)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP + 2)
        foot.addWidget(self._used)
        foot.addStretch(1)
        foot.addWidget(self._needed)
        foot.addWidget(self.cancel)
        foot.addWidget(self.onward)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP + 2, 4 * STEP, 5 * STEP + 2, 4 * STEP)
        column.setSpacing(3 * STEP + 2)
        column.addLayout(asked)
        column.addWidget(self.strip)
        column.addWidget(self.counts)
        column.addWidget(self._area, 1)
        column.addLayout(foot)
        self.noun.activated.connect(self.on_noun_changed)
        self.cancel.clicked.connect(self.cancelled)
        self.onward.clicked.connect(self.on_onward_clicked)

    @property
    def columns(self) -> Columns:
        """What is chosen."""
        return Columns(self._noun, tuple(line.field for line in self.lines))

    @property
    def is_changed(self) -> bool:
        """Whether something was chosen since the table was shown."""
        return self._shown is not None and self.columns != self._shown

    def keeps_choice_of(self, sample: TableSample | None) -> bool:
        """Whether something was chosen for a table that was not read so."""
        return self.is_changed and sample == self._sample

    @property
    def used_text(self) -> str:
        """How many of the columns are used."""
        return self._used.text()

    @property
    def needed_text(self) -> str:
        """What is still to be chosen, "" once the table can be read."""
        return self._needed.text()

    def name_giving_up(self, text: str) -> None:
        """Name the button that gives the table up."""
        self._giving_up = text
        self.cancel.setText(text)

    def show_sample(self, sample: TableSample, *, is_known: bool = False) -> None:
        """Show the columns of a table, each with the field that it seems to hold; ``is_known``: it was read so.

        What was chosen for that table and not decided yet stays.
        """
        if self.keeps_choice_of(sample):
            return
        self._sample = sample
        self.strip.hide()
        told = self.tr(UNKNOWN) if sample.has_names else self.tr(NAMELESS)
        self._told.setText(self.tr("This is how they were read.") if is_known else told)
        self.cancel.setText(self.tr("Back") if is_known else self._giving_up)
        self.noun.setCurrentIndex(max(self.noun.findData(sample.noun.value), 0))
        self._show_lines(sample.columns)
        self._shown = self.columns
        self.noun.setFocus()

    def show_fault(self, error: UserError) -> None:
        """Say why the table cannot be read as its columns were said to be."""
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def on_noun_changed(self) -> None:
        """Look at the columns anew: the rows are something else."""
        if self._sample is not None:
            self._show_lines(suggested(self._sample, self._noun).columns)

    def on_field_changed(self) -> None:
        """Count what is used, and say what is still needed."""
        used = sum(line.is_used for line in self.lines)
        words = self.tr("%1 of %2 columns is used") if used == 1 else self.tr("%1 of %2 columns are used")
        words = words.replace("%1", str(used))
        self._used.setText(words.replace("%2", str(len(self.lines))))
        needed = self.tr(still_needed(self._noun, self.columns.fields))
        self._needed.setText(needed)
        self.onward.setEnabled(not needed)
        self.onward.setAccessibleDescription(needed)
        told = told_of_counts([each.name for each in self._sample.columns], self.columns) if self._sample else ""
        self.counts.setVisible(bool(told))
        if told:
            self.counts.show_message("", f"{self.tr(told)}.", "warning")

    def on_onward_clicked(self) -> None:
        """Go on with what is chosen."""
        self.decided.emit(self.columns)

    @property
    def _noun(self) -> Noun:
        return Noun(self.noun.currentData())

    def _show_lines(self, columns: Sequence[ColumnSample]) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        choices = fields_of(self._noun)
        self.lines = [ColumnLine(column, choices, self._theme, is_first=not at) for at, column in enumerate(columns)]
        for line in self.lines:
            rows.addWidget(line)
            line.changed.connect(self.on_field_changed)
        held = QWidget()
        held.setProperty("look", "scrolled")
        holding = QVBoxLayout(held)
        holding.setContentsMargins(0, 0, 0, 0)
        holding.addWidget(card)
        holding.addStretch(1)
        self._area.setWidget(held)
        before: QWidget = self.noun
        for line in self.lines:
            QWidget.setTabOrder(before, line.box)
            before = line.box
        QWidget.setTabOrder(before, self.cancel)
        QWidget.setTabOrder(self.cancel, self.onward)
        self.on_field_changed()
