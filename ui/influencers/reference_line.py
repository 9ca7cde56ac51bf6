"""One link or file: a click opens it, the arrow offers the rest."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from models.influencers.reference import Reference
from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.more_button import MoreButton, Offer
from ui.widgets.tooltip import tooltip

_WIDTH = 250
_SIGN = 16


class ReferenceLine(QWidget):
    """``asked`` carries one of "open", "change", "remove" and the reference's id."""

    asked = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        self._sign = _Sign(theme)
        self.link = Button("", theme, "link")
        self.more = MoreButton(theme, self._offers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self._sign)
        row.addWidget(self.link)
        row.addStretch(1)
        row.addWidget(self.more)
        self.link.clicked.connect(lambda: self.asked.emit("open", self._id))
        self.more.chosen.connect(lambda verb, _: self.asked.emit(verb, self._id))

    def show_reference(self, reference: Reference) -> None:
        """Show another one."""
        self._id = reference.id
        self._sign.show_icon("link" if reference.is_link else "folder")
        kind = self.tr("Link") if reference.is_link else self.tr("File")
        shown = self.link.fontMetrics().elidedText(reference.shown, Qt.TextElideMode.ElideMiddle, _WIDTH)
        self.link.setText(shown.replace("&", "&&"))
        self.link.setAccessibleName(f"{kind}: {reference.shown}")
        self.link.setToolTip(tooltip(reference.address))
        self.more.setAccessibleName(self.tr("More for %1").replace("%1", reference.shown))

    def _offers(self) -> list[Offer]:
        return [
            Offer("open", self.tr("Open")),
            Offer("change", self.tr("Label and address…"), edits_file=True),
            Offer("remove", self.tr("Remove"), edits_file=True),
        ]


class _Sign(QWidget):
    """Whether it is a link or a file, as a small shape."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = "link"
        self.setFixedSize(QSize(1, 1) * theme.scaled(_SIGN))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str) -> None:
        """Change the shape."""
        self._icon = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_svg(painter, self.rect(), self._icon, self._theme.tokens.second)
        painter.end()
