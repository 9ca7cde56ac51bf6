"""A rating as it is painted."""

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ui.influencers.fit_section import ASPECTS
from ui.influencers.rating_bar import RatingBar
from ui.theme import Theme

PANEL = 327
"""Pixels that the panel leaves for it."""


@pytest.mark.parametrize("label", ASPECTS.values())
def test_the_frame_of_the_focus_leaves_air_beside_the_name(qtbot: QtBot, theme: Theme, label: str) -> None:
    bar = RatingBar(label, theme)
    qtbot.addWidget(bar)
    bar.resize(PANEL, bar.sizeHint().height())
    words = QFontMetrics(theme.font()).horizontalAdvance(label)
    assert bar.focus_frame.left() >= words + 4
