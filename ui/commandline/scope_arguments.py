"""The part of a workspace that a command looks at, as options of the command line."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.results.filters import Scope
    from storage.workspace import Workspace

OPTIONS = (
    ("--campaign", "NAME", "only this campaign"),
    ("--platform", "NAME", "only posts of this platform"),
    ("--niche", "NAME", "only creators of this niche"),
    ("--region", "NAME", "only creators who live there, such as “Lyon, FR”; “none” for those of no known region"),
    ("--creator", "NAME", "only this creator, by name or handle"),
)
"""Each may be given several times: one of them is enough then."""

DAYS = (("--since", "only from this day on"), ("--until", "only up to this day"))


def add_scope_arguments(command: argparse.ArgumentParser) -> None:
    """Describe them."""
    for name, metavar, words in OPTIONS:
        command.add_argument(name, action="append", default=[], metavar=metavar, help=f"{words}; may be given again")
    add_days_arguments(command)


def add_days_arguments(command: argparse.ArgumentParser) -> None:
    """Describe those of the days alone."""
    for name, words in DAYS:
        command.add_argument(name, metavar="DAY", help=f"{words}, such as 2026-09-01")


def scope_of(workspace: "Workspace", options: argparse.Namespace) -> "Scope":
    """What the options ask for; a name or day that cannot be found or read is told as ``UserError``."""
    from models.results.filters import Scope
    from storage.results.scope_names import creator_called, niches_called, platform_called, regions_called

    since, until = days_of(options)
    return Scope(
        frozenset(workspace.campaigns.named(name).id for name in options.campaign),
        since,
        until,
        frozenset(platform_called(name) for name in options.platform),
        frozenset(creator_called(workspace, name) for name in options.creator),
        frozenset().union(*(niches_called(workspace, name) for name in options.niche)),
        frozenset().union(*(regions_called(workspace, name) for name in options.region)),
    )


def days_of(options: argparse.Namespace) -> tuple[date | None, date | None]:
    """The first and the last day asked for; ``UserError`` where one cannot be read or they are the wrong way round."""
    from models.errors import UserError

    since, until = _day(options.since, "--since"), _day(options.until, "--until")
    if since and until and until < since:
        raise UserError("The day of --until lies before that of --since.", "Give them the other way round.")
    return since, until


def _day(text: str | None, option: str) -> date | None:
    from models.errors import UnreadableError, UserError
    from models.reading.dates import parse_day

    try:
        return parse_day(text or "")
    except UnreadableError as error:
        raise UserError(f"{option}: {error}", "Write the day as 2026-09-01.") from None
