"""The campaigns somebody is or was part of, each with its stage."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.stage_names import StageNames
from ui.influencers.fold_section import FoldSection
from ui.theme import Theme
from ui.widgets.label import ElidedLabel, note
from ui.widgets.pill import Pill

_OPENING = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter), int(Qt.Key.Key_Space))


class WorkSection(FoldSection):
    """One line a campaign; ``opened`` carries the id of the campaign that was clicked."""

    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Campaigns"), "campaigns", theme, parent)
        self._theme = theme
        self._lines = QVBoxLayout()
        self._shown: list[WorkLine] = []
        self._nothing = note(self.tr("In no campaign yet."), theme)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._lines)
        self._lines.setSpacing(0)

    @property
    def lines(self) -> "list[WorkLine]":
        """What is shown, from the top."""
        return list(self._shown)

    def show_work(self, work: Sequence[tuple[Partnership, Campaign]], names: StageNames) -> None:
        """Show the campaigns, newest first, with the owner's names of their stages."""
        for line in self._shown:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._nothing.setVisible(not work)
        self.show_summary(str(len(work)) if work else self.tr("none"))
        self._shown = [
            WorkLine(campaign, partnership, names.in_full(partnership.stage), self._theme)
            for partnership, campaign in work
        ]
        for line in self._shown:
            line.opened.connect(self.opened)
            self._lines.addWidget(line)


class WorkLine(QWidget):
    """A campaign's name and the stage of the partnership."""

    opened = Signal(int)

    def __init__(self, campaign: Campaign, partnership: Partnership, stage_name: str, theme: Theme) -> None:
        super().__init__()
        self._campaign_id = campaign.id
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 3)
        row.addWidget(ElidedLabel(campaign.name, theme, tone="second"), 1)
        row.addWidget(Pill(stage_name, partnership.stage.tone, theme))
        self.setMinimumHeight(27)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{campaign.name}: {stage_name}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._campaign_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.opened.emit(self._campaign_id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
            painter.end()
