"""One column of an unknown table: its header, some of its values, and the field that it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.importing import IGNORED, NOTES, ColumnSample, Field
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import ElidedLabel

NAME_WIDTH, FIELD_WIDTH = 240, 240
HEIGHT = 44
BETWEEN = "  ·  "


class ColumnLine(QWidget):
    """``changed`` says that the column holds something else now."""

    changed = Signal()

    def __init__(
        self,
        sample: ColumnSample,
        choices: Sequence[Field],
        theme: Theme,
        *,
        is_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = ChoiceBox()
        name = ElidedLabel(sample.name or _tr("(no header)"), theme, weight=SEMIBOLD)
        values = ElidedLabel(BETWEEN.join(sample.values) or _tr("(empty)"), theme, tone="second")
        name.setFixedWidth(theme.scaled(NAME_WIDTH))
        self.box.setFixedWidth(theme.scaled(FIELD_WIDTH))
        self.box.setAccessibleName(_tr("Field of the column %1").replace("%1", sample.name))
        self.box.setAccessibleDescription(BETWEEN.join(sample.values))
        self._fill(choices, sample.field)
        row = QHBoxLayout()
        row.setContentsMargins(3 * STEP + 2, STEP, 3 * STEP + 2, STEP)
        row.setSpacing(4 * STEP)
        row.addWidget(name)
        row.addWidget(values, 1)
        row.addWidget(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not is_first:
            line = QFrame()
            line.setProperty("look", "line")
            column.addWidget(line)
        column.addLayout(row)
        self.setMinimumHeight(HEIGHT)
        self.box.currentIndexChanged.connect(self.changed)

    @property
    def field(self) -> str:
        """The name of the field that the column holds."""
        return str(self.box.currentData())

    @property
    def is_used(self) -> bool:
        """Whether anything of the column is kept."""
        return self.field != IGNORED

    def _fill(self, choices: Sequence[Field], current: str) -> None:
        for field in choices:
            if field.name == NOTES:
                self.box.insertSeparator(self.box.count())
            self.box.addItem(field.label, field.name)
            if field.name == IGNORED:
                self.box.insertSeparator(self.box.count())
        self.box.setCurrentIndex(max(self.box.findData(current), 0))


def _tr(words: str) -> str:
    return QCoreApplication.translate("ColumnLine", words)
