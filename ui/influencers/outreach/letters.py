"""The people of one round of messages, one after the other, and what became of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.messages.message import Message


@dataclass
class Letter:
    """What one person is to get. ``message`` is ``None`` until she was shown; ``template_id`` where it began.

    ``is_copied`` says that it was put on the clipboard only, and went out by whatever way her owner took.
    """

    person_id: int
    name: str
    message: Message | None = None
    template_id: int | None = None
    is_sent: bool = False
    is_copied: bool = False


class Letters:
    """A place in a row of letters."""

    def __init__(self, people: Sequence[tuple[int, str]]) -> None:
        self._letters = [Letter(number, name) for number, name in people]
        self._place = 0

    @property
    def current(self) -> Letter:
        """The letter that is being written."""
        return self._letters[self._place]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._letters)

    @property
    def words(self) -> str:
        """Which one it is: "2 of 5 · Lena"."""
        return f"{self._place + 1} of {self.count} · {self.current.name}"

    @property
    def is_first(self) -> bool:
        """Whether there is none before."""
        return self._place == 0

    @property
    def sent(self) -> int:
        """How many went out."""
        return sum(letter.is_sent for letter in self._letters)

    @property
    def copied(self) -> int:
        """How many of them were copied only."""
        return sum(letter.is_copied for letter in self._letters)

    @property
    def skipped(self) -> list[str]:
        """Names of those who were passed over."""
        return [letter.name for letter in self._letters if not letter.is_sent]

    def go_on(self) -> bool:
        """Go to the next one; says whether there was one."""
        if self._place + 1 == self.count:
            return False
        self._place += 1
        return True

    def go_back(self) -> None:
        """Go to the one before."""
        self._place = max(self._place - 1, 0)
