"""Where pages stand below each other."""

from dataclasses import dataclass
from typing import Final

MARGIN: Final = 20
GAP: Final = 16
"""Pixels of the screen around all pages, and between two of them."""


@dataclass(frozen=True, slots=True)
class PageColumn:
    """Pages of one size, in pixels of the screen; the first page is number 0."""

    pages: int
    width: int
    height: int

    @property
    def total_width(self) -> int:
        """The width of the page and its margins."""
        return self.width + 2 * MARGIN

    @property
    def total_height(self) -> int:
        """From above the first page to below the last."""
        return 2 * MARGIN + self.pages * self.height + max(self.pages - 1, 0) * GAP

    def top(self, page: int) -> int:
        """Where a page begins."""
        return MARGIN + page * (self.height + GAP)

    def page_at(self, y: float) -> int:
        """The page at a height, or the one above where there is a gap; the nearest beyond both ends."""
        return min(max(int((y - MARGIN) // (self.height + GAP)), 0), max(self.pages - 1, 0))

    def seen(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        if not self.pages:
            return range(0)
        first = self.page_at(top)
        if self.top(first) + self.height <= top and first < self.pages - 1:
            first += 1
        last = self.page_at(bottom)
        return range(first, max(last, first) + 1)
