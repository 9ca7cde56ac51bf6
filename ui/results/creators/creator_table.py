"""The table of creators: best return first unless the head is clicked, opened on the tab of influencers."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.stage_names import StageNames
from ui.results.creators.creator_columns import BACK, creator_columns
from ui.results.creators.creator_lines import CreatorLine
from ui.tables.list_model import ListModel
from ui.tables.pinned_table import PinnedTable
from ui.theme import Theme


class CreatorTable(PinnedTable):
    """Rows are ``CreatorLine``; ``influencer_asked`` carries whose row was opened."""

    influencer_asked = Signal(int)

    def __init__(self, theme: Theme, currency: str, parent: QWidget | None = None) -> None:
        self._headed: tuple[str, StageNames | None] = (currency, None)
        self._model = ListModel(creator_columns(currency))
        super().__init__(self._model, theme, "creators", parent)
        self._model.setParent(self)
        self._model.set_sort(((BACK, True),))
        self.setAccessibleName(self.tr("Creators"))
        self.opened.connect(self.on_opened)
        self.menu_asked.connect(self.on_menu_asked)

    @property
    def rows(self) -> list[CreatorLine]:
        """The rows in the shown order."""
        return self._model.rows

    def show_lines(self, lines: Iterable[CreatorLine], currency: str, names: StageNames | None) -> None:
        """Replace the rows; with the names of stages each says hers, else her campaigns."""
        if self._headed != (currency, names):
            self._headed = (currency, names)
            self.set_columns(creator_columns(currency, names))
        self._model.show_rows(lines)
        self.layout_of_columns.fit_soon()  # another scope has longer figures

    def on_opened(self, influencer_id: int) -> None:
        """Ask for the person of a row."""
        self.influencer_asked.emit(influencer_id)

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done with the row."""
        whose = self.current_id
        if whose is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Show influencer"), lambda: self.on_opened(whose))
        menu.addAction(self.tr("Copy rows"), self.copy_selection)
        menu.popup(at)
