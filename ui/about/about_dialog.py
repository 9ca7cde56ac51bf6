"""What this program is, which version, where it keeps things, and what it is made of."""

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from storage.file.engine import sqlite_version
from ui.errors import log_file
from ui.icons import app_icon
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.version import VERSION
from ui.widgets.button import Button
from ui.widgets.label import Label, note

MARK = 64
WIDTH = 500


class AboutDialog(QDialog):
    """A few plain sentences, with the licences a click away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.versions = Label(_versions(), theme, "small", tone="second")
        self.licences = Button(self.tr("Licences of all parts…"), theme)
        self.close_button = Button(self.tr("Close"), theme, "primary")
        self._build()
        self.licences.clicked.connect(self.on_licences_clicked)
        self.close_button.clicked.connect(self.accept)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("About Goodword"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self._theme.scaled(WIDTH))
        self.versions.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.versions.setAccessibleName(self.tr("Versions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(6 * STEP,) * 4)
        column.setSpacing(3 * STEP)
        column.addLayout(self._head())
        for sentence in self._sentences():
            column.addWidget(note(sentence, self._theme))
        column.addSpacing(2 * STEP)
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))
        mark.setAccessibleName("Goodword")
        words = QVBoxLayout()
        words.setSpacing(STEP)
        words.addWidget(Label(self.tr("Goodword {}").format(VERSION), self._theme, size="title", weight=SEMIBOLD))
        words.addWidget(self.versions)
        head = QHBoxLayout()
        head.setSpacing(4 * STEP)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _sentences(self) -> tuple[str, ...]:
        return (
            self.tr("Micro influencer partnerships, on your own computer: whom to work with, and whom to book again."),
            self.tr("Your data is in one file that belongs to you. Goodword never connects to the internet."),
            self.tr("Open source under the MIT licence, and made with the open source work of many others."),
            self.tr("If something goes wrong it is noted, without your data, in {}").format(log_file()),
        )

    def _foot(self) -> QHBoxLayout:
        self.close_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.licences)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        return foot

    def on_licences_clicked(self) -> None:
        """Show whose work is in it, and under which licences."""
        from ui.about.licences_dialog import LicencesDialog

        LicencesDialog(self._theme, self).open()


def _versions() -> str:
    system = f"{platform.system()} {platform.release()}"
    return f"Python {platform.python_version()} · Qt {qVersion()} · SQLite {sqlite_version()}\n{system}"
