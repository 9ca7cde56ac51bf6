"""One post beside the table of posts: what it is, its readings over time, how it grew, its rates."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from storage.results.post_history import PostHistory, post_history
from storage.tables.settings import MEASURE_MARKS
from ui.post_link import open_link
from ui.results.posts import reading_edits as edits
from ui.results.posts.growth_section import GrowthSection
from ui.results.posts.post_head import PostHead
from ui.results.posts.rates_section import RatesSection
from ui.results.posts.readings_section import ReadingsSection
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.label import note
from ui.widgets.scrolled_area import ScrolledArea
from ui.work.jobs import Jobs

WIDTH = 412
PAUSE = 120
"""Milliseconds between two posts shown while an arrow key is held down."""


class PostPanel(QFrame):
    """Shows one post at a time, as the file has it. ``told`` is a sentence for the toast, with whether Undo helps.

    ``enter_asked`` wants the numbers of the post typed in, ``influencer_asked`` its creator shown.
    """

    told = Signal(str, bool)
    enter_asked = Signal(int)
    influencer_asked = Signal(int)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = False
        self._waiting: tuple[int | None] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.on_pause_over)
        self.post_id: int | None = None
        self.history: PostHistory | None = None
        self.head = PostHead(theme)
        self.readings = ReadingsSection(session, theme)
        self.growth = GrowthSection(theme, jobs)
        self.rates = RatesSection(theme)
        self._area = ScrolledArea(QWidget(), self)
        self._nobody = note(self.tr("Choose a post in the table to see its readings here."), theme)
        self._build(theme)
        self._connect()
        self.show_post(None)

    def _build(self, theme: Theme) -> None:
        self.setProperty("look", "card")
        self.setFixedWidth(theme.scaled(WIDTH))
        sections = QVBoxLayout(self._area.inside)
        sections.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        sections.setSpacing(4 * STEP)
        for part in (self.head, self.readings, self.growth, self.rates):
            sections.addWidget(part)
        sections.addStretch(1)
        self._nobody.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._nobody, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._area)

    def _connect(self) -> None:
        self.head.enter.clicked.connect(self.on_enter_clicked)
        self.head.open.clicked.connect(self.on_open_clicked)
        self.head.creator.clicked.connect(self.on_creator_clicked)
        self.readings.told.connect(self.told)
        self.growth.view.told.connect(lambda text: self.told.emit(text, False))
        self.rates.followers_typed.connect(self.on_followers_typed)
        self._session.changed.connect(self.on_session_changed)
        self._session.closed.connect(self._pause.stop)

    def follow(self, post_id: int | None) -> None:
        """Show a post that was gone to: at once, but while somebody runs through the table only every now and then."""
        if self._pause.isActive():
            self._waiting = (post_id,)
        else:
            self.show_post(post_id)
            self._pause.start()

    def on_pause_over(self) -> None:
        """Show the post that was gone to last."""
        if self._waiting is not None:
            [post_id], self._waiting = self._waiting, None
            self.follow(post_id)

    def show_post(self, post_id: int | None) -> None:
        """Show a post as it stands in the file, ``None`` for none."""
        self._is_stale = False
        self.history = history = None if post_id is None else post_history(self._session.workspace, post_id)
        self.post_id = history.measured.id if history else None
        self._area.setVisible(history is not None)
        self._nobody.setVisible(history is None)
        if history is not None:
            marks = self._session.workspace.settings.get(MEASURE_MARKS)
            self.head.show_post(history.measured, self._session.today, marks)
            self.readings.show_post(history.measured)
            self.growth.show_post(history.measured)
            self.rates.show_history(history)

    def on_session_changed(self) -> None:
        """Show the post as it stands now, at once or when next seen."""
        if self.isVisible():
            self.show_post(self.post_id)
        else:
            self._is_stale = True

    def on_enter_clicked(self) -> None:
        """Ask for the grid with this post on top."""
        if self.post_id is not None:
            self.enter_asked.emit(self.post_id)

    def on_open_clicked(self) -> None:
        """Open the post in the browser, where its link leads to a known platform; else copy the link."""
        if self.history is not None and (told := open_link(self.history.measured.post.url)):
            self.told.emit(told, False)

    def on_creator_clicked(self) -> None:
        """Ask for the creator of the post."""
        if self.history is not None and self.history.measured.influencer_id is not None:
            self.influencer_asked.emit(self.history.measured.influencer_id)

    def on_followers_typed(self, followers: int | None) -> None:
        """Keep followers at posting time with the newest reading."""
        if self.history is not None:
            edits.type_followers(self._session, self.history.measured, followers)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.show_post(self.post_id)
