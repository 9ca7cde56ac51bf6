"""The QR code of a tracked link: to look at, to copy, and to save for a flyer or a parcel."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import UserError
from models.reading.text import break_long_words
from storage.exporters.qr_code import SCALE, qr_squares, write_qr
from ui.campaigns.terms.qr_view import QrView
from ui.file_dialogs import Purpose, Question, ask_where_to_save, drawn_pictures
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import heading, note
from ui.widgets.strip import Strip

_SIDE = 296
_WIDTH = 460


class QrDialog(QDialog):
    """``UserError`` where the link is too long for a code."""

    def __init__(self, link: str, name: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._link = link
        self._name = name
        self.view = QrView(qr_squares(link), _SIDE)
        self.view.setAccessibleName(self.tr("QR code"))
        self.view.setAccessibleDescription(link)
        self.strip = Strip(theme, dismissable=False)
        self.copy_button = Button(self.tr("Copy image"), theme, "secondary", "copy")
        self.save_button = Button(self.tr("Save as PNG or SVG…"), theme, "primary", "export")
        self.close_button = Button(self.tr("Close"), theme)
        self._title = heading(self.tr("QR code of %1").replace("%1", name), theme)
        self._words = note(break_long_words(link), theme)
        self.setWindowTitle(self._title.text())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(theme.scaled(_WIDTH))
        self._frame()
        self.copy_button.clicked.connect(self.on_copy_clicked)
        self.save_button.clicked.connect(self.on_save_clicked)
        self.close_button.clicked.connect(self.reject)

    def _frame(self) -> None:
        self.strip.hide()
        self.save_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for button in (self.close_button, self.copy_button, self.save_button):
            foot.addWidget(button)
        foot.insertStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self._title)
        column.addWidget(self.strip)
        column.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        column.addLayout(foot)

    def on_copy_clicked(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.view.picture(SCALE))
        self._tell(self.tr("The picture is on the clipboard."))

    def on_save_clicked(self) -> None:
        """Ask where, and save."""
        question = Question(self.tr("Save QR code"), Purpose.CHARTS, drawn_pictures())
        ask_where_to_save(self, question, f"{self._name} QR code.png", self.save_to)

    def save_to(self, path: Path) -> None:
        """Save as the ending of the file says, and tell how it went."""
        try:
            write_qr(self._link, path)
        except UserError as error:
            self.strip.show_message(error.message, error.hint, "error")
            self.strip.show()
            return
        self._tell(self.tr("Saved as “%1”.").replace("%1", path.name))

    def _tell(self, sentence: str) -> None:
        self.strip.show_message(sentence)
        self.strip.show()
