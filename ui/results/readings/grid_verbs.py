"""What the keys of a spreadsheet do in the grid: empty, fill down, paste, take back, open the post."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from models.plural import counted
from models.posts.measured_post import COUNTS
from ui.post_link import open_link
from ui.results.readings.pasting import Pasted, paste
from ui.results.readings.reading_draft import ReadingDraft
from ui.results.readings.reading_grid import ReadingGrid
from ui.results.readings.reading_keeper import ReadingKeeper
from ui.tables.tsv import block_of
from ui.tables.window_model import WindowModel
from ui.widgets.strip import Strip


class GridVerbs(QObject):
    """Each that touches several rows is one step; what there is to say stands in the strip below the grid."""

    def __init__(
        self,
        grid: ReadingGrid,
        model: WindowModel[ReadingDraft],
        keeper: ReadingKeeper,
        strip: Strip,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._grid = grid
        self._model = model
        self._keeper = keeper
        self._strip = strip
        self._pasted: Pasted | None = None
        grid.delete_asked.connect(self.empty)
        grid.fill_asked.connect(self.fill_down)
        grid.paste_asked.connect(self.paste)
        grid.link_asked.connect(self.open_post)
        grid.opened.connect(self.on_opened)
        grid.menu_asked.connect(self.on_menu_asked)

    def empty(self) -> None:
        """Take typed numbers out of the chosen cells; the earlier ones stand there again."""
        names = self._chosen_counts()
        drafts = self._chosen_drafts()
        _type_all(drafts, dict.fromkeys(names, ""))
        self._after(drafts, self.tr("Empty numbers of {}").format(counted(len(drafts), "post")))

    def fill_down(self) -> None:
        """Put what the top one of the chosen rows holds into the others; of one row, what the row above it holds."""
        chosen = self._grid.chosen
        places = list(chosen.places)
        if len(places) == 1:
            places.insert(0, places[0] - 1)
        top = self._model.row_at(places[0]) if places[0] >= 0 else None
        names = [name for name in self._chosen_counts() if top is not None and top.copied(name)]
        if top is None or not names:
            self._tell(self.tr("There is no typed number above to fill down."))
            return
        drafts = [row for place in places[1:] if (row := self._model.row_at(place)) is not None]
        _type_all(drafts, {name: top.copied(name) for name in names})
        self._after(drafts, self.tr("Fill numbers of {}").format(counted(len(drafts), "post")))

    def paste(self) -> None:
        """Type the cells of the clipboard from the current cell on; what cannot be taken is told."""
        cells = block_of(QGuiApplication.clipboard().text())
        if not cells or not self._grid.currentIndex().isValid():
            self._tell(self.tr("There are no cells to paste. Copy some first."))
            return
        model = self._model
        model.complete()
        outcome = paste(cells, self._grid.chosen, model.columns, model.rowCount(), model.row_at)
        drafts = list(outcome.drafts.values())
        label = self.tr("Paste numbers of {}").format(counted(sum(bool(one.unsaved) for one in drafts), "post"))
        self._after(drafts, label)
        self._tell_pasted(outcome)

    def undo(self) -> None:
        """Take back what was typed last in this row, else the newest step."""
        draft = self._grid.draft
        if draft is not None and draft.take_back():
            self._model.refetch([draft.id])
            self._grid.went.emit()
        else:
            self._keeper.undo()
        if self._pasted is not None and not self._pasted.has_unread:
            self._strip.hide()
            self._pasted = None

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._keeper.redo()

    def open_post(self) -> None:
        """Open the post in the browser, to look its numbers up."""
        draft = self._grid.draft
        if draft is not None and (told := open_link(draft.measured.post.url)):
            self._tell(told)

    def on_opened(self) -> None:
        """A double click on a post opens it; on a cell that there is nothing for it does nothing."""
        if self._grid.column_name not in COUNTS:
            self.open_post()

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done with the chosen cells."""
        menu = QMenu(self._grid)
        draft = self._grid.draft
        if draft is not None:
            opening = menu.addAction(self.tr("Open post\tCtrl+Return"), self.open_post)
            opening.setEnabled(bool(draft.measured.post.url))
            menu.addSeparator()
            menu.addAction(self.tr("Copy\tCtrl+C"), self._grid.copy_selection)
            menu.addAction(self.tr("Fill down\tCtrl+D"), self.fill_down)
            menu.addAction(self.tr("Empty\tDel"), self.empty)
        menu.addAction(self.tr("Paste\tCtrl+V"), self.paste)
        menu.addSeparator()
        menu.addAction(self.tr("Undo\tCtrl+Z"), self.undo)
        menu.popup(at)

    def _chosen_counts(self) -> list[str]:
        names = [self._model.columns[section].name for section in self._grid.chosen.sections]
        return [name for name in names if name in COUNTS]

    def _chosen_drafts(self) -> list[ReadingDraft]:
        return [row for place in self._grid.chosen.places if (row := self._model.row_at(place)) is not None]

    def _after(self, drafts: list[ReadingDraft], label: str) -> None:
        """Save several rows at once; the current one alone waits until it is left, as what is typed does."""
        if drafts and drafts != [self._grid.draft]:
            self._keeper.save(drafts, label)
        self._model.refetch([draft.id for draft in drafts])
        self._grid.went.emit()

    def _tell_pasted(self, outcome: Pasted) -> None:
        self._pasted = outcome
        self._strip.show_message(outcome.message, outcome.hint, "info" if outcome.is_whole else "warning")
        self._strip.show()

    def _tell(self, words: str) -> None:
        self._pasted = None
        self._strip.show_message(words)
        self._strip.show()


def _type_all(drafts: Sequence[ReadingDraft], texts: Mapping[str, str]) -> None:
    """Type by the names of counts into every draft that has a cell for them; in each it is one step."""
    for draft in drafts:
        with draft.one_step():
            for name, text in texts.items():
                if draft.is_asked(name):
                    draft.type(name, text)
