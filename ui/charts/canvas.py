"""The one widget that shows a chart: a picture drawn aside, told on hover, filtered by a click, zoomed by a drag."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from models.charts import Chart
from ui.charts.chart_menu import chart_menu
from ui.charts.chart_words import description, hint
from ui.charts.dragging import Dragging
from ui.charts.focusing import Focusing
from ui.charts.mark import AsTable, Toggle
from ui.charts.painting import paint_focus, paint_picture, paint_pointed, paint_words
from ui.charts.palette import ChartPalette
from ui.charts.picture_verbs import PictureVerbs
from ui.charts.rendering import Rendering, Request, Spot, render
from ui.theme import Theme
from ui.widgets.tooltip import tooltip
from ui.work.jobs import Job, Jobs

SETTLING = 100
"""Milliseconds without a further change of size before a chart is drawn anew."""

_NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_CLICKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ChartView(QWidget):
    """Shows chart data. ``clicked`` carries the key of the mark under the mouse; ``told`` a sentence about what a
    command did, ``failed`` the ``UserError`` of one that could not; ``focus_changed`` says that another part is shown.
    """

    clicked = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    drawn = Signal()
    focus_changed = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, empty_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._empty_text = empty_text
        self._rendering: Rendering | None = None
        self._pixmap = QPixmap()
        self._job: Job | None = None
        self._wanted: Request | None = None
        self._spot: Spot | None = None
        self._toggled: Toggle | None = None
        self._is_due = False
        self._drag = Dragging()
        self.focusing = Focusing(self)
        self.verbs = PictureVerbs(self, theme, lambda: self.chart, lambda: self._pixmap)
        self._timer = QTimer(self, singleShot=True)
        self._click = QTimer(self, singleShot=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.draw)
        self._click.timeout.connect(self.on_click_settled)
        self.focusing.changed.connect(self.on_focus_changed)
        self.verbs.told.connect(self.told)
        self.verbs.failed.connect(self.failed)
        self._theme.changed.connect(self.on_theme_changed)

    @property
    def chart(self) -> Chart | None:
        """The data shown: the part that is looked at."""
        return self.focusing.seen

    @property
    def rendering(self) -> Rendering | None:
        """The picture shown, once there is one."""
        return self._rendering

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw, so that a sentence stands in its place."""
        return self.chart is None or self.chart.is_empty

    def show_chart(self, data: Chart | None, empty_text: str = "") -> None:
        """Show other data; the same data again cost nothing. ``empty_text`` says why there is nothing to draw.

        Zoom and hidden series stay, as far as the data have them.
        """
        if empty_text:
            self._empty_text = empty_text
        if self.focusing.take(data):
            self._point_at(None)
            self.focus_changed.emit()
        self._show()

    def _show(self) -> None:
        """Have what is looked at drawn and told."""
        data = self.chart
        self.setAccessibleName(data.title if data else self._empty_text)
        words = self._empty_text if data is None or data.is_empty else description(data, self.focusing)
        self.setAccessibleDescription(words)
        if self.is_empty:
            self._rendering, self._pixmap, self._wanted = None, QPixmap(), None
        self._timer.start(0)
        self.update()

    def draw(self) -> None:
        """Have the picture drawn where data, size or scheme are no longer those of the one shown.

        What is scrolled out of sight is drawn once it is seen.
        """
        self._timer.stop()
        self._is_due = not (self.isVisible() and not self.visibleRegion().isEmpty())
        if not self._is_due:
            self.draw_ahead()

    def draw_ahead(self) -> None:
        """As ``draw``, but unseen too, so that the picture is there when it is wanted."""
        if self.chart is None or self.is_empty or min(self.width(), self.height()) < 40:
            return
        request = Request(
            self.chart,
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
        """Show a finished picture, unless another was wanted meanwhile; a toggled entry stays pointed at."""
        if rendering.request != self._wanted:
            return
        self._job = None
        self._rendering = rendering
        self._pixmap = QPixmap.fromImage(rendering.image)
        toggled, self._toggled = self._toggled, None
        self._point_at(next((one for one in rendering.spots if toggled and one.mark.key == toggled), None))
        self.update()
        self.drawn.emit()

    def on_not_rendered(self, error: Exception) -> None:
        """Leave the old picture and let the program tell the bug."""
        self._job = self._wanted = None
        raise error

    def on_theme_changed(self) -> None:
        """Draw in the colours of the other scheme."""
        self._timer.start(SETTLING)

    def on_focus_changed(self) -> None:
        """Show another part of the data."""
        self._show()
        self.focus_changed.emit()

    def on_click_settled(self) -> None:
        """Tell a click on a zoomed chart once it is sure that it does not begin a double click."""
        self.clicked.emit(self._click.property("key"))

    def menu(self) -> QMenu:
        """The commands of the chart."""
        return chart_menu(self, self.verbs, self.focusing, is_empty=self.is_empty)

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

    def _choose(self, spot: Spot) -> None:
        """Do what a click on a mark means."""
        key = spot.mark.key
        if isinstance(key, Toggle):
            self._toggled = key
            self.focusing.toggle(key.label)
        elif isinstance(key, AsTable):
            self.verbs.show_table()
        elif key is not None and self.focusing.is_zoomed:
            self._click.setProperty("key", key)
            self._click.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        elif key is not None:
            self.clicked.emit(key)

    def _value_of(self, spot: Spot | None) -> float | None:
        """The place of the axis at the middle of a mark."""
        return self._rendering.value_at(spot.rect.center().x()) if spot and self._rendering else None

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
        if self._is_due:
            self._timer.start(0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_empty or self._pixmap.isNull():
            paint_words(painter, self._theme, self.rect(), self._empty_text if self.is_empty else self.tr("Drawing…"))
        else:
            paint_picture(painter, self._pixmap, self.rect())
            if self._spot is not None:
                paint_pointed(painter, self._spot, self._theme.tokens)
            if self._rendering is not None:
                self._drag.paint(painter, self._rendering.frame, QColor(self._theme.tokens.accent))
        if self.hasFocus() and self.property("keyfocus"):
            paint_focus(painter, self._theme.tokens, self.rect())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag.is_double = False
        if event.button() == Qt.MouseButton.LeftButton and self.focusing.axis and self._rendering:
            self._drag.begin(event.position(), self._rendering.frame)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag.move_to(event.position()):
            self._point_at(None)
            self.update()
            return
        spot = self._rendering.spot_at(event.position()) if self._rendering else None
        self._point_at(spot, event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._rendering is None:
            return
        band = self._drag.end(event.position(), self._rendering.frame)
        if band is not None:
            self.focusing.look_between(*map(self._rendering.value_at, band))
        elif not self._drag.is_double:
            spot = self._rendering.spot_at(QPointF(event.position()))
            if spot is not None:
                self._choose(spot)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._click.stop()
        self._drag.is_double = True
        self.focusing.look_at_all()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key: Any = event.key()
        if key in _NEXT and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.focusing.is_zoomed:
            self.focusing.move(_NEXT[key])
        elif key in _NEXT:
            self._step(_NEXT[key])
        elif key in _CLICKING and self._spot is not None and self._spot.mark.key is not None:
            self._choose(self._spot)
        elif event.text() in {"+", "="} and self.focusing.axis:
            self.focusing.zoom_in(self._value_of(self._spot))
        elif event.text() in {"-", "−"} and self.focusing.is_zoomed:
            self.focusing.zoom_out()
        elif event.text().isdigit() and 0 < int(event.text()) <= len(self.focusing.labels):
            self.focusing.toggle(self.focusing.labels[int(event.text()) - 1])
        elif key == Qt.Key.Key_Escape and (self.focusing.is_zoomed or self._spot is not None):
            self._point_at(None)
            self.focusing.look_at_all()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keys = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.setProperty("keyfocus", by_keys)
        super().focusInEvent(event)
        if by_keys and not self.is_empty:
            QToolTip.showText(self.mapToGlobal(QPoint(8, self.height() - 8)), tooltip(hint(self.focusing)), self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())
