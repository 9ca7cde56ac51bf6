"""Qt's enumerations, made quickly and as Python makes them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="another Python makes them by itself")

COMPARED = """
import pickle
from enum import EnumType, Flag

slowly = EnumType._create_
from ui.quick_enumerations import make_enumerations_quickly

make_enumerations_quickly()
quickly, compared = EnumType._create_, []

def both(kind, name, members, **options):
    slow, quick = (make(kind, name, members, **options) for make in (slowly, quickly))
    assert told(slow) == told(quick), name  # before PySide goes on with one of them
    compared.append(name)
    return quick

def told(kind):
    members = list(kind.__members__.items())
    values = sorted(kind._value2member_map_)
    return "".join(str(part) for part in (
        kind.__mro__[1:], kind.__name__, kind.__qualname__, kind.__module__, list(kind), len(kind), sorted(vars(kind)),
        [(name, member.name, member.value, type(member.value), hash(member)) for name, member in members],
        [(repr(member), str(member), f"{member}", member._sort_order_) for _, member in members],
        [getattr(kind, name) is member and kind[name] is member for name, member in members],
        [kind(value) is kind._value2member_map_[value] for value in values],
        bits_of(kind, members) if issubclass(kind, Flag) else "",
    ))

def bits_of(kind, members):
    whole = kind(kind._flag_mask_)
    mixed = [repr(~member | first) for _, member in members[:9] for first in kind]
    single = list(kind(kind._singles_mask_))
    return kind._flag_mask_, kind._singles_mask_, kind._all_bits_, kind._boundary_, whole, ~whole, single, mixed

EnumType._create_ = both
from PySide6 import QtCore, QtGui, QtPrintSupport, QtWidgets

for module in (QtCore, QtGui, QtWidgets, QtPrintSupport):
    for name in dir(module):
        getattr(module, name)
assert len(compared) > 500
for value in (QtCore.Qt.Key.Key_A, QtCore.Qt.AlignmentFlag.AlignCenter, QtGui.QFont.Weight.Bold):
    assert pickle.loads(pickle.dumps(value)) is value
print("the same")
"""

OURS = """
from enum import Enum, EnumType, IntFlag, auto
from ui.quick_enumerations import make_enumerations_quickly

make_enumerations_quickly()
Size = Enum("Size", "SMALL LARGE")
Odd = Enum("Odd", [("name", 1), ("value", 2), ("ONE", (1, 2))])
Step = IntFlag("Step", [("A", 1), ("B", 2), ("BOTH", 3), ("FIRST", 1)])
print([each.value for each in (*Size, *Odd)], list(Step), Step.FIRST is Step.A, Step(3) is Step.BOTH)
"""


def said_by(code: str) -> str:
    """What a process of its own prints: it changes how enumerations are made, for good."""
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_all_of_them_are_the_same_either_way() -> None:
    assert said_by(COMPARED) == "the same\n"


def test_those_that_are_not_plain_are_made_as_ever() -> None:
    assert said_by(OURS) == "[1, 2, 1, 2, (1, 2)] [<Step.A: 1>, <Step.B: 2>] True True\n"
