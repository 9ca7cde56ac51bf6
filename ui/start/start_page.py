"""What the window shows while no workspace is open: three ways to begin, and the files of last time."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import app_icon
from ui.start.big_choice import BigChoice
from ui.start.recent_row import RecentRow
from ui.theme import Theme
from ui.theme.fonts import BOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, section
from ui.work.jobs import Jobs

WIDTH = 860
MARK = 40
RECENT_SHOWN = 5


class StartPage(QWidget):
    """Asks by signals; it neither opens nor makes a file. ``file_asked`` carries a verb of ``ui.files``."""

    file_asked = Signal(str)
    recent_asked = Signal(object)
    guide_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._new = BigChoice(
            "plus",
            self.tr("Add your first influencer"),
            self.tr("Starts a workspace of your own: one file that belongs to you."),
            theme,
        )
        self._import = BigChoice(
            "import",
            self.tr("Import a spreadsheet"),
            self.tr("Bring the list you have. You see what happens before anything is written."),
            theme,
        )
        self._sample = BigChoice(
            "chart",
            self.tr("Look around with sample data"),
            self.tr("An invented bakery with creators, campaigns and results."),
            theme,
        )
        self._open = Button(self.tr("Open a workspace…"), theme, icon_name="folder")
        self._guide = Button(self.tr("The first ten minutes, step by step"), theme, "link")
        self._recent_title = section(self.tr("Opened lately"), theme)
        self._recent = QVBoxLayout()
        self._rows: list[RecentRow] = []
        self._jobs = Jobs(self)
        self._build()
        self._connect()
        self.set_recent([])

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(self._theme.scaled(WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        self._build_head(column)
        choices = QHBoxLayout()
        choices.setSpacing(4 * STEP)
        for choice in (self._new, self._import, self._sample):
            choice.setFixedHeight(max(c.sizeHint().height() for c in (self._new, self._import, self._sample)))
            choices.addWidget(choice, 1)
        column.addLayout(choices)
        column.addSpacing(3 * STEP)
        self._build_foot(column)
        page = QHBoxLayout(self)
        page.setContentsMargins(8 * STEP, 6 * STEP, 8 * STEP, 6 * STEP)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addWidget(inside)
        middle.addStretch(3)
        page.addStretch(1)
        page.addLayout(middle, 100)
        page.addStretch(1)

    def _build_head(self, column: QVBoxLayout) -> None:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))
        mark.setAccessibleName("Goodword")
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        line.addWidget(mark)
        line.addWidget(Label("Goodword", self._theme, "figure", BOLD))
        line.addStretch(1)
        column.addLayout(line)
        words = self.tr("Work with micro influencers: find them, agree, pay, measure, and know whom to book again.")
        column.addWidget(Label(words, self._theme, tone="second"))
        column.addSpacing(4 * STEP)

    def _build_foot(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        line.addWidget(self._open)
        line.addWidget(
            Label(self.tr("or drop a file here. Nothing leaves this computer."), self._theme, "small", tone="second")
        )
        line.addStretch(1)
        line.addWidget(self._guide)
        column.addLayout(line)
        column.addSpacing(3 * STEP)
        column.addWidget(self._recent_title)
        self._recent.setSpacing(0)
        column.addLayout(self._recent)

    def _connect(self) -> None:
        verbs = {
            self._new: "add_first_influencer",
            self._import: "import_files",
            self._sample: "open_sample",
            self._open: "open_workspace",
        }
        for button, verb in verbs.items():
            button.clicked.connect(lambda _=False, verb=verb: self.file_asked.emit(verb))
        self._guide.clicked.connect(self.guide_asked)

    def set_recent(self, paths: list[Path]) -> None:
        """Show workspaces that were open lately, the newest first; none hides the list."""
        for row in self._rows:
            self._recent.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(path) for path in paths[:RECENT_SHOWN]]
        for row in self._rows:
            self._recent.addWidget(row)
        self._recent_title.setVisible(bool(self._rows))
        if shown := paths[:RECENT_SHOWN]:
            self._mark_missing(shown)

    def _mark_missing(self, shown: list[Path]) -> None:
        # A network drive that is away lets whoever asks wait: not the window.
        self._jobs.in_thread(lambda: [path for path in shown if not path.is_file()], self.on_missing, lambda _: None)

    def on_missing(self, paths: list[Path]) -> None:
        """Mark the files that are not there."""
        for row in self._rows:
            if row.path in paths:
                row.mark_missing()

    def _row(self, path: Path) -> RecentRow:
        row = RecentRow(path, self._theme)
        row.clicked.connect(lambda: self.recent_asked.emit(path))
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self._rows[0] if self._rows else self._new).setFocus(Qt.FocusReason.OtherFocusReason)
