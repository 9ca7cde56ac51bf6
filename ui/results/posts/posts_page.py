"""All posts of a scope with everything that is known of each, over the whole width."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.plural import counted
from models.results.filters import Scope
from ui.results.findings import Findings
from ui.results.nothing_here import NothingHere
from ui.results.posts.post_panel import PostPanel
from ui.results.posts.post_table import PostTable
from ui.results.result_page import MARGIN, ResultPage
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.editing import editor
from ui.widgets.label import note
from ui.widgets.search_field import SearchField
from ui.work.jobs import Jobs


class PostsPage(ResultPage):
    """The table of posts with a search; every word has to be found in what a post is called, says or belongs to."""

    stands_empty = True

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self.search = SearchField(self.tr("Search posts"), theme)
        self.count = note("", theme)
        self.add = editor(Button(self.tr("Add post…"), theme, "secondary", "plus"))
        self.table = PostTable(session, theme, jobs, "posts_page")
        self.panel = PostPanel(session, theme, jobs)
        self.beside = QHBoxLayout()
        self.nothing = NothingHere(theme, of_posts=True)
        self._posts = QWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        self.search.setFixedWidth(self.theme.scaled(280))
        head.addWidget(self.search)
        head.addWidget(self.count, 1)
        head.addWidget(self.add)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.beside.setSpacing(3 * STEP)
        self.beside.addWidget(card, 1)
        self.beside.addWidget(self.panel)
        posts = QVBoxLayout(self._posts)
        posts.setContentsMargins(0, 0, 0, 0)
        posts.setSpacing(3 * STEP)
        posts.addLayout(head)
        posts.addLayout(self.beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 14)
        column.addWidget(self._posts)
        column.addWidget(self.nothing)
        self.nothing.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.on_searched)
        self.search.left.connect(self.table.setFocus)
        self.search.down_pressed.connect(self.on_down_pressed)
        self.add.clicked.connect(self.add_post_asked)
        self.nothing.import_asked.connect(self.import_asked)
        self.nothing.add_asked.connect(self.add_post_asked)
        self.nothing.clear_asked.connect(lambda: self.scope_asked.emit(Scope()))
        self.table.list.shown.connect(self.on_shown)
        self.table.list.failed.connect(self.failed)
        self.table.told.connect(lambda text: self.told.emit(text, False))
        self.table.influencer_asked.connect(self.influencer_asked)
        self.table.add_asked.connect(self.add_post_asked)
        self.table.current_changed.connect(self.panel.follow)
        self.panel.told.connect(self.told)
        self.panel.influencer_asked.connect(self.influencer_asked)
        self.panel.enter_asked.connect(self.enter_readings_asked)

    @property
    def current_post(self) -> int | None:
        chosen: int | None = self.table.current_id
        return chosen

    def show_findings(self, found: Findings) -> None:
        has_posts = bool(found.posts.posts)
        self._posts.setVisible(has_posts)
        self.nothing.setVisible(not has_posts)
        if not has_posts:
            self.nothing.show_findings(found)
        self.table.list.show_findings(found)

    def select_post(self, post_id: int) -> None:
        """Make a post the current one; words that would hide it are taken out of the search."""
        if not self.table.select(post_id):
            self.search.clear()
            self.table.select_when_shown(post_id)

    def find_in_list(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def on_searched(self, text: str) -> None:
        """Show the posts that hold every word."""
        self.table.list.search(text)

    def on_shown(self) -> None:
        """Say how many were found."""
        self.table.select_first()
        self.count.setText(counted(self.table.row_model.rowCount(), "post") if self.table.list.is_searching else "")

    def on_down_pressed(self) -> None:
        """Go from the search to the first post found."""
        self.table.setFocus()
        self.table.select_first()

