"""The one widget that shows a chart: a picture drawn aside, told on hover, filtered by a click, copied and saved."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QToolTip, QWidget

from models.charts import Chart
from models.errors import UserError
from ui.charts.palette import ChartPalette
from ui.charts.rendering import Rendering, Request, Spot, render
from ui.jobs import Job, Jobs
from ui.theme import Theme
from ui.widgets.tooltip import tooltip

SETTLING = 100
"""Milliseconds without a further change of size before a chart is drawn anew."""

SAVED_WIDTH = 6.9
"""Inches of a saved picture: the text width of an A4 page."""

_NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_CLICKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ChartView(QWidget):
    """Shows chart data. ``clicked`` carries the key of the mark under the mouse; ``told`` a sentence about what a
    command did, ``failed`` the ``UserError`` of one that could not.
    """

    clicked = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    drawn = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, empty_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._empty_text = empty_text
        self._data: Chart | None = None
        self._rendering: Rendering | None = None
        self._pixmap = QPixmap()
        self._job: Job | None = None
        self._wanted: Request | None = None
        self._spot: Spot | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.draw)
        self._build()
        theme.changed.connect(self.on_theme_changed)

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def chart(self) -> Chart | None:
        """The data shown."""
        return self._data

    @property
    def rendering(self) -> Rendering | None:
        """The picture shown, once there is one."""
        return self._rendering

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw, so that a sentence stands in its place."""
        return self._data is None or self._data.is_empty

    def show_chart(self, data: Chart | None, empty_text: str = "") -> None:
        """Show other data; the same data again cost nothing. ``empty_text`` says why there is nothing to draw."""
        if empty_text:
            self._empty_text = empty_text
        if data != self._data:
            self._data = data
            self._point_at(None)
        self.setAccessibleName(data.title if data else self._empty_text)
        self.setAccessibleDescription(self._empty_text if data is None or data.is_empty else data.text_summary())
        if self.is_empty:
            self._rendering, self._pixmap, self._wanted = None, QPixmap(), None
        self._timer.start(0)
        self.update()

    def draw(self) -> None:
        """Have the picture drawn where data, size or scheme are no longer those of the one shown."""
        self._timer.stop()
        if self.isVisible():
            self.draw_ahead()

    def draw_ahead(self) -> None:
        """As ``draw``, but unseen too, so that the picture is there when it is wanted."""
        if self._data is None or self.is_empty or min(self.width(), self.height()) < 40:
            return
        request = Request(
            self._data,
            ChartPalette.of(self._theme.tokens),
            self.width(),
            self.height(),
            self.devicePixelRatioF(),
            float(self._theme.font("small").pixelSize()),
        )
        if request == self._wanted:
            return
        if self._job is not None:
            self._job.cancel()
        self._wanted = request
        self._job = self._jobs.in_thread(lambda: render(request), self.on_rendered, self.on_not_rendered)

    def on_rendered(self, rendering: Rendering) -> None:
        """Show a finished picture, unless another was wanted meanwhile."""
        if rendering.request != self._wanted:
            return
        self._job = None
        self._rendering = rendering
        self._pixmap = QPixmap.fromImage(rendering.image)
        self._point_at(None)
        self.update()
        self.drawn.emit()

    def on_not_rendered(self, error: Exception) -> None:
        """Leave the old picture and let the program tell the bug."""
        self._job = self._wanted = None
        raise error

    def on_theme_changed(self) -> None:
        """Draw in the colours of the other scheme."""
        self._timer.start(SETTLING)

    def copy_image(self) -> None:
        """Put the picture on the clipboard, on the colour of its card."""
        QGuiApplication.clipboard().setImage(self._opaque())
        self.told.emit(self.tr("The picture is on the clipboard."))

    def copy_data(self) -> None:
        """Put the data on the clipboard, as a spreadsheet takes them."""
        from ui.tables.tsv import tsv

        if self._data is not None:
            QGuiApplication.clipboard().setText(tsv([self._data.header, *self._data.as_rows()]))
            self.told.emit(self.tr("The data are on the clipboard: paste them into a spreadsheet."))

    def save_picture(self) -> None:
        """Ask where, and save the chart as PNG or SVG."""
        if self._data is None:
            return
        kinds = self.tr("PNG picture (*.png);;SVG drawing (*.svg)")
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Save picture"), f"{self._data.title}.png", kinds)
        if name:
            path = Path(name)
            ending = ".svg" if "svg" in kind.casefold() and path.suffix.casefold() != ".png" else ".png"
            self.save_to(path if path.suffix.casefold() in {".png", ".svg"} else path.with_name(path.name + ending))

    def save_to(self, path: Path) -> None:
        """Save the chart, always light, as the ending of the file says."""
        from storage.atomic import write_bytes
        from storage.failures import told_in_words
        from ui.charts import figures, paper

        if self._data is None:
            return
        size = (SAVED_WIDTH, SAVED_WIDTH * min(max(self.height() / max(self.width(), 1), 0.35), 0.9))
        make = paper.svg if path.suffix.casefold() == ".svg" else paper.png
        try:
            with told_in_words():
                write_bytes(path, make(figures.draw, self._data, size, title=self._data.title))
        except UserError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("Saved as “%1”.").replace("%1", path.name))

    def show_table(self) -> None:
        """Show the data as a table."""
        from ui.charts.chart_table import ChartTable

        if self._data is not None:
            ChartTable(self._data, self._theme, self.window()).open()

    def menu(self) -> QMenu:
        """The commands of the chart; without data all of them rest."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in (
            (self.tr("Copy picture"), self.copy_image),
            (self.tr("Copy data"), self.copy_data),
            (self.tr("Save picture…"), self.save_picture),
            (self.tr("Show as table"), self.show_table),
        ):
            menu.addAction(text, run).setEnabled(not self.is_empty)
        return menu

    def _opaque(self) -> QImage:
        image = QImage(self._pixmap.size(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._pixmap.devicePixelRatio())
        image.fill(QColor(self._theme.tokens.surface))
        painter = QPainter(image)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
        return image

    def _point_at(self, spot: Spot | None, at: QPoint | None = None) -> None:
        if spot is not None:
            place = at or spot.rect.center().toPoint()
            QToolTip.showText(self.mapToGlobal(place), tooltip(spot.mark.text), self)
        elif self._spot is not None:
            QToolTip.hideText()
        if spot is self._spot:
            return
        self._spot = spot
        points = spot is not None and spot.mark.key is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if points else Qt.CursorShape.ArrowCursor)
        self.update()

    def _step(self, by: int) -> None:
        spots = list(self._rendering.spots) if self._rendering else []
        if not spots:
            return
        at = spots.index(self._spot) + by if self._spot in spots else (0 if by > 0 else -1)
        self._point_at(spots[at % len(spots)])

    def _paint_words(self, painter: QPainter, words: str) -> None:
        painter.setFont(self._theme.font())
        painter.setPen(QColor(self._theme.tokens.second))
        room = self.rect().adjusted(16, 8, -16, -8)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)

    def _paint_picture(self, painter: QPainter) -> None:
        if self._pixmap.deviceIndependentSize().toSize() == self.size():
            painter.drawPixmap(0, 0, self._pixmap)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._pixmap)

    def _paint_pointed(self, painter: QPainter, spot: Spot) -> None:
        colour = QColor(self._theme.tokens.text)
        if spot.rect.width() < 1 and spot.rect.height() < 1:
            painter.setPen(QPen(colour, 1.5))
            painter.drawEllipse(spot.rect.center(), 5.5, 5.5)
            return
        colour.setAlphaF(0.06)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(spot.rect, 3, 3)

    def sizeHint(self) -> QSize:
        return QSize(420, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._timer.start(SETTLING)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Before the first picture there is nothing to stretch: drawn as soon as the layout has come to rest.
        self._timer.start(SETTLING if self._rendering else 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_empty or self._pixmap.isNull():
            self._paint_words(painter, self._empty_text if self.is_empty else self.tr("Drawing…"))
        else:
            self._paint_picture(painter)
            if self._spot is not None:
                self._paint_pointed(painter, self._spot)
        if self.hasFocus() and self.property("keyfocus"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self._rendering.spot_at(event.position()) if self._rendering else None
        self._point_at(spot, event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = self._rendering.spot_at(QPointF(event.position())) if self._rendering else None
        if event.button() == Qt.MouseButton.LeftButton and spot is not None and spot.mark.key is not None:
            self.clicked.emit(spot.mark.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key: Any = event.key()
        if key in _NEXT:
            self._step(_NEXT[key])
        elif key in _CLICKING and self._spot is not None and self._spot.mark.key is not None:
            self.clicked.emit(self._spot.mark.key)
        elif key == Qt.Key.Key_Escape and self._spot is not None:
            self._point_at(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keys = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.setProperty("keyfocus", by_keys)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())
