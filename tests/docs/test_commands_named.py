"""The page about commands names each one, and no command or option that is not there."""

import argparse
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import main
from ui.commandline.program import MODULES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`\n]+)`")
OPTION = re.compile(r"--[a-z][a-z-]+")
OF_THE_PROGRAM = {"--self-test", "--version", "--sample", "--help"}


def parsers(above: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser, and those of its commands and of theirs."""
    yield above
    for action in above._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


def options() -> set[str]:
    """Every option of every command."""
    above = argparse.ArgumentParser()
    commands = above.add_subparsers()
    for name in MODULES:
        import_module(f"ui.commandline.{name}").add_arguments(commands)
    return {option for parser in parsers(above) for action in parser._actions for option in action.option_strings}


def test_every_command_is_named_and_there() -> None:
    named = set(re.findall(r"`main\.py ([a-z]+)", PAGE)) | set(re.findall(r"\| `main\.py [a-z]+ … / ([a-z]+)", PAGE))
    assert named == set(main.COMMANDS)


def test_every_option_that_is_named_is_there() -> None:
    named = {option for code in CODE.findall(PAGE) for option in OPTION.findall(code)}
    assert named - options() - OF_THE_PROGRAM == set()


def test_every_option_is_named() -> None:
    assert {option for option in options() if option.startswith("--")} - set(OPTION.findall(PAGE)) - {"--help"} == set()
