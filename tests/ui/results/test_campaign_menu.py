from collections.abc import Callable
from typing import Literal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.contrast import TEXT_MINIMUM, contrast
from ui.results.campaign_chip import CampaignChip
from ui.theme import Theme
from ui.widgets.choice_menu import Choice

Make = Callable[[int], CampaignChip]


@pytest.fixture
def chip(qtbot: QtBot, theme: Theme) -> Make:
    def make(campaigns: int) -> CampaignChip:
        choices = [Choice(number, f"Campaign {number}", number) for number in range(1, campaigns + 1)]
        made = CampaignChip(theme, lambda: choices, lambda number: f"Campaign {number}")
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_many_campaigns_are_searched_and_return_looks_at_the_first_found(qtbot: QtBot, chip: Make) -> None:
    made = chip(30)
    made.offer.popup(QPoint(0, 0))
    assert made.offer.field is not None
    qtbot.keyClicks(made.offer.field, "27")
    with qtbot.waitSignal(made.chosen) as chosen:
        qtbot.keyClick(made.offer.field, Qt.Key.Key_Return)
    assert chosen.args == [27]
    assert made.offer.isHidden()


def test_all_campaigns_stay_on_offer_while_some_are_searched(qtbot: QtBot, chip: Make) -> None:
    made = chip(30)
    made.offer.popup(QPoint(0, 0))
    assert made.offer.field is not None
    qtbot.keyClicks(made.offer.field, "nothing is called that")
    assert made.offer.everything in made.offer.actions()
    made.offer.close()


def test_ctrl_with_a_click_adds_one(qtbot: QtBot, chip: Make) -> None:
    made = chip(2)
    made.offer.popup(QPoint(0, 0))
    for action in made.offer.actions()[2:4]:
        at = made.offer.actionGeometry(action).center()
        qtbot.mouseClick(made.offer, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert made.values == {1, 2}
    assert made.offer.isVisible()
    made.offer.close()


def test_several_are_spoken_of_only_where_there_are_several(chip: Make) -> None:
    for campaigns, is_told in ((1, False), (2, True)):
        made = chip(campaigns)
        made.on_about_to_show()
        assert any(action.text().startswith("Tick boxes") for action in made.offer.actions()) is is_told


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_how_several_are_chosen_can_be_read(
    qtbot: QtBot, wardrobe: QApplication, scheme: Literal["light", "dark"]
) -> None:
    theme = Theme(scheme)
    theme.apply(wardrobe)
    made = CampaignChip(theme, lambda: [Choice(1, "One", 1), Choice(2, "Two", 2)], str)
    qtbot.addWidget(made)
    made.show()
    made.offer.popup(QPoint(0, 0))
    hint = made.offer.actions()[-1]
    picture = made.offer.grab(made.offer.actionGeometry(hint)).toImage()
    inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert max(contrast(ink, theme.tokens.surface) for ink in inks) >= TEXT_MINIMUM
    made.offer.close()
