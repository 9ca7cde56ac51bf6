"""The pictures of the guide are of the windows of now."""

import pytest
import pytestqt.exceptions
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from docs.pictures.album import FOLDER, remembered
from docs.pictures.fingerprint import fingerprint
from docs.pictures.shots import SHOTS
from docs.pictures.studio import studio
from ui.theme import Theme
from ui.widgets.tile import Tile

LONGEST = 60_000
"""Milliseconds until a busy machine has read everything."""
ANEW = "Take the pictures of the guide anew: QT_QPA_PLATFORM=offscreen python -m docs.pictures "


def test_every_picture_is_taken_by_the_script() -> None:
    assert {shot.name for shot in SHOTS} == {picture.stem for picture in FOLDER.glob("*.png")} == set(remembered())


def test_the_words_on_the_windows_are_those_on_the_pictures(qtbot: QtBot) -> None:
    other = []
    with studio() as here:
        for shot in SHOTS:
            with here.posing(shot) as shown:
                if not comes_to(qtbot, shown, remembered()[shot.name]):
                    other.append(shot.name)
    if other:
        pytest.fail(ANEW + " ".join(other))


def test_another_word_on_a_tile_makes_a_picture_old_another_number_does_not(qtbot: QtBot) -> None:
    tile = Tile("Cost", Theme("light"))
    qtbot.addWidget(tile)
    marks = []
    for value, suffix in (("€120", "paid of €300"), ("€200", "paid of €350"), ("€200", "owed of €350")):
        tile.set_figure(value, suffix, "", "")
        marks.append(fingerprint(tile))
    assert marks[0] == marks[1] != marks[2]


def comes_to(qtbot: QtBot, shown: QWidget, mark: str) -> bool:
    """Whether a window shows these words, now or once it has read what it shows."""
    try:
        qtbot.waitUntil(lambda: fingerprint(shown) == mark, timeout=LONGEST)
    except pytestqt.exceptions.TimeoutError:
        return False
    return True
