"""Headless figures of a workspace, or of a part of it."""

import argparse
import json
from pathlib import Path

from ui.commandline.scope_arguments import add_scope_arguments, scope_of


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe figures."""
    command = commands.add_parser("figures", help="print the figures of everything, or of a part")
    command.add_argument("workspace", type=Path)
    add_scope_arguments(command)
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.set_defaults(run=_figures)


def _figures(options: argparse.Namespace) -> int:
    from models.figures.figure_json import set_as_json
    from models.figures.figure_text import label_text, range_text, rests_on, value_text
    from storage.results.scope_figures import scope_figures
    from storage.workspace import open_workspace

    workspace = open_workspace(options.workspace, read_only=True)
    try:
        found = scope_figures(workspace, scope_of(workspace, options), options.now.date())
    finally:
        workspace.close()
    if options.json:
        print(json.dumps(set_as_json(found), ensure_ascii=False, allow_nan=False))
        return 0
    print(found.scope)
    for figure in (figure for name in found.figures for figure in found.each(name)):
        notes = [text for text in (range_text(figure), rests_on(figure), figure.reason) if text]
        print(f"{label_text(figure):28} {value_text(figure):>14}   {' · '.join(notes)}".rstrip())
    return 0
