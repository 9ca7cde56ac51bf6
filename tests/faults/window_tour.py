"""A day with the real window: every tab, an edit, undo, an import, exports, a report, help. Arguments: the workspace,
a list to import and a folder for what is written."""

import sys
from datetime import date
from pathlib import Path

from models.importing import ImportOptions
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.importing import importing
from tests.factory import NOW
from tests.faults.edits import add
from tests.faults.shown_window import Steps, drive
from ui.exporting.asked import ALL, RESULTS, Asked
from ui.paper.export import write_report
from ui.window.main_window import MainWindow

IDLE = 40
"""Turns in which the window does what it does by itself: the check, the backup, drawing ahead."""


def tour(window: MainWindow) -> Steps:
    page = window.page
    assert page
    session, (people, folder) = page.session, (Path(sys.argv[2]), Path(sys.argv[3]))
    for tab in range(3):
        page.show_tab(tab)
        yield from (None for _ in range(IDLE))
    session.edit("Add one", lambda w: add(w, 1))
    window.menus["undo"].trigger()
    window.menus["redo"].trigger()
    yield
    plan = importing.plan(session.workspace, people, options=ImportOptions(platform=Platform.INSTAGRAM))
    session.edit(plan.label, lambda w: importing.write(w, plan, NOW))
    yield
    for what, suffix in (("influencers", "csv"), (RESULTS, "xlsx"), (ALL, "zip")):
        Asked(what, folder / f"{what}.{suffix}", date(2026, 11, 23)).write(session.workspace)
    write_report(session.workspace, Scope(), folder / "report.pdf", date(2026, 11, 23))
    yield
    window.help_verbs.show_guide()
    window.help_verbs.show_keys()
    window.help_verbs.show_about()
    yield
    print("toured", flush=True)


if __name__ == "__main__":
    sys.exit(drive(Path(sys.argv[1]), tour))
