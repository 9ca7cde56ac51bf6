"""What can be done to one creator of a campaign, as a menu."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from models.board import BoardCard
from models.stages import EXITS, Column, Stage

Verb = Callable[[], object]


def card_menu(
    card: BoardCard, verbs: Mapping[str, Verb], move: Callable[[Stage], object], parent: QWidget
) -> QMenu:
    """Move to a stage or an exit, then the other verbs by their words."""
    menu = QMenu(parent)
    stages = menu.addMenu("Move to")
    for column in Column:
        for stage in column.stages:
            _add_stage(stages, card, stage, move)
        stages.addSeparator()
    exits = menu.addMenu("Move to exits")
    for stage in Stage:
        if stage in EXITS:
            _add_stage(exits, card, stage, move)
    menu.addSeparator()
    _add_verbs(menu, verbs)
    return menu


def verb_menu(verbs: Mapping[str, Verb], parent: QWidget) -> QMenu:
    """Verbs by their words, in order."""
    menu = QMenu(parent)
    _add_verbs(menu, verbs)
    return menu


def _add_verbs(menu: QMenu, verbs: Mapping[str, Verb]) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    for text, verb in verbs.items():
        menu.addAction(text).triggered.connect(lambda _checked=False, verb=verb: verb())


def _add_stage(menu: QMenu, card: BoardCard, stage: Stage, move: Callable[[Stage], object]) -> None:
    action = menu.addAction(stage.label)
    action.setCheckable(True)
    action.setChecked(card.stage is stage)
    action.triggered.connect(lambda _checked=False: move(stage))
