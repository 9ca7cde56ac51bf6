"""Headless undo and redo."""

import argparse
from pathlib import Path


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe undo and redo."""
    for name, words in (("undo", "take back the newest step"), ("redo", "do the newest undone step again")):
        command = commands.add_parser(name, help=words)
        command.add_argument("workspace", type=Path)
        command.set_defaults(run=_turn, verb=name)


def _turn(options: argparse.Namespace) -> int:
    from storage.checks import open_whole

    workspace = open_whole(options.workspace)
    try:
        label, _ = getattr(workspace, options.verb)()
    finally:
        workspace.close()
    print(f"{'Undone' if options.verb == 'undo' else 'Done again'}: {label}")
    return 0
