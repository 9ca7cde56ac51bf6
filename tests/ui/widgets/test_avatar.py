import pytest
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from ui.theme import LIGHT, Theme
from ui.widgets.avatar import Avatar, avatar_colours, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Moss & Crumb", "MC"),
        ("Kneadful", "KN"),
        ("the oat post", "TO"),
        ("李娜 Bakes", "李"),
        ("محمد", "م"),
        ("Zoë Müller", "ZM"),
        ("Łucja", "ŁU"),
        ("💚", "💚"),
        ("", "?"),
        ("  ", "?"),
        ("X", "X"),
        ("Айгуль Баке", "АБ"),
    ],
)
def test_initials_stand_for_a_name_in_any_script(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_name_keeps_its_colour() -> None:
    assert avatar_colours("Moss & Crumb", LIGHT) == avatar_colours("moss & crumb", LIGHT)
    assert len({avatar_colours(f"Name {number}", LIGHT).back for number in range(60)}) == len(LIGHT.avatars)


def test_a_lone_surrogate_in_a_name_does_no_harm() -> None:
    assert avatar_colours("a\ud800", LIGHT) in LIGHT.avatars


def test_a_picture_takes_the_place_of_initials(theme: Theme, qtbot: QtBot) -> None:
    avatar = Avatar("Moss", theme)
    qtbot.addWidget(avatar)
    picture = QPixmap(80, 40)
    picture.fill(QColor("#FF0000"))
    avatar.show_person("Moss & Crumb", picture)
    assert avatar.grab().toImage().pixelColor(22, 22) == QColor("#FF0000")
    assert avatar.accessibleName() == "Moss & Crumb"
