"""What PySide brings along for who builds it, and compiles at each start."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STARTED = """
import sys
{before}
from PySide6.QtCore import QPoint
from shibokensupport.signature.lib import enum_sig, pyi_generator
print("argparse" in sys.modules, hasattr(pyi_generator, "generate_pyi"), hasattr(enum_sig, "ExactEnumerator"))
try:
    QPoint("here")
except TypeError as error:
    print(error)
"""


def started(before: str) -> list[str]:
    """What a start says of the writer of stubs, and of a call that Qt does not know."""
    return subprocess.check_output(
        [sys.executable, "-c", STARTED.format(before=before)], cwd=ROOT, encoding="utf-8"
    ).splitlines()


@pytest.fixture(scope="module")
def spared() -> list[str]:
    """The same once it was spared."""
    return started("from ui.stub_writer import spare_stub_writer; spare_stub_writer()")


def test_it_is_not_loaded(spared: list[str]) -> None:
    assert started("")[0] == "True True True"  # else PySide has changed, and there is nothing to spare
    assert spared[0] == "False False False"


def test_a_wrong_call_is_told_in_the_same_words(spared: list[str]) -> None:
    assert "Supported signatures:" in spared[1:]
    assert spared[1:] == started("")[1:]
