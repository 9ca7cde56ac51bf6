"""The promised pieces of a partnership, as rows that can be added, changed and taken out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.posts.post_guess import format_word
from models.reading.platform import Platform
from storage.workspace import Workspace
from ui.campaigns.field_rows import FieldRows
from ui.campaigns.form import ChoiceField, mark_problem
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.count_field import CountField
from ui.widgets.day_field import DayField
from ui.widgets.look import set_look

FORMATS = ("post", "reel", "story", "video", "short", "carousel", "live", "blog post", "newsletter")
STATUSES = [(status.value.replace("_", " ").capitalize(), status) for status in DeliverableStatus]
_MOST = 1000
_HEADERS = ("Format", "Platform", "Pieces", "Draft due", "Live by", "Status")
_SHARES = (4, 4, 2, 4, 4, 4)


class DeliverableRows(FieldRows["DeliverableFields"]):
    """``problem`` says what keeps the rows from being written; ``write`` writes them inside an edit."""

    def __init__(self, deliverables: Sequence[Deliverable], theme: Theme, today: date) -> None:
        super().__init__(_HEADERS, _SHARES, "Add a deliverable", theme)
        self._today = today
        self._stored = {piece.id: piece for piece in deliverables}
        for piece in deliverables:
            self.append(DeliverableFields(piece, theme, today))
        self.add.clicked.connect(self.on_add_clicked)

    def on_add_clicked(self) -> None:
        """A further row, its format ready to be chosen."""
        self.append(DeliverableFields(None, self.theme, self._today)).format.setFocus()

    def problem(self) -> str:
        """What is wrong with the first row that cannot be written, shown beneath the rows; empty if all is well."""
        told = next((text for row in self.rows if (text := row.problem())), "")
        self.tell(told)
        return told

    def write(self, workspace: Workspace, partnership_id: int) -> None:
        """Store what was added, changed and taken out."""
        kept = {row.deliverable_id for row in self.rows}
        for deliverable_id in self._stored.keys() - kept:
            workspace.partnerships.delete_deliverable(deliverable_id)
        for row in self.rows:
            values, stored = row.values(), self._stored.get(row.deliverable_id)
            news = {name: value for name, value in values.items() if getattr(stored, name, None) != value}
            if stored is None:
                workspace.partnerships.add_deliverable(partnership_id=partnership_id, **values)
            elif news:
                workspace.partnerships.update_deliverable(stored.id, **news)


class DeliverableFields:
    """The fields of one row; a day without its year is the nearest to ``today``."""

    def __init__(self, piece: Deliverable | None, theme: Theme, today: date) -> None:
        shown = piece or Deliverable(0, 0)
        self.deliverable_id = shown.id
        self.format = _format_field(shown.format)
        platforms = [("Any", None), *((one.label, one) for one in Platform)]
        self.platform = ChoiceField[Platform | None](platforms, shown.platform)
        self.count = CountField(theme)
        self.count.set_value(shown.count)
        self.draft_due = DayField(theme, near=today)
        self.draft_due.set_value(shown.draft_due)
        self.post_due = DayField(theme, near=today)
        self.post_due.set_value(shown.post_due)
        self.status = ChoiceField(STATUSES, shown.status)
        self.remove = Button("", theme, "quiet", "trash")
        self.remove.setAccessibleName("Take this deliverable out")
        self.remove.setToolTip("Take this deliverable out")
        for widget, name in zip(self.widgets, _HEADERS, strict=False):
            widget.setAccessibleName(name)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All of the row, from the left."""
        return (
            *(self.format, self.platform, self.count),
            *(self.draft_due, self.post_due, self.status, self.remove),
        )

    def values(self) -> dict[str, object]:
        """What is to be stored."""
        return {
            "format": format_word(self.format.currentText()) or "post",
            "platform": self.platform.chosen,
            "count": self.count.value or 1,
            "draft_due": self.draft_due.value,
            "post_due": self.post_due.value,
            "status": self.status.chosen,
        }

    def problem(self) -> str:
        """Why the row cannot be stored, with the field framed; empty if it can."""
        for field in (self.count, self.draft_due, self.post_due):
            mark_problem(field, is_wrong=bool(field.problem))
            if field.problem:
                return field.problem
        if self.count.value is not None and not 1 <= self.count.value <= _MOST:
            mark_problem(self.count, is_wrong=True)
            return "Promise at least one piece, or take the row out."
        return ""


def _format_field(chosen: str) -> ChoiceBox:
    field = ChoiceBox()
    field.setEditable(True)
    field.setMinimumContentsLength(8)
    field.addItems(list(FORMATS))
    field.setCurrentText(chosen)
    set_look(field, "problem", False)
    return field
