"""What this machine remembers of looking at pages: the sheet, and how large they are shown."""

from typing import Final

from ui.paper.paper_size import SHEETS, Paper, usual_paper
from ui.paper.preview.zoom import Zoom
from ui.preferences import Preferences

PAPER_KEY: Final = "paper"
ZOOM_KEY: Final = "preview_zoom"


def remembered_paper() -> Paper:
    """The sheet chosen last, else the one usual here."""
    kept = Preferences().text(PAPER_KEY)
    return next((paper for paper in SHEETS if paper == kept), usual_paper())


def remember_paper(paper: Paper) -> None:
    """Begin with this sheet next time."""
    Preferences().set_text(PAPER_KEY, paper)


def remembered_zoom() -> Zoom:
    """The zoom chosen last."""
    return Zoom.read(Preferences().text(ZOOM_KEY))


def remember_zoom(zoom: Zoom) -> None:
    """Begin with this zoom next time."""
    Preferences().set_text(ZOOM_KEY, zoom.stored())
