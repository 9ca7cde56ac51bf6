"""Whatever is done in the window while the disk takes nothing is kept: by the dialog that stays open, or unsaved."""

import os
from contextlib import ExitStack, suppress
from random import Random

import pytest
from PySide6.QtWidgets import QDialog

from models.errors import UserError
from tests.factory import dump
from tests.full_disk import refusing_disk
from tests.ui.series.every_series import SERIES, SLOW
from tests.ui.series.hands import Action, Hands, NothingThereError

SEEDS = int(os.environ.get("GOODWORD_SEEDS", "1"))
"""How many random series are tried; many by hand."""

LONG = 25
"""Actions of a random series."""

OTHERWISE = SLOW | {
    "add_starters", "import_orders", "paste_list", "import_for_new_campaign", "add_profile", "add_link",
}  # fmt: skip
"""Goes on until something is written, writes files of its own, or is kept by the field that it was typed into."""


def actions(folder: str) -> list[Action]:
    return [action for action in SERIES[folder] if action.__name__ not in OTHERWISE]


def dialogs(hands: Hands) -> list[QDialog]:
    return [dialog for dialog in hands.window.findChildren(QDialog) if dialog.isVisible()]


def tries(hands: Hands, action: Action) -> None:
    with suppress(NothingThereError):
        action(hands)


@pytest.mark.parametrize("folder", SERIES)
def test_what_is_not_saved_is_kept_by_a_dialog_or_by_the_session(hands: Hands, folder: str) -> None:
    session, told = hands.session, list[UserError]()
    session.failed.connect(told.append)
    lost, changed = [], []
    for action in actions(folder):
        told.clear()
        with refusing_disk():
            tries(hands, action)
        if told and not session.unsaved and not dialogs(hands):
            lost.append(action.__name__)
        hands.lets_go()
        shown = dump(session.workspace)
        assert session.try_again() is None
        if dump(session.workspace) != shown:
            changed.append(action.__name__)
    assert not lost
    assert not changed, "what was shown is not what was saved"


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whenever_the_disk_fails_all_of_a_random_series_is_saved_later_and_undone(hands: Hands, seed: int) -> None:
    hands.begins_with(seed)
    random, session = Random(seed), hands.session
    before = dump(hands.workspace)
    every = [action for folder in SERIES for action in actions(folder)]
    for _ in range(LONG):
        with ExitStack() as disk:
            if random.random() < 0.5:
                disk.enter_context(refusing_disk())
            tries(hands, random.choice(every))
            hands.lets_go()
    shown = dump(session.workspace)
    assert session.try_again() is None
    assert dump(session.workspace) == shown
    while session.undo_labels()[0]:
        session.undo()
    assert dump(hands.workspace) == before
