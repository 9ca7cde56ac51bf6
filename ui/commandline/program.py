"""The headless commands: one parser, one place that turns problems into a sentence and an exit status."""

import argparse
import os
import sys
from datetime import datetime
from importlib import import_module
from io import TextIOWrapper

from models.errors import UserError
from models.reading import system_style
from models.reading.text import one_line
from storage.file.failures import as_user_error
from ui.system_locale import style_of_command
from ui.version import COMMAND, VERSION

MODULES = {
    "files": ("new", "check", "backup", "rescue"),
    "backups": ("backups", "restore"),
    "import_files": ("import",),
    "figures": ("figures",),
    "report": ("report",),
    "paper": ("paper",),
    "export_files": ("export",),
    "steps": ("undo", "redo"),
    "showcase": ("showcase",),
}
"""The modules of commands, and which commands each of them has."""


def run(arguments: list[str], now: datetime | None = None) -> int:
    """Run one command; returns 0, or 1 after one sentence on stderr. Wrong arguments end the program with 2.

    To the command it is one moment from begin to end, in ``now`` of its options: unless given, that of this computer.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # names come in every script, whatever the terminal's own encoding
            # A file's name may hold bytes that are no text at all: they are shown as JSON would write them.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    system_style.use(style_of_command())
    options = _parser(arguments[:1]).parse_args(arguments, argparse.Namespace(now=now or datetime.now()))
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone (`… | head`): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        told = as_user_error(error) or _damage_behind(error, options)
        if told is None:
            raise
        print(one_line(str(told)), file=sys.stderr)
        return 1
    return status


def _damage_behind(error: Exception, options: argparse.Namespace) -> UserError | None:
    """The damage of the command's workspace that may have brought it about."""
    from storage.checks import damage_behind

    workspace = getattr(options, "workspace", None)
    return None if workspace is None else damage_behind(type(error), workspace)


def _parser(asked: list[str]) -> argparse.ArgumentParser:
    """Knows the command that is asked for alone: what the others would import takes a tenth of a second."""
    parser = argparse.ArgumentParser(
        prog=COMMAND,
        description="Goodword, micro influencer partnerships on your own computer.",
        epilog=f"Without a command the window opens: {COMMAND} [FILE.goodword] or {COMMAND} --sample.",
    )
    parser.add_argument("--version", action="version", version=f"Goodword {VERSION}")
    parser.add_argument("--self-test", action="store_true", help="try every part once and print one JSON line")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name in [name for name, names in MODULES.items() if set(asked) & set(names)] or MODULES:
        import_module(f"ui.commandline.{name}").add_arguments(commands)
    parser.set_defaults(run=_without_command)
    return parser


def _without_command(options: argparse.Namespace) -> int:
    if options.self_test:
        from ui.commandline.self_test import run as run_self_test

        return run_self_test()
    print(f"Say what to do: {COMMAND} --help lists the commands.", file=sys.stderr)
    return 2
