"""The errors a person may see: one plain sentence that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class UserError(Exception):
    """An expected, fixable problem, shown without a traceback as a sentence and a hint.

    ``ways_out`` are words of buttons, and the verb of the page that each does (``files.verb`` is one of ``ui.files``).
    """

    def __init__(self, message: str, hint: str = "", ways_out: Mapping[str, str] | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint
        self.ways_out = dict(ways_out or {})

    def __str__(self) -> str:
        """Return the sentence, followed by the hint where there is one."""
        return f"{self.message} {self.hint}" if self.hint else self.message


class UnreadableError(ValueError):
    """Text that cannot be read as what its field holds; str() is a sentence for the person who typed it."""
