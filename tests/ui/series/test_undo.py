"""Whatever is done in the window can be undone and done again, exactly, also after a restart.

The series of a folder of the window's code comes through every place there that edits: who writes another one and
forgets it here is told so.
"""

import ast
import inspect
import os
from pathlib import Path
from random import Random

import pytest

from models.importing import Outcome
from storage.exporters import NOUNS, export
from storage.importing import importing
from tests.factory import DAY
from tests.ui.series.conftest import opened
from tests.ui.series.edit_places import EditPlace, edit_places
from tests.ui.series.every_series import SERIES, SHARED, SLOW
from tests.ui.series.hands import Hands
from tests.ui.series.steps import Steps
from ui.menus.actions import ACTIONS, Receiver
from ui.menus.tab_actions import TAB_ACTIONS

SEEDS = int(os.environ.get("GOODWORD_SEEDS", "1"))
"""How many random series are tried; many by hand."""

LONG = 25
"""Actions of a random series."""

LOOKED_AT = {
    "undo", "redo", "find", "go_to", "show_influencers", "show_campaigns", "show_results", "today", "export",
    "portfolio", "back_up", "export_follow_ups", "creator_page", "compare", "compact_rows", "saved_views",
    "show_everybody", "export_person", "clear_filters", "copy_cells", "copy_cell", "agreement", "export_deadlines",
    "list_or_calendar", "brief_pdf", "brief_each", "copy_brief", "yearly_totals", "board_or_table",
    "campaign_results", "campaign_report", "open_post", "clear_scope", "copy_figures", "next_page", "previous_page",
}  # fmt: skip
"""Entries of the menus that change nothing in the open file, beside those of files, window, appearance and help."""

DONE_OTHERWISE = {
    "new": "one of add_influencer, new_campaign and enter_readings",
    "edit_influencer": "opens the editor that is typed into",
    "write_email": "what copy_message does, through the mail program",
    "add_files": "what is typed into the field of links",
    "choose_photo": "what a dropped picture does",
    "forget_person": "the one thing that cannot be undone, which its dialog says",
}


def places_of(folder: str) -> list[EditPlace]:
    own = (folder, *SHARED.get(folder, ()))
    others = [each for other in SERIES for each in (other, *SHARED.get(other, ())) if each not in own]
    found = set().union(*map(edit_places, own)).difference(*map(edit_places, others if folder == "ui" else ()))
    return sorted(found)


def restart(hands: Hands, steps: Steps) -> None:
    path = hands.session.path
    hands.window.close_workspace()
    session = opened(path)
    hands.window.show_session(session)
    steps.follow(session)


def turn(hands: Hands, name: str) -> None:
    """Undo or redo from the menu, the large ones in slices."""
    hands.does(name)
    hands.waits(lambda: not hands.session.is_busy)
    hands.lets_go()


def turns(hands: Hands) -> list[str]:
    """Which of undo and redo there is something for."""
    return [name for name, label in zip(("undo", "redo"), hands.session.undo_labels(), strict=True) if label]


def undo_all(hands: Hands) -> None:
    while "undo" in turns(hands):
        turn(hands, "undo")


def redo_all(hands: Hands) -> None:
    while "redo" in turns(hands):
        turn(hands, "redo")


def words_in(source: str) -> set[str]:
    """What is given to a call as a word."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    given = [each for call in calls for part in call.args for each in ast.walk(part)]
    return {each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str)}


@pytest.mark.parametrize("folder", SERIES)
def test_every_edit_is_in_the_series_and_all_of_them_are_undone_and_done_again(hands: Hands, folder: str) -> None:
    steps = Steps()
    steps.follow(hands.session)
    idle = [action.__name__ for action in SERIES[folder] if not hands.insists_on(action)]
    forgotten = [str(place) for place in places_of(folder) if not hands.session.has_come_through(place)]
    assert not idle
    assert not forgotten
    undo_all(hands)
    restart(hands, steps)
    redo_all(hands)
    undo_all(hands)
    assert not steps.differing


def test_every_entry_of_the_menus_is_in_a_series_or_changes_nothing() -> None:
    modules = {module for actions in SERIES.values() for module in map(inspect.getmodule, actions) if module}
    words = {word for module in modules for word in words_in(inspect.getsource(module))}
    others = {Receiver.FILES, Receiver.WINDOW, Receiver.APPEARANCE, Receiver.HELP}
    names = {spec.name for spec in (*ACTIONS, *TAB_ACTIONS) if spec.receiver not in others}
    assert names - words - LOOKED_AT == set(DONE_OTHERWISE)
    assert not LOOKED_AT & words


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_random_series_over_the_tabs_is_undone_and_done_again(hands: Hands, tmp_path: Path, seed: int) -> None:
    hands.begins_with(seed)
    random, steps = Random(seed), Steps()
    steps.follow(hands.session)
    every = [action for actions in SERIES.values() for action in actions if action.__name__ not in SLOW]
    done = []
    for _ in range(LONG):
        action = random.choice(every)
        if hands.tries(action):
            done.append(action.__name__)
        for _ in range(random.choice((0, 0, 0, 1, 3))):
            if can := turns(hands):
                turn(hands, random.choice(can))
        if random.random() < 0.1:
            restart(hands, steps)
    undo_all(hands)
    redo_all(hands)
    assert len(done) > LONG // 2
    assert not steps.differing, done
    for noun in NOUNS:
        path = tmp_path / f"{noun}.{random.choice(('csv', 'xlsx'))}"
        export(hands.workspace, noun, path, DAY)
        plan = importing.plan(hands.workspace, path)
        assert plan.counts[Outcome.SAME] == plan.rows, (noun, plan.counts, done)
