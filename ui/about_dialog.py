"""What this program is, which version, and where it keeps things."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.errors import log_file
from ui.icons import app_icon
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.version import VERSION
from ui.widgets.button import Button
from ui.widgets.label import Label

MARK = 56


class AboutDialog(QDialog):
    """A few plain sentences."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Goodword"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(6 * STEP,) * 4)
        column.setSpacing(2 * STEP)
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(MARK, MARK)))
        mark.setAccessibleName("Goodword")
        column.addWidget(mark)
        column.addWidget(Label(self.tr("Goodword {}").format(VERSION), theme, size="title", weight=SEMIBOLD))
        for sentence in (
            self.tr("Micro influencer partnerships, on your own computer: whom to work with, and whom to book again."),
            self.tr("Your data is in one file that belongs to you. Goodword never connects to the internet."),
            self.tr("Open source under the MIT licence. Typeface: Inter; further scripts: Noto (both OFL-1.1)."),
            self.tr("If something goes wrong it is noted, without your data, in {}").format(log_file()),
        ):
            label = Label(sentence, theme, tone="second")
            label.setWordWrap(True)
            label.setMinimumWidth(420)
            column.addWidget(label)
        close = Button(self.tr("Close"), theme, "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
