"""Until when a follow-up may wait: the usual days, or one of the owner's own."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QMenu, QWidget

from models import show
from models.influencers.snooze import parse_snooze, snooze_examples, usual_days
from models.reading.named_days import WEEKDAYS, echo
from ui.influencers.conversation_edits import snooze
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow


def snooze_menu(
    today: date, choose: Callable[[date], object], ask: Callable[[], object], parent: QWidget
) -> QMenu:
    """The days on offer, each with its date, and *Another day…*."""
    menu = QMenu(parent)
    for words, day in usual_days(today):
        action = menu.addAction(f"{menu.tr(words)} · {WEEKDAYS[day.weekday()]} {show.day_as_of(day, today)}")
        action.triggered.connect(lambda _=False, day=day: choose(day))
    menu.addSeparator()
    menu.addAction(menu.tr("Another day…")).triggered.connect(lambda _=False: ask())
    return menu


class SnoozeDialog(SmallDialog):
    """A day that is typed, for the follow-ups ``step_ids`` with ``whom``; ``hint`` says what they are."""

    def __init__(
        self, whom: str, step_ids: Sequence[int], hint: str, session: Session, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(f"Follow up with {whom} later", "Snooze", session, theme, parent)
        self._whom = whom
        self._step_ids = step_ids
        self.day: EchoField[date] = EchoField(theme, lambda text: parse_snooze(text, session.today), echo)
        self._row = FormRow(self.tr("Until"), self.day, theme, hint=hint)
        self.day.setPlaceholderText(self.tr("For instance {}").format(snooze_examples()))
        self.day.problem_found.connect(self._row.show_problem)
        self.body.addWidget(self._row)
        self.day.setFocus()

    def save(self) -> bool:
        """Move the follow-up."""
        missing = "" if self.day.value else self.tr("Type a day, such as {}.").format(snooze_examples())
        problem = self.day.problem or missing
        self._row.show_problem(problem)
        if problem or self.day.value is None:
            self.day.setFocus()
            return False
        return snooze(self.session, self._whom, self._step_ids, self.day.value)
