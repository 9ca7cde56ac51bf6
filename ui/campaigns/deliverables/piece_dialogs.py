"""A new promised piece, and another day for several: each in a small dialog."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.campaigns.board import BoardCard
from models.campaigns.promised_piece import MOST_DAYS, PromisedPiece
from models.errors import UserError
from models.plural import counted
from ui.campaigns.creator_field import CreatorField
from ui.campaigns.deliverable_rows import DeliverableFields
from ui.campaigns.deliverables.piece_edits import add_piece, shift_days
from ui.campaigns.form import ChoiceField, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.count_field import CountField

BOTH = ("draft_due", "post_due")


class AddPieceDialog(FormDialog):
    """What a creator promised; ``made_id`` is the new deliverable once it is written."""

    least_width = 480

    def __init__(
        self, session: Session, theme: Theme, cards: Sequence[BoardCard], chosen: BoardCard, parent: QWidget | None
    ) -> None:
        super().__init__("Add a promised piece", "Add piece", session, theme, parent)
        self.made_id: int | None = None
        self.creator = CreatorField(cards, chosen)
        self.fields = fields = DeliverableFields(None, theme, session.today)
        form = self.form
        self.add_line([form.add("creator", "Creator", self.creator)])
        platform = form.add("platform", "Platform", fields.platform)
        count = form.add("count", "Pieces", fields.count)
        self.add_line([form.add("format", "Format", fields.format), platform, count], (3, 3, 2))
        post_due = form.add("post_due", "Post due", fields.post_due)
        self.add_line([form.add("draft_due", "Draft due", fields.draft_due), post_due])
        self.add_line([form.add("note", "Note", text_field("", self.tr("For instance: with our name in view")))])
        self.body.addStretch(1)

    def save(self) -> bool:
        values = self.fields.values()
        if problem := self.fields.problem():
            self.form.tell("count", problem)
            return False
        draft_due, post_due = self.fields.draft_due.value, self.fields.post_due.value
        if draft_due is not None and post_due is not None and post_due < draft_due:
            self.form.tell("post_due", self.tr("It would go live before its draft is due. Give a later day."))
            return False
        values["note"] = self.form.values()["note"]
        self.made_id = add_piece(self.session, self.creator.chosen, values)
        return self.made_id is not None


class ShiftDialog(FormDialog):
    """How many days later, or earlier."""

    least_width = 420

    def __init__(
        self, session: Session, theme: Theme, rows: Sequence[PromisedPiece], parent: QWidget | None
    ) -> None:
        title = f"Move the days of {counted(len(rows), 'piece') if len(rows) > 1 else f'the {rows[0].name}'}"
        super().__init__(title, "Move days", session, theme, parent)
        self._rows = rows
        self.days = CountField(theme)
        self.days.setPlaceholderText("7")
        which = [("Draft due and post due", BOTH), ("Draft due", BOTH[:1]), ("Post due", BOTH[1:])]
        self.which: ChoiceField[tuple[str, ...]] = ChoiceField(which, BOTH)
        hint = self.tr("−3 moves them three days earlier")
        which_row = self.form.add("which", "Which", self.which)
        self.add_line([self.form.add("days", "Days later", self.days, hint), which_row])
        self.body.addStretch(1)

    def save(self) -> bool:
        days = self.days.value
        if not days or abs(days) > MOST_DAYS:
            self.form.tell("days", self.tr("Type by how many days, at most ten years."))
            return False
        try:
            return shift_days(self.session, self._rows, days, self.which.chosen)
        except UserError as error:
            self.form.tell("days", str(error))
            return False
