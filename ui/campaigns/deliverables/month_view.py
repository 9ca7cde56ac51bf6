"""A month to look at, to walk through by keys, and to move due days in by dragging or by Ctrl and arrows."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QMenu, QTableView, QWidget

from models.campaigns.deadline import Deadline
from models.reading.month import DAYS_OF_A_WEEK, month_beside
from ui.campaigns.deliverables.day_delegate import DayDelegate
from ui.campaigns.deliverables.month_model import MonthModel
from ui.theme import Theme
from ui.widgets.editing import is_read_only

_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS_OF_A_WEEK,
    Qt.Key.Key_Down: DAYS_OF_A_WEEK,
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL = Qt.KeyboardModifier.ControlModifier


class MonthView(QTableView):
    """``day_asked`` is a day of another month, ``move_asked`` an entry with its new day, ``opened`` an entry.

    ``fixed_told`` is an entry that somebody tried to move and that does not.
    """

    day_asked = Signal(object)
    move_asked = Signal(object, object)
    opened = Signal(object)
    fixed_told = Signal(object)

    def __init__(self, model: MonthModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month = model
        self.delegate = DayDelegate(model, theme, self)
        self._dragged: Deadline | None = None
        self._pressed_at = QPoint()
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        self.setAccessibleName(self.tr("Month"))
        self.setAccessibleDescription(
            self.tr("Arrows choose a day, Tab or Return an entry, Ctrl and arrows move it, Return opens it.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(self.delegate.least_height)
        head = self.horizontalHeader()
        head.setFont(theme.font("small"))
        head.setSectionsClickable(False)
        head.setHighlightSections(False)

    @property
    def current_day(self) -> date | None:
        """The chosen day."""
        index = self.currentIndex()
        return self._month.day_at(index) if index.isValid() else None

    @property
    def chosen(self) -> Deadline | None:
        """The chosen entry of the chosen day."""
        return next((one for one in self._entries() if one.key == self.delegate.chosen), None)

    def select_day(self, day: date) -> None:
        """Choose a day, in whichever month it lies."""
        index = self._month.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.day_asked.emit(day)

    def choose(self, key: str) -> None:
        """Choose an entry and its day."""
        entry = self._month.named(key)
        self.delegate.chosen = key if entry else ""
        if entry is not None:
            self.select_day(entry.day)
        self.viewport().update()

    def day_menu(self, day: date) -> QMenu:
        """Every entry of a day, to be opened."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for entry in self._month.entries(day):
            action = menu.addAction(entry.text(self._month.today).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, entry=entry: self.opened.emit(entry))
        return menu

    def _entries(self) -> tuple[Deadline, ...]:
        day = self.current_day
        return self._month.entries(day) if day else ()

    def _chip_at(self, at: QPoint) -> Deadline | None:
        index = self.indexAt(at)
        if not index.isValid():
            return None
        places = self.delegate.places(self.visualRect(index), self._month.day_at(index))
        return next((entry for entry, place in places if place.contains(at)), None)

    def _step(self, step: int) -> bool:
        """Choose the next entry of the day; says whether there is one."""
        keys = [one.key for one in self._entries()]
        place = keys.index(self.delegate.chosen) + step if self.delegate.chosen in keys else (0 if step > 0 else -2)
        if not 0 <= place < len(keys):
            self.delegate.chosen = ""
            self.viewport().update()
            return False
        self.delegate.chosen = keys[place]
        self.viewport().update()
        return True

    def _move(self, days: int) -> None:
        entry = self.chosen or next((one for one in self._entries() if one.can_move), None)
        if entry is not None:
            self._ask_move(entry, entry.day + timedelta(days=days))

    def _ask_move(self, entry: Deadline, day: date) -> None:
        if is_read_only(self):
            return
        if not entry.can_move:
            self.fixed_told.emit(entry)
        elif day != entry.day:
            self.move_asked.emit(entry, day)

    def _on_enter(self) -> None:
        if self.chosen is not None:
            self.opened.emit(self.chosen)
        else:
            self._step(1)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), self.current_day or self._month.today
        if key in _ARROWS and event.modifiers() & _CTRL:
            self._move(_ARROWS[key])
        elif key in _ARROWS:
            self.delegate.chosen = ""
            self.select_day(day + timedelta(days=_ARROWS[key]))
        elif key in _PAGES:
            beside = month_beside(self._month.month, _PAGES[key])
            self.day_asked.emit(beside.replace(day=min(day.day, 28)))
        elif key in _ENTER:
            self._on_enter()
        elif key == Qt.Key.Key_Menu and self._entries():
            self.day_menu(day).popup(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint()
        chip = self._chip_at(self._pressed_at)
        self.delegate.chosen = chip.key if chip else ""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._dragged = chip if chip and is_left and not is_read_only(self) else None
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._dragged is not None and self._dragged.can_move and far:
            index = self.indexAt(at)
            self.delegate.target = self._month.day_at(index) if index.isValid() else None
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, dragged = event.position().toPoint(), self._dragged
        target, self._dragged, self.delegate.target = self.delegate.target, None, None
        self.viewport().unsetCursor()
        self.viewport().update()
        index = self.indexAt(at)
        if dragged is not None and target is not None:
            self._ask_move(dragged, target)
        elif index.isValid():
            day = self._month.day_at(index)
            if self.delegate.more_place(self.visualRect(index), day).contains(at):
                self.day_menu(day).popup(event.globalPosition().toPoint())
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        chip = self._chip_at(event.position().toPoint())
        if chip is not None:
            self._dragged = None
            self.opened.emit(chip)
