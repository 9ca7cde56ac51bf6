"""Bold type cut by the variable font: Qt's own reading of HTML knows one weight of it alone."""

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from ui.theme import Theme
from ui.theme.fonts import MEDIUM, SEMIBOLD, sized


def embolden(document: QTextDocument, theme: Theme) -> None:
    """Set all that is bold in the weights of the program, at its own size."""
    bold = [part for block in _blocks(document) for part in _bold_parts(block)]
    cursor = QTextCursor(document)
    for start, length, pixels, weight in bold:
        form = QTextCharFormat()
        form.setFont(sized(theme.font(weight=weight), pixels), _SET)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


_SET = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _bold_parts(block: QTextBlock) -> Iterator[tuple[int, int, int, int]]:
    """Beginning and length of what is bold, the size of its type in pixels, and its weight."""
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        font = fragment.charFormat().font()
        if font.weight() > QFont.Weight.Normal:
            weight = MEDIUM if font.weight() <= MEDIUM else SEMIBOLD
            yield fragment.position(), fragment.length(), max(font.pixelSize(), 1), weight
        part += 1
