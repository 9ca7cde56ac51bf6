"""The circle at the top of the panel: her photo or initials, and the place to change it."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)

from ui.kept_picture import shown_picture
from ui.theme import Theme
from ui.widgets.avatar import Avatar
from ui.widgets.editing import editor
from ui.widgets.more_button import Offer, offer_menu

_SIDE = 44
_OPENING = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter), int(Qt.Key.Key_Space))


class PhotoAvatar(Avatar):
    """A click or Enter offers to choose or remove a photo; a picture can be dropped on it."""

    choose_asked = Signal()
    remove_asked = Signal()
    dropped = Signal(Path)

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme, _SIDE)
        self._photo: bytes | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAcceptDrops(True)
        editor(self)

    def show_photo(self, name: str, photo: bytes | None) -> None:
        """Show another person, by the bytes of her photo where there is one."""
        self._photo = photo
        image = shown_picture(photo)
        self.show_person(name, QPixmap.fromImage(image) if image else None)
        self.setAccessibleName((self.tr("Photo of %1") if photo else self.tr("Photo of %1: none")).replace("%1", name))
        self.setToolTip(self.tr("Change the photo") if photo else self.tr("Add a photo"))

    def open_menu(self) -> None:
        """Offer what can be done with the photo."""
        remove = [Offer("remove", self.tr("Remove the photo"))] if self._photo is not None else []
        menu = offer_menu([Offer("choose", self.tr("Choose a photo…")), *remove], self.on_chosen, self)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def on_chosen(self, name: str, _is_on: bool) -> None:
        """Ask for what was chosen."""
        (self.remove_asked if name == "remove" else self.choose_asked).emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            painter.end()
