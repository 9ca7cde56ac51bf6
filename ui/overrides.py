"""Lets an exception that leaves a method which Qt calls be told as a bug, where it would end the program.

What leaves a paint leaves painters behind that are no more. And before Python 3.12 an exception that C raised
(``[][1]``, a day that is none) stays half made until a Python frame catches it, which PySide falls over as it passes it
on. Both end in a segmentation fault, there or some time later.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

SLOTS = {"accept", "done", "open", "reject", "selectAll", "setText"}
"""What is connected to signals as well: PySide looks there how many values a method takes, and tells what it raises."""


def guard_overrides() -> None:
    """From now on no override in a class of ours lets an exception out: it goes to ``sys.excepthook``, as any bug.

    To Qt it looks as if ``None`` were returned, for which it takes what is usual. Classes made before are not guarded.
    """
    QObject.__init_subclass__ = classmethod(_guard)  # type: ignore[assignment]  # there is no other place for it


def _guard(made: type[QObject]) -> None:
    super(QObject, made).__init_subclass__()
    of_qt = next(base for base in made.__mro__ if base.__module__.startswith("PySide6."))
    for name, member in list(vars(made).items()):
        is_override = isinstance(member, FunctionType) and "_" not in name and hasattr(of_qt, name)
        if is_override and name not in SLOTS:
            setattr(made, name, _guarded(member))


def _guarded(override: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(override)
    def guarded(*args: Any, **options: Any) -> Any:
        try:
            return override(*args, **options)
        except Exception as error:  # noqa: BLE001  # whatever it is, Qt must not meet it
            sys.excepthook(type(error), error, error.__traceback__)
            return None

    return guarded
