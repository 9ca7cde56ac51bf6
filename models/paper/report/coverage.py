"""What a report covers, in words: its title, the line below it, the name of its file."""

from collections.abc import Iterable, Mapping

from models.plural import counted
from models.reading.place import place_text
from models.results.filters import Scope
from models.show import day_range

EVERYTHING = "Everything so far"
MOST_NAMES = 2
"""More campaigns or creators than these are counted in a title."""

MOST_BELOW_TITLE = 3
MOST_LISTED = 12
LONGEST_FILE_PART = 40
NO_GOAL = "A part of a campaign has neither a goal nor a budget, so this report shows none."


def title_of(scope: Scope, campaigns: Mapping[int, str], people: Mapping[int, str]) -> str:
    """What a report is called: its campaigns, else its creators, else its days, or that it is of all."""
    if scope.is_everything:
        return EVERYTHING
    if scope.campaign_ids:
        return _titled([campaigns.get(one, "") for one in sorted(scope.campaign_ids)], "campaign")
    if scope.influencer_ids:
        return _titled([people.get(one, "") for one in sorted(scope.influencer_ids)], "creator")
    if scope.since or scope.until:
        return f"Results {day_range(scope.since, scope.until)}"
    return "A part of all results"


def file_title(scope: Scope, campaigns: Mapping[int, str], people: Mapping[int, str]) -> str:
    """The title with what narrows it, so that a part and the whole do not replace each other: "Spring box, TikTok"."""
    title = title_of(scope, campaigns, people)
    further = [_days(scope), *(text for _, text in _people_parts(scope, people))]
    further = [text for text in further if text not in title]
    words = ", ".join(further)
    if not words:
        return title
    return f"{title}, {words if len(words) <= LONGEST_FILE_PART else 'a part'}"


def narrowing(scope: Scope, people: Mapping[int, str]) -> tuple[str, ...]:
    """What the line below the title says of niches, regions and creators chosen, short."""
    sizes = {"Niches": len(scope.niches), "Regions": len(scope.regions), "Creators": len(scope.influencer_ids)}
    return tuple(
        text if sizes[name] <= MOST_BELOW_TITLE else f"{sizes[name]} {name.lower()}"
        for name, text in _people_parts(scope, people)
        if text and name in sizes
    )


def covers(scope: Scope, campaigns: Mapping[int, str], people: Mapping[int, str]) -> str:
    """All that narrows a report, part by part; empty for one whole campaign, and for everything."""
    if scope.is_everything or scope.is_whole_campaign:
        return ""
    named = [campaigns[one] for one in sorted(scope.campaign_ids) if one in campaigns]
    parts = [("Campaigns", _listed(named)), ("Days", _days(scope)), *_people_parts(scope, people)]
    told = " ".join(f"{name}: {text}." for name, text in parts if text)
    return f"{told} All else is left out. {NO_GOAL if len(scope.campaign_ids) == 1 else ''}".rstrip()


def _days(scope: Scope) -> str:
    return day_range(scope.since, scope.until) if scope.since or scope.until else ""


def _people_parts(scope: Scope, people: Mapping[int, str]) -> list[tuple[str, str]]:
    return [
        ("Platforms", _listed(platform.label for platform in sorted(scope.platforms))),
        ("Niches", _listed(sorted(scope.niches))),
        ("Regions", _listed(place_text(*place) or "no region" for place in sorted(scope.regions))),
        ("Creators", _listed(sorted(people[one] for one in scope.influencer_ids if one in people))),
    ]


def _titled(names: list[str], noun: str) -> str:
    if len(names) > MOST_NAMES or not all(names):
        return counted(len(names), noun)
    return " and ".join(names)


def _listed(names: Iterable[str]) -> str:
    """Names in a row, places apart by semicolons as they hold commas themselves; the rest is counted."""
    every = list(names)
    separator = "; " if any("," in name for name in every) else ", "
    more = f" and {len(every) - MOST_LISTED} more" if len(every) > MOST_LISTED else ""
    return separator.join(every[:MOST_LISTED]) + more
