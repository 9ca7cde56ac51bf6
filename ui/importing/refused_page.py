"""Where reading ended without a table that can be imported: why, in a sentence, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import UserError
from models.importing import ImportPlan
from models.plural import counted
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState


class RefusedPage(QWidget):
    """A file that cannot be read, or one that is known but of which nothing is used."""

    other_asked = Signal()
    rows_asked = Signal()
    closed = Signal()

    def __init__(self, icon_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState(icon_name, "", "", theme)
        self._text = ""
        self._is_calm = False
        self.other = self._state.add_button(self.tr("Choose another file…"))
        self.rows = self._state.add_button(self.tr("Look at its rows"))
        self.close_button = self._state.add_button(self.tr("Close"))
        column = QVBoxLayout(self)
        column.addWidget(self._state)
        self.other.clicked.connect(self.other_asked)
        self.rows.clicked.connect(self.rows_asked)
        self.close_button.clicked.connect(self.closed)

    @property
    def text(self) -> str:
        """What the page says."""
        return self._text

    @property
    def onward(self) -> Button:
        """What Enter presses."""
        return self.close_button if self._is_calm or self.other.isHidden() else self.other

    def show_error(self, error: UserError, file: str, *, has_more: bool, is_file: bool) -> None:
        """Say what is wrong; ``has_more`` names the button after going on to the next file."""
        title = self.tr("This file was not imported") if is_file else self.tr("This cannot be imported")
        self._show(title, f"{error.message} {error.hint}".strip(), file, has_more=has_more)
        self.other.setVisible(is_file)
        self.rows.hide()

    def show_unused(self, plan: ImportPlan, *, has_more: bool) -> None:
        """Say what the file is, and why nothing of it is used; or that nothing stands below its header."""
        self._is_calm = True
        self.rows.setVisible(bool(plan.rows))
        self.other.show()
        if not plan.rows:
            empty = self.tr("“%1” has a header but no rows.").replace("%1", plan.mapped.file)
            self._show(self.tr("Nothing to import"), empty, plan.mapped.file, has_more=has_more)
            return
        label = plan.mapped.kind_label[:1].upper() + plan.mapped.kind_label[1:]
        rows = self.tr("It has %1, and none is imported.").replace("%1", counted(plan.rows, "row"))
        self._show(label, f"{plan.mapped.unused} {rows}", plan.mapped.file, has_more=has_more)

    def show_known(self, sentence: str, name: str, *, has_more: bool) -> None:
        """Say that all of it is in the workspace already."""
        self._is_calm = True
        self.rows.hide()
        self.other.hide()
        self._show(self.tr("Nothing new"), sentence, name, has_more=has_more)

    def _show(self, title: str, sentence: str, file: str, *, has_more: bool) -> None:
        self._text = sentence
        self._state.show_message(title, sentence)
        self.close_button.setText(self.tr("Next file") if has_more else self.tr("Close"))
        self.setAccessibleName(f"{file}: {sentence}")
