from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.influencers.influencer_filter import InfluencerFilter
from models.influencers.tiers import Tier
from models.stages import Column, Stage
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do
from tests.ui.influencers.conftest import PEOPLE
from tests.ui.influencers.pointing import cell_text, id_of, names, search
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.choice_chip import ChoiceChip
from ui.widgets.choice_menu import MOST_SHOWN
from ui.widgets.narrowing_chip import NarrowingChip

LINE = 40
"""Height of one line of the bar, its spacing included."""


@pytest.fixture
def tick(qtbot: QtBot, tab: InfluencersTab) -> Callable[[str, str], None]:
    """Ticks an entry of a chip's menu by mouse, opened under *More* where the chip is out of sight."""

    def ticked(part: str, text: str) -> None:
        chip = tab.bar.chips.by_part[part]
        qtbot.mouseClick(tab.bar.more if chip.isHidden() else chip, Qt.MouseButton.LeftButton)
        if chip.isHidden():
            tab.bar.more.offer.setActiveAction(chip.offer.menuAction())
            qtbot.keyClick(tab.bar.more.offer, Qt.Key.Key_Right)
        qtbot.waitUntil(chip.offer.isVisible)
        action = next(one for one in chip.offer.actions() if one.text().partition("\t")[0] == text)
        place = chip.offer.actionGeometry(action).center()
        qtbot.mouseMove(chip.offer, place)
        qtbot.mouseClick(chip.offer, Qt.MouseButton.LeftButton, pos=place)
        assert chip.offer.isVisible(), "a second one can be ticked"
        chip.offer.close()
        tab.bar.more.offer.close()

    return ticked


def offered(chip: NarrowingChip) -> list[str]:
    chip.offer.aboutToShow.emit()
    return [action.text().replace("\t", " ") for action in chip.offer.actions()]


def test_a_platform_chip_narrows_and_its_cross_ends_that(
    qtbot: QtBot, tab: InfluencersTab, tick: Callable[[str, str], None]
) -> None:
    tick("platforms", "TikTok")
    chip = tab.bar.chips.by_part["platforms"]
    assert names(tab) == ["Moss & Crumb"]
    assert chip.text() == "TikTok"
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert len(names(tab)) == len(PEOPLE)


def test_chips_count_what_they_would_show(tab: InfluencersTab) -> None:
    chips = tab.bar.chips.by_part
    assert offered(chips["platforms"]) == ["Instagram 6", "TikTok 1"]
    assert offered(chips["tiers"]) == ["Micro 1k–100k 6"]
    assert offered(chips["tags"]) == ["Nothing to choose from yet"]


def test_counts_heed_the_other_chips_and_the_search(tab: InfluencersTab) -> None:
    chips = tab.bar.chips.by_part
    search(tab, "crumb")
    assert offered(chips["niches"]) == ["Baking 1"]
    chips["niches"].set_values(frozenset({"Vegan sweets"}))
    assert offered(chips["niches"]) == ["Baking 1", "Vegan sweets 0"]
    assert offered(chips["platforms"]) == ["Nothing to choose from yet"]


def test_filters_of_two_chips_work_together(tab: InfluencersTab) -> None:
    tab.bar.chips.by_part["regions"].set_values(frozenset({("Wien", "AT"), ("Lyon", "")}))
    assert sorted(names(tab)) == ["Moss & Crumb", "Zoë Müller"]
    tab.bar.chips.by_part["niches"].set_values(frozenset({"Vegan sweets"}))
    assert names(tab) == ["Zoë Müller"]


def test_a_seldom_chip_waits_under_more_until_it_narrows(
    qtbot: QtBot, tab: InfluencersTab, session: Session, tick: Callable[[str, str], None]
) -> None:
    number = id_of(tab, "Crumb 2")
    do(session.workspace, lambda w: w.influencers.update(number, do_not_contact=True))
    chip = tab.bar.chips.by_part["do_not_contact"]
    assert chip.isHidden()
    tick("do_not_contact", "Do not contact")
    assert chip.isVisible()
    assert chip.text() == "Do not contact"
    assert names(tab) == ["Crumb 2"]
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert chip.isHidden()
    assert len(names(tab)) == len(PEOPLE)


@pytest.mark.parametrize("width", [1280, 1360])
def test_idle_chips_keep_to_one_line_and_the_rest_is_under_more(tab: InfluencersTab, width: int) -> None:
    bar = tab.bar
    tab.resize(width, 720)
    tops = {widget.y() for widget in (*bar.chips.often, bar.due, bar.more) if widget.isVisible()}
    assert tops == {0}
    bar.more.offer.aboutToShow.emit()
    under_more = {action.text() for action in bar.more.offer.actions()}
    assert under_more == {chip.title for chip in bar.chips.by_part.values() if chip.isHidden()}
    assert {"Language", "Tags", "Contact"} <= under_more


