"""The status bar: which file, saved when, backed up when; at the right what needs the owner today."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QStatusBar, QWidget

from models.changes import ChangeSet
from models.errors import UserError
from models.plural import counted
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import ElidedLabel
from ui.widgets.tooltip import tooltip

if TYPE_CHECKING:
    from models.today import TodayItem
    from ui.window.today_list import TodayList

_PAUSE = 150
"""Milliseconds of rest before the list is read anew: it asks every table, so not within an edit."""

NEEDED_FROM = (
    "influencer", "contact", "campaign", "partnership", "deliverable", "profile", "post", "reading", "payment",
    "business", "setting",
)  # fmt: skip


class StatusBar(QStatusBar):
    """Reads the session; tells by signal where a click on the list goes."""

    influencer_asked = Signal(int)
    campaign_asked = Signal(int)
    partnership_asked = Signal(int, int)
    results_asked = Signal(int)
    post_asked = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session: Session | None = None
        self._items: list[TodayItem] = []
        self._file = ElidedLabel("", theme, "small", tone="second")
        self._saved = ElidedLabel("", theme, "small", tone="second")
        self._backup = ElidedLabel("", theme, "small", tone="second")
        self._second = ElidedLabel("", theme, "small", tone="second")
        self._view = ElidedLabel("", theme, "small", tone="second")
        self._today = Button("", theme, "link")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()

    def _build(self) -> None:
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, STEP, 0)  # what needs you stands off the edge as the file's name does
        for label in (self._file, self._saved, self._backup, self._second):
            self.addWidget(label)
        self.addPermanentWidget(self._view)
        self.addPermanentWidget(self._today)
        self._today.setMinimumWidth(0)  # its words come later, and are never cut
        self._today.setFont(self._theme.font("small"))
        self._today.setToolTip(self.tr("What needs you today (Ctrl+T)"))
        self._today.clicked.connect(self.show_today)
        self._today.hide()
        self._pause.timeout.connect(self.refresh)

    @cached_property
    def today_list(self) -> "TodayList":
        """The list over the bar; made when it is first opened."""
        from ui.window.today_list import TodayList

        made = TodayList(self._theme, self)
        made.chosen.connect(self.on_item_chosen)
        return made

    def show_session(self, session: Session | None) -> None:
        """Speak of another workspace, or of none."""
        self._session = session
        self._backup.setText("")
        self.show_second_place(None)
        self._view.setText("")
        self._file.setText(_called(session) if session else "")
        self._saved.setText("")
        self.show_saved()
        self._today.setVisible(session is not None)
        self._today.setText("")
        self._pause.start() if session else self._pause.stop()

    def show_changed(self, changes: ChangeSet) -> None:
        """Say when the last change was saved, and after a pause what needs the owner now."""
        self.show_saved()
        if changes.touches(*NEEDED_FROM):
            self._pause.start()

    def refresh(self) -> None:
        """Read anew what needs the owner."""
        from models.today import summary
        from storage.campaigns.today import needed_today

        self._pause.stop()
        if self._session is not None:
            self._items = needed_today(self._session.workspace, self._session.today)
            self._today.setText(summary(self._items))

    def show_saved(self) -> None:
        """Say when the last change was saved, or how many are not yet, and when the newest backup was made."""
        if self._session is None:
            return
        unsaved = self._session.unsaved.labels
        if unsaved:
            self._saved.setText(self.tr("{} not saved yet").format(counted(len(unsaved), "change")))
        elif self._session.saved_at is not None:
            from models.show import clock

            self._saved.setText(self.tr("All changes saved · {}").format(clock(self._session.saved_at)))
        elif self._session.workspace.is_read_only:
            self._saved.setText(self.tr("Read only"))
        else:
            self._saved.setText(self.tr("All changes saved"))
        self._saved.set_tone("danger" if unsaved else "second")
        self._saved.setToolTip(tooltip("\n".join(unsaved)) if unsaved else "")
        if self._session.saved_at is not None:
            self.show_newest_backup()

    def show_newest_backup(self) -> None:
        """Say when the newest backup that is there was made."""
        from storage.backups.listing import last_made

        if self._session is None:
            return
        if made := last_made(self._session.path):
            self.show_backup(made)
        else:
            self._backup.setText("")

    def show_backup(self, moment: datetime) -> None:
        """Say when the newest backup was made."""
        from models import show

        if self._session is None:
            return
        today = self._session.today
        is_today = moment.date() == today
        when = self.tr("today {}").format(show.clock(moment)) if is_today else show.moment(moment, today)
        self._backup.setText(self.tr("Last backup {}").format(when))

    def show_second_place(self, lack: UserError | None) -> None:
        """Say quietly that the second place has not got the newest backup, and why."""
        self._second.setVisible(lack is not None)
        self._second.setText(self.tr("not in the second place yet") if lack else "")
        self._second.setToolTip(tooltip(f"{lack.message} {lack.hint}") if lack else "")

    def show_view(self, text: str) -> None:
        """Say what the tab shown holds."""
        self._view.setText(text)

    def show_today(self) -> None:
        """Open the list of what needs the owner; a click goes there."""
        if self._session is None:
            return
        self.refresh()
        self.today_list.show_items(self._items, self._session.today)
        self.today_list.open_above(self._today.mapToGlobal(self._today.rect().topRight()))

    def on_item_chosen(self, item: "TodayItem") -> None:
        """Tell where a line of the list leads."""
        if item.influencer_id is not None:
            self.influencer_asked.emit(item.influencer_id)
        elif item.campaign_id is not None and item.partnership_id is not None:
            self.partnership_asked.emit(item.campaign_id, item.partnership_id)
        elif item.campaign_id is not None:
            self.campaign_asked.emit(item.campaign_id)
        elif item.results_of is not None and item.post_id is not None:
            self.post_asked.emit(item.results_of, item.post_id)
        elif item.results_of is not None:
            self.results_asked.emit(item.results_of)


def _called(session: Session) -> str:
    """The file by its name, a backup that is looked at by when it was made."""
    if not session.workspace.is_read_only:
        return session.path.name
    from storage.backups.backup import Reason
    from storage.backups.naming import named
    from ui.backups.backup_words import within

    backup = named(session.path)
    if backup.reason is Reason.BY_HAND:
        return session.path.name
    words = QCoreApplication.translate("status_bar", "Backup of {}")
    return words.format(within(backup.made_at, session.today))
