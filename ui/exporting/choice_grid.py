"""The choices of what is exported: radio buttons in groups, in two columns."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from models import show
from ui.exporting.choices import CHOICES, COLUMNS, ExportGroup
from ui.theme import Theme
from ui.theme.tokens import MINIMUM_TARGET, STEP
from ui.widgets.label import section


class ChoiceGrid(QWidget):
    """One of all is chosen; ``chosen_changed`` says that it is another one."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        self._build()
        self.buttons[chosen].setChecked(True)
        self._group.buttonToggled.connect(self.on_toggled)

    def _build(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(8 * STEP)
        for groups in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(STEP)
            for group in groups:
                self._add(group, column)
            column.addStretch(1)
            columns.addLayout(column, 1)

    def _add(self, group: ExportGroup, column: QVBoxLayout) -> None:
        if column.count():
            column.addSpacing(3 * STEP)
        column.addWidget(section(_tr(group.heading), self._theme))
        for choice in group.choices:
            button = QRadioButton(_tr(choice.name))
            button.setAccessibleDescription(_tr(choice.words))
            button.setMinimumHeight(MINIMUM_TARGET)
            self.buttons[choice.what] = button
            self._group.addButton(button)
            column.addWidget(button)

    @property
    def chosen(self) -> str:
        """What is chosen."""
        return next(what for what, button in self.buttons.items() if button.isChecked())

    @property
    def words(self) -> str:
        """What is in it."""
        return _tr(CHOICES[self.chosen].words)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say of each table how many rows it has, as far as that is known."""
        for what, button in self.buttons.items():
            name = _tr(CHOICES[what].name)
            button.setText(f"{name}  {show.count(counts[what])}" if what in counts else name)

    def on_toggled(self, _button: object, is_checked: bool) -> None:  # as Qt tells it
        """Say so once: one is chosen where another one is left."""
        if is_checked:
            self.chosen_changed.emit()


def _tr(words: str) -> str:
    return QCoreApplication.translate("exporting", words)
