"""What no row of a file decides: asked above the rows, one question after the other, answered by a button."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.errors import UnreadableError
from models.importing import Decision
from models.reading.dates import Kind, parse_day
from models.reading.named_days import echo
from models.reading.numbers import parse_count
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.strip import Strip

DATES, DECIMAL, DAY, PLATFORM, COPIES, COUNTS = "dates", "decimal", "day", "platform", "copies", "counts"
ASKED = (COUNTS, DATES, DECIMAL, DAY, PLATFORM, COPIES)
"""Topics of decisions that are asked about where they are open."""

DATE_ORDERS: tuple[Kind, ...] = ("dmy", "mdy")

FIELDS = {
    DAY: ("Which day are its numbers of?", "Type the day…"),
    PLATFORM: ("Which platform is it from?", "Choose the platform…"),
}
"""What is answered in a field: the question, and the button that leads to it."""

UNDECIDED = {
    DATES: "No row tells day and month apart. Until you choose, those rows are problems.",
    DECIMAL: "No row tells a point from a comma. Until you choose, those rows are problems.",
}
"""What is said beside a question whose answers are buttons."""

ASSUMED = "No row tells a point from a comma. Until you choose, it parts thousands."
"""The same where the rows are read by what is likely."""

TAKE, LEAVE = "take", "leave"
"""What may become of orders that are here from another source, or whose numbers seem to be none."""

TAKING = {
    COPIES: ("Are these another shop’s orders?", "No, leave them out", "Yes, import them too"),
    COUNTS: ("Are these order numbers?", "No, leave them out", "Yes, they are order numbers"),
}
"""What is answered by taking rows or leaving them: the question, and its two answers."""

Answer = tuple[str, str]
"""What a button says, and the value that it stands for."""


class OpenQuestions(QWidget):
    """``answered`` carries the topic and the answer; ``field_asked`` the topic of one that a field has to take.

    Until then the rows in doubt are problems, and orders in doubt are left out.
    """

    answered = Signal(str, str)
    field_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strips = {topic: Strip(theme, dismissable=False) for topic in ASKED}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for strip in self.strips.values():
            column.addWidget(strip)

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Ask what is open among the decisions."""
        still_open = {each.topic: each for each in decisions if each.is_open}
        for topic, strip in self.strips.items():
            decision = still_open.get(topic)
            strip.setVisible(decision is not None)
            if decision is not None:
                self._ask(strip, decision)
        self.setVisible(any(topic in still_open for topic in self.strips))

    def _ask(self, strip: Strip, decision: Decision) -> None:
        if decision.topic in FIELDS:
            title, onward = FIELDS[decision.topic]
            strip.show_message(_tr(title), f"{decision.text}.", "warning")
            strip.add_button(_tr(onward)).clicked.connect(lambda: self.field_asked.emit(decision.topic))
            return
        if decision.topic in TAKING:
            title, no, yes = map(_tr, TAKING[decision.topic])
            strip.show_message(title, f"{decision.text}.", "warning")
            answers = [(no, LEAVE), (yes, TAKE)]
        else:
            asks = _tr("How are its dates written?") if decision.topic == DATES else _tr("How are its numbers written?")
            is_assumed = decision.topic == DECIMAL and bool(decision.tail)
            strip.show_message(asks, _tr(ASSUMED if is_assumed else UNDECIDED[decision.topic]), "warning")
            example = decision.example.partition(" = ")[0].strip("“” ")
            answers = date_answers(example) if decision.topic == DATES else decimal_answers(example)
        for text, value in answers:
            button = strip.add_button(text)
            button.clicked.connect(lambda _=False, value=value: self.answered.emit(decision.topic, value))


def date_answers(example: str) -> list[Answer]:
    """The ways to read a date, each with what the example would then be."""
    words = {"dmy": _tr("Day first"), "mdy": _tr("Month first")}
    found: list[Answer] = []
    for kind in DATE_ORDERS:
        try:
            day = parse_day(example, kind) if example else None
        except UnreadableError:
            day = None
        found.append((f"{words[kind]}: {example} = {echo(day)}" if day else words[kind], kind))
    return found


def decimal_answers(example: str) -> list[Answer]:
    """The ways to read a number, each with what the example would then be."""
    words = {".": _tr("Point before decimals"), ",": _tr("Comma before decimals")}
    found: list[Answer] = []
    for mark, told in words.items():
        try:
            count = parse_count(example, mark) if example else None
        except UnreadableError:
            count = None
        found.append((f"{told}: {example} = {show.count(count)}" if count is not None else told, mark))
    return found


def _tr(words: str) -> str:
    return QCoreApplication.translate("OpenQuestions", words)
