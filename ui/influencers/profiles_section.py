"""Somebody's profiles: opened in the browser, their followers read, added by a handle or a link."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.influencers.profile import Profile, ProfileReading
from ui.influencers.fold_section import FoldSection
from ui.influencers.profile_line import ProfileLine
from ui.theme import Theme
from ui.widgets.editing import editor
from ui.widgets.form_row import FormRow
from ui.widgets.line_field import LineField
from ui.widgets.line_list import LineList


class ProfilesSection(FoldSection):
    """``add_asked`` carries the typed handle or link, the others a profile's id."""

    add_asked = Signal(str)
    remove_asked = Signal(int)
    open_asked = Signal(int)
    read_asked = Signal(int)
    rename_asked = Signal(int)
    main_chosen = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Profiles"), "profiles", theme, parent)
        self._theme = theme
        self._lines = LineList(self._new_line)
        self.field = LineField()
        self._row = editor(FormRow(self.tr("Add a handle or link"), self.field, theme), hides=True)
        self.field.setPlaceholderText(self.tr("For instance tiktok @mossandcrumb"))
        self.body.addLayout(self._lines)
        self.body.addWidget(self._row)
        self.field.returnPressed.connect(lambda: self.add_asked.emit(self.field.text()))
        self.field.textEdited.connect(lambda: self._row.show_problem(""))

    @property
    def lines(self) -> list[ProfileLine]:
        """What is shown, from the top."""
        return self._lines.lines

    def show_profiles(
        self, profiles: Sequence[Profile], readings: Sequence[ProfileReading], main: int | None, today: date
    ) -> None:
        """Show the profiles with their followers; ``main`` is the id of the one that the figures are about."""
        self.show_summary(str(len(profiles)) if profiles else self.tr("none"))
        for line, profile in zip(self._lines.fit(len(profiles)), profiles, strict=True):
            is_main = profile.id == main and len(profiles) > 1
            read = [one for one in readings if one.profile_id == profile.id and one.followers is not None]
            line.show_profile(profile, is_main=is_main, can_be_main=len(profiles) > 1)
            line.show_readings(read, today)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the typed handle; an empty text means that it was added."""
        self._row.show_problem(problem)
        if not problem:
            self.field.clear()

    def forget_typed(self) -> None:
        """Begin anew for somebody else: a handle typed for one is not added to the next."""
        self.show_problem("")

    def _new_line(self) -> ProfileLine:
        line = ProfileLine(self._theme)
        asked = {
            "open": self.open_asked, "read": self.read_asked, "rename": self.rename_asked, "remove": self.remove_asked,
        }  # fmt: skip
        line.asked.connect(lambda verb, number: asked[verb].emit(number))
        line.main_chosen.connect(self.main_chosen)
        return line
