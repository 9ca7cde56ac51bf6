"""A part of a page that is scrolled where it has no room, and is not to be seen itself."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_BARS = {True: Qt.ScrollBarPolicy.ScrollBarAsNeeded, False: Qt.ScrollBarPolicy.ScrollBarAlwaysOff}


class ScrolledArea(QScrollArea):
    """What is ``inside`` takes the room there is; Tab passes the area by, for what is inside has stops of its own.

    It is given empty and filled in its place: whatever is put elsewhere later is matched anew with the stylesheet.
    """

    def __init__(
        self, inside: QWidget, parent: QWidget | None = None, *, across: bool = False, down: bool = True
    ) -> None:
        super().__init__(parent)
        self.inside = inside
        self._told = QSize()
        self.setViewport(QWidget())  # one that is see-through, and made by us: see ui.widgets.plain_viewport
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(_BARS[across])
        self.setVerticalScrollBarPolicy(_BARS[down])
        self.setWidgetResizable(True)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.inside and event.type() == QEvent.Type.LayoutRequest:
            self._tell_size()
        return super().eventFilter(watched, event)

    def _tell_size(self) -> None:
        """Have what is around laid out anew where that changed; told each time, they would ask each other for ever."""
        size = QSize(self.inside.minimumSizeHint().width(), self.inside.sizeHint().height())
        if size != self._told:
            self._told = size
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        is_across = self.horizontalScrollBarPolicy() == _BARS[True]
        return hint if is_across else QSize(self.inside.minimumSizeHint().width(), hint.height())


def bring_into_view(shown: QWidget, part: QRect, margin: int) -> None:
    """Scroll all that a widget stands in until a part of it is seen, with so many pixels around it."""
    area = shown.parentWidget()
    while area is not None:
        if isinstance(area, ScrolledArea):
            at = shown.mapTo(area.inside, part.center())
            area.ensureVisible(at.x(), at.y(), part.width() // 2 + margin, part.height() // 2 + margin)
        area = area.parentWidget()
