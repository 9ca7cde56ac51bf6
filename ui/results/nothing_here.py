"""What the Results tab says of a scope that holds nothing, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.results.findings import Findings
from ui.theme import Theme
from ui.widgets.editing import editor
from ui.widgets.empty_state import EmptyState


class NothingHere(EmptyState):
    """Offers to bring in results where there are none at all, and to clear filters that hide the ones there are."""

    import_asked = Signal()
    add_asked = Signal()
    clear_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("chart", "", "", theme, parent)
        self._import = editor(self.add_button(self.tr("Import results…"), "primary", "import"))
        self._add = editor(self.add_button(self.tr("Add a post…"), "secondary", "plus"))
        self._clear = self.add_button(self.tr("Clear the filters"), "primary")
        self._import.clicked.connect(self.import_asked)
        self._add.clicked.connect(self.add_asked)
        self._clear.clicked.connect(self.clear_asked)

    def show_findings(self, found: Findings) -> None:
        """Say whether nothing is there yet, or nothing within the filters."""
        self._clear.setVisible(not found.scope.is_everything)
        self._import.setVisible(not found.has_posts_at_all)
        # A post is somebody's in a campaign: before there is one, nothing can be added.
        self._add.setVisible(not found.has_posts_at_all and bool(found.ledger.partnerships))
        if found.has_posts_at_all:
            self.show_message(self.tr("Nothing here yet"), self.tr("No post, order or cost lies within these filters."))
        else:
            self.show_message(
                self.tr("No results yet"),
                self.tr(
                    "Import what a platform or your shop exports: posts find their creators by handle, orders by"
                    " discount code. Then this page shows what came back, and for whom."
                ),
            )
