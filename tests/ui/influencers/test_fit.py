import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.influencers.fit import DEFAULT_WEIGHTS
from models.influencers.influencer import FitAspect
from storage.tables.settings import FIT_WEIGHTS
from tests.factory import do
from tests.ui.influencers.pointing import cell_text, id_of
from ui.influencers.fit_dialog import FitDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session

NICHE, STYLE, AUDIENCE = FitAspect.NICHE, FitAspect.STYLE, FitAspect.AUDIENCE


@pytest.fixture
def dialog(qtbot: QtBot, tab: InfluencersTab, session: Session) -> FitDialog:
    do(session.workspace, lambda w: w.business.update(niches=("Baking",), regions=("Lyon",)))
    tab.select(id_of(tab, "Moss & Crumb"))
    qtbot.mouseClick(tab.panel.fit.open_button, Qt.MouseButton.LeftButton)
    found = tab.findChild(FitDialog)
    assert found is not None
    return found


def test_ratings_notes_and_weights_are_one_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session, dialog: FitDialog
) -> None:
    qtbot.keyClick(dialog.bars[STYLE], Qt.Key.Key_2)
    qtbot.keyClicks(dialog.notes[STYLE], "too loud for us")
    qtbot.keyClick(dialog.weights[NICHE], Qt.Key.Key_Up)
    assert dialog.sum.text() == "(2 × 5 + 2 × 2 + 3 × 4) ÷ (7 × 5) = 74 of 100"
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert cell_text(tab, "Moss & Crumb", "fit") == "74"
    assert tab.panel.fit.notes[STYLE].text() == "too loud for us"
    assert session.undo() == "Change the fit of Moss & Crumb"
    assert cell_text(tab, "Moss & Crumb", "fit") == ""
    assert session.workspace.settings.get(FIT_WEIGHTS)[NICHE] == 3


def test_what_is_prefilled_says_why_and_is_no_rating_of_hers(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    do(session.workspace, lambda w: w.business.update(niches=("Baking",), regions=("Lyon",)))
    tab.select(id_of(tab, "Moss & Crumb"))
    panel = tab.panel
    assert panel.fit.bars[NICHE].accessibleName() == "Niche: not rated"
    qtbot.keyClick(panel.fit.bars[STYLE], Qt.Key.Key_5)
    assert panel.fit.bars[NICHE].accessibleName() == "Niche: 5 / 5, pre-filled"
    assert panel.fit.notes[NICHE].text() == "The niche “Baking” is yours too"
    assert panel.fit.notes[AUDIENCE].text() == "From Lyon, where you sell"
    person = session.workspace.influencers.get(id_of(tab, "Moss & Crumb"))
    assert person is not None
    assert (person.fit_niche, person.fit_audience, person.fit_style) == (None, None, 5)


def test_the_list_follows_weights_and_business(tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")
    session.edit("Rate", lambda w: w.influencers.update(moss, fit_niche=5, fit_style=0))
    assert cell_text(tab, "Moss & Crumb", "fit") == "60"
    weights = {**DEFAULT_WEIGHTS, STYLE: 0}
    session.edit("Weigh", lambda w: w.settings.put(FIT_WEIGHTS, weights))
    assert cell_text(tab, "Moss & Crumb", "fit") == "100"
    session.edit("Sell in Lyon", lambda w: w.business.update(regions=("Lyon",)))
    assert cell_text(tab, "Moss & Crumb", "fit") == "90"


def test_saving_without_a_change_leaves_no_step(qtbot: QtBot, session: Session, dialog: FitDialog) -> None:
    before = session.undo_labels()
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert session.undo_labels() == before


def test_every_control_of_the_dialog_has_a_name(dialog: FitDialog) -> None:
    fields = [*dialog.bars.values(), *dialog.notes.values(), *dialog.weights.values()]
    assert all(field.accessibleName() for field in fields)
