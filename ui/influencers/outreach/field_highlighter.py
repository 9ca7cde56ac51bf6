"""Shows the fields of a message in colour while it is typed."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from models.messages.message import fields_in
from ui.theme import Theme


class FieldHighlighter(QSyntaxHighlighter):
    """Known fields in the accent's colour, others red and underlined."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        for start, length, field in fields_in(text):
            look = QTextCharFormat()
            tokens = self._theme.tokens
            look.setForeground(QColor(tokens.accent_text if field else tokens.danger))
            look.setFontUnderline(field is None)
            self.setFormat(_units(text[:start]), _units(text[start : start + length]), look)


def _units(text: str) -> int:
    """Length as Qt counts it: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2
