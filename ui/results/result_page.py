"""What the pages of the Results tab share: each shows the findings of a scope, and tells what was asked of it."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.results.findings import Findings, Maker
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

MARGIN = 18
"""Pixels left and right of what a page shows."""


class ResultPage(QWidget):
    """A page below the scope: it is made when first shown, and told of findings only while it is the one shown.

    ``told`` is a sentence for the toast, with whether Undo takes it back. ``days_chosen`` (``Days``) and
    ``creator_chosen`` tell what was clicked, so that it narrows the scope; ``scope_asked`` carries a whole ``Scope``,
    ``enter_readings_asked`` a post whose numbers are to be typed, ``verb_asked`` the name of a verb of the tab,
    ``figure_asked`` that of a figure to be shown with all its details.
    """

    told = Signal(str, bool)
    failed = Signal(object)
    influencer_asked = Signal(int)
    campaign_asked = Signal(int)
    scope_asked = Signal(object)
    verb_asked = Signal(str)
    figure_asked = Signal(str)
    days_chosen = Signal(object)
    creator_chosen = Signal(int)
    add_post_asked = Signal()
    import_asked = Signal()
    enter_readings_asked = Signal(int)

    stands_empty = False
    """Whether the page has something to say of a scope without posts, sales and costs."""

    ahead: ClassVar[Mapping[str, Maker]] = {}
    """What takes long to make of findings, by the name under which the page has it (``Findings.once``)."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self.jobs = jobs

    @property
    def current_post(self) -> int | None:
        """The post that verbs mean, ``None`` where none is chosen or the page has no posts."""
        return None

    def show_findings(self, found: Findings) -> None:
        """Show the results of a scope, in which all of ``ahead`` is made; selection and scroll survive by id."""
        raise NotImplementedError

    def select_post(self, post_id: int) -> None:
        """Make a post the current one, where the page has posts."""

    def find_in_list(self) -> None:
        """Put the cursor where the page can be searched."""

    def draw_ahead(self) -> None:
        """Draw while nobody looks what would be drawn when the page is shown."""
