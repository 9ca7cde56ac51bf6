"""Sums of days that overlap: which of them to count, so that nothing is counted twice."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import TypeVar

Item = TypeVar("Item")
Report = tuple[date, date, Hashable]
"""First and last day of what was counted in one go, and what tells it from another count of the same days."""


def without_overlap(
    items: Iterable[Item], report_of: Callable[[Item], Report], worth_of: Callable[[Item], int]
) -> list[Item]:
    """The items to count: all those of some reports, no two of which share a day, that are worth most together.

    Items of one report belong together and count together; of two ways that are worth the same, the one by shorter
    reports is taken.
    """
    reports: dict[Report, list[Item]] = {}
    for item in items:
        reports.setdefault(report_of(item), []).append(item)
    ordered = sorted(reports.items(), key=lambda pair: (pair[0][1], pair[0][0]))
    ends = [report[1] for report, _ in ordered]
    # Weighted interval scheduling: the best of the first n reports is with or without the n-th.
    best: list[tuple[int, int]] = [(0, 0)]
    before: list[int] = []
    for place, (report, its_items) in enumerate(ordered):
        before.append(bisect_left(ends, report[0], 0, place))
        worth, number = best[before[place]]
        best.append(max(best[place], (worth + sum(map(worth_of, its_items)), number + 1)))
    chosen: list[Item] = []
    place = len(ordered)
    while place:
        if best[place] == best[place - 1]:
            place -= 1
        else:
            chosen += ordered[place - 1][1]
            place = before[place - 1]
    return chosen
