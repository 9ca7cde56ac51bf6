"""A brief as a creator will read it, and what it still lacks."""

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from models.campaigns.finished_brief import BriefSection, FinishedBrief
from ui.theme import Theme
from ui.theme.fonts import REGULAR, SEMIBOLD
from ui.theme.theme import Size
from ui.theme.tokens import STEP


class BriefPreview(QTextEdit):
    """Text to read, select and copy; names and words are set as they are, never as markup."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._brief: FinishedBrief | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("How the brief reads"))
        self.document().setDocumentMargin(4 * STEP)
        theme.changed.connect(self.on_theme_changed)

    @property
    def brief(self) -> FinishedBrief | None:
        """What is shown."""
        return self._brief

    def show_brief(self, brief: FinishedBrief) -> None:
        """Show a brief; the scroll stays."""
        if brief != self._brief:
            self._brief = brief
            self._set(brief)

    def on_theme_changed(self) -> None:
        """Set it anew in the colours of the scheme."""
        if self._brief is not None:
            self._set(self._brief)

    def _set(self, brief: FinishedBrief) -> None:
        at = self.verticalScrollBar().value()
        self.clear()
        cursor = self.textCursor()
        self._add(cursor, f"Brief {brief.addressed}".strip(), "small", "accent_text", SEMIBOLD, above=0)
        self._add(cursor, brief.title, "title", "text", SEMIBOLD, above=0)
        self._add(cursor, " · ".join(filter(None, (brief.business, brief.days))), "small", "second", above=2)
        for section in brief.sections:
            self._add_section(cursor, section)
        for part in brief.lacking:
            self._add(cursor, part.label, "small", "second", SEMIBOLD, above=14)
            lack = part.lack(is_for_all=not brief.name)
            self._add(cursor, f"{lack}: left out on paper.", "base", "second", above=2)
        self.verticalScrollBar().setValue(at)

    def _add_section(self, cursor: QTextCursor, section: BriefSection) -> None:
        self._add(cursor, section.title, "small", "accent_text", SEMIBOLD, above=14)
        for place, line in enumerate(section.lines):
            self._add(cursor, f"•  {line}" if section.is_list else line, "base", "text", above=2 if place else 3)

    def _add(
        self, cursor: QTextCursor, text: str, size: Size, colour: str, weight: int = REGULAR, *, above: int
    ) -> None:
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        letters.setFont(self._theme.font(size, weight))
        letters.setForeground(QColor(getattr(self._theme.tokens, colour)))
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        cursor.insertText(text, letters)
