"""Which creator each letter of a masked document stands for: on the screen alone, for whoever made it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.paper.mask_key import MaskKey
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.tables.tsv import tsv
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import heading, note

Pair = tuple[str, str]

_COLUMNS = (("letter", "In the document", 150), ("name", "In your list", 270))
_WIDTH, _HEIGHT = 480, 520


class WhoIsWho(QDialog):
    """Closes by Esc and keeps nothing."""

    def __init__(self, key: MaskKey, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.copy_button = Button(self.tr("Copy"), theme, "secondary", "copy")
        self.close_button = Button(self.tr("Close"), theme, "primary")
        self.table = ListTable([_column(*one) for one in enumerate(_COLUMNS)], theme, parent=self, id_of=_letter)
        self._build(theme)
        self.copy_button.clicked.connect(self.on_copy_clicked)
        self.close_button.clicked.connect(self.reject)
        self.table.show_rows(key.who)

    def _build(self, theme: Theme) -> None:
        title = self.tr("Who is who")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table.setAccessibleName(title)
        self.copy_button.setAccessibleName(self.tr("Copy who is who"))
        self.close_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(title, theme))
        column.addWidget(note(self.tr("For you alone: no page and no file of the document says it."), theme))
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)

    def on_copy_clicked(self) -> None:
        """Put all of it on the clipboard, as a table."""
        QGuiApplication.clipboard().setText(tsv(self._key.who))


def _letter(pair: Pair) -> str:
    return pair[0]


def _column(place: int, column: tuple[str, str, int]) -> Column[Pair]:
    key, title, width = column
    return Column(key, title, lambda pair: pair[place], width=width)
