"""What PySide knows of the signatures of Qt: nothing at a start, and all of it once something is wrong with a call."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STARTED = """
import sys
{before}
from PySide6.QtCore import QObject, QPoint, QTimer
from shibokensupport.signature import mapping, parser
print("pyside_type_init" in vars(parser), "type_map" in vars(mapping), "argparse" in sys.modules)
for call in (lambda: QPoint("here"), lambda: QPoint(1, 2, 3), lambda: QTimer(x=1), lambda: QTimer().setInterval(None)):
    try:
        call()
    except Exception as error:
        print(type(error), error)
print(QPoint.__doc__, QObject.setObjectName.__doc__)
"""


def started(before: str) -> tuple[str, str]:
    """Whether a start loads what knows of signatures and stubs, and what is said of wrong calls and of methods."""
    code = STARTED.format(before=before)
    loaded, _, said = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, encoding="utf-8").partition("\n")
    return loaded, said


@pytest.fixture(scope="module")
def whole() -> tuple[str, str]:
    """A start as PySide has it."""
    return started("")


@pytest.fixture(scope="module")
def deferred() -> tuple[str, str]:
    """One of ours."""
    return started("from ui.signature_sources import defer_signatures; defer_signatures()")


def test_nothing_of_it_is_loaded_before_it_is_asked_for(whole: tuple[str, str], deferred: tuple[str, str]) -> None:
    assert whole[0] == "True True True"  # else PySide has changed, and there is nothing to defer
    assert deferred[0] == "False False False"


def test_wrong_calls_and_methods_are_told_of_in_the_same_words(
    whole: tuple[str, str], deferred: tuple[str, str]
) -> None:
    assert "Supported signatures:" in deferred[1]
    assert deferred[1] == whole[1]
