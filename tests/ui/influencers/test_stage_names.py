"""The list and the person's panel call stages as the owner does, from the moment she renames them."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from models.influencers.contact import Direction
from models.merge_questions import questions
from models.stage_names import StageNames
from models.stages import Column, Stage
from storage.influencers.memory import memory
from storage.influencers.merge_pairs import read_merge_pair
from storage.tables.settings import STAGE_NAMES
from tests.factory import add_partnership
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.pointing import cell_text, id_of
from tests.ui.influencers.test_filter_bar import offered
from ui.influencers.influencer_words import stage_hint
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person import read_person
from ui.influencers.stage_mover import StageMover
from ui.session import Session

MOSS, ZOE = "Moss & Crumb", "Zoë Müller"
NAMES = StageNames(
    {Column.LIVE: "On air", Column.IN_TALKS: "Haggling", Stage.REPLIED: "Wrote back", Stage.DECLINED: "said No"}
)


@pytest.fixture
def renamed(tab: InfluencersTab, session: Session) -> InfluencersTab:
    """Zoë has answered; then stages got names of the owner's own while the list was seen."""
    campaign = session.workspace.campaigns.all()[0].id
    add_partnership(session.workspace, id_of(tab, ZOE), campaign, stage=Stage.REPLIED)
    tab.refresh(None)
    tab.table.select(id_of(tab, MOSS))
    tab.bar.chips.by_part["stages"].set_values(frozenset({Column.LIVE, Column.IN_TALKS}))
    session.edit("Change names of stages", lambda w: w.settings.put(STAGE_NAMES, NAMES))
    return tab


def in_cells(tab: InfluencersTab) -> str:
    return f"{cell_text(tab, MOSS, 'stage')}, {cell_text(tab, ZOE, 'stage')}"


def in_hint(tab: InfluencersTab) -> str:
    row = next(iter(tab.source.rows([id_of(tab, ZOE)]).values()))
    return stage_hint(row, tab.session.stage_names)


def on_chip(tab: InfluencersTab) -> str:
    return tab.bar.chips.by_part["stages"].text()


def on_offer(tab: InfluencersTab) -> str:
    return ", ".join(offered(tab.bar.chips.by_part["stages"]))


def in_panel(tab: InfluencersTab) -> str:
    return ", ".join(line.accessibleName() for line in tab.panel.work.lines)


def in_merge(tab: InfluencersTab) -> str:
    pair = read_merge_pair(tab.session.workspace, id_of(tab, MOSS), id_of(tab, ZOE))
    assert pair
    clash = list(questions(pair))[-1]
    return f"{clash.left}, {clash.right}"


def in_memory(tab: InfluencersTab) -> str:
    told = {figure.name: figure for figure in memory(tab.session.workspace, id_of(tab, MOSS), TODAY)}
    return told["acceptance_rate"].formula


PLACES = (
    (in_memory, "agreed ÷ (agreed + said No + no reply); open, ghosted and cancelled ones are left out"),
    (in_cells, "On air, Haggling"),
    (in_hint, "Haggling: Wrote back"),
    (on_chip, "Haggling, On air"),
    (on_offer, "Haggling 1, On air 1"),
    (in_panel, "Spring box: On air"),
    (in_merge, "On air, Wrote back"),
)


@pytest.mark.parametrize(("place", "words"), PLACES)
def test_a_renamed_stage_is_called_so_at_once(
    renamed: InfluencersTab, place: Callable[[InfluencersTab], str], words: str
) -> None:
    assert place(renamed) == words


def test_undo_brings_the_usual_names_back_at_once(renamed: InfluencersTab, session: Session) -> None:
    session.undo()
    assert in_cells(renamed) == "Live, In talks"
    assert on_chip(renamed) == "In talks, Live"
    assert in_panel(renamed) == "Spring box: Live"


def test_a_filter_keeps_whom_it_shows_while_stages_are_renamed(renamed: InfluencersTab) -> None:
    assert renamed.bar.wanted.stages == {Column.LIVE, Column.IN_TALKS}
    assert renamed.model.rowCount() == 2


def test_a_log_says_the_owners_name_of_the_stage_that_it_moves_to(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    campaign = session.workspace.campaigns.all()[0].id
    add_partnership(session.workspace, id_of(tab, ZOE), campaign, stage=Stage.CONTACTED)
    person = read_person(session.workspace, id_of(tab, ZOE))
    mover = StageMover()
    qtbot.addWidget(mover)
    assert person
    mover.show_move(person, campaign, Direction.IN, NAMES)
    assert mover.accessibleName() == "Move to Wrote back in Spring box"
