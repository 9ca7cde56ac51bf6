from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.influencers.conftest import shown_tab
from tests.ui.influencers.pointing import id_of
from ui.influencers.fold_section import FoldSection
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person_panel import PersonPanel
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def panel(tab: InfluencersTab) -> PersonPanel:
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel


def test_a_folded_section_says_in_short_what_is_inside(qtbot: QtBot, panel: PersonPanel) -> None:
    qtbot.mouseClick(panel.profiles.fold, Qt.MouseButton.LeftButton)
    assert not panel.profiles.field.isVisible()
    assert (panel.profiles.summary, panel.profiles._summary.isVisible()) == ("2", True)
    qtbot.keyClick(panel.profiles.fold, Qt.Key.Key_Space)
    assert panel.profiles.field.isVisible()
    assert not panel.profiles._summary.isVisible()


def test_folding_is_remembered_on_this_machine(
    qtbot: QtBot, panel: PersonPanel, session: Session, theme: Theme
) -> None:
    qtbot.mouseClick(panel.prices.fold, Qt.MouseButton.LeftButton)
    other = shown_tab(qtbot, session, theme)
    other.select(id_of(other, "Zoë Müller"))
    assert not other.panel.prices.field.isVisible()
    assert other.panel.profiles.field.isVisible()


def test_what_is_typed_is_kept_when_its_section_is_folded(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    panel.details.notes.setFocus()
    qtbot.keyClicks(panel.details.notes, "Likes rye")
    qtbot.mouseClick(panel.details.fold, Qt.MouseButton.LeftButton)
    influencer = session.workspace.influencers.get(id_of(tab, "Moss & Crumb"))
    assert influencer is not None
    assert influencer.notes == "Likes rye"


def test_tab_goes_through_the_panel_from_the_top(qtbot: QtBot, panel: PersonPanel) -> None:
    panel.head.avatar.setFocus()
    places = []
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        if not panel.isAncestorOf(focus):
            break
        corner = focus.mapTo(panel._inside, focus.rect().topLeft())
        places.append((corner.y(), corner.x()))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    lines = [y for y, _ in places]
    assert len(places) > 30
    assert all(below >= above - 8 for above, below in pairwise(lines))


def test_every_control_of_the_panel_has_a_name(panel: PersonPanel) -> None:
    stops = [
        child
        for child in panel._inside.findChildren(QWidget)
        if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    unnamed = [child for child in stops if not (child.accessibleName() or getattr(child, "text", str)())]
    assert unnamed == []


def test_every_section_below_the_figures_folds(panel: PersonPanel) -> None:
    titles = [section.fold.text() for section in panel._inside.findChildren(FoldSection)]
    assert titles[-1] == "Fields of my own"
    assert len(titles) == 8
