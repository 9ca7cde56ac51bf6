"""Somebody's profiles: opened in the browser, added by a handle or a link, taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.profile import Profile
from ui.influencers.influencer_words import handle_text
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label, section
from ui.widgets.tooltip import tooltip

_LINK_WIDTH = 190


class ProfilesSection(QWidget):
    """``add_asked`` carries the typed handle or link, the others a profile's id."""

    add_asked = Signal(str)
    remove_asked = Signal(int)
    open_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = QVBoxLayout()
        self._shown: list[QWidget] = []
        self.field = QLineEdit()
        self._row = FormRow(self.tr("Add a handle or link"), self.field, theme)
        self.field.setPlaceholderText(self.tr("For instance tiktok @mossandcrumb"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(section(self.tr("Profiles"), theme))
        column.addLayout(self._lines)
        column.addWidget(self._row)
        self._lines.setSpacing(0)
        self.field.returnPressed.connect(lambda: self.add_asked.emit(self.field.text()))
        self.field.textEdited.connect(lambda: self._row.show_problem(""))

    def show_profiles(self, profiles: Sequence[Profile]) -> None:
        """Show the profiles, the main one first."""
        for line in self._shown:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._shown = [self._line(profile) for profile in profiles]
        for line in self._shown:
            self._lines.addWidget(line)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the typed handle; an empty text means that it was added."""
        self._row.show_problem(problem)
        if not problem:
            self.field.clear()

    def _link(self, text: str) -> Button:
        link = Button(text, self._theme, "link")
        shown = link.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _LINK_WIDTH)
        link.setText(shown.replace("&", "&&"))
        link.setAccessibleName(text)
        link.setToolTip(tooltip(f"{text}\n{self.tr('Open in the browser')}"))
        return link

    def _line(self, profile: Profile) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        label = Label(profile.platform.label, self._theme, tone="second")
        link = self._link(handle_text(profile.platform.value, profile.handle) or profile.name)
        remove = Button("", self._theme, "quiet", "close")
        remove.setFixedWidth(28)
        remove.setAccessibleName(f"Remove {profile.platform.label} {profile.handle}")
        remove.setToolTip(self.tr("Remove this profile with its readings and posts"))
        link.clicked.connect(lambda: self.open_asked.emit(profile.id))
        remove.clicked.connect(lambda: self.remove_asked.emit(profile.id))
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
        row.addWidget(remove)
        return line
