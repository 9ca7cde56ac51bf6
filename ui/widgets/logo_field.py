"""A field for the logo: what it looks like now, another one, or none."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.errors import UserError
from ui.file_dialogs import Purpose, Question, ask_for_file, taken_pictures
from ui.icons import paint_svg
from ui.kept_picture import read_picture, shown_picture
from ui.theme import Theme
from ui.theme.tokens import RADIUS, STEP
from ui.widgets.button import Button

SIDE = 84
_INSET = 8


class LogoField(QWidget):
    """``logo`` is the PNG to keep; a picture can be dropped on it. ``refused`` says why one was not taken."""

    refused = Signal(str)
    taken = Signal()

    def __init__(self, logo: bytes | None, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = logo
        self._picture = _Picture(theme)
        self._choose = Button(self.tr("Choose…"), theme)
        self._remove = Button(self.tr("Remove"), theme, "quiet")
        self._build()
        self._choose.clicked.connect(self.on_choose_clicked)
        self._remove.clicked.connect(self.on_remove_clicked)
        self._show()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setFocusProxy(self._choose)
        self._choose.setAccessibleName(self.tr("Choose a logo"))
        self._remove.setAccessibleName(self.tr("Remove the logo"))
        buttons = QVBoxLayout()
        buttons.setSpacing(STEP)
        buttons.addStretch(1)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * STEP)
        row.addWidget(self._picture)
        row.addLayout(buttons)
        row.addStretch(1)

    @property
    def logo(self) -> bytes | None:
        """The logo as it would be kept."""
        return self._logo

    def show_logo(self, logo: bytes | None) -> None:
        """Show another one than the owner chose here."""
        if logo != self._logo:
            self._logo = logo
            self._show()

    def take(self, path: Path) -> None:
        """Show the picture of a file, or say why it cannot be."""
        try:
            self._logo = read_picture(path)
        except UserError as error:
            self.refused.emit(str(error))
            return
        self._show()
        self.taken.emit()

    def on_choose_clicked(self) -> None:
        """Ask for a picture."""
        ask_for_file(self, Question(self.tr("Choose a logo"), Purpose.PHOTOS, taken_pictures()), self.take)

    def on_remove_clicked(self) -> None:
        """Have no logo."""
        self._logo = None
        self._choose.setFocus()
        self._show()
        self.taken.emit()

    def _show(self) -> None:
        self._picture.show_image(shown_picture(self._logo))
        self._remove.setVisible(self._logo is not None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(paths[0])


class _Picture(QWidget):
    """The logo in a frame, or where it would be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_image(self, image: QImage | None) -> None:
        """Show another image."""
        self._image = image
        self.setAccessibleName(self.tr("The logo") if image else self.tr("No logo yet"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        tokens = self._theme.tokens
        style = Qt.PenStyle.SolidLine if self._image else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(tokens.edge), 1, style))
        # Most logos are drawn for white paper, and the report is white: so is the ground of this preview.
        painter.setBrush(QColor("#FFFFFF") if self._image else QColor(tokens.surface))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if self._image:
            self._paint_image(painter, self._image)
        else:
            side = 24
            middle = (SIDE - side) / 2
            paint_svg(painter, QRectF(middle, middle, side, side), "plus", tokens.second)
        painter.end()

    def _paint_image(self, painter: QPainter, image: QImage) -> None:
        room = QSize(SIDE - 2 * _INSET, SIDE - 2 * _INSET)
        size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (SIDE - size.width()) / 2, (SIDE - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), image)
