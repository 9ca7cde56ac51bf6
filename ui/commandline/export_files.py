"""Headless export of one table as CSV or XLSX."""

import argparse
from pathlib import Path

TABLES = ("influencers", "campaigns", "partnerships", "posts", "orders")


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe export."""
    command = commands.add_parser("export", help="write a table of a workspace as CSV or XLSX")
    command.add_argument("workspace", type=Path)
    command.add_argument("what", choices=TABLES, help="which table")
    command.add_argument("--output", type=Path, required=True, metavar="FILE", help="a .csv or .xlsx file")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the table; a problem comes as ``UserError``."""
    from storage.exporters import export
    from storage.workspace import open_workspace

    workspace = open_workspace(options.workspace, read_only=True)
    try:
        rows = export(workspace, options.what, options.output)
    finally:
        workspace.close()
    print(f"Saved {options.output} with {rows} {'row' if rows == 1 else 'rows'}.")
    return 0
