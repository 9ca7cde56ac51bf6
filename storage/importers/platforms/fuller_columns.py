"""Which of several columns that could hold a count is read: the one that says more."""

from collections.abc import Sequence

from models.errors import UnreadableError
from models.importing import Decision
from models.reading.numbers import parse_count
from storage.importers.header import cell, key_of
from storage.importers.sheet import Sheet, Titles


def choose_fuller(sheet: Sheet, counts: Titles) -> list[Decision]:
    """Let a sheet read, of the titles of each count, the first with numbers, and of columns with one title the fuller.

    Facebook has "Views" twice (of the post, and of its video), and clicks on links beside clicks of any sort.
    """
    told = []
    for name, titles in counts.items():
        keys = dict.fromkeys(key_of(title) for title in titles)
        groups = [places for key in keys if (places := _places(sheet, key))]
        if sum(map(len, groups)) < 2:
            continue
        filled = [places for places in groups if any(_numbers(sheet, place) for place in places)]
        chosen = max((filled or groups)[0], key=lambda place: _fullness(sheet, place))
        sheet.places[name] = chosen
        told.append(_decision(sheet, name, [place for places in groups for place in places if place != chosen]))
    return told


def _decision(sheet: Sheet, name: str, others: Sequence[int]) -> Decision:
    names = sheet.found.header.names
    shown = dict.fromkeys(f"“{names[place]}”" for place in others if names[place] != sheet.title(name))
    tail = f"not {' or '.join(shown)}" if shown else "the fuller of the columns called so"
    return Decision("columns", f"{name.capitalize()} are", f"“{sheet.title(name)}”,", tail)


def _places(sheet: Sheet, key: str) -> list[int]:
    return [place for place, found in enumerate(sheet.found.header.keys) if found == key]


def _fullness(sheet: Sheet, place: int) -> tuple[int, int, int]:
    numbers = _numbers(sheet, place)
    return len(numbers), sum(numbers), -place


def _numbers(sheet: Sheet, place: int) -> list[int]:
    """The whole numbers of a column, those that can be read."""
    found = []
    for record in sheet.found.records:
        try:
            number = parse_count(cell(record.cells, place))
        except UnreadableError:
            continue
        if number is not None:
            found.append(number)
    return found
