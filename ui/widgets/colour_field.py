"""A field for a colour: a few good ones to click, any other as digits, and what it looks like where it is used."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.accent import OWN_OF_PROGRAM, PRESETS, WHITE, colour_of, darkened
from models.contrast import MARK_MINIMUM
from ui.theme import Theme
from ui.theme.tokens import MINIMUM_TARGET, STEP
from ui.widgets.label import note
from ui.widgets.look import KeyFocusButton, set_look
from ui.widgets.tooltip import tooltip

WIDTH_OF_DIGITS = 96
SWATCH_SIDE = MINIMUM_TARGET + STEP
_FADED = 0.4


class ColourField(QWidget):
    """``colour`` is ``#RRGGBB``, empty for the program's own; ``chosen`` carries it whenever the owner changes it."""

    chosen = Signal(str)

    def __init__(self, colour: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.swatches = {preset: Swatch(name, preset, theme) for name, preset in PRESETS.items()}
        self.digits = QLineEdit()
        self.told = note("", theme)
        self._build(theme)
        self._connect()
        self.show_colour(colour)

    def _build(self, theme: Theme) -> None:
        self.setFocusProxy(next(iter(self.swatches.values())))
        self.digits.setPlaceholderText(OWN_OF_PROGRAM)
        self.digits.setFixedWidth(theme.scaled(WIDTH_OF_DIGITS))
        self.digits.setAccessibleName(self.tr("Colour as digits, such as #1D4ED8"))
        self.digits.setToolTip(tooltip(self.tr("Six digits, such as #1D4ED8, as designers write colours")))
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for swatch in self.swatches.values():
            row.addWidget(swatch)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(2 * STEP)
        below.addWidget(self.digits)
        below.addWidget(self.told, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        for swatch in self.swatches.values():
            swatch.clicked.connect(lambda _on=False, swatch=swatch: self._choose(swatch.colour))
        self.digits.editingFinished.connect(self.on_typed)
        self.digits.textEdited.connect(lambda _text: self._tell())

    def show_colour(self, colour: str) -> None:
        """Show what is kept; digits that are being typed stay."""
        self.colour = colour
        for swatch in self.swatches.values():
            swatch.setChecked(swatch.colour == (colour or OWN_OF_PROGRAM))
        if not (self.digits.hasFocus() and self.digits.isModified()):
            self.digits.setText(colour)
        self._tell()

    def on_typed(self) -> None:
        """Take the digits, if they are a colour; none at all are the program's own."""
        typed = self.digits.text().strip()
        found = colour_of(typed) if typed else ""
        if found is not None:
            self.digits.setModified(False)
            self._choose(found)

    def _choose(self, colour: str) -> None:
        kept = "" if colour == OWN_OF_PROGRAM else colour
        is_new = kept != self.colour
        self.digits.setModified(False)
        self.digits.setText(kept)
        self.show_colour(kept)
        if is_new:
            self.chosen.emit(kept)

    def _tell(self) -> None:
        typed = self.digits.text().strip()
        found = colour_of(typed) if typed else OWN_OF_PROGRAM
        if found is None:
            words = self.tr("Six digits of 0–9 and A–F, such as #1D4ED8.")
        elif (darker := darkened(found, MARK_MINIMUM)) != found:
            words = self.tr("Set as {}, darker, so that it can be seen on paper.").format(darker)
        else:
            words = ""
        self.told.setText(words)
        self.told.set_tone("danger" if found is None else "second")
        self.digits.setAccessibleDescription(words)
        set_look(self.digits, "problem", found is None)


class Swatch(KeyFocusButton):
    """One colour to click; a ring marks the one that is chosen."""

    def __init__(self, name: str, colour: str, theme: Theme) -> None:
        super().__init__("")
        self.colour = colour
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def nextCheckState(self) -> None:
        """A click chooses and never takes the choice away: the field shows what is chosen."""

    def sizeHint(self) -> QSize:
        return QSize(SWATCH_SIDE, SWATCH_SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, whole = self._theme.tokens, QRectF(self.rect())
        painter.setOpacity(1.0 if self.isEnabled() else _FADED)
        middle = whole.center()
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(middle, 9, 9)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(tokens.text), 1.6))
            painter.drawEllipse(middle, 12, 12)
            painter.setPen(QPen(QColor(WHITE), 1.8))
            painter.drawPolyline([middle + QPointF(*at) for at in ((-4, 0), (-1, 3), (4, -3))])
        if self.key_focus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
