"""One line of the profiles: platform, handle, followers, and what can be done with it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models import show
from models.figures.growth import told_growth
from models.influencers.profile import Profile, ProfileReading
from ui.influencers.influencer_words import handle_text
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.more_button import MoreButton, Offer
from ui.widgets.pill import Pill
from ui.widgets.tooltip import tooltip

_PLATFORM, _HANDLE, _HANDLE_OF_MAIN = 66, 150, 110
_MAIN = "main"


class ProfileLine(QWidget):
    """``asked`` carries one of "open", "read", "rename", "remove" and the profile's id."""

    asked = Signal(str, int)
    main_chosen = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        self._whose = ""
        self._is_chosen = False
        self._can_be_main = False
        self._platform = Label("", theme, tone="second")
        self.link = Button("", theme, "link")
        self.main = Pill(self.tr("main"), "grey", theme)
        self.followers = Button("", theme, "link")
        self.more = MoreButton(theme, self._offers)
        self._build(theme)
        self.link.clicked.connect(lambda: self.asked.emit("open", self._id))
        self.followers.clicked.connect(lambda: self.asked.emit("read", self._id))
        self.more.chosen.connect(self.on_chosen)

    def _build(self, theme: Theme) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        self._platform.setMinimumWidth(theme.scaled(_PLATFORM))
        row.addWidget(self._platform)
        row.addWidget(self.link)
        row.addWidget(self.main)
        row.addStretch(1)
        row.addWidget(self.followers)
        row.addWidget(self.more)

    def show_profile(self, profile: Profile, *, is_main: bool, can_be_main: bool) -> None:
        """Show a profile; ``can_be_main`` where there are others beside it."""
        self._id, self._is_chosen, self._can_be_main = profile.id, profile.is_main, can_be_main
        handle = handle_text(profile.platform.value, profile.handle) or profile.name or self.tr("no handle")
        self._whose = f"{profile.platform.label} {handle}"
        self._platform.setText(profile.platform.label)
        self._show_text(self.link, handle, _HANDLE_OF_MAIN if is_main else _HANDLE)
        self.link.setToolTip(tooltip(f"{handle}\n{self.tr('Open in the browser')}"))
        self.main.setVisible(is_main)
        self.more.setAccessibleName(self.tr("More for %1").replace("%1", self._whose))

    def show_readings(self, readings: Sequence[ProfileReading], today: date) -> None:
        """Show the last count of followers, and how they grew; ``readings`` all have a count, oldest first."""
        last = readings[-1] if readings else None
        count = show.count(last.followers) if last else self.tr("Read…")
        said = f"{count}, read {show.day(last.day, year=True)}" if last else self.tr("not read yet")
        grown = told_growth(readings, today)
        self.followers.setText(count)
        self.followers.setAccessibleName(self.tr("Followers of %1: %2").replace("%1", self._whose).replace("%2", said))
        growth = [f"Growth: {grown.value}, {grown.grounds}"] if last else []
        lines = [said, *growth, self.tr("Click for all readings")]
        self.followers.setToolTip(tooltip("\n".join(lines)))

    def _show_text(self, link: Button, text: str, width: int) -> None:
        shown = link.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width)
        link.setText(shown.replace("&", "&&"))
        link.setAccessibleName(text)

    def on_chosen(self, verb: str, is_on: bool) -> None:
        """Ask for what was chosen below the arrow."""
        if verb == _MAIN:
            self.main_chosen.emit(self._id, is_on)
        else:
            self.asked.emit(verb, self._id)

    def _offers(self) -> list[Offer]:
        main = [Offer(_MAIN, self.tr("Main profile"), self._is_chosen, edits_file=True)] if self._can_be_main else []
        return [
            Offer("open", self.tr("Open in the browser")),
            Offer("read", self.tr("Followers…")),
            *main,
            Offer("rename", self.tr("Change handle…"), edits_file=True),
            Offer("remove", self.tr("Remove, with readings and posts"), edits_file=True),
        ]
