import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.influencers.custom_field import FieldKind
from models.influencers.influencer_filter import InfluencerFilter
from models.influencers.own_range import OwnRange
from storage.workspace import Workspace
from tests.ui.influencers.conftest import PEOPLE
from tests.ui.influencers.pointing import id_of, names, search
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.range_chip import RangeChip
from ui.influencers.range_menu import RangeMenu
from ui.session import Session


def make_field(tab: InfluencersTab, session: Session, kind: FieldKind, values: dict[str, str]) -> RangeChip:
    made: list[int] = []

    def make(w: Workspace) -> None:
        made.append(w.custom_fields.add("Own", kind))
        for name, value in values.items():
            w.custom_fields.put(id_of(tab, name), made[0], value)

    session.edit("Add a field", make)
    chip = tab.bar.chips.by_part[f"custom:{made[0]}"]
    assert isinstance(chip, RangeChip)
    return chip


@pytest.fixture
def ovens(tab: InfluencersTab, session: Session) -> RangeChip:
    return make_field(tab, session, FieldKind.NUMBER, {"Crumb 2": "9", "Crumb 10": "38.5", "Zoë Müller": "1200"})


@pytest.fixture
def born(tab: InfluencersTab, session: Session) -> RangeChip:
    return make_field(tab, session, FieldKind.DATE, {"Crumb 2": "1998-04-03", "Crumb 10": "2001-12-31"})


def opened(qtbot: QtBot, tab: InfluencersTab, chip: RangeChip) -> RangeMenu:
    """The menu of a chip, by keys: under *More* where the chip is out of sight."""
    if chip.isHidden():
        tab.bar.more.setFocus()
        qtbot.keyClick(tab.bar.more, Qt.Key.Key_Space)
        tab.bar.more.offer.setActiveAction(chip.offer.menuAction())
        qtbot.keyClick(tab.bar.more.offer, Qt.Key.Key_Right)
    else:
        chip.setFocus()
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.waitUntil(chip.offer.isVisible)
    return chip.offer


def test_from_and_to_typed_by_keys_keep_who_lies_between(qtbot: QtBot, tab: InfluencersTab, ovens: RangeChip) -> None:
    menu = opened(qtbot, tab, ovens)
    qtbot.keyClicks(menu.low, "10")
    qtbot.keyClick(menu.low, Qt.Key.Key_Tab)
    assert menu.focusWidget() is menu.high
    qtbot.keyClicks(menu.high, "1.2k")
    qtbot.keyClick(menu.high, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert sorted(names(tab)) == ["Crumb 10", "Zoë Müller"]
    assert ovens.text() == "Own: 10 to 1,200"
    assert ovens.isVisible()


def test_an_end_may_stay_open(qtbot: QtBot, tab: InfluencersTab, born: RangeChip) -> None:
    menu = opened(qtbot, tab, born)
    qtbot.keyClicks(menu.low, "1 Jan 2000")
    qtbot.keyClick(menu.low, Qt.Key.Key_Return)
    assert names(tab) == ["Crumb 10"]
    assert born.text() == "Own: from 1 Jan 2000"


def test_empty_keeps_those_who_have_nothing_there(qtbot: QtBot, tab: InfluencersTab, ovens: RangeChip) -> None:
    menu = opened(qtbot, tab, ovens)
    tick = menu.actions()[-1]
    assert tick.text() == "Empty\t3"
    for _ in range(2):
        qtbot.keyClick(menu.focusWidget(), Qt.Key.Key_Tab)
    assert menu.activeAction() is tick
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert len(names(tab)) == 3
    assert not {"Crumb 2", "Crumb 10", "Zoë Müller"} & set(names(tab))
    assert ovens.text() == "Own: empty"


def test_empty_and_a_range_together_are_either(qtbot: QtBot, tab: InfluencersTab, ovens: RangeChip) -> None:
    ovens.on_empty_ticked(True)
    menu = opened(qtbot, tab, ovens)
    qtbot.keyClicks(menu.high, "9")
    qtbot.keyClick(menu.high, Qt.Key.Key_Return)
    assert len(names(tab)) == 4
    assert ovens.text() == "Own: empty, up to 9"


def test_the_menu_shows_the_least_and_the_greatest_beside_the_search(
    qtbot: QtBot, tab: InfluencersTab, ovens: RangeChip
) -> None:
    search(tab, "crumb")
    menu = opened(qtbot, tab, ovens)
    assert (menu.low.placeholderText(), menu.high.placeholderText()) == ("9", "38.5")
    assert menu.actions()[-1].text() == "Empty\t1"


@pytest.mark.parametrize(
    ("low", "high", "problem"),
    [("plenty", "", "“plenty” is no number. Type one or leave it empty."), ("10", "9", "“From” lies behind “to”.")],
)
def test_what_is_no_range_is_said_and_narrows_nothing(
    qtbot: QtBot, tab: InfluencersTab, ovens: RangeChip, low: str, high: str, problem: str
) -> None:
    menu = opened(qtbot, tab, ovens)
    qtbot.keyClicks(menu.low, low)
    qtbot.keyClicks(menu.high, high)
    qtbot.keyClick(menu.high, Qt.Key.Key_Return)
    assert menu.isVisible()
    assert menu._note.text() == problem
    menu.close()
    assert len(names(tab)) == len(PEOPLE)


def test_escape_takes_nothing_of_what_was_typed(qtbot: QtBot, tab: InfluencersTab, ovens: RangeChip) -> None:
    menu = opened(qtbot, tab, ovens)
    qtbot.keyClicks(menu.low, "10")
    for _ in range(2):
        qtbot.keyClick(menu.focusWidget(), Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert len(names(tab)) == len(PEOPLE)


def test_emptied_ends_let_everybody_in_again(qtbot: QtBot, tab: InfluencersTab, ovens: RangeChip) -> None:
    ovens.on_range_typed(OwnRange(FieldKind.NUMBER, "10"))
    menu = opened(qtbot, tab, ovens)
    assert menu.low.text() == "10"
    qtbot.keyClick(menu.low, Qt.Key.Key_Backspace)
    qtbot.keyClick(menu.low, Qt.Key.Key_Return)
    assert len(names(tab)) == len(PEOPLE)
    assert not ovens.active


def test_a_range_goes_when_its_field_becomes_another_kind(
    tab: InfluencersTab, session: Session, ovens: RangeChip
) -> None:
    ovens.on_range_typed(OwnRange(FieldKind.NUMBER, "10"))
    number = session.workspace.custom_fields.all()[0].id
    session.edit("Change the kind", lambda w: w.store.update("custom_field", number, {"kind": FieldKind.TEXT}))
    assert len(names(tab)) == len(PEOPLE)
    tab.bar.show_query(InfluencerFilter(ranges=frozenset({(number, OwnRange(FieldKind.NUMBER, "10"))})))
    assert len(names(tab)) == len(PEOPLE)


def test_a_saved_view_brings_the_range_back(tab: InfluencersTab, ovens: RangeChip) -> None:
    ovens.on_range_typed(OwnRange(FieldKind.NUMBER, "10"))
    wanted = tab.bar.wanted
    tab.clear_filters()
    tab.bar.show_query(wanted)
    assert ovens.text() == "Own: from 10"
    assert sorted(names(tab)) == ["Crumb 10", "Zoë Müller"]
