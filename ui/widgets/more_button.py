"""The arrow at the end of a line that offers what is done more rarely."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.record import record
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.editing import is_read_only

_WIDTH = 28


@record(frozen=True)
class Offer:
    """One entry; ``is_on`` of one that is switched on and off, else ``None``; ``edits_file`` where it changes that."""

    name: str
    words: str
    is_on: bool | None = None
    edits_file: bool = False


class MoreButton(Button):
    """``chosen`` carries the name of an offer and whether it is switched on now; ``offers`` is asked at each click."""

    chosen = Signal(str, bool)

    def __init__(self, theme: Theme, offers: Callable[[], Sequence[Offer]], parent: QWidget | None = None) -> None:
        super().__init__("", theme, "quiet", "chevron-down", parent)
        self._offers = offers
        self.setFixedWidth(_WIDTH)
        self.clicked.connect(self.on_clicked)

    def on_clicked(self) -> None:
        """Show the menu below the button."""
        menu = offer_menu(self._offers(), self.chosen.emit, self)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))


def offer_menu(offers: Sequence[Offer], chosen: Callable[[str, bool], object], parent: QWidget) -> QMenu:
    """A menu of offers, gone once it is closed."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for offer in offers:
        action = menu.addAction(offer.words)
        action.setEnabled(not (offer.edits_file and is_read_only(parent)))
        if offer.is_on is not None:
            action.setCheckable(True)
            action.setChecked(offer.is_on)
        action.triggered.connect(lambda on, name=offer.name: chosen(name, on))
    return menu
