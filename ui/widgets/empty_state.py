"""What a place says while there is nothing in it yet: what will be here, and how to begin."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button, Look
from ui.widgets.label import Label

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """An icon, a title, a sentence and the buttons that lead on."""

    def __init__(self, icon_name: str, title: str, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Label(title, theme, "title", SEMIBOLD)
        self._sentence = Label(sentence, theme, tone="second")
        self._buttons = QHBoxLayout()
        self._build(icon_name)

    def _build(self, icon_name: str) -> None:
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFixedWidth(self._theme.scaled(420))
        self._sentence.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.MinimumExpanding)
        self._sentence.setMinimumHeight(max(self._sentence.heightForWidth(420), 0))
        self._buttons.setSpacing(2 * STEP + 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        column.setSpacing(2 * STEP)
        column.addStretch(2)
        column.addWidget(_Emblem(icon_name, self._theme), 0, _CENTRE)
        column.addSpacing(2 * STEP)
        column.addWidget(self._title, 0, _CENTRE)
        column.addWidget(self._sentence, 0, _CENTRE)
        column.addSpacing(2 * STEP)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self._buttons.setAlignment(_CENTRE)

    @property
    def sentence(self) -> str:
        """What is said below the title."""
        return self._sentence.text()

    def show_message(self, title: str, sentence: str) -> None:
        """Change what is said, for instance from "nothing yet" to "nothing found"."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        # A wrapped label does not ask for the height of a longer text once it has been shown.
        self._sentence.setMinimumHeight(self._sentence.heightForWidth(self._sentence.width()))

    def add_button(self, text: str, look: Look = "secondary", icon_name: str = "") -> Button:
        """Add a button to the row and give it back to be connected."""
        button = Button(text, self._theme, look, icon_name)
        self._buttons.addWidget(button)
        return button


class _Emblem(QWidget):
    """An icon on a soft circle."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(64, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.soft))
        painter.drawEllipse(QRectF(self.rect()))
        paint_svg(painter, QRectF(18, 18, 28, 28), self._name, self._theme.tokens.accent)
        painter.end()
