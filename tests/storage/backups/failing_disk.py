"""A disk that fails at its n-th step, or a program that dies there: every name, link, flush and copy is one step."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

CALLS = ("open", "fsync", "replace", "rename", "link", "unlink", "mkdir", "chmod", "sendfile")
STEPS = [name for name in CALLS if hasattr(os, name)]


class Died(BaseException):
    """The program is dead: nothing it would still do on its way out reaches the disk."""


class FailingDisk:
    """Counts steps; the one at ``fails_at`` fails with ``error``, or for a death (``None``) with all that follow."""

    def __init__(self, fails_at: int, error: int | None) -> None:
        self.fails_at = fails_at
        self.error = error
        self.steps = 0

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Put it in the place of the operating system's calls."""
        real = {name: getattr(os, name) for name in STEPS}
        try:
            for name in STEPS:
                setattr(os, name, self._instead_of(real[name]))
            yield
        finally:
            for name in STEPS:
                setattr(os, name, real[name])

    @property
    def has_failed(self) -> bool:
        """Whether the step was reached."""
        return self.steps >= self.fails_at

    def _instead_of(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            self.steps += 1
            if self.error is None and self.has_failed:
                raise Died
            if self.error is not None and self.steps == self.fails_at:
                raise OSError(self.error, os.strerror(self.error))
            return call(*arguments, **named)

        return step


FAULTS = {"no room": errno.ENOSPC, "death": None}
