"""What can be done to creators of a campaign, as a menu."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from models.campaigns.board import BoardCard
from models.stages import EXITS, Column, Stage
from ui.widgets.editing import is_read_only

Verb = Callable[[], object]
Move = Callable[[Stage], object]


class Edit(partial[object]):
    """A verb that changes the file: it is off in a menu where that can only be read."""


def card_menu(cards: Sequence[BoardCard], verbs: Mapping[str, Verb], move: Move, parent: QWidget) -> QMenu:
    """Move one or several to a stage or an exit, then the other verbs by their words."""
    menu = QMenu(parent)
    _add_stages(menu.addMenu("Move to"), cards, move)
    _add_exits(menu.addMenu("Move to exits"), cards, move)
    for action in menu.actions():
        action.setEnabled(not is_read_only(parent))
    menu.addSeparator()
    _add_verbs(menu, verbs)
    return menu


def stage_menu(cards: Sequence[BoardCard], move: Move, parent: QWidget) -> QMenu:
    """Every stage and exit in one list, to be walked by keyboard."""
    menu = QMenu(parent)
    _add_stages(menu, cards, move)
    _add_exits(menu, cards, move)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def verb_menu(verbs: Mapping[str, Verb], parent: QWidget) -> QMenu:
    """Verbs by their words, in order."""
    menu = QMenu(parent)
    _add_verbs(menu, verbs)
    return menu


def _add_verbs(menu: QMenu, verbs: Mapping[str, Verb]) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    for text, verb in verbs.items():
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False, verb=verb: verb())
        action.setEnabled(not (isinstance(verb, Edit) and is_read_only(menu)))


def _add_stages(menu: QMenu, cards: Sequence[BoardCard], move: Move) -> None:
    for column in Column:
        for stage in column.stages:
            _add_stage(menu, cards, stage, move)
        menu.addSeparator()


def _add_exits(menu: QMenu, cards: Sequence[BoardCard], move: Move) -> None:
    for stage in Stage:
        if stage in EXITS:
            _add_stage(menu, cards, stage, move)


def _add_stage(menu: QMenu, cards: Sequence[BoardCard], stage: Stage, move: Move) -> None:
    action = menu.addAction(cards[0].names.of(stage).replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(all(card.stage is stage for card in cards))
    action.triggered.connect(lambda _checked=False: move(stage))
