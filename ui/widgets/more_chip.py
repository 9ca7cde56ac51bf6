"""*More ▾*: the filters that are not in sight, each as a menu of its own."""

from collections.abc import Sequence

from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.narrowing_chip import NarrowingChip
from ui.widgets.tick_menu import TickMenu


class MoreChip(Chip):
    """Opens the menu of any chip that is hidden at the moment."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text, theme)
        self.setToolTip(self.tr("More filters"))
        self.offer = TickMenu(text, self)
        self.offer.aboutToShow.connect(self.on_about_to_show)
        self.set_menu(self.offer)
        self._chips: Sequence[NarrowingChip] = ()

    def offer_hidden(self, chips: Sequence[NarrowingChip]) -> None:
        """The chips whose menus stand here while they are out of sight."""
        self._chips = chips

    def on_about_to_show(self) -> None:
        """Offer what is out of sight now."""
        self.offer.clear()
        for chip in self._chips:
            if chip.isHidden():
                # A menu without an entry does not open; it counts, and fills itself, only when it does.
                if chip.offer.isEmpty():
                    chip.offer.addAction(self.tr("Nothing to choose from yet")).setEnabled(False)
                self.offer.addMenu(chip.offer)
