"""A filter chip for a number or date field of the owner's own: from, to, and who has nothing there."""

from collections.abc import Callable

from models.influencers.custom_field import CustomField
from models.influencers.own_range import EMPTY, OwnRange
from ui.influencers.range_menu import RangeMenu
from ui.theme import Theme
from ui.widgets.narrowing_chip import NarrowingChip


class RangeChip(NarrowingChip):
    """Narrows to a range, to those without a value, or to both.

    ``ends`` are the least and the greatest value, ``count_empty`` how many have none; both are asked for when the menu
    opens, beside all else that the list is asked for.
    """

    def __init__(
        self,
        field: CustomField,
        theme: Theme,
        ends: Callable[[], tuple[str, str]],
        count_empty: Callable[[], int],
    ) -> None:
        super().__init__(field.name, self.tr("values"), theme, is_named=True)
        self._ends = ends
        self._count_empty = count_empty
        self.offer: RangeMenu = RangeMenu(field, theme, self)
        self.offer.aboutToShow.connect(self.on_about_to_show)
        self.offer.range_typed.connect(self.on_range_typed)
        self.offer.empty_ticked.connect(self.on_empty_ticked)
        self.set_menu(self.offer)

    @property
    def range(self) -> OwnRange | None:
        """The range in force."""
        return next((value for value in self.values if isinstance(value, OwnRange)), None)

    def words_of(self, value: str | OwnRange) -> str:
        """A range in words, or that there is no value."""
        return value.words if isinstance(value, OwnRange) else self.tr("empty")

    def on_about_to_show(self) -> None:
        """Look what there is now."""
        self.offer.show_state(self.range, self._ends(), self._count_empty(), is_empty_wanted=EMPTY in self.values)

    def on_range_typed(self, wanted: OwnRange | None) -> None:
        """Narrow to another range, or to none."""
        rest = self.values & {EMPTY}
        self.set_values(rest if wanted is None else rest | {wanted})

    def on_empty_ticked(self, on: bool) -> None:
        """Let through who has nothing there, or not."""
        self.set_values(self.values | {EMPTY} if on else self.values - {EMPTY})
