"""What stands above the grid: a search, whether all counts are wanted, and the day of measuring."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from models.posts.measure_again import Marks, marks_text, read_marks
from ui.theme import Theme
from ui.theme.tokens import CONTROL_HEIGHT, STEP
from ui.widgets.day_field import DayField
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note
from ui.widgets.search_field import SearchField


class EntryHead(QWidget):
    """``search``, ``found`` (how many posts are shown), ``all_box``, ``marks`` (when to read again) and ``day``."""

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Find a creator, a caption or a link"), theme, "Ctrl F")
        self.found = note("", theme)
        self.all_box = QCheckBox(self.tr("Show a&ll metrics"))
        self.marks: EchoField[Marks] = EchoField(theme, read_marks, marks_text)
        self.marks_row = FormRow(self.tr("Read &again after days"), self.marks, theme)
        self.day = DayField(theme, near=today)
        self.day_row = FormRow(self.tr("&Read on"), self.day, theme)
        self.search.setFixedWidth(theme.scaled(320))
        self.marks.setFixedWidth(theme.scaled(160))
        self.marks.setToolTip(self.tr("Days after a post went live; a row may have another day in its column Next"))
        self.day.setFixedWidth(theme.scaled(160))
        self.found.setWordWrap(False)
        for small in (self.found, self.all_box):
            small.setMinimumHeight(CONTROL_HEIGHT)
        self.all_box.setToolTip(self.tr("Also those that a platform does not show, and followers at that time"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * STEP)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self.search, 0, bottom)
        row.addWidget(self.found, 1, bottom)
        row.addWidget(self.all_box, 0, bottom)
        row.addWidget(self.marks_row, 0, bottom)
        row.addWidget(self.day_row, 0, bottom)
