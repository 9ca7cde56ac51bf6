"""What becomes of the program when an exception leaves a method that Qt calls."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOWN = """
from ui.overrides import guard_overrides
{before}
from PySide6.QtWidgets import QApplication, QWidget

class Broken(QWidget):
    def showEvent(self, event):
        [][1]

app = QApplication(["-platform", "offscreen"])
try:
    Broken().show()
except IndexError:
    print("told")
"""

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="exceptions are whole from the beginning there")


def ending(before: str) -> tuple[bool, str]:
    """Whether the program went on to its end, and what it said."""
    code = SHOWN.format(before=before)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    return done.returncode == 0, done.stdout.strip()


def test_an_exception_that_leaves_an_override_is_told_and_ends_nothing() -> None:
    assert ending("") == (False, "")  # else PySide has changed, and there is nothing to guard
    assert ending("guard_overrides()") == (True, "told")
