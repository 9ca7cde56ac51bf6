"""Where backups lie: on this computer, and in a second place that the owner may choose."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.errors import UserError
from storage.backups import second_place
from storage.backups.folder import folder_of
from storage.backups.keeping import bring_up_to_date
from storage.file.failures import as_user_error
from ui.backups.shelf import Shelf
from ui.second_place import ask_for_second_place
from ui.start.recent_row import shown_folder
from ui.system_opener import SystemOpener
from ui.theme import Theme
from ui.theme.fonts import MEDIUM
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import ElidedLabel, Label, Tone
from ui.work.jobs import Job, Jobs

SAME_DISK = "It is on the same disk as the others: if that breaks, all are gone. A stick or another drive is safer."
ADVICE = "None yet. A memory stick or another drive keeps your backups safe if this computer breaks."


class PlacesCard(Card):
    """``changed`` tells that the second place is another one or has got backups, ``failed`` carries a UserError."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Path, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._jobs = jobs
        self._job: Job | None = None
        self._opener = SystemOpener(self)
        self.second = ElidedLabel("", theme, tone="second")
        self.warning = Label(self.tr(SAME_DISK), theme, "small", tone="danger")
        self.open_button = Button(self.tr("Open the folder"), theme, "link")
        self.choose_button = Button(self.tr("Choose a folder…"), theme)
        self.none_button = Button(self.tr("Use none"), theme, "link")
        self._build()
        self._connect()
        self.none_button.hide()
        self.warning.hide()

    def _build(self) -> None:
        home = ElidedLabel(shown_folder(folder_of(self._workspace)), self._theme, tone="second")
        for button in (self.open_button, self.choose_button, self.none_button):
            button.setAutoDefault(False)
        ways = QHBoxLayout()
        ways.setSpacing(2 * STEP)
        for button in (self.none_button, self.choose_button):
            ways.addWidget(button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(self.tr("On this computer"), self._theme, weight=MEDIUM), 0, 0)
        grid.addWidget(home, 0, 1)
        grid.addWidget(self.open_button, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(self.tr("Second place"), self._theme, weight=MEDIUM), 1, 0)
        grid.addWidget(self.second, 1, 1)
        grid.addLayout(ways, 1, 2)
        self.warning.setWordWrap(True)
        grid.addWidget(self.warning, 2, 1, 1, 2)
        self.body.addLayout(grid)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.on_open_clicked)
        self._opener.failed.connect(self.on_not_opened)
        self.choose_button.clicked.connect(self.on_choose_clicked)
        self.none_button.clicked.connect(self.on_none_clicked)

    def show_place(self, shelf: Shelf) -> None:
        """Say which place is chosen, whether it is there, and whether it helps if the disk breaks."""
        place = shelf.place
        self.warning.setVisible(shelf.is_same_disk)
        self.none_button.setVisible(place is not None)
        self.choose_button.setText(self.tr("Choose a folder…") if place is None else self.tr("Choose another…"))
        if place is None:
            self._say(self.tr(ADVICE))
        elif shelf.is_missing:
            words = self.tr("%1 is not there just now. Once it is, it gets what it lacks.")
            self._say(words.replace("%1", shown_folder(place)), "danger")
        elif shelf.is_same_disk:
            self._say(shown_folder(place), described=f"{shown_folder(place)}. {self.warning.text()}")
        else:
            self._say(shown_folder(place))

    def _say(self, words: str, tone: Tone = "second", described: str = "") -> None:
        self.second.setText(words)
        self.second.set_tone(tone)
        self.choose_button.setAccessibleDescription(described or words)

    def on_open_clicked(self) -> None:
        """Show the folder in the system's own window."""
        self._opener.open(folder_of(self._workspace))

    def on_not_opened(self, folder: Path) -> None:
        """Say where the folder is, as nothing here shows it."""
        self.failed.emit(UserError(self.tr("The folder could not be opened here. It is {}").format(folder)))

    def on_choose_clicked(self) -> None:
        """Ask for a folder and copy the backups there."""
        ask_for_second_place(self._workspace, self, self.choose)

    def choose(self, folder: Path) -> None:
        """Keep backups in this folder too, those there are at once."""
        try:
            second_place.choose(self._workspace, folder)
        except UserError as error:
            self.failed.emit(error)
            return
        self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Give the second place what it lacks, on a thread."""
        workspace = self._workspace
        self._say(self.tr("Copying your backups there…"))
        self._job = self._jobs.in_thread(lambda: bring_up_to_date(workspace), self.on_copied, self.on_failed)

    def on_copied(self, _nothing: object) -> None:
        """The second place has all of them."""
        self.changed.emit()

    def on_failed(self, error: BaseException) -> None:
        """Say why it has not; what is there stays."""
        self.changed.emit()
        told = as_user_error(error)
        if told is None:
            raise error
        self.failed.emit(told)

    def on_none_clicked(self) -> None:
        """Keep backups on this computer alone; what lies in the second place stays there."""
        second_place.choose(self._workspace, None)
        self.changed.emit()

    def cancel(self) -> None:
        """Hear no more of what is under way."""
        if self._job is not None:
            self._job.cancel()
