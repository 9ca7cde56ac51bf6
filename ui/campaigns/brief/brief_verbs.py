"""What can be done with a brief: as PDF, one file for each creator, and as text."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from models.campaigns.finished_brief import FinishedBrief
from models.paper.document import Document
from models.paper.request import BriefRequest
from models.plural import counted
from storage.campaigns.finished_briefs import brief_of
from storage.file.failures import as_user_error
from ui.campaigns.brief.brief_page import BriefPage
from ui.file_dialogs import Purpose, Question, ask_for_folder
from ui.paper.paper_size import usual_paper
from ui.tab import Tab


class BriefVerbs(QObject):
    """Each is about the brief that the page shows: the one for everybody, or that of one creator."""

    def __init__(self, page: BriefPage, tab: Tab) -> None:
        super().__init__(tab)
        self._page = page
        self._tab = tab
        page.copy.clicked.connect(self.copy_text)
        page.each.clicked.connect(self.save_each)

    def show_pages(self) -> None:
        """Show the brief as pages, to be saved as PDF or printed."""
        from ui.paper.preview.opening import open_preview

        self._page.flush()
        campaign, partnership = self._page.campaign, self._page.partnership
        if campaign is not None:
            open_preview(self._tab, BriefRequest(campaign.id, partnership.id if partnership else None))

    def save_each(self) -> None:
        """Ask for a folder, and write a file for each creator there."""
        documents = self._all_documents()
        if not documents:
            self._tab.told.emit(self.tr("Add creators to the campaign first: each gets a brief."), False)
            return
        question = Question(self.tr("A brief for each creator: choose a folder"), Purpose.PAPERS)
        ask_for_folder(self._tab, question, lambda folder: self.write_each(documents, folder))

    def copy_text(self) -> None:
        """Put the brief on the clipboard as text."""
        brief = self._brief()
        if brief is not None:
            QGuiApplication.clipboard().setText(brief.text)
            whose = brief.addressed or self.tr("for everybody")
            self._tab.told.emit(self.tr("Copied the brief {}.").format(whose), False)

    def write_each(self, documents: Sequence[Document], folder: Path) -> None:
        """Write a file for each brief on a worker, and say how many there are."""
        from ui.paper.folder import write_each

        paper, path = usual_paper(), self._tab.session.path

        def on_done(files: Sequence[Path]) -> None:
            words = self.tr("Saved {briefs} in {folder}.")
            self._tab.told.emit(words.format(briefs=counted(len(files), "brief"), folder=folder.name), False)

        self._tab.jobs.in_thread(lambda: write_each(documents, folder, path, paper), on_done, self._on_failed)

    def _brief(self) -> FinishedBrief | None:
        self._page.flush()
        campaign = self._page.campaign
        if campaign is None:
            return None
        workspace = self._tab.session.workspace
        return brief_of(workspace, workspace.campaigns.get(campaign.id) or campaign, self._page.partnership)

    def _all_documents(self) -> list[Document]:
        self._page.flush()
        campaign = self._page.campaign
        if campaign is None:
            return []
        return [self._document_of(BriefRequest(campaign.id, each.id)) for each in self._page.partnerships]

    def _document_of(self, request: BriefRequest) -> Document:
        from storage.paper.reading import document_of

        return document_of(self._tab.session.workspace, request, self._tab.session.today)

    def _on_failed(self, error: BaseException) -> None:
        told = as_user_error(error)
        if told is None:
            raise error
        self._tab.failed.emit(told)
