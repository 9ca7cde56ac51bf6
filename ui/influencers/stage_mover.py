"""Whether what is logged just now moves somebody on in the campaign that it is about."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from models.campaigns.stage_move import stage_after
from models.influencers.contact import Direction
from models.stage_names import StageNames
from models.stages import Stage
from ui.influencers.person import Person
from ui.widgets.tooltip import tooltip

_WIDTH = 300
"""Pixels of the words that are shown; all of them are in the tooltip."""


class StageMove(NamedTuple):
    """A partnership and the stage that it comes to."""

    partnership_id: int
    stage: Stage


class StageMover(QCheckBox):
    """Names the stage and the campaign, and moves her there unless somebody says no; hidden where nothing moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._move: StageMove | None = None
        self.hide()

    @property
    def value(self) -> StageMove | None:
        """What is to be moved."""
        return self._move if self.isChecked() else None

    def show_move(
        self, person: Person, campaign_id: int | None, direction: Direction, names: StageNames
    ) -> None:
        """Offer what follows from a word to or from somebody about a campaign."""
        found = next(((each, campaign) for each, campaign in person.work if campaign.id == campaign_id), None)
        stage = stage_after(direction, found[0].stage) if found else None
        before, self._move = self._move, StageMove(found[0].id, stage) if found and stage else None
        if found and stage:
            words = self.tr("Move to %1 in %2").replace("%1", names.of(stage)).replace("%2", found[1].name)
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDTH)
            self.setText(shown.replace("&", "&&"))
            self.setToolTip(tooltip(words))
            self.setAccessibleName(words)
        if self._move != before:
            self.setChecked(True)
        self.setVisible(self._move is not None)
