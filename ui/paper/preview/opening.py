"""Opens the preview of a document beside the program's window."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from models.paper.request import PaperRequest
from ui.paper.preview.window import PreviewWindow
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


class Host(Protocol):
    """The page or tab that a document is asked from."""

    session: Session
    theme: Theme
    jobs: Jobs


def open_preview(host: Host, request: PaperRequest) -> PreviewWindow:
    """Show the document asked for, in the window that shows it already where there is one."""
    assert isinstance(host, QWidget)  # noqa: S101  # a Protocol cannot ask for a widget
    beside = host.window()
    for opened in beside.findChildren(PreviewWindow):
        if opened.request == request and opened.isVisible():
            opened.raise_()
            opened.activateWindow()
            return opened
    made = PreviewWindow(host.session, host.theme, host.jobs, request, beside)
    made.show()
    return made
