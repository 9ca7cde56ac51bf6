"""The top of the panel beside the table of posts: which post it is, what it says, and when it is read next."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.posts.measure_again import Marks, next_day
from models.posts.measured_post import MeasuredPost
from models.posts.post_words import disclosure_words, place_words
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.fact_row import FactRow
from ui.widgets.label import ElidedLabel, heading, note
from ui.widgets.tooltip import tooltip

LONGEST_CAPTION = 280
"""Characters shown; the tooltip tells all."""


class PostHead(QWidget):
    """``enter``, ``open`` and ``creator`` are buttons; everything a person typed is shown as plain text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading("", theme)
        self.place = ElidedLabel("", theme, "small", tone="second")
        self.caption = note("", theme)
        self.link = ElidedLabel("", theme, "small", tone="second")
        self.enter = editor(Button(self.tr("Enter numbers…"), theme, "secondary"))
        self.open = Button(self.tr("Open post"), theme, "secondary", "link")
        self.creator = Button(self.tr("Creator"), theme, "quiet", "person")
        self.disclosure = FactRow(self.tr("Disclosure"), theme)
        self.next = FactRow(self.tr("Read next"), theme)
        self._build()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for button in (self.enter, self.open, self.creator):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (self.title, self.place):
            column.addWidget(widget)
        column.addSpacing(STEP)
        column.addLayout(buttons)
        column.addSpacing(STEP)
        for fact in (self.caption, self.link, self.disclosure, self.next):
            column.addWidget(fact)

    def show_post(self, measured: MeasuredPost, today: date, marks: Marks) -> None:
        """Show what is known of a post."""
        post, caption = measured.post, " ".join(measured.post.caption.split())
        self.title.setText(measured.title(today))
        self.place.setText(place_words(measured))
        self.caption.setText(caption if len(caption) <= LONGEST_CAPTION else f"{caption[: LONGEST_CAPTION - 1]}…")
        self.caption.setToolTip(tooltip(post.caption))
        self.caption.setVisible(bool(caption))
        self.link.setText(post.url)
        self.link.setVisible(bool(post.url))
        self.open.setEnabled(bool(post.url))
        self.creator.setVisible(measured.influencer_id is not None)
        self.creator.setAccessibleName(self.tr("Show %1").replace("%1", measured.influencer))
        self.disclosure.show_fact(disclosure_words(post))
        self._show_next(measured, today, marks)

    def _show_next(self, measured: MeasuredPost, today: date, marks: Marks) -> None:
        post, read_on = measured.post, measured.last.day if measured.last else None
        day = next_day(post.format, measured.live_on, read_on, today, marks, post.measure_on)
        if day is None:
            self.next.show_fact(self.tr("not again"))
            return
        told = self.tr("as you wished") if day == post.measure_on else self.tr("by the rule")
        late = self.tr("late") if day < today else self.tr("today") if day == today else ""
        self.next.show_fact(show.day(day, year=True), told, late, "amber")
