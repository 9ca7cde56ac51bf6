"""Where words of a cell are cut that have no room."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.tables.cells import on_two_lines, shortened
from ui.theme import Theme


@pytest.fixture
def metrics(qapp: QApplication, theme: Theme) -> QFontMetrics:
    return QFontMetrics(theme.font())


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("https://www.instagram.com/p/C771946041/", "C771946041/"),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "dQw4w9WgXcQ"),
        ("Reel · The baker at the corner · 6 Nov", " · 6 Nov"),
    ],
)
def test_what_tells_a_post_apart_stays(metrics: QFontMetrics, text: str, end: str) -> None:
    width = metrics.horizontalAdvance(text) // 2
    cut = shortened(text, metrics, width, keeps_end=True)
    assert cut.endswith(end)
    assert "…" in cut
    assert metrics.horizontalAdvance(cut) <= width
    assert shortened(text, metrics, 3 * width, keeps_end=True) == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("kept", ["kept"]),
        ("too wide for it", ["too wide", "for it"]),
        ("too wide for it and too wide", ["too wide", "for it a…"]),
        ("too wide too wide too wide", ["too wide", "too wi…"]),
        ("", [""]),
    ],
)
def test_a_sentence_has_two_lines_at_most_and_is_cut_at_its_end(
    metrics: QFontMetrics, text: str, lines: list[str]
) -> None:
    width = metrics.horizontalAdvance("too wide") + 1
    assert on_two_lines(text, metrics, width).split("\n") == lines
