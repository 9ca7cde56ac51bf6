"""What the owner can say about a file: its kind, platform, encoding, order of dates, day, and whose account it is."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from models.importing import ImportOptions, ImportPlan, Noun, ReadAs
from models.platforms import Platform
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow

DATE_ORDERS = (("day/month/year", "dmy"), ("month/day/year", "mdy"), ("year-month-day", "ymd"))


class ChoicesPanel(Card):
    """A row of fields; ``changed`` says that the file is to be read again."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = ImportOptions()
        self._is_filling = False
        self.kind = QComboBox()
        self.platform = QComboBox()
        self.encoding = QComboBox()
        self.date_order = QComboBox()
        self.day = DayField(theme)
        self.own = QCheckBox(self.tr("This is our own account"))
        self._rows = {
            "kind": FormRow(self.tr("Kind of file"), self.kind, theme),
            "platform": FormRow(self.tr("Platform"), self.platform, theme),
            "encoding": FormRow(self.tr("Encoding"), self.encoding, theme),
            "date_order": FormRow(self.tr("Dates"), self.date_order, theme),
            "day": FormRow(self.tr("Numbers as of"), self.day, theme),
        }
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        for row in self._rows.values():
            line.addWidget(row)
        line.addStretch(1)
        self.body.addLayout(line)
        for box in (self.kind, self.platform, self.encoding, self.date_order):
            box.setMinimumWidth(150)
            box.activated.connect(self.on_changed)
        self.day.setFixedWidth(130)
        self.day.committed.connect(self.on_changed)
        self.own.toggled.connect(self.on_changed)

    def show_plan(self, plan: ImportPlan) -> None:
        """Offer what can be said of the file at hand, and show how it was read."""
        mapped = plan.mapped
        from storage.importers.tables.encodings import label_of
        from storage.importing import kind_labels

        self._is_filling = True
        self._options = mapped.options
        kinds = [(label[:1].upper() + label[1:], name) for name, label in kind_labels().items()]
        _fill(self.kind, kinds, mapped.kind)
        platforms = [(self.tr("As the file says"), None), *((each.label, each.value) for each in Platform)]
        _fill(self.platform, platforms, mapped.options.platform)
        _fill(self.encoding, [(label_of(each), each) for each in mapped.encodings], mapped.read_as.encoding)
        orders = [(self.tr("As the rows decide"), None), *DATE_ORDERS]
        _fill(self.date_order, orders, mapped.options.date_order)
        self.day.set_value(mapped.day)
        self.own.setChecked(mapped.options.own)
        self._rows["platform"].setVisible(mapped.noun is Noun.INFLUENCERS)
        self._rows["date_order"].setVisible(mapped.noun is not Noun.INFLUENCERS)
        self._rows["encoding"].setVisible(len(mapped.encodings) > 1)
        self._rows["day"].setVisible(mapped.noun is not Noun.ORDERS)
        self.own.setVisible(mapped.options.own or any(is_new for _, _, is_new in plan.accounts))
        self._is_filling = False

    def said(self, day_was: object) -> tuple[str, ImportOptions, ReadAs]:
        """Kind, options and encoding as chosen; the day only where it is no longer the one that was found."""
        platform = self.platform.currentData()
        day = self.day.value if self.day.value != day_was else self._options.day
        options = replace(
            self._options,
            platform=Platform(platform) if platform else None,
            date_order=self.date_order.currentData(),
            day=day,
            own=self.own.isChecked(),
        )
        return str(self.kind.currentData()), options, ReadAs(encoding=self.encoding.currentData())

    def on_changed(self) -> None:
        """Say so, unless the fields were only being filled."""
        if not self._is_filling:
            self.changed.emit()


def _fill(box: QComboBox, choices: Sequence[tuple[str, object]], current: object) -> None:
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max((place for place, (_, value) in enumerate(choices) if value == current), default=0))
