from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.influencers.influencer import Influencer
from models.stages import Stage
from tests.factory import add_campaign, add_partnership, do
from tests.ui.influencers.pointing import cell_text, id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person_panel import PersonPanel
from ui.session import Session


@pytest.fixture
def panel(tab: InfluencersTab) -> PersonPanel:
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel


def moss(tab: InfluencersTab, session: Session) -> Influencer:
    found = session.workspace.influencers.get(id_of(tab, "Moss & Crumb"))
    assert found is not None
    return found


def test_a_price_typed_in_the_panel_stands_in_the_list(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    qtbot.keyClicks(panel.prices.field, "150 + gift")
    assert panel.prices.field.echo == "= €150 + product"
    qtbot.keyClick(panel.prices.field, Qt.Key.Key_Return)
    assert cell_text(tab, "Moss & Crumb", "asking_price") == "€150 + product"
    assert session.undo() == "Change asking price of Moss & Crumb"
    assert panel.prices.field.text() == ""


def test_a_price_that_cannot_be_read_is_told_and_not_kept(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    qtbot.keyClicks(panel.prices.field, "a lot")
    qtbot.keyClick(panel.prices.field, Qt.Key.Key_Return)
    assert "is no price" in panel.prices.row.problem
    assert moss(tab, session).asking_price is None


def test_a_price_belongs_to_whom_it_was_typed_about(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    qtbot.keyClicks(panel.prices.field, "80")
    tab.select(id_of(tab, "Zoë Müller"))
    assert moss(tab, session).asking_price == 8_000
    assert panel.prices.field.text() == ""


def test_what_was_agreed_stands_newest_first_and_opens_its_campaign(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    assert not panel.prices._nothing.isHidden()
    campaign = add_campaign(session.workspace, "Picnic", starts_on=date(2026, 2, 1))
    deal = add_partnership(session.workspace, id_of(tab, "Moss & Crumb"), campaign, fee=15_000)
    do(session.workspace, lambda w: w.partnerships.add_deliverable(partnership_id=deal, format="reel", count=2))
    panel.show_influencer(id_of(tab, "Moss & Crumb"))
    (entry,) = panel.prices.history.entries
    assert (entry.title, entry.text) == ("Picnic · 1 Feb 2026", "€150\n2 pieces, €75.00 each")
    assert panel.prices.per_piece.accessibleName() == "Agreed for a piece: €75.00 1 partnership"
    with qtbot.waitSignal(tab.campaign_asked) as asked:
        qtbot.keyClick(panel.prices.history._rows[0], Qt.Key.Key_Return)
    assert asked.args == [campaign]


def test_what_was_only_asked_stands_apart_from_what_was_agreed(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    campaign = add_campaign(session.workspace, "Picnic")
    deal = add_partnership(session.workspace, id_of(tab, "Moss & Crumb"), campaign, stage=Stage.NEGOTIATING)
    values = {"partnership_id": deal, "offered_by": "her", "offered_on": date(2026, 2, 1), "fee": 18_000}
    do(session.workspace, lambda w: w.offers.add(**values, commission=1_000))
    panel.show_influencer(id_of(tab, "Moss & Crumb"))
    assert panel.prices.history.entries == []
    (entry,) = panel.prices.named.entries
    assert (entry.title, entry.text, entry.pill) == ("Picnic · 1 Feb 2026", "€180 + 10 %", "They asked")
    with qtbot.waitSignal(tab.campaign_asked) as asked:
        qtbot.keyClick(panel.prices.named._rows[0], Qt.Key.Key_Return)
    assert asked.args == [campaign]


def test_place_and_niches_are_written_when_their_fields_are_left(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    for name, typed in (("place", "Brussels, BE"), ("niches", "Baking, Rice flour, Baking")):
        field = panel.details.fields[name]
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    kept = moss(tab, session)
    assert (kept.region, kept.country, kept.niches) == ("Brussels", "BE", ("Baking", "Rice flour"))
    assert panel.details.fields["place"].text() == "Brussels, BE"
    assert [session.undo(), session.undo()] == ["Change niches of Moss & Crumb", "Change place of Moss & Crumb"]
