"""What the Results tab says of a scope that holds nothing to be drawn, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.results.findings import Findings
from ui.theme import Theme
from ui.widgets.editing import editor
from ui.widgets.empty_state import EmptyState


class NothingHere(EmptyState):
    """Offers to bring in results where there are none, numbers where posts have none, and to clear filters.

    On a page ``of_posts`` it speaks of posts alone: orders and costs may be there.
    """

    import_asked = Signal()
    add_asked = Signal()
    enter_asked = Signal()
    clear_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, of_posts: bool = False) -> None:
        super().__init__("chart", "", "", theme, parent)
        self._of_posts = of_posts
        self._import = editor(self.add_button(self.tr("Import results…"), "primary", "import"))
        self._add = editor(self.add_button(self.tr("Add a post…"), "secondary", "plus"))
        self._enter = editor(self.add_button(self.tr("Enter metrics…")))
        self._clear = self.add_button(self.tr("Clear the filters"), "primary")
        self._import.clicked.connect(self.import_asked)
        self._add.clicked.connect(self.add_asked)
        self._enter.clicked.connect(self.enter_asked)
        self._clear.clicked.connect(self.clear_asked)

    def show_findings(self, found: Findings) -> None:
        """Say whether nothing is there yet, nothing within the filters, or posts without a number."""
        has_posts, is_bare = bool(found.posts.posts), not found.has_posts_at_all
        self._clear.setVisible(not found.scope.is_everything and not has_posts)
        self._import.setVisible(is_bare or has_posts)
        # A post is somebody's in a campaign: before there is one, nothing can be added.
        self._add.setVisible((is_bare or self._of_posts) and bool(found.ledger.partnerships))
        self._enter.setVisible(has_posts)
        self.show_message(*self._message(found))

    def _message(self, found: Findings) -> tuple[str, str]:
        if found.posts.posts:
            return self.tr("No numbers yet"), self.tr(
                "Import what the platform exports, or type in what it shows of each post. Then this page shows what"
                " came back, and for whom."
            )
        if found.has_posts_at_all:
            what = self.tr("No post lies") if self._of_posts else self.tr("No post, order or cost lies")
            return self.tr("Nothing here yet"), self.tr("%1 within these filters.").replace("%1", what)
        if self._of_posts:
            return self.tr("No posts yet"), self.tr(
                "Import what a platform exports, or add the link of a post: then its numbers have a place here."
            )
        return self.tr("No results yet"), self.tr(
            "Import what a platform or your shop exports: posts find their creators by handle, orders by"
            " discount code. Then this page shows what came back, and for whom."
        )
