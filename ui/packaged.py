"""What the packaged program does before anything else, and the program run from source does not."""

import os
import sys

PROCESS_WORDS = {"--multiprocessing-fork", "-c"}
"""With one of them the program starts itself to work in a process of its own."""

SEARCHED = "LD_LIBRARY_PATH"
"""Where Linux looks for libraries first. The packaged program is started with its own folder in it."""


def begin() -> None:
    """Be a process of the running program if started as one; else be an ordinary program to those it starts."""
    _give_back_the_search_path()
    # A program with a window has no output on Windows; what a command would print is lost there, and no error.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # as long as the program
    if PROCESS_WORDS & set(sys.argv):
        _work_as_process()


def _work_as_process() -> None:
    """Work and end the process, if it was started for that."""
    import multiprocessing
    from importlib import import_module

    import_module("pyi_rth_multiprocessing")  # PyInstaller's own, which knows how the words are meant
    multiprocessing.freeze_support()


def _give_back_the_search_path() -> None:
    """Let the browser and the mail program that are opened from here find the system's libraries, not ours."""
    before = os.environ.pop(f"{SEARCHED}_ORIG", None)
    if before is not None:
        os.environ[SEARCHED] = before
    else:
        os.environ.pop(SEARCHED, None)
