"""The place of the planner among a campaign's pages: it is made, and made anew, only while somebody looks."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.results.overview import CampaignOverview
from ui.campaigns.planner.planner_page import PlannerPage
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


class PlannerPlace(QWidget):
    """``page`` is ``None`` until the planner is first shown; ``told`` and ``add_asked`` are the page's."""

    told = Signal(str, bool)
    add_asked = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._waiting: CampaignOverview | None = None
        self.page: PlannerPage | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_campaign(self, overview: CampaignOverview) -> None:
        """Plan for a campaign, at once or when the planner is next looked at."""
        self._waiting = overview
        if self.isVisible():
            self._show_waiting()

    def forget(self) -> None:
        """Read nothing any more: the workspace is closed."""
        self._waiting = None
        if self.page is not None:
            self.page.work.stop()

    def _show_waiting(self) -> None:
        if self._waiting is None:
            return
        if self.page is None:
            self.page = PlannerPage(self._session, self._theme, self._jobs)
            self.page.told.connect(self.told)
            self.page.add_asked.connect(self.add_asked)
            self._column.addWidget(self.page)
        overview, self._waiting = self._waiting, None
        self.page.show_campaign(overview)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_waiting()
