"""What stands around the pages of an import: the head, the question before leaving, and the size."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.importing.following_bar import FollowingBar
from ui.importing.import_head import ImportHead
from ui.importing.import_pages import ImportPages
from ui.session import Session
from ui.theme import Theme
from ui.widgets.leaving_strip import LeavingStrip

SIZE = QSize(1240, 740)


class ImportFrame(QDialog):
    """A modal dialog of a head, a strip, one page at a time, and what follows."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ImportHead(theme)
        self.leaving = LeavingStrip("", self.tr("Keep working"), self.tr("Discard"), theme)
        self.pages = ImportPages(session, theme)
        self.following = FollowingBar(theme)
        self.setWindowTitle(self.tr("Import"))
        self.setModal(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.leaving)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.following)
        self.resize(self.sizeHint())  # Qt would open it at two thirds of the screen at most

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self.pages.currentWidget()

    def show_page(self, page: QWidget, step: int) -> None:
        """Show a page and the step it belongs to."""
        self.pages.show_page(page)
        self.head.steps.show_step(step)

    def sizeHint(self) -> QSize:
        parent = self.parentWidget()
        return SIZE.boundedTo(parent.window().size() - QSize(60, 60)) if parent else SIZE
