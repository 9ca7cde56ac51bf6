"""Every version of PySide6 must leave the reference counts of None, True and False level.

Below Python 3.12 these are counted objects: a binding that drops one reference too many a call (6.12.0 does)
ends the program after some thousand calls with "Fatal Python error: none_dealloc".
"""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

CALLS = 300  # enough to see one lost reference a call, too few for the process to die of it
SINGLETONS = (None, True, False)

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")


def drift(call: Callable[[], object]) -> float:
    """The lowest change in the reference count of None, True or False for each call."""
    call()
    before = [sys.getrefcount(one) for one in SINGLETONS]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(one) for one in SINGLETONS]
    return min((late - early) / CALLS for late, early in zip(after, before, strict=True))


def qt_calls() -> Iterator[tuple[str, Callable[[], object]]]:
    """Everyday ways from Python into Qt and back; needs an application."""
    from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, Qt, Signal
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

    class Rows(QAbstractTableModel):
        told = Signal(object)

        def rowCount(self, _parent: object = None) -> int:
            return 3

        def columnCount(self, _parent: object = None) -> int:
            return 2

        def data(self, _index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            return "cell" if role == Qt.ItemDataRole.DisplayRole else None

    class Painted(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            pass

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
            return False

    label, line, box = QLabel(), QLineEdit(), QCheckBox()
    rows, painted, watcher = Rows(), Painted(), Watcher()

    def tick() -> None:
        box.setChecked(not box.isChecked())

    def rewrite() -> None:
        line.setText("a")
        line.setText("b")

    def reset() -> None:
        rows.beginResetModel()
        rows.endResetModel()

    line.installEventFilter(watcher)
    rows.told.connect(lambda _value: None)
    painted.show()
    yield "a method that returns nothing", lambda: label.setText("a")
    yield "a method that returns a bool", label.isVisible
    yield "a method that takes a bool", tick
    yield "a signal with None", lambda: rows.told.emit(None)
    yield "a signal of Qt", rewrite
    yield "a model's reset", reset
    yield "a model asked through Qt", lambda: rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    yield "a paint event in Python", painted.repaint
    yield "an event filter in Python", lambda: line.setEnabled(not line.isEnabled())


def measure() -> None:
    """Print the drift of every call as JSON; run in a process of its own, which a bad version may kill."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    print(json.dumps({name: drift(call) for name, call in qt_calls()}), flush=True)
    application.quit()


def test_pyside_drops_no_reference_to_none_true_or_false() -> None:
    measured = subprocess.run([sys.executable, __file__], capture_output=True, text=True, check=False)
    assert measured.returncode == 0, measured.stderr
    drifts = json.loads(measured.stdout)
    assert len(drifts) > 5
    assert {name: value for name, value in drifts.items() if value < -0.5} == {}


def test_the_measure_sees_a_reference_that_is_dropped() -> None:
    def drop_one() -> None:
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))

    try:
        assert drift(drop_one) < -0.5
    finally:
        for _ in range(CALLS + 1):
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    measure()
