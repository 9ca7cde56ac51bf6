"""The table of posts: sorted by the head, counts edited in place, opened by a double click."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.post_link import open_link
from ui.results.posts.post_columns import line_title, post_columns
from ui.results.posts.post_line import PostLine
from ui.results.posts.post_list import PostList
from ui.results.posts.post_model import PostModel
from ui.session import Session
from ui.tables.pinned_table import PinnedTable
from ui.theme import Theme
from ui.widgets.editing import is_read_only
from ui.work.jobs import Jobs

LEADING = ("reach", "engagements", "rate", "orders")
LEAST_TITLE, MOST_TITLE = 180, 420


class PostTable(PinnedTable):
    """Rows are ``PostLine``; ``told`` is a sentence about what a command did."""

    told = Signal(str)
    influencer_asked = Signal(int)
    add_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, name: str, parent: QWidget | None = None
    ) -> None:
        self.columns = post_columns(self.edit_count, lambda: session.today)
        self._model = PostModel(self.columns, session)
        super().__init__(self._model, theme, name, parent)
        self._model.setParent(self)
        self._session = session
        self._wanted: int | None = None
        self.list = PostList(self._model, session, jobs, self)
        self.list.shown.connect(self.on_shown)
        self.setAccessibleName(self.tr("Posts"))
        self.setCornerWidget(QWidget())
        self.opened.connect(self.open_post)
        self.menu_asked.connect(self.on_menu_asked)

    def edit_count(self, line: PostLine, name: str, value: int | None) -> None:
        """Mend a count of the latest reading; a post without one gets a reading of today."""
        reading, post_id = line.result.reading, line.id
        label = self.tr("Change {} of {}").format(name, line_title(line, self._session.today))
        if reading is not None:
            if getattr(reading, name) != value:
                self._session.edit(label, lambda w: w.posts.update_reading(reading.id, **{name: value}))
        elif value is not None:
            day = self._session.today
            self._session.edit(label, lambda w: w.posts.add_reading(post_id, day=day, **{name: value}))

    @property
    def rows(self) -> list[PostLine]:
        """The rows in the shown order; reads all of them."""
        return [line for place in range(self._model.rowCount()) if (line := self._model.row_at(place)) is not None]

    def line(self, post_id: object) -> PostLine | None:
        """The row of a post, where it is shown."""
        place = self._model.place_of(post_id)
        return None if place is None else self._model.row_at(place)

    def select_when_shown(self, post_id: int) -> None:
        """Make a post the current one, now or as soon as it is in the list."""
        self._wanted = None if self.select(post_id) else post_id

    def on_shown(self) -> None:
        """Select what was waited for."""
        if self._wanted is not None and self.select(self._wanted):
            self._wanted = None

    def open_post(self, post_id: object) -> None:
        """Open a post in the browser, where its link leads to a known platform; else copy the link."""
        line = self.line(post_id)
        if line is not None and (told := open_link(line.result.post.url)):
            self.told.emit(told)

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done with the row, and the choice of columns."""
        menu = QMenu(self)
        line = self.line(self.current_id)
        if line is not None:
            menu.addAction(self.tr("Open post"), lambda: self.open_post(line.id)).setEnabled(bool(line.result.post.url))
            if line.result.influencer_id is not None:
                whose = line.result.influencer_id
                menu.addAction(self.tr("Show influencer"), lambda: self.influencer_asked.emit(whose))
            menu.addAction(self.tr("Copy rows"), self.copy_selection)
            menu.addSeparator()
        menu.addAction(self.tr("Add post…"), self.add_asked.emit).setEnabled(not is_read_only(self))
        menu.addSeparator()
        self._offer_columns(menu.addMenu(self.tr("Columns")))
        menu.popup(at)

    def _fit_title(self) -> None:
        """Let the title take the room that the leading figures leave, so that they stand whole."""
        head = self.horizontalHeader()
        others = [place for place, column in enumerate(self.columns) if column.name in LEADING]
        if not all(head.visualIndex(place) <= len(LEADING) for place in others):
            return
        room = self.viewport().width() - sum(head.sectionSize(place) for place in others)
        head.resizeSection(0, min(max(room, self._theme.scaled(LEAST_TITLE)), self._theme.scaled(MOST_TITLE)))

    def _offer_columns(self, menu: QMenu) -> None:
        layout = self.layout_of_columns
        for column in self.columns:
            action = menu.addAction(column.header)
            action.setCheckable(True)
            action.setChecked(layout.is_shown(column.name))
            action.setEnabled(not column.is_fixed)
            action.toggled.connect(lambda shown, name=column.name: layout.show(name, shown=shown))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as they were"), layout.reset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()
