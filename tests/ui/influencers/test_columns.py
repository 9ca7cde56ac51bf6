"""Which columns the list shows, in which order, and how they are chosen by mouse and keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.stages import Stage
from storage.tables.influencer_order import SORT_COLUMNS
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, do
from tests.ui.influencers.conftest import shown_tab
from tests.ui.influencers.pointing import cell_text, click, id_of, names
from ui.influencers.columns_menu import ColumnsMenu
from ui.influencers.influencer_columns import influencer_columns
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person_panel import WIDTH
from ui.session import Session
from ui.tables.cells import PADDING, shortened
from ui.tables.ink import Ink
from ui.theme import Theme
from ui.widgets.pill import pill_size

AT_FIRST = (
    "name", "niches", "region", "followers", "rate", "range", "fit", "asking_price", "stage", "follow_up"
)  # fmt: skip


SMALL = 1280 - 16
"""Width of a small screen, in pixels, without the frame of a window."""


@pytest.fixture
def menu(qtbot: QtBot, tab: InfluencersTab) -> ColumnsMenu:
    """The menu of columns, opened by a click."""
    qtbot.mouseClick(tab.bar.columns, Qt.MouseButton.LeftButton)
    menu = tab.findChild(ColumnsMenu)
    assert isinstance(menu, ColumnsMenu)
    qtbot.waitUntil(menu.isVisible)
    return menu


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def press(qtbot: QtBot, menu: QMenu, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    menu.setActiveAction(entry(menu, text))
    qtbot.keyClick(menu, key)


def submenu(menu: QMenu, text: str) -> QMenu:
    found = entry(menu, text).menu()
    assert isinstance(found, QMenu)
    return found


def test_at_first_the_list_shows_what_matters_most(tab: InfluencersTab) -> None:
    assert tab.table.layout_of_columns.shown == AT_FIRST


def test_every_column_can_be_sorted_by(session: Session) -> None:
    assert {column.name for column in influencer_columns(session) if column.sortable} <= set(SORT_COLUMNS)


def test_space_ticks_columns_and_leaves_the_menu_open(qtbot: QtBot, tab: InfluencersTab, menu: ColumnsMenu) -> None:
    press(qtbot, menu, "Niche", Qt.Key.Key_Space)
    press(qtbot, menu, "More columns", Qt.Key.Key_Right)
    further = submenu(menu, "More columns")
    press(qtbot, further, "E-mail", Qt.Key.Key_Space)
    assert further.isVisible()
    assert menu.isVisible()
    shown = tab.table.layout_of_columns.shown
    assert "email" in shown
    assert "niches" not in shown


def test_the_columns_to_choose_say_what_is_known(tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")

    def tell(w: Workspace) -> None:
        w.influencers.update(
            moss, phone="+33 6", languages=("French", "English"), tags=("vip",), notes="\nSweet\nand short",
            created_on=date(2026, 1, 2),
        )  # fmt: skip
        w.contacts.add(moss, happened_on=date(2026, 3, 4))

    do(session.workspace, tell)
    tab.refresh(None)
    told = {
        "email": "moss@example.com", "phone": "+33 6", "languages": "French, English", "tags": "vip",
        "notes": "Sweet", "platforms": "Instagram, TikTok", "partnerships": "1", "created_on": "2 Jan 2026",
        "last_contact": "4 Mar 2026",
    }  # fmt: skip
    assert {column: cell_text(tab, "Moss & Crumb", column) for column in told} == told
    assert cell_text(tab, "Moss & Crumb", "handle").startswith("@moss")
    assert [cell_text(tab, "Zoë Müller", column) for column in ("partnerships", "last_contact")] == ["", ""]


def test_the_menu_moves_the_column_of_the_cursor(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller", "region")
    menu = tab.findChild(ColumnsMenu)
    assert isinstance(menu, ColumnsMenu)
    for _ in range(2):
        menu.popup(QPoint(0, 0))
        press(qtbot, menu, "Move “Region” right")
    assert tab.table.layout_of_columns.shown[:5] == ("name", "niches", "followers", "rate", "region")
    menu.popup(QPoint(0, 0))
    press(qtbot, menu, "Move “Region” left")
    assert tab.table.layout_of_columns.shown[:5] == ("name", "niches", "followers", "region", "rate")


def test_the_first_column_cannot_go_further_left(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller")
    menu = tab.findChild(ColumnsMenu)
    assert isinstance(menu, ColumnsMenu)
    menu.popup(QPoint(0, 0))
    assert not entry(menu, "Move “Influencer” left").isEnabled()
    assert entry(menu, "Move “Influencer” right").isEnabled()


def test_a_column_is_dragged_by_its_head(qtbot: QtBot, tab: InfluencersTab) -> None:
    head = tab.table.horizontalHeader()
    start = QPoint(head.sectionViewportPosition(1) + 20, 10)
    end = QPoint(head.sectionViewportPosition(3) + 90, 10)
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(30, 0), end - QPoint(5, 0), end):
        qtbot.mouseMove(head.viewport(), place)
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert tab.table.layout_of_columns.shown[:4] == ("name", "region", "followers", "niches")
    assert tab.model.sort_keys == (("name", False),), "a drag is no click"


def test_order_and_choice_come_back_with_the_next_window(
    qtbot: QtBot, tab: InfluencersTab, session: Session, theme: Theme
) -> None:
    layout = tab.table.layout_of_columns
    layout.show("tags", shown=True)
    layout.move("tags", -9)
    layout.on_pause()
    again = shown_tab(qtbot, session, theme)
    assert again.table.layout_of_columns.shown[1] == layout.shown[1]
    assert again.table.layout_of_columns.shown == layout.shown


def test_rows_are_copied_in_the_order_shown(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.table.layout_of_columns.arrange(("email", "name", "no such column"))
    click(qtbot, tab, "Moss & Crumb")
    tab.sheet.copy()
    assert QGuiApplication.clipboard().text().strip() == "moss@example.com\tMoss & Crumb"


def test_what_is_fixed_stays_whatever_is_arranged(tab: InfluencersTab) -> None:
    tab.table.layout_of_columns.arrange(("email",))
    assert set(tab.table.layout_of_columns.shown) == {"name", "email"}
    tab.table.layout_of_columns.reset()
    assert tab.table.layout_of_columns.shown == AT_FIRST


def test_the_menu_sorts_by_two_columns(qtbot: QtBot, tab: InfluencersTab, menu: ColumnsMenu) -> None:
    press(qtbot, submenu(menu, "Sort by"), "Niche")
    press(qtbot, submenu(menu, "Then by"), "Followers")
    assert tab.model.sort_keys == (("niches", False), ("followers", True))
    assert names(tab)[:3] == ["Moss & Crumb", "Zoë Müller", "Søren Rugbrød"]


def test_shift_and_a_click_on_a_head_add_a_second_key(qtbot: QtBot, tab: InfluencersTab) -> None:
    head = tab.table.horizontalHeader()
    for section, held in ((1, Qt.KeyboardModifier.NoModifier), (3, Qt.KeyboardModifier.ShiftModifier)):
        place = QPoint(head.sectionViewportPosition(section) + 20, 10)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, held, place)
    assert tab.model.sort_keys == (("niches", False), ("followers", True))
    texts = [tab.model.headerData(section, Qt.Orientation.Horizontal) for section in (1, 3)]
    assert texts == ["Niche ▴", "Followers ▾₂"]


def test_growth_says_from_which_readings_it_comes(tab: InfluencersTab, session: Session) -> None:
    number = id_of(tab, "Crumb 2")
    profile = session.workspace.profiles.of_influencer(number)[0].id
    do(session.workspace, lambda w: w.profiles.add_reading(profile, day=date(2026, 4, 14), followers=6_400))
    tab.refresh(None)
    tab.model.complete()
    tab.table.layout_of_columns.show("growth", shown=True)
    assert cell_text(tab, "Crumb 2", "growth") == "+25.0 %"
    place, section = tab.model.place_of(number), tab.model.column_named("growth")
    assert place is not None
    assert section is not None
    hint = str(tab.model.data(tab.model.index(place, section), Qt.ItemDataRole.ToolTipRole))
    assert "6,400 on 14 Apr 2026, 8,000 on 4 May 2026, in 20 days, 2 readings" in hint
    assert cell_text(tab, "Crumb 10", "growth") == ""


def test_the_stage_is_in_sight_beside_the_person_on_a_small_screen(tab: InfluencersTab) -> None:
    tab.resize(SMALL, 600)
    tab.splitter.setSizes([SMALL - WIDTH, WIDTH])
    stage = tab.model.column_named("stage")
    assert stage is not None
    widest = max(pill_size(each.label, Ink(tab.theme).pill).width() for each in Stage)
    assert tab.table.columnViewportPosition(stage) + PADDING + widest <= tab.table.viewport().width()


def test_a_handle_that_is_cut_keeps_its_platforms_and_is_told_whole(tab: InfluencersTab, session: Session) -> None:
    cell = tab.model.columns[0].cell
    metrics = Ink(tab.theme).small_metrics
    line = "@cinnamonandsaffronkitchen · IG TT"
    cut = shortened(line, metrics, metrics.horizontalAdvance(line) - 30, keeps_end=True)
    assert cut.startswith("@cinnamon")
    assert cut.endswith("… · IG TT")
    row = tab.model.row_at(0)
    assert row is not None
    assert cell.whole(row, row.name) == f"{row.name}\n@{row.handle} · IG"


def test_names_have_room_for_eighteen_letters_beside_the_person_on_a_small_screen(
    qtbot: QtBot, tab: InfluencersTab, session: Session, theme: Theme
) -> None:
    do(session.workspace, lambda w: w.influencers.update(id_of(tab, "Zoë Müller"), name="Market Day Compass"))
    small = shown_tab(qtbot, session, theme)
    small.resize(SMALL, 600)
    small.splitter.setSizes([SMALL - WIDTH, WIDTH])
    place = small.model.place_of(id_of(small, "Market Day Compass"))
    row = None if place is None else small.model.row_at(place)
    assert row is not None
    needed = small.model.columns[0].cell.needs(row, row.name, Ink(theme)) + 2 * PADDING
    bar = small.table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0 and small.table.columnWidth(0) >= needed)


def test_a_stage_that_is_given_makes_its_column_as_wide_as_its_word(
    qtbot: QtBot, empty: Session, theme: Theme
) -> None:
    region, niches = "Lisboa, Alfama e arredores", ("flores secas", "casamentos")
    for number in range(30):
        someone = add_influencer(empty.workspace, f"Rosa do Carmo {number}", region=region, niches=niches)
    campaign = add_campaign(empty.workspace, "Mother’s Day")
    tab = shown_tab(qtbot, empty, theme)
    stage, head, wide = tab.model.column_named("stage"), tab.table.head, tab.table.width()
    assert stage is not None
    tab.resize(1280, 700)
    qtbot.waitUntil(lambda: tab.table.width() < wide)
    assert head.sectionSize(stage) < 70, "nobody is at any: it gives room to others"
    empty.edit("Add Rosa", lambda w: w.partnerships.add(someone, campaign, stage=Stage.SHORTLISTED))
    needed = tab.table.needed_width(stage)
    assert needed > 70
    qtbot.waitUntil(lambda: head.sectionSize(stage) >= needed)