@pytest.mark.parametrize("width", [1280, 1360])
def test_no_chip_moves_while_somebody_types(tab: InfluencersTab, width: int) -> None:
    tab.resize(width, 720)
    chips = (*tab.bar.chips.often, tab.bar.due, tab.bar.more)
    assert all(chip.isVisible() for chip in chips)
    before = [chip.geometry() for chip in chips]
    search(tab, "lyon gluten-free")
    assert [chip.geometry() for chip in chips] == before
    assert tab.bar.search.width() > tab.bar.search.fontMetrics().horizontalAdvance("lyon gluten-free baking")


def test_clear_stands_on_the_line_of_the_search(tab: InfluencersTab) -> None:
    search(tab, "lyon")
    tab.grab()
    clear, field = tab.bar.clear_button.geometry().center(), tab.bar.search.geometry().center()
    assert abs(clear.y() - field.y()) <= 1


def test_chips_that_narrow_are_seen_however_narrow_the_window(tab: InfluencersTab) -> None:
    chips = tab.bar.chips.by_part
    tab.resize(900, 600)
    chips["tiers"].set_values(frozenset({Tier.MICRO}))
    chips["regions"].set_values(frozenset({("Wien", "AT")}))
    chips["languages"].set_values(frozenset({"German"}))
    for part in ("tiers", "regions", "languages"):
        assert chips[part].isVisible()
        assert tab.bar.rect().contains(tab.bar.rect().intersected(chips[part].geometry()))


def test_follow_up_due_keeps_those_who_wait(qtbot: QtBot, tab: InfluencersTab) -> None:
    assert tab.bar.due.text() == "Follow-up due 1"
    qtbot.mouseClick(tab.bar.due, Qt.MouseButton.LeftButton)
    assert names(tab) == ["Moss & Crumb"]
    qtbot.mouseClick(tab.bar.clear_button, Qt.MouseButton.LeftButton)
    assert len(names(tab)) == len(PEOPLE)


def test_follow_ups_are_counted_among_those_asked_for(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.bar.chips.by_part["niches"].set_values(frozenset({"Vegan sweets"}))
    qtbot.waitUntil(lambda: tab.bar.due.text() == "Follow-up due")


def test_one_clear_ends_search_and_every_filter(qtbot: QtBot, tab: InfluencersTab) -> None:
    assert tab.bar.clear_button.isHidden()
    search(tab, "moss")
    tab.bar.chips.by_part["niches"].set_values(frozenset({"Baking"}))
    tab.bar.due.click()
    assert names(tab) == ["Moss & Crumb"]
    qtbot.mouseClick(tab.bar.clear_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(tab)) == len(PEOPLE))
    assert tab.bar.count_text == f"{len(PEOPLE)} influencers"
    assert tab.bar.clear_button.isHidden()
    assert not any(chip.active for chip in (*tab.bar.chips.by_part.values(), tab.bar.due))


def told(tab: InfluencersTab) -> str:
    return tab.states.nobody_found.sentence


def test_nobody_found_says_what_was_asked_for_and_offers_to_clear(qtbot: QtBot, tab: InfluencersTab) -> None:
    search(tab, "zzzz")
    assert told(tab) == "No influencer matches the search “zzzz”."
    qtbot.mouseClick(tab.states.nobody_found.findChild(Button), Qt.MouseButton.LeftButton)
    assert tab.states.currentWidget() is tab.table
    assert len(names(tab)) == len(PEOPLE)


