"""Whether what is logged just now is the answer to a follow-up that is due."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from models.influencers.contact import Contact
from ui.influencers.influencer_edits import next_step
from ui.widgets.tooltip import tooltip

_WIDTH = 260
"""Pixels of the step's words that are shown; all of them are in the tooltip."""


class TickOff(QCheckBox):
    """Names the step and ticks it off unless somebody says no; hidden where none is due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step_id: int | None = None
        self.hide()

    @property
    def value(self) -> int | None:
        """Id of the step that is to be ticked off."""
        return self._step_id if self.isChecked() else None

    def show_due(self, contacts: Sequence[Contact], today: date) -> None:
        """Offer the step that is due first, if its day has come; one still to come stays."""
        step = next_step(contacts)
        is_due = step is not None and step.due_on is not None and step.due_on <= today
        self._step_id = step.id if step is not None and is_due else None
        words = (step.note if step is not None else "") or self.tr("the follow-up that is due")
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDTH)
        self.setText(self.tr("This also ticks off: %1").replace("%1", shown.replace("&", "&&")))
        self.setToolTip(tooltip(words))
        self.setChecked(True)
        self.setVisible(is_due)
