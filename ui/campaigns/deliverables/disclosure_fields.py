"""What was seen of the disclosure of one post: whether, in which words, by whom and when."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from models.posts.post import Post
from ui.campaigns.form import ChoiceField, text_field, value_of
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.label import Label

SEEN: tuple[tuple[str, bool | None], ...] = (("Not looked yet", None), ("Seen", True), ("Not seen", False))
_HEADERS = ("Disclosure", "Wording", "Seen by", "Looked on")
_SHARES = (3, 4, 3, 3)


class DisclosureFields(QWidget):
    """Four fields in a line; the day is proposed once somebody says what was seen."""

    def __init__(self, post: Post | None, today: date, theme: Theme, whose: str) -> None:
        super().__init__()
        self._today = today
        self._stored = post
        self.seen: ChoiceField[bool | None] = ChoiceField(SEEN, post.disclosure_seen if post else None)
        self.wording = text_field(post.disclosure_wording if post else "", "#ad")
        self.by = text_field(post.disclosure_by if post else "")
        self.day = DayField(theme, near=today)
        self.day.set_value(post.disclosure_on if post else None)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, field in enumerate((self.seen, self.wording, self.by, self.day)):
            grid.addWidget(Label(_HEADERS[place], theme, "small", tone="second"), 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, _SHARES[place])
            field.setAccessibleName(f"{_HEADERS[place]}, {whose}")
        self.seen.activated.connect(self.on_seen_chosen)

    def on_seen_chosen(self) -> None:
        """Propose today once it is said what was seen; without a look there is no day."""
        if self.seen.chosen is None:
            self.day.set_value(None)
        elif self.day.value is None:
            self.day.set_value(self._today)

    @property
    def problem(self) -> str:
        """What cannot be read, or cannot be; empty where all is well."""
        if self.day.value is not None and self.day.value > self._today:
            return "Nobody can have looked at the disclosure in the future."
        return self.day.problem

    def values(self) -> dict[str, object]:
        """The four columns of a post."""
        return {
            "disclosure_seen": self.seen.chosen,
            "disclosure_wording": value_of(self.wording),
            "disclosure_by": value_of(self.by),
            "disclosure_on": self.day.value,
        }

    def news(self) -> dict[str, object]:
        """Those that differ from what is stored."""
        return {name: value for name, value in self.values().items() if getattr(self._stored, name, None) != value}
