"""Spares every module that is imported the search of its source for PySide's ``__feature__``, which nobody here uses.

PySide reads the whole source of each module that is imported after it and keeps the lines in memory, to learn whether
the module may have asked for other names of Qt's methods: a tenth of the start and 6 MB.
"""

import PySide6.QtCore  # noqa: F401  # brings what is imported next
from shibokensupport import feature  # type: ignore[import-not-found]  # it lies in an archive within PySide


def spare_sources() -> None:
    """Let PySide take every module for one that uses Qt under its usual names, without reading it."""
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: True  # noqa: SLF001  # there is no setting for it
