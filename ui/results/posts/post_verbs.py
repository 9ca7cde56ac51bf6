"""What the Results menu offers to do with posts."""

from PySide6.QtCore import QObject, Signal

from ui.post_link import open_link
from ui.results.page_table import POSTS
from ui.results.result_pages import ResultPages
from ui.tab import Tab


class PostVerbs(QObject):
    """Verbs on the posts of the page in front. ``added`` carries a new post, which now wants its numbers."""

    added = Signal(int)

    def __init__(self, pages: ResultPages, tab: Tab) -> None:
        super().__init__(tab)
        self._pages = pages
        self._tab = tab

    def add(self) -> None:
        """Type in a post that no export brings."""
        from ui.results.posts.post_dialog import PostDialog, owners_of_posts

        owners = owners_of_posts(self._tab.session.workspace, self._tab.scope.campaign_id)
        if not owners:
            words = self.tr("Put an influencer into a campaign first: then posts can be added.")
            self._tab.told.emit(words, False)
            return
        dialog = PostDialog(self._tab.session, self._tab.theme, owners, self._tab)
        dialog.added.connect(self.on_added)
        dialog.open()

    def open(self) -> None:
        """Open the chosen post in the browser, where its link leads to a known platform; else copy the link."""
        chosen = self._pages.current.current_post
        post = None if chosen is None else self._tab.session.workspace.posts.get(chosen)
        if post is None:
            self._tab.told.emit(self.tr("Choose a post in the table first."), False)
        elif told := open_link(post.url):
            self._tab.told.emit(told, False)

    def show(self, post_id: int) -> None:
        """Bring a post of the scope to the front."""
        self._pages.show_page(POSTS)
        self._pages.current.select_post(post_id)

    def on_added(self, post_id: int) -> None:
        """Show where the new post stands, and go on to its numbers."""
        self._pages.current.select_post(post_id)
        self.added.emit(post_id)
