"""How many pages a brief takes, told from the page that is set, once the typing pauses."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from models.campaigns.finished_brief import FinishedBrief
from ui.paper.paper_size import usual_paper
from ui.work.jobs import Jobs

PAUSE = 500


class PageCount(QObject):
    """``counted`` carries a brief and its number of pages; only of the brief asked for last."""

    counted = Signal(object, int)

    def __init__(self, jobs: Jobs, day: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._day = day
        self._wanted: FinishedBrief | None = None
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.on_pause)

    def ask(self, brief: FinishedBrief) -> None:
        """Count the pages of a brief soon."""
        if brief != self._wanted:
            self._wanted = brief
            self._timer.start()

    def stop(self) -> None:
        """Count nothing any more."""
        self._timer.stop()
        self._wanted = None

    def on_pause(self) -> None:
        """Set the page on a worker."""
        brief, day, paper = self._wanted, self._day(), usual_paper()
        if brief is None:
            return

        def pages() -> int:
            from models.business import Business
            from models.paper.brief import BriefSource, brief_document
            from ui.paper.setting import set_document

            return set_document(brief_document(BriefSource(brief, Business(brief.business), day)), paper).pages

        self._jobs.in_thread(pages, lambda number: self._tell(brief, number), self.on_failed)

    def on_failed(self, error: BaseException) -> None:
        """Nothing is told of a page that could not be set; saving it says why."""

    def _tell(self, brief: FinishedBrief, pages: int) -> None:
        if brief == self._wanted:
            self.counted.emit(brief, pages)
