"""The fields of a brief, one for each element; each is written by itself."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.campaigns.brief import MOST_MESSAGES, Brief, BriefPart, value_of
from models.campaigns.brief_matter import BriefMatter
from models.reading.text import clean
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.scrolled_area import ScrolledArea
from ui.widgets.text_row import TextRow

_HINTS = {
    BriefPart.MESSAGES: "One a line, three at most: nobody remembers a fourth.",
    BriefPart.DISCLOSURE: "A free product counts as payment, too.",
}


class BriefFields(ScrolledArea):
    """``written`` carries an element and its text, ``about_written`` what the campaign is about.

    ``typed`` says that the texts are others than before, written or not.
    """

    written = Signal(object, str)
    about_written = Signal(str)
    typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QWidget(), parent)
        inside = self.inside
        self.about = TextRow(self.tr("What it is about"), "", theme, parent=inside)
        self.rows = {part: TextRow(part.label, _HINTS.get(part, ""), theme, parent=inside) for part in BriefPart}
        self._owner = Brief()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.about.text.show_placeholder(self.tr("The idea in a sentence or two"))
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 3 * STEP, 3 * STEP)
        column.setSpacing(3 * STEP)
        for row in (self.about, *self.rows.values()):
            column.addWidget(row)
        column.addStretch(1)

    def _connect(self) -> None:
        self.about.text.committed.connect(self.about_written)
        self.about.text.textChanged.connect(self.typed)
        for part, row in self.rows.items():
            row.text.committed.connect(lambda text, part=part: self.written.emit(part, text))
            row.text.textChanged.connect(lambda part=part: self.on_typed(part))
            row.reset.clicked.connect(lambda _on=False, part=part: self.on_reset(part))

    @property
    def brief(self) -> Brief:
        """What the fields say just now, written or not."""
        values = {part.value: value_of(part, row.text.toPlainText()) for part, row in self.rows.items()}
        return replace(self._owner, **values)  # type: ignore[arg-type]  # each value is of its element's kind

    @property
    def about_text(self) -> str:
        """What the campaign is about, as it is typed just now."""
        return clean(self.about.text.toPlainText())

    def show_brief(self, owner: Brief, matter: BriefMatter, campaigns: Brief) -> None:
        """Show the brief for all or for one creator; what is being typed of the same one stays."""
        is_other = (owner.campaign_id, owner.partnership_id) != (self._owner.campaign_id, self._owner.partnership_id)
        self._owner = owner
        is_hers = owner.partnership_id is not None
        self.about.setVisible(not is_hers)
        self._show(self.about, matter.campaign.brief, is_same=self.about_text == matter.campaign.brief and not is_other)
        for part, row in self.rows.items():
            is_same = value_of(part, row.text.toPlainText()) == value_of(part, owner.text(part))
            self._show(row, owner.text(part), is_same=is_same and not is_other)
            others = campaigns.text(part) if is_hers else ""
            row.text.show_placeholder(others or matter.usual(part) or f"{part.lack(is_for_all=not is_hers)}.")
            row.show_mark(self.tr("only for {}").format(matter.name) if is_hers and owner.text(part) else "")

    def flush(self) -> None:
        """Write what is still being typed."""
        for row in (self.about, *self.rows.values()):
            row.text.flush()

    def stop(self) -> None:
        """Write nothing any more: the file is closed."""
        for row in (self.about, *self.rows.values()):
            row.text.stop()

    def on_typed(self, part: BriefPart) -> None:
        """Tell at once of more key messages than a brief says."""
        if part is BriefPart.MESSAGES:
            more = len(self.brief.messages) - MOST_MESSAGES
            problem = self.tr("A brief says three key messages: what follows is kept here, but not said.")
            self.rows[part].tell(problem if more > 0 else "")
        self.typed.emit()

    def on_reset(self, part: BriefPart) -> None:
        """Say again what the campaign's brief says."""
        row = self.rows[part]
        row.text.setFocus()
        row.text.selectAll()
        row.text.textCursor().removeSelectedText()
        row.text.flush()

    @staticmethod
    def _show(row: TextRow, stored: str, *, is_same: bool) -> None:
        # What differs from the stored text by blanks at its ends alone is not set anew: the cursor would jump.
        if not is_same:
            row.text.show_stored(stored)
