"""The drafts of one piece so far, and what is to be said of the newest."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.campaigns.delivery import move_text
from models.campaigns.draft import Draft, Verdict, open_draft
from models.campaigns.partnership import DeliverableStatus
from models.campaigns.promised_piece import PromisedPiece, status_label
from ui.campaigns.deliverables.draft_edits import answer_draft, move_of, take_draft_in, take_last_round_out
from ui.campaigns.form import long_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.day_field import DayField
from ui.widgets.editing import editor
from ui.widgets.label import note
from ui.widgets.timeline_list import TimelineEntry, TimelineList


class DraftsDialog(FormDialog):
    """One decision a time: a draft came in, it is approved, or changes are asked for. Each is one step of undo."""

    least_width = 520

    def __init__(self, session: Session, theme: Theme, row: PromisedPiece, parent: QWidget | None) -> None:
        self._row = row
        self._waiting = open_draft(row.drafts)
        button = "Approve" if self._waiting else "Draft came in"
        super().__init__(f"Drafts of the {row.name}", button, session, theme, parent)
        self.rounds = TimelineList(theme)
        self.day = DayField(theme, near=session.today)
        self.words = long_field("", self.tr("What should be different?"), 64)
        self.changes = editor(Button(self.tr("Ask for changes"), theme), hides=True)
        self.at_once = editor(Button(self.tr("Came in and approved"), theme), hides=True)
        self.take_out = editor(Button(self.tr("Take the last round out"), theme, "link"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.day.set_value(self.session.today)
        drafts = self._row.drafts
        self.rounds.show_entries([_entry(place, draft) for place, draft in enumerate(drafts, 1)])
        if drafts:
            self.body.addWidget(self.rounds)
            self.body.addWidget(self.take_out, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.body.addWidget(note(self.tr("No draft has come in yet."), self.theme))
        day = self.tr("Answered on") if self._waiting else self.tr("Came in on")
        self.add_line([editor(self.form.add("day", day, self.day), hides=True)])
        self.add_line([editor(self.form.add("note", self.tr("Note"), self.words), hides=True)])
        self.body.addWidget(editor(note(self._what_follows(), self.theme), hides=True))
        self.body.addStretch(1)
        self.foot.insertWidget(self.foot.count() - 1, self.changes)
        self.foot.insertWidget(self.foot.count() - 1, self.at_once)
        self.changes.setVisible(self._waiting is not None)
        self.at_once.setVisible(self._waiting is None)
        self.form.rows["note"].setVisible(self._waiting is not None)

    def _connect(self) -> None:
        self.changes.clicked.connect(self.on_changes_clicked)
        self.at_once.clicked.connect(self.on_at_once_clicked)
        self.take_out.clicked.connect(self.on_take_out_clicked)
        self.words.textChanged.connect(lambda: self.form.rows["note"].show_problem(""))

    def _what_follows(self) -> str:
        reached = DeliverableStatus.APPROVED if self._waiting else DeliverableStatus.DRAFT_IN
        first = self.tr("Approve") if self._waiting else self.tr("Draft came in")
        piece, whose = self._row.piece.format, self._row.card.name
        told = move_text(move_of(self._row, reached), piece, whose, status_label(reached), self.session.stage_names)
        return f"“{first}”: {told[0].lower()}{told[1:]}"

    def save(self) -> bool:
        if self._waiting:
            return self._answer(Verdict.APPROVED)
        day = self._day()
        return day is not None and take_draft_in(self.session, self._row, day)

    def on_changes_clicked(self) -> None:
        """Send the draft back with what should be different."""
        if not str(self.form.values()["note"]).strip():
            self.form.tell("note", self.tr("Say what should be different, so that it can be looked up."))
        elif not self.form.problems() and self._answer(Verdict.CHANGES):
            self.accept()

    def on_at_once_clicked(self) -> None:
        """A draft that was good as it came."""
        if not self.form.problems() and self._answer(Verdict.APPROVED):
            self.accept()

    def on_take_out_clicked(self) -> None:
        """Delete the last round; Undo brings it back."""
        if take_last_round_out(self.session, self._row):
            self.accept()

    def _answer(self, verdict: Verdict) -> bool:
        day = self._day()
        if day is None:
            return False
        return answer_draft(self.session, self._row, verdict, day, str(self.form.values()["note"]).strip())

    def _day(self) -> date | None:
        day, came = self.day.value, self._waiting.received_on if self._waiting else None
        if day is None or day > self.session.today:
            self.form.tell("day", self.tr("Type the day; it cannot lie ahead."))
        elif came is not None and day < came:
            self.form.tell("day", self.tr("It cannot be answered before it came in."))
        else:
            return day
        return None


def _entry(place: int, draft: Draft) -> TimelineEntry:
    text = "\n".join(part for part in (draft.days_text, draft.note) if part)
    return TimelineEntry(f"Round {place}", text, draft.verdict.label, draft.verdict.tone)
