"""What the owner can say about a file: its kind, how it is to be taken apart and read, and whose account it is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from models.importing import ImportOptions, ImportPlan, Noun, ReadAs
from models.reading.platform import Platform
from ui.importing.account_choice import AccountChoice
from ui.importing.choice_lists import DATE_ORDERS, DELIMITERS, MARKS, choice_of, fill
from ui.importing.open_questions import COPIES, COUNTS, DATES, DAY, PLATFORM, TAKE
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_field import DayField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form_row import FormRow

NARROWEST, WIDEST = 150, 340
OF_A_DAY = frozenset({Noun.INFLUENCERS, Noun.POSTS})
"""What is read off on one day, that of the file."""


class ChoicesPanel(Card):
    """Fields in lines; ``changed`` says that the file is to be read again. ``own`` and ``account`` stand elsewhere."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = ImportOptions()
        self._asked = ReadAs()
        self._found = ReadAs()
        self._is_filling = False
        self._is_day_open = False
        self.kind, self.platform, self.sheet = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.encoding, self.delimiter = ChoiceBox(), ChoiceBox()
        self.date_order, self.decimal = ChoiceBox(), ChoiceBox()
        self.day = DayField(theme)
        self.own = QCheckBox(self.tr("This is our own account"))
        self.account = AccountChoice(theme)
        self._rows = {
            "kind": FormRow(self.tr("Kind of file"), self.kind, theme),
            "sheet": FormRow(self.tr("Sheet"), self.sheet, theme),
            "platform": FormRow(self.tr("Platform"), self.platform, theme),
            "date_order": FormRow(self.tr("Dates"), self.date_order, theme),
            "decimal": FormRow(self.tr("Numbers"), self.decimal, theme),
            "encoding": FormRow(self.tr("Encoding"), self.encoding, theme),
            "delimiter": FormRow(self.tr("Columns separated by"), self.delimiter, theme),
            "day": FormRow(self.tr("Numbers as of"), self.day, theme),
        }
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        lines = FlowLayout(spacing=3 * STEP)
        for row in self._rows.values():
            lines.addWidget(row)
        self.body.addLayout(lines)
        boxes = (self.kind, self.sheet, self.platform, self.date_order, self.decimal, self.encoding, self.delimiter)
        for box in boxes:
            box.setMinimumWidth(theme.scaled(NARROWEST))
            box.setMaximumWidth(theme.scaled(WIDEST))
            box.activated.connect(self.on_changed)
        self.day.setFixedWidth(theme.scaled(130))
        self.day.committed.connect(self.on_changed)
        self.own.toggled.connect(self.on_changed)
        self.account.chosen.connect(self.on_changed)

    def show_plan(self, plan: ImportPlan, handles: Sequence[str] = ()) -> None:
        """Offer what can be said of the file at hand, and show how it was read."""
        mapped = plan.mapped
        self._is_filling = True
        self._options, self._found = mapped.options, mapped.read_as
        self._asked = _as_read(self._asked, self._found)
        self._fill(plan)
        still_open = {each.topic for each in plan.decisions if each.is_open}
        self._is_day_open = DAY in still_open
        self.day.set_value(None if self._is_day_open else mapped.day)
        self.own.setChecked(mapped.options.own)
        self.account.show_mapped(mapped, handles)
        is_new = any(is_new for _, _, is_new in plan.accounts)
        self.own.setVisible((mapped.options.own or is_new) and self.account.isHidden())
        is_list = mapped.noun is Noun.INFLUENCERS
        self._rows["sheet"].setVisible(len(mapped.sheets) > 1)
        self._rows["platform"].setVisible(is_list or PLATFORM in still_open)
        self._rows["date_order"].setVisible(not is_list)
        self._rows["encoding"].setVisible(len(mapped.encodings) > 1)
        self._rows["delimiter"].setVisible(mapped.read_as.delimiter is not None and bool(mapped.encodings))
        self._rows["day"].setVisible(mapped.noun in OF_A_DAY or self._is_day_open or mapped.options.day is not None)
        self._is_filling = False

    def _fill(self, plan: ImportPlan) -> None:
        from storage.importers.tables.encodings import label_of
        from storage.importing.importing import kind_labels

        mapped = plan.mapped
        kinds = [(label[:1].upper() + label[1:], name) for name, label in kind_labels().items()]
        platforms = [(self.tr("As the file says"), None), *((each.label, each.value) for each in Platform)]
        as_rows_say = (self.tr("As the rows decide"), None)
        fill(self.kind, sorted(kinds), mapped.kind)
        fill(self.sheet, [(name, name) for name in mapped.sheets], mapped.read_as.sheet)
        fill(self.platform, platforms, mapped.options.platform)
        fill(self.encoding, [(label_of(each), each) for each in mapped.encodings], mapped.read_as.encoding)
        fill(self.delimiter, [(self.tr(text), value) for text, value in DELIMITERS], mapped.read_as.delimiter)
        fill(self.date_order, [as_rows_say, *DATE_ORDERS], mapped.options.date_order)
        fill(self.decimal, [as_rows_say, *MARKS], mapped.options.decimal)

    def forget(self) -> None:
        """Begin with another file: nothing was said about it yet."""
        self._asked = ReadAs()
        self.hide()

    def answer(self, topic: str, value: str) -> None:
        """Settle an open question as if it had been chosen here."""
        if topic == COPIES:
            self._options = replace(self._options, takes_copies=value == TAKE)
        elif topic == COUNTS:
            self._options = replace(self._options, takes_numbers=value == TAKE)
        else:
            box = self.date_order if topic == DATES else self.decimal
            box.setCurrentIndex(box.findData(value))
        self.changed.emit()

    def said(self, day_was: object) -> tuple[str | None, ImportOptions, ReadAs]:
        """Kind, options and how to take it apart; what was found is only held to where the owner chose it.

        No kind where she turned to another sheet: that one shows its own.
        """
        platform = self.platform.currentData()
        options = replace(
            self._options,
            platform=Platform(platform) if platform else None,
            date_order=self.date_order.currentData(),
            decimal=self.decimal.currentData(),
            day=self._day_said(day_was),
            own=self.own.isChecked(),
            account=self.account.handle,
        )
        self._asked = ReadAs(
            encoding=choice_of(self.encoding, self._found.encoding, self._asked.encoding),
            delimiter=choice_of(self.delimiter, self._found.delimiter, self._asked.delimiter),
            sheet=choice_of(self.sheet, self._found.sheet, self._asked.sheet),
        )
        is_other_sheet = self.sheet.currentData() != self._found.sheet
        return None if is_other_sheet else str(self.kind.currentData()), options, self._asked

    def focus_on(self, topic: str) -> None:
        """Give the keyboard to the field of a topic."""
        field: QWidget = self.day if topic == DAY else self.platform
        field.setFocus()

    def _day_said(self, day_was: object) -> date | None:
        chosen = self.day.value
        is_said = chosen is not None and (self._is_day_open or chosen != day_was)
        return chosen if is_said else self._options.day

    def on_changed(self) -> None:
        """Say so, unless the fields were only being filled."""
        if not self._is_filling:
            self.changed.emit()


def _as_read(asked: ReadAs, found: ReadAs) -> ReadAs:
    """What was asked for, as it was read: where it could not be, the file is shown as before."""
    return ReadAs(
        encoding=asked.encoding and found.encoding,
        delimiter=asked.delimiter and found.delimiter,
        sheet=asked.sheet and found.sheet,
    )
