"""Followers of one profile: every reading, a new one, and how they grew."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models import show
from models.figures.growth import PERIODS, growth
from models.influencers.profile import Profile, ProfileReading
from ui.influencers import profile_edits as edits
from ui.influencers.person import Person
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.count_field import CountField
from ui.widgets.day_field import DayField
from ui.widgets.editing import editor, is_read_only
from ui.widgets.fact_row import FactRow
from ui.widgets.form_row import FormRow
from ui.widgets.label import note

_WIDTH, _HEIGHT = 520, 232


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A reading with the followers of the one before it, ``None`` for the first."""

    reading: ProfileReading
    before: int | None

    @property
    def id(self) -> int:
        """The reading's id."""
        return self.reading.id

    @property
    def change(self) -> int | None:
        """Followers won or lost since the reading before."""
        return None if self.before is None else (self.reading.followers or 0) - self.before


class FollowersDialog(SmallDialog):
    """Each line is written at once, so that each is a step of Undo; the main button adds a reading and stays."""

    def __init__(
        self, person: Person, profile: Profile, session: Session, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Followers of {edits.profile_words(profile)}", "Add reading", session, theme, parent)
        self._person = person
        self._profile = profile
        self.day = DayField(theme, near=session.today)
        self.followers = CountField(theme)
        self.day_row = editor(FormRow(self.tr("Read on"), self.day, theme), hides=True)
        self.followers_row = editor(FormRow(self.tr("Followers"), self.followers, theme), hides=True)
        self.growth = {period: FactRow(f"Growth in {period} days", theme) for period in PERIODS}
        self.table = ListTable(reading_columns(session), theme, parent=self)
        self._nothing = note(self.tr("Nobody has read them yet. Type what the profile shows today."), theme)
        self._build()
        self._connect()
        self.on_session_changed()

    def _build(self) -> None:
        self.setFixedWidth(self.theme.scaled(_WIDTH))
        self.cancel_button.setText(self.tr("Close"))
        self.day.set_value(self.session.today)
        self.followers.setPlaceholderText(self.tr("For instance %1").replace("%1", show.short_count(18_400)))
        self.table.setAccessibleName(self.tr("Readings"))
        self.table.setProperty("look", "card")
        self.table.set_compact(compact=True)
        self.table.setFixedHeight(_HEIGHT)
        self.table.set_sort((("day", True),))
        self.add_line(self.day_row, self.followers_row)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.table)
        hint = self.tr("Type over a day or a number to correct it; Del removes the line, Ctrl+Z takes that back.")
        self._hint = editor(note(hint, self.theme), hides=True)
        self.body.addWidget(self._hint)
        for row in self.growth.values():
            row.setContentsMargins(0, 0, 0, 0)
            self.body.addWidget(row)
        self.body.setSpacing(2 * STEP)
        self.followers.setFocus()

    def _connect(self) -> None:
        self.day.problem_found.connect(self.day_row.show_problem)
        self.followers.problem_found.connect(self.followers_row.show_problem)
        self.followers.textEdited.connect(lambda: self.followers_row.show_problem(""))
        self.day.textEdited.connect(lambda: self.day_row.show_problem(""))
        self.table.delete_asked.connect(self.on_delete_asked)
        self.session.changed.connect(self.on_session_changed)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.on_undo_asked)

    def on_session_changed(self) -> None:
        """Show the readings as the file has them now."""
        every = self.session.workspace.profiles.readings(self._person.id)
        readings = [one for one in every if one.profile_id == self._profile.id and one.followers is not None]
        self.table.show_rows(reading_lines(readings))
        for widget in (self.table, self._hint, *self.growth.values()):
            widget.setVisible(bool(readings))
        self._nothing.setVisible(not readings)
        for period, row in self.growth.items():
            grown = growth(readings, self.session.today, period)
            row.show_fact(grown.value, grown.grounds, formula=f"= {grown.figure.formula}")

    @property
    def is_changed(self) -> bool:
        return bool(self.followers.text())

    def save(self) -> bool:
        """Add a reading, and stay for the next one."""
        day, followers = self.day.value, self.followers.value
        problem = self.day.problem or ("" if day else self.tr("On which day was it read?"))
        if day and day > self.session.today:
            problem = self.tr("That day has not come yet.")
        wanted = self.tr("Type a number such as %1.").replace("%1", show.count(12_400))
        missing = "" if followers is not None and followers >= 0 else wanted
        self.day_row.show_problem(problem)
        self.followers_row.show_problem(self.followers.problem or missing)
        if problem or missing or day is None or followers is None:
            (self.day if problem else self.followers).setFocus()
        elif edits.put_followers(self.session, self._person, self._profile, day, followers):
            self.followers.set_value(None)
            self.followers.setFocus()
        return False

    def on_delete_asked(self) -> None:
        """Remove the selected readings, and offer to take that back."""
        told = edits.delete_readings(self.session, self.table.selected_ids())
        if told:
            self.strip.show_message(told)
            self.strip.add_button(self.tr("Undo")).clicked.connect(self.on_undo_asked)
            self.strip.show()

    def on_undo_asked(self) -> None:
        """Take back the last step."""
        self.strip.hide()
        if not is_read_only(self):
            self.session.undo()


def reading_lines(readings: Sequence[ProfileReading]) -> list[ReadingLine]:
    """Readings of one profile, oldest first, each with the followers before it."""
    first = [ReadingLine(one, None) for one in readings[:1]]
    return first + [ReadingLine(now, before.followers) for before, now in pairwise(readings)]


def reading_columns(session: Session) -> list[Column[ReadingLine]]:
    """Day and followers, which can be corrected, what changed, and where it was read."""
    return [
        Column(
            "day", "Day", lambda line: show.day(line.reading.day, year=True), 120, descending_first=True,
            sort_key=lambda line: (line.reading.day, line.id), is_fixed=True,
            edit=lambda line, text: edits.change_day(session, line.reading, text),
        ),
        Column(
            "followers", "Followers", lambda line: show.count(line.reading.followers), 100, RIGHT, TextCell(bold=True),
            sort_key=lambda line: line.reading.followers, descending_first=True,
            edit=lambda line, text: edits.change_count(session, line.reading, text),
        ),
        Column("change", "Change", _change, 90, RIGHT, sort_key=lambda line: line.change, descending_first=True),
        Column("source", "Source", lambda line: line.reading.source or "typed", 130),
    ]  # fmt: skip


def _change(line: ReadingLine) -> str:
    if line.change is None:
        return ""
    return f"{'+' if line.change > 0 else ''}{show.count(line.change)}"
