"""What an import did, with the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.errors import UserError
from models.importing import ImportPlan, Noun, Outcome
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.empty_state import EmptyState
from ui.widgets.strip import Strip

MOST_CODES = 6

WORDS = {
    Noun.INFLUENCERS: ("influencer", "influencers"),
    Noun.POSTS: ("post", "posts"),
    Noun.ORDERS: ("order", "orders"),
}


class DonePage(QWidget):
    """A sentence on what was added and changed, *Undo*, and *Close* (or the next file)."""

    undo_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState("check", "", "", theme)
        self.strip = Strip(theme)
        self._text = ""
        self.undo = self._state.add_button(self.tr("Undo"), icon_name="undo")
        self.close_button = self._state.add_button(self.tr("Close"), "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 8 * STEP)
        column.addWidget(self.strip)
        column.addWidget(self._state, 1)
        self.undo.clicked.connect(self.undo_asked)
        self.close_button.clicked.connect(self.closed)

    @property
    def text(self) -> str:
        """What the page says of the import's rows."""
        return self._text

    def show_result(
        self,
        plan: ImportPlan,
        fault: UserError | None,
        *,
        has_more: bool,
        of_nobody: Sequence[tuple[str, int]] = (),
    ) -> None:
        """Say what was written; ``fault`` is why no backup could be kept before it.

        ``of_nobody`` are codes no creator has yet, with their orders: that is what an owner sees to next.
        """
        title, sentence = said(plan)
        self._text = "\n".join(part for part in (sentence, counted(plan), codes_text(of_nobody)) if part)
        self._state.show_message(title, self._text)
        self.undo.setVisible(plan.writes_anything)
        self.close_button.setText(self.tr("Next file") if has_more else self.tr("Close"))
        self.close_button.setFocus()
        self.strip.setVisible(fault is not None)
        if fault is not None:
            self.strip.show_message(self.tr("No backup was kept before this import."), str(fault), "warning")

    def show_undone(self, plan: ImportPlan) -> None:
        """Say that the import was taken back."""
        self._state.show_message(self.tr("Taken back"), self.tr("Everything is as it was before the import."))
        self.undo.hide()


def said(plan: ImportPlan) -> tuple[str, str]:
    """A title and a sentence for what an import did."""
    one, many = WORDS[plan.mapped.noun]
    new, changed = plan.counts[Outcome.NEW], plan.counts[Outcome.CHANGED]
    if not plan.writes_anything:
        return "Nothing new", f"Everything in “{plan.mapped.file}” is in your workspace already."
    parts = []
    if new:
        parts.append(f"{show.count(new)} {one if new == 1 else many} added")
    if changed:
        parts.append(f"{show.count(changed)} {'' if new else (one if changed == 1 else many) + ' '}changed")
    return "Imported", f"{' and '.join(parts)} from “{plan.mapped.file}”."


def codes_text(of_nobody: Sequence[tuple[str, int]]) -> str:
    """Codes that belong to nobody, and what to do; empty where each belongs to somebody."""
    if not of_nobody:
        return ""
    shown = ", ".join(f"{code} ({show.count(orders)})" for code, orders in of_nobody[:MOST_CODES])
    more = f" and {len(of_nobody) - MOST_CODES} more" if len(of_nobody) > MOST_CODES else ""
    return f"Codes that no creator has yet: {shown}{more}. Give them to partnerships on the Campaigns tab."


def counted(plan: ImportPlan) -> str:
    """Every row of the file by its outcome."""
    counts = [(each.label.lower(), plan.counts[each]) for each in Outcome if plan.counts[each]]
    counts = [(f"{word}s" if word == "problem" and number > 1 else word, number) for word, number in counts]
    words = " + ".join(f"{show.count(number)} {word}" for word, number in counts)
    return f"{words} = {show.count(plan.rows)} {'row' if plan.rows == 1 else 'rows'}"
