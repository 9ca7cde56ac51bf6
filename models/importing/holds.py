"""What the cells of a column are, whatever it is called."""

from enum import StrEnum


class Holds(StrEnum):
    """The sort of thing that nearly all cells of a column say."""

    HANDLE = "handles"
    PROFILE = "links to profiles"
    POST = "links to posts"
    EMAIL = "e-mail addresses"
    DAY = "days"
    COUNT = "counts"
    PRICE = "prices"
    PLATFORM = "platforms"
    NAME = "names"
    WORDS = "words"

    @property
    def is_plain(self) -> bool:
        """Whether it says by itself what it means; days, numbers and words may mean anything."""
        return self in (Holds.HANDLE, Holds.PROFILE, Holds.POST, Holds.EMAIL)
