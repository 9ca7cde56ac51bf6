"""A preview of a restore: what the file holds now, what it would hold, and the names of what differs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models import show
from models.file_difference import FileDifference, KindDifference
from ui.backups import difference_words as say
from ui.theme import Theme
from ui.theme.fonts import REGULAR, SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.label import Label, section
from ui.widgets.tooltip import tooltip

_WORDS = 3
"""The column that says in words what differs."""
_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = _TOP | Qt.AlignmentFlag.AlignRight


class DifferenceView(QWidget):
    """Says that it looks, then what would change or why nobody knows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.verdict = Label(self.tr("Looking at what would change…"), theme)
        self._grid = QGridLayout()
        self._cells: list[Label] = []
        self._steps = Label("", theme)
        self._column = QVBoxLayout(self)
        self._build()

    def _build(self) -> None:
        for label in (self.verdict, self._steps):
            label.setWordWrap(True)
        self._grid.setHorizontalSpacing(5 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        self._grid.setColumnStretch(_WORDS, 1)
        self._steps.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3 * STEP)
        for widget in (self.verdict, self._steps):
            self._column.addWidget(widget)
        self._column.addLayout(self._grid)

    @property
    def text(self) -> str:
        """Everything that is said, from the top."""
        return "\n".join(label.text() for label in [self.verdict, self._steps, *self._cells] if label.text())

    def height_for(self, width: int) -> int:
        """Pixels that what is said needs at such a width."""
        self._column.activate()
        return self._column.totalHeightForWidth(width)

    def show_difference(self, difference: FileDifference) -> None:
        """Say what would change."""
        if difference.is_same:
            self.verdict.setText(self.tr("Nothing would change: your file holds exactly what this backup holds."))
            return
        self.verdict.hide()
        self.verdict.setText("")
        self._show_heads()
        for kind in difference.kinds:
            if kind.then or kind.now:
                self._show_kind(kind)
        if words := say.elsewhere(difference):
            self._add(self.tr("Also"), words, is_quiet=False)
        if difference.steps:
            words = self.tr("Done since then, the newest first: %1.").replace("%1", say.since_then(difference.steps))
            self._steps.setText(words)
            self._steps.show()

    def show_problem(self, sentence: str) -> None:
        """Say why nobody knows what would change."""
        self.verdict.setText(sentence)
        self.verdict.set_tone("danger")

    def _show_heads(self) -> None:
        for place, words in ((1, self.tr("Now")), (2, self.tr("Then")), (_WORDS, self.tr("What would change"))):
            self._put(section(words, self._theme), 0, place, _TOP if place == _WORDS else _RIGHT)

    def _show_kind(self, kind: KindDifference) -> None:
        words = "\n".join(say.sentences(kind)) or self.tr("Stays as it is")
        row = self._add(say.title_of(kind), words, is_quiet=kind.is_same, hint=say.whole(kind))
        for place, number in ((1, kind.now), (2, kind.then)):
            is_strong = kind.now != kind.then and place == 2
            figure = Label(show.count(number), self._theme, weight=SEMIBOLD if is_strong else REGULAR, tabular=True)
            figure.set_tone("second" if kind.is_same else "")
            self._put(figure, row, place, _RIGHT)

    def _add(self, title: str, words: str, *, is_quiet: bool, hint: str = "") -> int:
        row = self._grid.rowCount()
        for place, text in ((0, title), (_WORDS, words)):
            label = Label(text, self._theme, tone="second" if is_quiet else "")
            label.setWordWrap(place == _WORDS)
            label.setToolTip(tooltip(hint))
            self._put(label, row, place, _TOP if place == 0 else Qt.AlignmentFlag(0))
        return row

    def _put(self, label: Label, row: int, place: int, align: Qt.AlignmentFlag) -> None:
        self._grid.addWidget(label, row, place, align)
        label.show()  # a layout counts only what is shown, which would be later
        self._cells.append(label)
