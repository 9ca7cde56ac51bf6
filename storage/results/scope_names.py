"""Finds what a person calls by its name to be looked at: campaigns, niches, regions and creators."""

from collections.abc import Iterable

from models.errors import UserError
from models.reading.handles import handle_key
from models.reading.place import parse_place, place_text
from models.reading.platform import Platform, parse_platform
from models.reading.text import fold
from storage.workspace import Workspace

MOST_TOLD = 5
NO_REGION = "none"
"""Stands for the creators of whom no region is known."""

OF_HANDLE = "SELECT DISTINCT influencer_id FROM profile WHERE handle_key = :handle AND influencer_id IS NOT NULL"


def platform_called(name: str) -> Platform:
    """A platform by its name; ``UserError`` for another word."""
    found = parse_platform(name)
    if found is None:
        raise UserError(f"There is no platform “{name}”.", f"There is {_told(one.label for one in Platform)}.")
    return found


def niches_called(workspace: Workspace, name: str) -> frozenset[str]:
    """The niches of creators that are written like that, but for capitals and accents; ``UserError`` if none is."""
    known = workspace.influencers.choices.counts("niches")
    found = frozenset(niche for niche in known if fold(niche) == fold(name))
    if not found:
        raise UserError(f"No creator has the niche “{name}”.", _known(known))
    return found


def regions_called(workspace: Workspace, name: str) -> frozenset[tuple[str, str]]:
    """The regions of creators called so: "Lyon, FR", "Lyon" or "FR"; ``UserError`` if nobody lives there."""
    if fold(name) == NO_REGION:
        return frozenset({("", "")})
    known = workspace.influencers.choices.counts("regions")
    region, country = map(fold, parse_place(name))
    found = {place for place in known if tuple(map(fold, place)) == (region, country)}
    if not country:
        found |= {place for place in known if fold(name) in map(fold, place)}
    if not found:
        raise UserError(f"No creator lives in “{name}”.", _known(place_text(*place) for place in known))
    return frozenset(found)


def partnership_called(workspace: Workspace, campaign: str, creator: str) -> int:
    """The partnership of a creator in a campaign, both by name; ``UserError`` where she is not in it."""
    home, person = workspace.campaigns.named(campaign), creator_called(workspace, creator)
    found = [one.id for one in workspace.partnerships.of_campaign(home.id) if one.influencer_id == person]
    if not found:
        raise UserError(f"“{creator}” is not in the campaign “{home.name}”.", "Add this creator to it first.")
    return found[-1]


def creator_called(workspace: Workspace, name: str) -> int:
    """The creator with that name or handle; ``UserError`` if there is none or more than one."""
    rows = workspace.connection.execute("SELECT id, name FROM influencer")
    found = {int(row["id"]) for row in rows if fold(row["name"]) == fold(name)}
    found |= {int(row[0]) for row in workspace.connection.execute(OF_HANDLE, {"handle": handle_key(name)})}
    if len(found) == 1:
        return found.pop()
    if found:
        raise UserError(f"{len(found)} creators are called “{name}”.", "Give the handle instead, such as @name.")
    raise UserError(f"There is no creator “{name}”.", "Give the name as it stands in the list, or the handle.")


def _known(names: Iterable[str]) -> str:
    told = _told(names)
    return f"There is {told}." if told else "None is entered yet."


def _told(names: Iterable[str]) -> str:
    """A few names, those that most people have first."""
    every = [f"“{name}”" for name in names]
    return ", ".join(every[:MOST_TOLD]) + (f" and {len(every) - MOST_TOLD} more" if len(every) > MOST_TOLD else "")
