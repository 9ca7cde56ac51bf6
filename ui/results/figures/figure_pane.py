"""Everything that is known of one figure: its formula, what it is made from, and what mends it where it is n/a."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.figures.figure import Figure
from models.figures.figure_change import change_text, change_told
from models.figures.figure_lines import FigureLine
from models.figures.figure_text import Detail, Part, details, value_text
from models.figures.remedy import Remedy
from ui.menus.editing_verbs import EDITING
from ui.results.figures.figure_columns import TONES
from ui.results.figures.remedies import BUTTONS
from ui.theme import Theme
from ui.theme.fonts import BOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.editing import is_read_only
from ui.widgets.label import ElidedLabel, Label, heading, note
from ui.widgets.pill import Pill
from ui.widgets.scrolled_area import ScrolledArea

WIDTH = 330


class FigurePane(Card):
    """``verb_asked`` carries the verb of the tab that the button does."""

    verb_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=4 * STEP, spacing=2 * STEP)
        self._theme = theme
        self._verb = ""
        self.title = heading("", theme)
        self.value = Label("", theme, "figure", BOLD, tabular=True)
        self.basis = Pill("", "grey", theme)
        self.compared = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self.mend = Button("", theme)
        self._mending = QWidget()
        self._parts = {part: (note(part.value, theme), Label("", theme)) for part in Part}
        self._build()
        self.mend.clicked.connect(self.on_mend_clicked)

    def _build(self) -> None:
        self.setFixedWidth(self._theme.scaled(WIDTH))
        below = QVBoxLayout(self._mending)
        below.setContentsMargins(0, 0, 0, 2 * STEP)
        below.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        self._mending.hide()
        self.setAccessibleName(self.tr("About the figure"))
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self.value)
        head.addWidget(self.basis, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        area = ScrolledArea(QWidget(), self)
        column = self._column = QVBoxLayout(area.inside)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.setSpacing(STEP // 2)
        for part in (Part.REASON, *(part for part in Part if part is not Part.REASON)):
            label, text = self._parts[part]
            text.setWordWrap(True)
            text.setContentsMargins(0, 0, 0, 2 * STEP)
            column.addWidget(label)
            column.addWidget(text)
        column.addStretch(1)
        self.body.addWidget(self.title)
        self.body.addLayout(head)
        self.body.addWidget(self.compared)
        self.body.addWidget(area, 1)

    def show_line(self, line: FigureLine, compared_with: str = "") -> None:
        """Show one figure, with that of the other scope where one is compared with."""
        figure = line.figure
        self.title.setText(line.label)
        self.value.setText(value_text(figure))
        self.basis.show_state(figure.basis.value, TONES[figure.basis])
        self.basis.setVisible(figure.value is not None)
        self._compare(figure, line.earlier, compared_with)
        told = {detail.part: detail for detail in details(figure)}
        for part, (label, text) in self._parts.items():
            label.setVisible(part in told and part is not Part.BASIS)
            text.setVisible(part in told and part is not Part.BASIS)
            text.setText(_lines(told[part]) if part in told else "")
        self._offer(figure.remedy)
        self.setAccessibleDescription("\n".join(f"{one.part.value}: {one.text}" for one in told.values()))

    def text_of(self, part: Part) -> str:
        """What is shown under a label, empty where it is not shown."""
        label, text = self._parts[part]
        return "" if label.isHidden() else text.text()

    def on_mend_clicked(self) -> None:
        """Ask for the verb that mends it."""
        self.verb_asked.emit(self._verb)

    def _compare(self, figure: Figure, earlier: Figure | None, label: str) -> None:
        self.compared.setVisible(bool(label) and earlier is not None)
        if earlier is not None:
            change = change_text(figure, earlier)
            told = f"{change} · {label}: {value_text(earlier)}"
            self.compared.setText(told if change else change_told(figure, earlier, label))

    def _offer(self, remedy: Remedy | None) -> None:
        words, self._verb = BUTTONS[remedy] if remedy else ("", "")
        self.mend.setText(self.tr(words))
        self.mend.setVisible(bool(words))
        self.mend.setEnabled(not (self._verb in EDITING and is_read_only(self)))
        self._mending.setVisible(bool(words))
        # It stands below what it mends: the reason of a figure that is n/a, else the note.
        above = Part.NOTE if self._parts[Part.REASON][0].isHidden() else Part.REASON
        self._column.removeWidget(self._mending)
        place = self._column.indexOf(self._parts[above][1]) + 1
        self._column.insertWidget(place, self._mending)


def _lines(detail: Detail) -> str:
    return "\n".join(detail.lines)
