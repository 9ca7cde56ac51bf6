"""One line of the profiles: platform, handle, followers, and what can be done with it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models import show
from models.profile import Profile, ProfileReading
from ui.influencers.influencer_words import handle_text
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.pill import Pill
from ui.widgets.tooltip import tooltip

_PLATFORM, _HANDLE, _HANDLE_OF_MAIN = 66, 150, 110


class ProfileLine(QWidget):
    """``asked`` carries one of "open", "read", "rename", "remove" and the profile's id."""

    asked = Signal(str, int)
    main_chosen = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        self._is_chosen = False
        self._can_be_main = False
        self._platform = Label("", theme, tone="second")
        self.link = Button("", theme, "link")
        self.main = Pill(self.tr("main"), "grey", theme)
        self.followers = Button("", theme, "link")
        self.more = Button("", theme, "quiet", "chevron-down")
        self._build()
        self.link.clicked.connect(lambda: self.asked.emit("open", self._id))
        self.followers.clicked.connect(lambda: self.asked.emit("read", self._id))
        self.more.clicked.connect(self.on_more_clicked)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        self._platform.setMinimumWidth(_PLATFORM)
        self.more.setFixedWidth(28)
        row.addWidget(self._platform)
        row.addWidget(self.link)
        row.addWidget(self.main)
        row.addStretch(1)
        row.addWidget(self.followers)
        row.addWidget(self.more)

    def show_profile(
        self, profile: Profile, reading: ProfileReading | None, *, is_main: bool, can_be_main: bool
    ) -> None:
        """Show a profile with its last reading; ``can_be_main`` where there are others beside it."""
        self._id, self._is_chosen, self._can_be_main = profile.id, profile.is_main, can_be_main
        handle = handle_text(profile.platform.value, profile.handle) or profile.name or self.tr("no handle")
        whose = f"{profile.platform.label} {handle}"
        self._platform.setText(profile.platform.label)
        self._show_text(self.link, handle, _HANDLE_OF_MAIN if is_main else _HANDLE)
        self.link.setToolTip(tooltip(f"{handle}\n{self.tr('Open in the browser')}"))
        self.main.setVisible(is_main)
        count = show.count(reading.followers) if reading else self.tr("Read…")
        self.followers.setText(count)
        said = f"{count}, read {show.day(reading.day, year=True)}" if reading else self.tr("not read yet")
        self.followers.setAccessibleName(self.tr("Followers of %1: %2").replace("%1", whose).replace("%2", said))
        self.followers.setToolTip(tooltip(f"{said}\n{self.tr('See all readings, add one')}"))
        self.more.setAccessibleName(self.tr("More for %1").replace("%1", whose))

    def _show_text(self, link: Button, text: str, width: int) -> None:
        shown = link.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width)
        link.setText(shown.replace("&", "&&"))
        link.setAccessibleName(text)

    def on_more_clicked(self) -> None:
        """Offer what is done more rarely."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        verbs = {
            "open": self.tr("Open in the browser"),
            "read": self.tr("Followers…"),
            "rename": self.tr("Change handle…"),
            "remove": self.tr("Remove, with readings and posts"),
        }
        for verb, words in verbs.items():
            if verb == "rename" and self._can_be_main:
                main = menu.addAction(self.tr("Main profile"))
                main.setCheckable(True)
                main.setChecked(self._is_chosen)
                main.triggered.connect(lambda on: self.main_chosen.emit(self._id, on))
            menu.addAction(words).triggered.connect(lambda _=False, verb=verb: self.asked.emit(verb, self._id))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
