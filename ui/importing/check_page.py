"""What an import will do, row by row, before anything is written."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.importing import ImportOptions, ImportPlan, Outcome, ReadAs
from ui.importing.choices_panel import ChoicesPanel
from ui.importing.open_questions import OpenQuestions
from ui.importing.outcome_chips import OutcomeChips
from ui.importing.preview_pane import PreviewPane
from ui.importing.preview_table import PreviewTable
from ui.importing.problem_table import Cells
from ui.importing.reading_card import ReadingCard
from ui.importing.repeated_problems import repeated_problems
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.strip import Kind, Strip


class CheckPage(QWidget):
    """Chips, how the file was read, the rows, and the button that imports the chosen ones.

    ``choices_changed`` asks for the file to be read again; ``mended`` too, with cells by row; ``import_asked`` carries
    the plan of the chosen rows.
    """

    choices_changed = Signal()
    columns_asked = Signal()
    mended = Signal(object)
    import_asked = Signal(object)
    problems_asked = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self.pane = PreviewPane(theme)
        self.card = ReadingCard(theme)
        self.questions = OpenQuestions(theme)
        self.choices = ChoicesPanel(theme)
        self.strip = Strip(theme)
        self.repeated = Strip(theme)
        self._hint = Label(self.tr("Type into a cell to mend it; the file itself is not touched."), theme, "small")
        self.save_problems = Button(self.tr("Save the problems…"), theme, "quiet", "export")
        self.cancel = Button(self.tr("Cancel"), theme)
        self.go = Button("", theme, "primary")
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP + 2, 3 * STEP + 2, 5 * STEP + 2, 4 * STEP)
        column.setSpacing(3 * STEP + 2)
        for widget in (self.strip, self.repeated, self.questions, self.card, self.choices):
            self.pane.between.addWidget(widget)
        self.card.body.addWidget(self.choices.account)
        own = QHBoxLayout()
        own.setContentsMargins(STEP, 0, 0, 0)
        own.addWidget(self.choices.own)
        self.card.body.addLayout(own)
        self.strip.hide()
        self.repeated.hide()
        self.choices.hide()
        self._hint.hide()
        self._hint.set_tone("second")
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP + 2)
        foot.addWidget(self.save_problems)
        foot.addWidget(self._hint)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        column.addWidget(self.pane, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.pane.mending_changed.connect(self._hint.setVisible)
        self.pane.chosen_changed.connect(self.on_chosen_changed)
        self.pane.mended_changed.connect(self.on_chosen_changed)
        self.card.change_asked.connect(self.on_change_asked)
        self.card.columns_asked.connect(self.columns_asked)
        self.questions.answered.connect(self.choices.answer)
        self.questions.field_asked.connect(self.on_field_asked)
        self.choices.changed.connect(self.choices_changed)
        self.save_problems.clicked.connect(self.problems_asked)
        self.cancel.clicked.connect(self.cancelled)
        self.go.clicked.connect(self.on_go_clicked)

    @property
    def plan(self) -> ImportPlan | None:
        """The plan as shown, whatever is chosen."""
        return self._plan

    @property
    def corrections(self) -> dict[int, Cells]:
        """Cells typed instead of those of the file, by row; read again already or not."""
        read = self._plan.mapped.options.mended if self._plan else {}
        return {**read, **self.pane.mended}

    def said(self, plan: ImportPlan) -> tuple[str | None, ImportOptions, ReadAs]:
        """What the owner said of the file; corrections go along unless its rows become other ones."""
        kind, options, read_as = self.choices.said(plan.mapped.day)
        found = plan.mapped.read_as
        has_same_rows = read_as.sheet in (None, found.sheet) and read_as.delimiter in (None, found.delimiter)
        return kind, replace(options, mended=self.corrections if has_same_rows else {}), read_as

    @property
    def chosen_plan(self) -> ImportPlan | None:
        """The plan without the rows that are not chosen."""
        return self._plan.without(self.pane.left) if self._plan else None

    @property
    def table(self) -> PreviewTable | None:
        """The table of the preview."""
        return self.pane.table

    @property
    def chips(self) -> OutcomeChips:
        """The counts by outcome."""
        return self.pane.chips

    @property
    def onward(self) -> Button:
        """What Enter presses."""
        return self.go if self.go.isEnabled() else self.cancel

    def forget(self) -> None:
        """Begin with another file, or end."""
        self._plan = None
        self.pane.forget()
        self.choices.forget()
        self.strip.hide()

    def show_plan(self, plan: ImportPlan, handles: Sequence[str] = ()) -> None:
        """Show what importing a file would do."""
        self._plan = plan
        self.strip.hide()
        self.card.show_decisions(plan.decisions, has_columns=plan.mapped.sample is not None)
        self.questions.show_decisions(plan.decisions)
        self.choices.show_plan(plan, handles)
        self.save_problems.setVisible(bool(plan.counts[Outcome.PROBLEM]))
        self._say_repeated(plan)
        self.pane.show_plan(plan)
        if self.pane.table is not None:
            self.setFocusProxy(self.pane.table)
        self.on_chosen_changed()
        self._say_nothing_new(plan)

    def say(self, sentence: str, hint: str = "", kind: Kind = "info") -> None:
        """Tell something above the rows."""
        self.strip.show_message(sentence, hint, kind)
        self.strip.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.choices.isVisible():
            self.choices.hide()
            self.card.change.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def on_change_asked(self) -> None:
        """Show or hide what can be said about the file."""
        self.choices.setVisible(self.choices.isHidden())

    def on_field_asked(self, topic: str) -> None:
        """Show what can be said about the file, at the field that an open question needs."""
        self.choices.show()
        self.choices.focus_on(topic)

    def on_chosen_changed(self) -> None:
        """Say on the button what it would do now."""
        mended, chosen = len(self.pane.mended), self.pane.chosen
        if mended:
            one, many = self.tr("Read the mended row again"), self.tr("Read the mended rows again")
            self.go.setText(one if mended == 1 else many)
        else:
            rows = self.tr("1 row") if chosen == 1 else self.tr("%1 rows").replace("%1", show.count(chosen))
            self.go.setText(self.tr("Import %1").replace("%1", rows) if chosen else self.tr("Nothing to import"))
        self.go.setEnabled(bool(chosen or mended))
        self.onward.setDefault(True)

    def on_go_clicked(self) -> None:
        """Ask for the chosen rows to be imported, or first for the mended ones to be read again."""
        if mended := self.pane.mended:
            self.mended.emit(mended)
        else:
            self.import_asked.emit(self.chosen_plan)

    def _say_repeated(self, plan: ImportPlan) -> None:
        """Say once what is wrong with many rows."""
        sentences = repeated_problems(reason for _, reason in plan.problems)
        self.repeated.show_message("", " ".join(sentences), "warning")
        self.repeated.setVisible(bool(sentences))

    def _say_nothing_new(self, plan: ImportPlan) -> None:
        """Say of a file that was imported before that all of it is there already, before anything is written."""
        if plan.writes_anything or not plan.counts[Outcome.SAME]:
            return
        words = self.tr("Everything in “%1” is in your workspace already.")
        if plan.counts[Outcome.PROBLEM]:
            words = self.tr("What could be read of “%1” is in your workspace already.")
        self.say(words.replace("%1", plan.mapped.file))
