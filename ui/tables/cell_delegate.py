"""Paints the rows of a table and edits its cells in place."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.tables.cells import PADDING
from ui.tables.ink import Ink
from ui.tables.long_editor import HEIGHT as LONG_HEIGHT
from ui.tables.long_editor import LongEditor
from ui.tables.row_model import Index, RowModel
from ui.theme import Theme
from ui.widgets.look import set_look
from ui.widgets.tooltip import tooltip

_ENTER = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))
_TAB = int(Qt.Key.Key_Tab)
_BACKTAB = int(Qt.Key.Key_Backtab)
_ESCAPE = int(Qt.Key.Key_Escape)
_KEY_PRESS = QEvent.Type.KeyPress
_FOCUS_OUT = QEvent.Type.FocusOut
_SHORTCUT_OVERRIDE = QEvent.Type.ShortcutOverride
_NO_HINT = QStyledItemDelegate.EndEditHint.NoHint
_WITH_ENTER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier

_UNSAVED_SIDE = 8
"""Pixels of the corner that marks a cell which is not saved yet."""

CellEditor = QLineEdit | LongEditor


class CellDelegate(QStyledItemDelegate):
    """One delegate for all columns: it asks the row itself, not seven roles, and so paints a page in a few ms.

    ``moved`` says by (rows down, columns right) where the person goes on after an edit; ``problem_found`` carries
    the sentence about text that could not be stored, and the cell it was typed into; ``mended`` takes it back.
    ``typed`` carries what stands in the open editor with every key.
    """

    moved = Signal(int, int)
    typed = Signal(str)
    problem_found = Signal(str, QRect)
    mended = Signal()

    def __init__(self, model: RowModel, theme: Theme, view: QAbstractItemView) -> None:  # type: ignore[type-arg]
        super().__init__(view)
        self._model = model
        self._view = view
        self._theme = theme
        self.ink = Ink(theme)
        self.hovered = -1
        self.key_focus = False
        self.block: frozenset[int] = frozenset()
        self._editing: tuple[CellEditor, QRect, int, int] | None = None
        self._begun = ""
        self._storing = False
        self._interrupted: tuple[Any, int, str] | None = None
        theme.changed.connect(self.on_theme_changed)
        model.modelAboutToBeReset.connect(self.on_about_to_reset)

    @property
    def editor(self) -> CellEditor | None:
        """The open editor."""
        return self._editing[0] if self._editing else None

    def on_theme_changed(self) -> None:
        """Paint in the colours of the new scheme."""
        self.ink.refresh()
        self._view.viewport().update()

    def on_about_to_reset(self) -> None:
        """Keep by id what is being typed: the view throws its editors away."""
        if self._editing is None:
            return
        editor, _, row, column = self._editing
        if not self._storing:
            self._interrupted = (self._model.id_at(row), column, editor.text())
        self._editing = None

    def resume(self) -> None:
        """Open again the editor that a reset has thrown away, if its row is still shown."""
        if self._interrupted is None:
            return
        (row_id, column, text), self._interrupted = self._interrupted, None
        place = self._model.place_of(row_id)
        if place is None:
            return
        self._view.edit(self._model.index(place, column))
        if self.editor is not None:
            self.editor.setText(text)
            self.editor.setModified(True)

    def finish(self) -> bool:
        """Store what stands in the open editor and close it; says whether nothing was wrong with it."""
        if self._editing is None:
            return True
        editor = self._editing[0]
        is_stored = not self._store()
        if is_stored:
            self._end(editor)
        return is_stored

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        ink = self.ink
        # Not by the state of the option: asking for it would have PySide make the whole class QStyle at start.
        if self._view.selectionModel().isSelected(index):
            is_chosen = not self.block or index.column() in self.block
            _fill(painter, rect, ink.selected if is_chosen else ink.hover)
        elif index.row() == self.hovered:
            _fill(painter, rect, ink.hover)
        _fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), ink.row_line)

    def _paint_unsaved(self, painter: QPainter, rect: QRect) -> None:
        corner, side = rect.topRight(), _UNSAVED_SIDE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink.danger)
        painter.drawPolygon([corner, corner - QPoint(side, 0), corner + QPoint(0, side)])

    def _store(self) -> str:
        """Commit the open editor's text; returns what is wrong with it."""
        if self._editing is None:
            return ""
        editor, cell, row, column = self._editing
        # What a completer adds does not count as typed for Qt.
        if self._storing or not (editor.isModified() or editor.text() != self._begun):
            return ""
        self._storing = True
        try:
            problem = self._model.commit(self._model.index(row, column), editor.text())
        finally:
            self._storing = False
        if problem:
            set_look(editor, "problem", True)
            self.problem_found.emit(problem, cell)
        return problem

    def _end(self, editor: CellEditor) -> None:
        # A commit may have reset the model: then the view has closed the editor already.
        if self._editing is not None:
            self._editing = None
            self.closeEditor.emit(editor, _NO_HINT)

    def _on_key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        if isinstance(editor, LongEditor) and event.key() in _ENTER and event.modifiers() & _WITH_ENTER:
            editor.begin_line()
            return True
        step = _step_of(event)
        if event.key() == _ESCAPE:
            self._end(editor)
            self.mended.emit()
            self._view.setFocus()
            return True
        if step is None:
            return False
        if not self._store():
            self._end(editor)
            self.mended.emit()
            self._view.setFocus()
            self.moved.emit(*step)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = index.row()
        row = self._model.row_at(place)
        self._paint_ground(painter, option.rect, index)
        if row is None:
            return
        column = self._model.columns[index.column()]
        inner = option.rect.adjusted(PADDING, 0, -PADDING, -1)
        column.cell.paint(painter, inner, row, column.text(row), column.align, self.ink)
        if self._model.unsaved_at(place, index.column()) is not None:
            self._paint_unsaved(painter, option.rect)
        if self.key_focus and self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(self.ink.focus, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(2, 2, -3, -4), 5, 5)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row = self._model.row_at(index.row()) if index.isValid() else None
        if row is None:
            QToolTip.hideText()
            return True
        column = self._model.columns[index.column()]
        text = column.tooltip(row) if column.tooltip else ""
        shown = column.text(row)
        if not text and column.cell.needs(row, shown, self.ink) > option.rect.width() - 2 * PADDING:
            text = column.cell.whole(row, shown)
        if (saved := self._model.unsaved_at(index.row(), index.column())) is not None:
            told = self.tr("Not saved yet. The file has: {}").format(saved or self.tr("nothing"))
            text = f"{text}\n{told}" if text else told
        QToolTip.showText(event.globalPos(), tooltip(text), view, option.rect)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._model.columns[index.column()]
        editor: CellEditor = LongEditor(parent) if column.is_long else QLineEdit(parent)
        editor.setProperty("look", "cell")
        editor.setFont(self.ink.figures)
        if isinstance(editor, QLineEdit):
            editor.setAlignment(column.align)
            offer(editor, column.offered)
        row = self._model.row_at(index.row())
        editor.setAccessibleName(column.spoken(row) if column.spoken and row is not None else column.header)
        if column.placeholder and row is not None:
            editor.setPlaceholderText(column.placeholder(row))
        editor.textEdited.connect(lambda _: set_look(editor, "problem", False))
        editor.textEdited.connect(lambda _: self.mended.emit())
        editor.textEdited.connect(self.typed)
        self._editing = (editor, QRect(option.rect), index.row(), index.column())
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Asked again whenever the row changes beneath an open editor: what is being typed stays.
        if isinstance(editor, CellEditor) and not editor.isModified():
            row = self._model.row_at(index.row())
            if row is not None:
                self._begun = self._model.columns[index.column()].typed_text(row)
                editor.setText(self._begun)
                editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Stored by ``_store`` already, which can keep the editor open."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(editor, LongEditor):
            room = self._view.viewport().height()
            height = min(LONG_HEIGHT, room - 2)
            top = min(option.rect.top() + 1, room - height - 1)
            editor.setGeometry(QRect(option.rect.left() + 1, top, option.rect.width() - 2, height))
            return
        height = min(option.rect.height() - 4, 34)
        top = option.rect.top() + (option.rect.height() - height) // 2
        editor.setGeometry(QRect(option.rect.left() + 1, top, option.rect.width() - 2, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, CellEditor) or watched is not self.editor:
            return super().eventFilter(watched, event)
        if event.type() == _KEY_PRESS and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        if event.type() == _SHORTCUT_OVERRIDE and isinstance(event, QKeyEvent) and event.key() == _ESCAPE:
            event.accept()
            return True
        if event.type() == _FOCUS_OUT and not self._storing:
            self._store()
            self._end(watched)
        return False


def offer(editor: QLineEdit, words: Sequence[str]) -> None:
    """Complete what is typed to one of some words, in the line itself: no list opens that would take keys away."""
    if words:
        from PySide6.QtWidgets import QCompleter

        completer = QCompleter(list(words), editor)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        editor.setCompleter(completer)


def _step_of(event: QKeyEvent) -> tuple[int, int] | None:
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() in _ENTER:
        return (-1 if back else 1, 0)
    if event.key() == _TAB:
        return (0, 1)
    return (0, -1) if event.key() == _BACKTAB else None


def _fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    # Not by fillRect: asked for that, PySide makes the class of gradients and the names of 169 of them.
    painter.setBackground(colour)
    painter.eraseRect(rect)
