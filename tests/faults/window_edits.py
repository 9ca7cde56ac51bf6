"""Child of kills.py: the real window, in which edits are made without end. Arguments: the workspace."""

import sys
from pathlib import Path

from tests.faults.edits import add
from tests.faults.shown_window import Steps, drive
from ui.window.main_window import MainWindow


def edit_without_end(window: MainWindow) -> Steps:
    page = window.page
    assert page
    number = page.session.workspace.influencers.count()
    print("ready", flush=True)
    while True:
        number += 1
        if page.session.edit(f"Add {number}", lambda w, number=number: add(w, number)) is not None:  # type: ignore[misc]
            print(number, flush=True)
        yield


if __name__ == "__main__":
    sys.exit(drive(Path(sys.argv[1]), edit_without_end))
