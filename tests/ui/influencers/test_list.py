import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from tests.factory import add_influencer, do
from tests.ui.influencers.conftest import PEOPLE, shown_tab
from tests.ui.influencers.pointing import click, id_of, names, search
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.tables.cells import PADDING
from ui.theme import Theme


def test_names_stand_in_natural_order(tab: InfluencersTab) -> None:
    shown = names(tab)
    assert shown.index("Crumb 2") < shown.index("Crumb 10")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zoe", ["Zoë Müller"]),
        ("MÜLLER zoë", ["Zoë Müller"]),
        ("soren", ["Søren Rugbrød"]),
        ("@mossandcrumb", ["Moss & Crumb"]),
        ("李娜", ["李娜 Bakes"]),
        ("wien vegan", ["Zoë Müller"]),
        ("crumb baking", ["Moss & Crumb"]),
    ],
)
def test_search_finds_words_in_any_order(qtbot: QtBot, tab: InfluencersTab, text: str, found: list[str]) -> None:
    search(tab, text)
    assert names(tab) == found
    assert tab.bar.count_text == f"{len(found)} of {len(PEOPLE)} influencers"


def test_escape_clears_the_search(qtbot: QtBot, tab: InfluencersTab) -> None:
    search(tab, "zoe")
    qtbot.keyClick(tab.bar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(tab)) == len(PEOPLE))


def test_an_empty_workspace_says_how_to_begin(qtbot: QtBot, empty: Session, theme: Theme) -> None:
    tab = shown_tab(qtbot, empty, theme)
    assert tab.states.currentWidget() is not tab.table
    assert tab.panel.isHidden(), "there is nobody to stand beside the list"
    add_influencer(empty.workspace, "First")
    tab.refresh(None)
    assert tab.states.currentWidget() is tab.table
    assert tab.panel.isVisible()


def test_the_selection_survives_a_sort_by_id(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller")
    click(qtbot, tab, "Crumb 2", held="ctrl")
    chosen = set(tab.table.selected_ids())
    section = tab.model.column_named("followers")
    assert section is not None
    tab.table.sort_by(section)
    assert set(tab.table.selected_ids()) == chosen == {id_of(tab, "Zoë Müller"), id_of(tab, "Crumb 2")}
    assert names(tab)[0] == PEOPLE[-1]


def test_delete_tells_and_undo_brings_back(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")
    profile = session.workspace.profiles.of_influencer(moss)[0].id
    do(session.workspace, lambda w: w.posts.add(profile_id=profile, platform=Platform.INSTAGRAM))
    click(qtbot, tab, "Moss & Crumb")
    click(qtbot, tab, "Zoë Müller", held="ctrl")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert told.args == ["2 influencers, 1 partnership and 1 post deleted.", True]
    assert len(names(tab)) == len(PEOPLE) - 2
    assert tab.table.current_id is not None
    assert session.undo() == "Delete 2 influencers"
    assert sorted(names(tab)) == sorted(PEOPLE)
    assert len(session.workspace.profiles.of_influencer(moss)) == 2


def test_somebody_added_elsewhere_finds_her_place(tab: InfluencersTab, session: Session) -> None:
    session.edit("Add", lambda w: w.influencers.add(name="Crumb 5"))
    shown = names(tab)
    assert shown[shown.index("Crumb 5") - 1 : shown.index("Crumb 5") + 2] == ["Crumb 2", "Crumb 5", "Crumb 10"]
    tab.model.search("crumb 5")
    assert names(tab) == ["Crumb 5"]


def test_selecting_somebody_who_is_filtered_out_clears_the_filter(qtbot: QtBot, tab: InfluencersTab) -> None:
    search(tab, "zoe")
    number = id_of(tab, "Crumb 2")
    tab.select(number)
    assert tab.table.current_id == number
    assert tab.panel.person is not None
    assert tab.panel.person.name == "Crumb 2"


def test_rows_are_copied_for_a_spreadsheet(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller")
    tab.sheet.copy()
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[:4] == ["Zoë Müller", "Vegan sweets", "Wien, AT", "6,000"]


def test_a_hidden_column_is_gone_from_table_and_copy(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.table.layout_of_columns.show("niches", shown=False)
    click(qtbot, tab, "Zoë Müller")
    tab.sheet.copy()
    assert QGuiApplication.clipboard().text().split("\t")[:2] == ["Zoë Müller", "Wien, AT"]


def test_down_in_the_search_field_goes_to_the_list(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.bar.search.setFocus()
    qtbot.keyClick(tab.bar.search, Qt.Key.Key_Down)
    assert tab.focusWidget() is tab.table


def test_a_hundred_million_followers_are_not_cut(tab: InfluencersTab) -> None:
    table = tab.table
    column = next(one for one in table.row_model.columns if one.name == "followers")
    assert column.width >= table.fontMetrics().horizontalAdvance("136,100,000") + 2 * PADDING
