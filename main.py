"""Goodword: opens the window, or does one of the headless commands and exits.

Exit status: 0 done, 1 a problem told in one sentence on stderr, 2 wrong arguments.
"""

import gc
import os
import sys
from collections.abc import Callable

COMMANDS = (
    *("new", "import", "figures", "report", "paper", "export", "undo", "redo", "showcase"),
    *("check", "backup", "backups", "restore", "rescue"),
)


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; returns the exit status."""
    # Little dies while modules load and a window is made, or in a command that ends soon: looking for it costs a
    # tenth of the start and a quarter of a large import. The window collects again once it stands (ui/garbage.py).
    gc.disable()
    # numpy would start a thread for each further core, for products of matrices that nobody makes here.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    wants_text = bool(arguments) and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version"))
    if wants_text or "--self-test" in arguments:
        from ui.commandline.program import run

        return run(arguments)
    try:
        open_window = load_window()
    except ImportError as error:
        from ui.missing_library import told_of

        sys.stderr.write(f"{told_of(error)}\n")
        return 1
    return open_window(arguments)


def load_window() -> Callable[[list[str]], int]:
    """What opens the window, imported in the order that makes a start short."""
    from ui.signature_sources import defer_signatures

    defer_signatures()  # before PySide is imported, as the next two do
    from ui.feature_scan import spare_sources
    from ui.overrides import guard_overrides

    spare_sources()
    guard_overrides()
    from ui.app import open_window

    return open_window


if __name__ == "__main__":
    if hasattr(sys, "frozen"):
        from ui.packaged import begin

        begin()
    sys.exit(main(sys.argv[1:]))
