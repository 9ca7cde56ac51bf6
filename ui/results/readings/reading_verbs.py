"""What the Results menu offers to do with the numbers that platforms show of posts."""

from PySide6.QtCore import QObject

from models.plural import counted
from storage.results.measuring import count_posts
from ui.results.page_table import POSTS
from ui.results.result_pages import ResultPages
from ui.tab import Tab


class ReadingVerbs(QObject):
    """Verbs on the readings of the posts looked at."""

    def __init__(self, pages: ResultPages, tab: Tab) -> None:
        super().__init__(tab)
        self._pages = pages
        self._tab = tab

    def enter(self) -> None:
        """Type in the numbers of the posts looked at, those that want it first on top, or go to where one is added."""
        if count_posts(self._tab.session.workspace, self._tab.scope):
            self._open(None)
        else:
            self._pages.show_page(POSTS)
            self._tab.told.emit(self.tr("There is no post here yet to enter numbers for. Add one first."), False)

    def enter_first(self, post_id: int) -> None:
        """Type in the numbers of one post, and of the others below it."""
        self._open(post_id)

    def on_ended(self, posts: int) -> None:
        """Say what was written; several posts were as many steps, so that no single Undo takes them back."""
        self._tab.release()
        if posts:
            self._tab.told.emit(self.tr("Numbers of {} saved.").format(counted(posts, "post")), posts == 1)

    def _open(self, first: int | None) -> None:
        from ui.results.readings.readings_dialog import ReadingsDialog

        tab = self._tab
        dialog = ReadingsDialog(tab.session, tab.theme, tab.scope, first, tab)
        dialog.ended.connect(self.on_ended)
        tab.hold()
        dialog.open()
