"""Where the words of a page stand: each run of letters with its mark, its beginning, its end and its baseline."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, Transformation
from pypdf.generic import ContentStream

from tests.ui.paper.standards.tree import Tagged, mark_of

NOWHERE = Transformation()


@dataclass(frozen=True, slots=True)
class Place:
    """Letters of a face from ``left`` to ``right`` on a line, in points from the lower left corner of the page.

    ``mark`` is that of their content, ``None`` in an artifact and -1 outside of all.
    """

    mark: int | None
    face: str
    left: float
    right: float
    baseline: float


def places(file: Tagged, page: int) -> list[Place]:
    """All runs of letters of a page, in the order of painting."""
    pen = _Pen(file.reader.pages[page])
    operations = ContentStream(file.reader.pages[page]["/Contents"].get_object(), file.reader).operations
    return [place for operands, operator in operations for place in pen.follow(operator, operands)]


class _Pen:
    """Follows the operators of a page that move letters."""

    def __init__(self, page: PageObject) -> None:
        resources: Any = page["/Resources"]
        fonts: dict[str, Any] = {name: font.get_object() for name, font in resources["/Font"].items()}
        self._widths = {name: _widths(font) for name, font in fonts.items()}
        self._faces = {name: str(font["/BaseFont"]) for name, font in fonts.items()}
        self._matrix = self._line = NOWHERE
        self._font, self._size = "", 0.0
        self._kept: list[tuple[Transformation, str, float]] = []
        self._marks: list[int | None] = []

    def follow(self, operator: bytes, operands: list[Any]) -> Iterator[Place]:
        """The letters that an operator paints, if any."""
        if operator in {b"Tj", b"TJ"}:
            yield self._place(operands[0] if operator == b"TJ" else operands)
        elif operator in {b"BDC", b"BMC"}:
            self._marks.append(mark_of(operands))
        elif operator == b"EMC":
            self._marks.pop()
        elif operator in {b"q", b"Q"}:
            self._keep(operator)
        else:
            self._move(operator, operands)

    def _keep(self, operator: bytes) -> None:
        if operator == b"q":
            self._kept.append((self._matrix, self._font, self._size))
        else:
            self._matrix, self._font, self._size = self._kept.pop()

    def _move(self, operator: bytes, operands: list[Any]) -> None:
        match operator:
            case b"cm":
                self._matrix = _matrix(operands).transform(self._matrix)
            case b"BT":
                self._line = NOWHERE
            case b"Tm":
                self._line = _matrix(operands)
            case b"Td":
                self._line = NOWHERE.translate(float(operands[0]), float(operands[1])).transform(self._line)
            case b"Tf":
                self._font, self._size = str(operands[0]), float(operands[1])

    def _place(self, parts: list[Any]) -> Place:
        whole = self._line.transform(self._matrix)
        start, end = whole.apply_on((0.0, 0.0)), whole.apply_on((self._length(parts) * self._size / 1000, 0.0))
        own = [mark for mark in self._marks if mark != -1]
        left, right = sorted((float(start[0]), float(end[0])))
        return Place(own[-1] if own else -1, self._faces[self._font], left, right, float(start[1]))

    def _length(self, parts: list[Any]) -> float:
        widths = self._widths[self._font]
        length = 0.0
        for part in parts:
            if isinstance(part, int | float):
                length -= float(part)
            else:
                length += sum(widths.get(code, widths[-1]) for code in _codes(part.original_bytes))
        return length


def _matrix(operands: list[Any]) -> Transformation:
    a, b, c, d, e, f = map(float, operands)
    return Transformation((a, b, c, d, e, f))


def _codes(letters: bytes) -> Iterator[int]:
    return (letters[place] << 8 | letters[place + 1] for place in range(0, len(letters), 2))


def _widths(font: Any) -> dict[int, float]:
    """The width of each letter by its number, in thousandths of the size; -1 for all others."""
    inner = font["/DescendantFonts"][0].get_object()
    found = {-1: float(inner.get("/DW", 1000))}
    told = list(inner["/W"])
    while told:
        first, second = int(told.pop(0)), told.pop(0).get_object()
        if isinstance(second, list):
            found |= {first + place: float(width) for place, width in enumerate(second)}
        else:
            found |= dict.fromkeys(range(first, int(second) + 1), float(told.pop(0)))
    return found
