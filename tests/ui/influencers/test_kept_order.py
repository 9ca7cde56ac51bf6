"""The order of the list is there again after a restart."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from models.influencers.influencer_filter import InfluencerFilter
from models.influencers.saved_view import ListLook
from storage.tables.influencer_order import BY_NAME
from tests.factory import do
from tests.ui.influencers.conftest import shown_tab
from tests.ui.influencers.pointing import names
from ui.influencers.influencer_columns import influencer_columns
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.kept_order import keep_order, kept_order
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme


def click_head(qtbot: QtBot, tab: InfluencersTab, column: str, *, with_shift: bool = False) -> None:
    head, section = tab.table.head, tab.model.column_named(column)
    assert section is not None
    spot = QPoint(head.sectionViewportPosition(section) + head.sectionSize(section) // 2, head.height() // 2)
    held = Qt.KeyboardModifier.ShiftModifier if with_shift else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, held, spot)


def test_the_list_is_sorted_after_a_restart_as_it_was_left(
    qtbot: QtBot, tab: InfluencersTab, session: Session, theme: Theme
) -> None:
    click_head(qtbot, tab, "stage")
    click_head(qtbot, tab, "followers", with_shift=True)
    again = shown_tab(qtbot, session, theme)
    assert again.model.sort_keys == (("stage", False), ("followers", True))
    assert names(again) == names(tab)
    click_head(qtbot, again, "name")
    assert shown_tab(qtbot, session, theme).model.sort_keys == BY_NAME


def test_the_order_of_a_view_is_the_files_and_that_of_everybody_comes_back(
    qtbot: QtBot, tab: InfluencersTab, session: Session, theme: Theme
) -> None:
    click_head(qtbot, tab, "followers")
    look = ListLook(InfluencerFilter(), "", (("region", False),), ("name", "region", "stage"))
    do(session.workspace, lambda w: w.saved_views.add("By place", look))
    tab.views.choose(1)
    click_head(qtbot, tab, "stage")
    assert shown_tab(qtbot, session, theme).model.sort_keys == (("followers", True),)
    tab.views.show_everybody()
    assert tab.model.sort_keys == (("followers", True),)


@pytest.mark.parametrize("kept", ["", "{", "3", '["name"]', '[["gone:9", true]]', '[["of another file", false]]'])
def test_an_order_that_is_not_understood_here_is_by_name(session: Session, kept: str) -> None:
    Preferences().set_text("influencers/order", kept)
    assert kept_order(influencer_columns(session)) == BY_NAME


def test_an_own_field_orders_its_own_file_alone(session: Session) -> None:
    do(session.workspace, lambda w: w.custom_fields.add("Ovens"))
    columns = influencer_columns(session)
    keep_order(columns, (("custom:1", True), ("name", False)))
    assert kept_order(columns) == (("custom:1", True), ("name", False))
    others = [column for column in columns if column.name != "custom:1"]
    assert kept_order(others) == (("name", False),)
