"""Lets an exception that leaves a method which Qt calls be told as a bug, where it would end the program.

Before Python 3.12 an exception that C raised (``[][1]``, ``int("x")``, a day that is none) stays half made until a Python
frame catches it, and PySide falls over one that leaves an override half made: a segmentation fault.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject


def guard_overrides() -> None:
    """Have every class of ours that is made from now on catch and pass on what its overrides of Qt's methods raise."""
    if sys.version_info < (3, 12):
        QObject.__init_subclass__ = classmethod(_guard)  # type: ignore[assignment]  # there is no other place for it


def _guard(made: type) -> None:
    super(QObject, made).__init_subclass__()
    of_qt = next(base for base in made.__mro__ if base.__module__.startswith("PySide6."))
    for name, member in list(vars(made).items()):
        if isinstance(member, FunctionType) and "_" not in name and hasattr(of_qt, name):
            setattr(made, name, _whole(member))


def _whole(override: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(override)
    def guarded(*args: Any) -> Any:
        try:
            return override(*args)
        except BaseException:
            raise  # whole now

    return guarded
