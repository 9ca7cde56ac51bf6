"""What is left over dies on the window's thread, whoever is at work beside it."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from storage.importing.garbage import at_rest
from ui.garbage import GarbageCollector, collect_due


class Leftover(QObject):
    """Holds itself, as a dialog does whose buttons call it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def allocate_much(kept: list[list[int]]) -> None:
    kept += [[number] for number in range(50_000)]


def test_work_beside_the_window_takes_no_widget_apart(qtbot: QtBot) -> None:
    died_on: list[int] = []
    kept: list[list[int]] = []
    parent = QObject()
    GarbageCollector(parent)
    weakref.finalize(Leftover(), lambda: died_on.append(threading.get_ident()))
    worker = threading.Thread(target=allocate_much, args=(kept,))
    worker.start()
    worker.join()
    assert died_on == []
    qtbot.waitUntil(lambda: bool(died_on))
    assert died_on == [threading.get_ident()]


def test_nothing_is_collected_while_rows_are_made_into_objects() -> None:
    collect_due()
    gone = weakref.ref(Leftover())
    kept: list[list[int]] = []
    with at_rest():
        allocate_much(kept)
        collect_due()
        assert gone() is not None
    collect_due()
    assert gone() is None


def test_what_is_young_is_collected_once_there_is_enough_of_it() -> None:
    collect_due()
    gone = weakref.ref(Leftover())
    collect_due()
    assert gone() is not None
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    collect_due()
    assert kept
    assert gone() is None
