import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.stages import Stage
from tests.factory import add_campaign, add_partnership, add_post, do
from tests.ui.influencers.pointing import click, id_of
from ui.influencers.finding.compare_dialog import CompareDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.row_menu import ROW_ACTIONS
from ui.session import Session

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def compare(qtbot: QtBot, tab: InfluencersTab, *names: str) -> CompareDialog:
    click(qtbot, tab, names[0])
    for name in names[1:]:
        click(qtbot, tab, name, held="ctrl")
    tab.run("finding.compare")
    found = [dialog for dialog in tab.findChildren(CompareDialog) if dialog.isVisible()]
    return found[-1]


def spoken(dialog: CompareDialog, line: str, place: int) -> str:
    model = dialog.table.row_model
    row = model.place_of(line)
    assert row is not None
    return str(model.data(model.index(row, place), SPOKEN))


def measured(session: Session, tab: InfluencersTab, name: str, likes: int, posts: int = 12) -> None:
    person = id_of(tab, name)
    for _ in range(posts):
        add_post(session.workspace, person, likes=likes, followers=10_000)


def asks_for(session: Session, person: int, currency: str) -> None:
    do(session.workspace, lambda w: w.influencers.update(person, asking_price=10_000, currency=currency))


def test_each_cell_says_whose_it_is(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    measured(session, tab, "Crumb 2", 400)
    dialog = compare(qtbot, tab, "Crumb 2", "Zoë Müller")
    assert spoken(dialog, "rate", 1).startswith("Engagement rate of Crumb 2: ")
    assert ", likely " in spoken(dialog, "rate", 1)
    assert ", usual for the size " in spoken(dialog, "rate", 1)
    assert spoken(dialog, "rate", 2) == "Engagement rate of Zoë Müller: n/a, no post was read"
    assert spoken(dialog, "place", 2) == "Region of Zoë Müller: Wien, AT"
    assert spoken(dialog, "again", 2) == "Book again? of Zoë Müller: not booked yet"


def test_a_campaign_counts_before_anything_is_agreed_in_it(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    campaign = add_campaign(session.workspace)
    add_partnership(session.workspace, id_of(tab, "Crumb 2"), campaign, stage=Stage.NEGOTIATING)
    dialog = compare(qtbot, tab, "Crumb 2", "Zoë Müller")
    assert spoken(dialog, "campaigns", 1) == "Campaigns of Crumb 2: 1, 0 agreed"
    assert spoken(dialog, "campaigns", 2) == "Campaigns of Zoë Müller: 0"


def test_only_who_lies_beyond_all_others_is_the_best(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    measured(session, tab, "Crumb 2", 900)
    measured(session, tab, "Crumb 10", 100)
    dialog = compare(qtbot, tab, "Crumb 2", "Crumb 10")
    assert spoken(dialog, "rate", 1).endswith("the best")
    assert spoken(dialog, "rate", 0) == "Engagement rate"
    dialog.reject()
    measured(session, tab, "Zoë Müller", 900)
    dialog = compare(qtbot, tab, "Crumb 2", "Zoë Müller")
    assert spoken(dialog, "rate", 0) == "Engagement rate, too early to tell"
    assert "the best" not in spoken(dialog, "rate", 1) + spoken(dialog, "rate", 2)


def test_prices_in_two_currencies_are_not_compared(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    for name, likes, currency in (("Crumb 2", 900, "EUR"), ("Crumb 10", 100, "USD")):
        measured(session, tab, name, likes)
        asks_for(session, id_of(tab, name), currency)
    dialog = compare(qtbot, tab, "Crumb 2", "Crumb 10")
    assert spoken(dialog, "price", 0) == "Price per engagement, not comparable: two currencies"
    assert "€" in spoken(dialog, "price", 1)
    assert "$" in spoken(dialog, "price", 2)


def test_the_whole_comparison_can_be_copied(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = compare(qtbot, tab, "Crumb 2", "Zoë Müller")
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "\tCrumb 2\tZoë Müller"
    assert lines[2] == "Followers\t8,000, micro\t6,000, micro"
    assert "Copied" in dialog.told.text()


def test_arrow_keys_go_from_cell_to_cell_and_escape_closes(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = compare(qtbot, tab, "Crumb 2", "Zoë Müller")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(dialog.table, key)
    index = dialog.table.currentIndex()
    assert (index.row(), index.column()) == (1, 2)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tab.findChildren(CompareDialog))


def test_all_of_them_go_into_a_campaign(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    dialog = compare(qtbot, tab, "Crumb 2", "Zoë Müller")
    qtbot.mouseClick(dialog.campaign_button, Qt.MouseButton.LeftButton)
    menu = next(menu for menu in tab.findChildren(QMenu) if menu.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert dialog.told.text() == "2 influencers added to “Spring box”."
    assert len(session.workspace.partnerships.of_influencer(id_of(tab, "Crumb 2"))) == 1


def test_one_or_six_are_told_in_a_sentence(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Crumb 2")
    with qtbot.waitSignal(tab.told) as told:
        tab.run("finding.compare")
    assert told.args == ["Select two to five people to compare them: Ctrl+click adds one.", False]
    tab.table.selectAll()
    with qtbot.waitSignal(tab.told) as told:
        tab.run("finding.compare")
    assert told.args == ["6 people are too many to compare: select two to five.", False]


@pytest.mark.parametrize(("count", "offered"), [(1, False), (2, True), (5, True), (6, False)])
def test_a_right_click_offers_it_for_two_to_five(count: int, offered: bool) -> None:
    action = next(action for action in ROW_ACTIONS if action.verb == "finding.compare")
    assert action.stands_for(count) is offered