def test_nobody_found_says_which_filter_keeps_people_out(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.bar.chips.by_part["regions"].set_values(frozenset({("Lyon", "")}))
    search(tab, "zoe")
    assert told(tab) == "No influencer matches Region “Lyon” and the search “zoe” together."
    qtbot.waitUntil(lambda: "Without" in told(tab))
    assert told(tab).endswith("Without Region “Lyon” there would be 1 influencer, without the search “zoe” 1.")


@pytest.fixture
def oven(tab: InfluencersTab, session: Session) -> int:
    """A field of the owner's own with choices; Zoë has one of them."""
    made: list[int] = []
    zoe = id_of(tab, "Zoë Müller")

    def make(w: Workspace) -> None:
        made.append(w.custom_fields.add("Oven"))
        w.store.update("custom_field", made[0], {"kind": "choice"})
        w.custom_fields.put(zoe, made[0], "wood")

    session.edit("Add a field", make)
    return made[0]


def test_an_own_field_with_choices_has_a_chip_under_more(
    tab: InfluencersTab, oven: int, tick: Callable[[str, str], None]
) -> None:
    tab.bar.more.offer.aboutToShow.emit()
    assert "Oven" in [action.text() for action in tab.bar.more.offer.actions()]
    tick(f"custom:{oven}", "wood")
    assert names(tab) == ["Zoë Müller"]
    assert tab.bar.chips.by_part[f"custom:{oven}"].isVisible()
    assert tab.bar.chips.by_part[f"custom:{oven}"].text() == "Oven: wood"
    search(tab, "crumb")
    assert told(tab) == "No influencer matches Oven “wood” and the search “crumb” together."


def test_an_own_field_of_free_text_has_no_chip(tab: InfluencersTab, session: Session) -> None:
    session.edit("Add a field", lambda w: w.custom_fields.add("Remarks"))
    assert not any(part.startswith("custom") for part in tab.bar.chips.by_part)


def test_a_chip_goes_with_its_field_and_lets_everybody_in_again(
    tab: InfluencersTab, session: Session, oven: int
) -> None:
    tab.bar.chips.by_part[f"custom:{oven}"].set_values(frozenset({"wood"}))
    assert names(tab) == ["Zoë Müller"]
    session.edit("Delete the field", lambda w: w.store.delete("custom_field", oven))
    assert len(names(tab)) == len(PEOPLE)
    assert tab.bar.clear_button.isHidden()
    tab.bar.show_query(InfluencerFilter(custom=frozenset({(oven, "wood")})))
    assert len(names(tab)) == len(PEOPLE), "nothing keeps people out that nobody can see"


def test_tab_goes_through_the_bar_as_it_is_read(qtbot: QtBot, tab: InfluencersTab, oven: int) -> None:
    tab.bar.chips.by_part[f"custom:{oven}"].set_values(frozenset({"wood"}))
    tab.bar.search.setFocus()
    passed: list[int] = []
    for _ in range(8):
        qtbot.keyClick(tab.focusWidget(), Qt.Key.Key_Tab)
        focused = tab.focusWidget()
        if not tab.bar.isAncestorOf(focused):
            break
        place = focused.mapTo(tab.bar, focused.rect().center())
        passed.append(place.y() // LINE * 10_000 + place.x())
    assert len(passed) > 4
    assert passed == sorted(passed)


def test_a_value_with_an_ampersand_is_no_shortcut(tab: InfluencersTab, session: Session) -> None:
    add_influencer(session.workspace, "Two", niches=("Salt & Rye",))
    tab.bar.chips.by_part["niches"].offer.aboutToShow.emit()
    texts = [action.text() for action in tab.bar.chips.by_part["niches"].offer.actions()]
    assert "Salt && Rye\t1" in texts


def test_stages_are_offered_in_the_words_of_the_list(tab: InfluencersTab, session: Session) -> None:
    workspace = session.workspace
    campaign = add_campaign(workspace, "Autumn box")
    for name, stage in (("Zoë Müller", Stage.IDEA), ("Crumb 2", Stage.SHORTLISTED), ("Crumb 10", Stage.NO_REPLY)):
        add_partnership(workspace, id_of(tab, name), campaign, stage=stage)
    tab.refresh(None)
    chip = tab.bar.chips.by_part["stages"]
    assert offered(chip) == ["Shortlisted 2", "Live 1", "No reply 1"]
    chip.set_values(frozenset({Column.SHORTLISTED}))
    assert set(names(tab)) == {"Zoë Müller", "Crumb 2"}
    assert {cell_text(tab, name, "stage") for name in names(tab)} == {chip.text()}


@pytest.fixture
def niches(qtbot: QtBot, tab: InfluencersTab, session: Session) -> ChoiceChip:
    """The open chip of niches, of which there are many."""
    for place in range(40):
        add_influencer(session.workspace, f"Baker {place}", niches=(f"Bread of region {place:02}",))
    tab.refresh(None)
    chip = tab.bar.chips.by_part["niches"]
    assert isinstance(chip, ChoiceChip)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(chip.offer.isVisible)
    return chip


def test_many_choices_stand_a_dozen_at_a_time(niches: ChoiceChip) -> None:
    ticks = [action for action in niches.offer.actions() if action.isCheckable()]
    assert len(ticks) == MOST_SHOWN
    assert niches.offer.actions()[-1].text() == "30 more, type to find them"
    assert niches.offer.height() < 600


def test_typing_in_the_menu_narrows_its_choices(qtbot: QtBot, tab: InfluencersTab, niches: ChoiceChip) -> None:
    qtbot.keyClick(niches.offer, Qt.Key.Key_3)
    assert niches.offer.field is not None
    qtbot.keyClicks(niches.offer.field, "7")
    assert [action.text() for action in niches.offer.actions()[1:]] == ["Bread of region 37\t1"]
    qtbot.keyClick(niches.offer.field, Qt.Key.Key_Down)
    qtbot.keyClick(niches.offer, Qt.Key.Key_Return)
    assert names(tab) == ["Baker 37"]


def test_return_in_the_field_ticks_the_first_choice(qtbot: QtBot, tab: InfluencersTab, niches: ChoiceChip) -> None:
    assert niches.offer.field is not None
    qtbot.keyClicks(niches.offer.field, "region 12")
    qtbot.keyClick(niches.offer.field, Qt.Key.Key_Return)
    assert names(tab) == ["Baker 12"]


def test_a_ticked_choice_stands_first_among_many(niches: ChoiceChip) -> None:
    niches.set_values(frozenset({"Bread of region 39"}))
    niches.on_about_to_show()
    assert niches.offer.actions()[1].text() == "Bread of region 39\t1"
    assert niches.offer.actions()[1].isChecked()
