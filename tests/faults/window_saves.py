"""An act of its own: three edits in the real window. What the disk does not take, the window keeps and writes later.

Arguments: the workspace.
"""

import sys
from pathlib import Path

from tests.faults.edits import add
from tests.faults.shown_window import Steps, drive
from ui.window.main_window import MainWindow


def three_edits(window: MainWindow) -> Steps:
    page = window.page
    assert page
    session = page.session
    session.failed.connect(lambda error: print("The window says:", error, flush=True))
    for number in range(1, 4):
        session.edit(f"Add {number}", lambda w, number=number: add(w, number))  # type: ignore[misc]  # bound at once
        yield
    if session.unsaved:
        session.try_again()
    if session.unsaved:
        session.give_up_unsaved()
        return
    print("Saved.", flush=True)


if __name__ == "__main__":
    sys.exit(drive(Path(sys.argv[1]), three_edits))
