"""What becomes of the program when an exception leaves a method that Qt calls."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import FunctionType

import pytest
from PySide6.QtCore import QMetaMethod, QObject

import ui
from ui.overrides import SLOTS

ROOT = Path(__file__).parents[2]
SHOWN = """
import sys
from ui.overrides import guard_overrides
{before}
from PySide6.QtWidgets import QApplication, QWidget

class Broken(QWidget):
    def showEvent(self, event):
        [][1]

    def isVisible(self, *, by_keyword="yes"):
        return by_keyword

sys.excepthook = lambda kind, *_: print("told of", kind.__name__)
app = QApplication(["-platform", "offscreen"])
shown = Broken()
shown.show()
print("went on", shown.isVisible(by_keyword="too"))
"""


def said(before: str) -> list[str]:
    """What the program said before it ended or died."""
    code = SHOWN.format(before=before)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    return done.stdout.splitlines()


def test_an_exception_in_an_override_is_told_and_the_program_goes_on() -> None:
    assert said("guard_overrides()") == ["told of IndexError", "went on too"]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="exceptions are whole from the beginning there")
def test_without_the_guard_it_would_end_the_program() -> None:
    assert said("") == []  # else PySide has changed


def classes_of_ours(base: type[QObject] = QObject) -> Iterator[type[QObject]]:
    for each in base.__subclasses__():
        if each.__module__.startswith("ui."):
            yield each
        yield from classes_of_ours(each)


def slots_of(of_qt: type[QObject]) -> set[str]:
    meta = of_qt.staticMetaObject  # type: ignore[attr-defined]  # the stubs do not know it
    every = (meta.method(place) for place in range(meta.methodCount()))
    return {bytes(one.name().data()).decode() for one in every if one.methodType() == QMetaMethod.MethodType.Slot}


def test_what_is_connected_to_signals_is_left_as_it_is() -> None:
    for module in walk_packages(ui.__path__, "ui."):
        import_module(module.name)
    overridden = {
        name
        for each in classes_of_ours()
        for of_qt in each.__mro__
        if of_qt.__module__.startswith("PySide6.") and issubclass(of_qt, QObject)
        for name in slots_of(of_qt) & {name for name, one in vars(each).items() if isinstance(one, FunctionType)}
    }
    assert overridden <= SLOTS
