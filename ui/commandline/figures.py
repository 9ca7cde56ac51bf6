"""Headless figures of a workspace or one campaign."""

import argparse
import json
from datetime import datetime
from pathlib import Path


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe figures."""
    command = commands.add_parser("figures", help="print the figures of everything, or of one campaign")
    command.add_argument("workspace", type=Path)
    command.add_argument("--campaign", metavar="NAME", help="only this campaign")
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.set_defaults(run=_figures)


def _figures(options: argparse.Namespace) -> int:
    from models.figure_json import set_as_json
    from models.figure_text import label_text, range_text, rests_on, value_text
    from models.filters import Scope
    from storage.scope_figures import scope_figures
    from storage.workspace import open_workspace

    workspace = open_workspace(options.workspace, read_only=True)
    try:
        campaign = None if options.campaign is None else workspace.campaigns.named(options.campaign)
        scope = Scope.of_campaign(campaign.id if campaign else None)
        found = scope_figures(workspace, scope, datetime.now().date())
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
