"""A picture of the report of a campaign as it is looked at before it is saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.commandline.waiting import wait_until

if TYPE_CHECKING:
    from ui.window.workspace_page import WorkspacePage

SIZE = QSize(1240, 780)


def preview_image(page: "WorkspacePage") -> QImage:
    """The pages of the report of what the results look at, drawn as sharp as a screen shows them."""
    from models.paper.request import ReportRequest
    from ui.paper.preview.window import PreviewWindow

    window = PreviewWindow(page.session, page.theme, page.jobs, ReportRequest(page.scope), page)
    try:
        window.resize(SIZE)
        window.show()
        wait_until(lambda: window.is_drawn)
        return window.grab().toImage()
    finally:
        window.close()
