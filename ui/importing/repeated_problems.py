"""The same fault in many rows, said once above them."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from models import show

MANY = 4
"""Rows with one kind of reason from which on it is said once."""

QUOTED = re.compile("“[^”]*”")


def repeated_problems(reasons: Iterable[str]) -> list[str]:
    """A sentence for each kind of reason that many rows have, the most frequent first; what they quote may differ."""
    alike: dict[str, list[str]] = {}
    for reason in reasons:
        alike.setdefault(QUOTED.sub("", reason), []).append(reason)
    often = sorted((group for group in alike.values() if len(group) >= MANY), key=len, reverse=True)
    return [_sentence(group) for group in often]


def _sentence(reasons: list[str]) -> str:
    """How many rows, and what to do about them; where the reason does not say, the reason of the first one."""
    _, _, hint = reasons[0].partition(". ")
    if hint and not QUOTED.search(hint):
        words, about = _tr("%1 rows: %2"), hint[:1].lower() + hint[1:]
    elif len(set(reasons)) == 1:
        words, about = _tr("%1 rows: %2"), reasons[0]
    else:
        words, about = _tr("%1 rows, such as: %2"), reasons[0]
    return words.replace("%1", show.count(len(reasons))).replace("%2", about)


def _tr(words: str) -> str:
    return QCoreApplication.translate("RepeatedProblems", words)
