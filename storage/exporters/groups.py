"""Groups of a scope as a table: one row a platform, format, tier, niche, region or campaign.

For a workbook: values are numbers as the figures have them, a rate is a share.
"""

from collections.abc import Iterator
from typing import Any

from models.charts import Group, Grouping, GroupMetric
from models.figures.figure import Figure
from storage.charts.groups import groups_of
from storage.exporters.column import Cell, Column, Kind, Row, Sheet, text
from storage.exporters.figures import exact, shown_as
from storage.results.scope_posts import ScopePosts
from storage.totals.ledger import Ledger

RATE, BACK = GroupMetric.RATE.value, GroupMetric.BACK.value
OF_MONEY = ("orders", "revenue", "cost")


def sheet(gathered: ScopePosts, ledger: Ledger) -> Sheet:
    """Every group with anything to tell of a scope whose posts were gathered, the best rate first."""
    return Sheet("Groups", COLUMNS, _rows(gathered, ledger))


def _rows(gathered: ScopePosts, ledger: Ledger) -> Iterator[dict[str, Any]]:
    for grouping in Grouping:
        has_money = GroupMetric.BACK in grouping.metrics
        names = ["posts", "engagements", *(metric.value for metric in grouping.metrics)]
        names += OF_MONEY if has_money else ()
        groups = groups_of(gathered, ledger, grouping, has_money=has_money)
        for group in sorted(groups, key=_best_first):
            figures = {name: group.figures[name] for name in names}
            if not any(one.value for one in figures.values()):
                continue
            reasons = dict.fromkeys(one.reason for one in figures.values() if one.value is None and one.reason)
            yield {
                "by": grouping.value.capitalize(),
                "group": group.label,
                "figures": figures,
                "currency": next((one.currency for one in figures.values() if one.currency), ""),
                "why": " ".join(reasons),
            }


def _best_first(group: Group) -> tuple[float, str]:
    return -(group.figures[RATE].value or 0), group.label


def _number(header: str, name: str, end: str = "value") -> Column:
    """A value of a figure, or an end of its range; blank where a group has no such figure."""

    def read(row: Row) -> Cell:
        figure: Figure | None = row["figures"].get(name)
        return None if figure is None else exact(figure, getattr(figure, end))

    return Column(header, Kind.NUMBER, 12, read, lambda row: shown_as(row["figures"][name]))


COLUMNS = (
    text("By", "by", 10),
    text("Group", "group", 28),
    _number("Posts", "posts"),
    _number("Engagements", "engagements"),
    _number("Engagement rate", RATE),
    _number("Engagement rate, low", RATE, "low"),
    _number("Engagement rate, high", RATE, "high"),
    _number("Orders", "orders"),
    _number("Revenue", "revenue"),
    _number("Cost", "cost"),
    _number("Back per 1", BACK),
    _number("Back per 1, low", BACK, "low"),
    _number("Back per 1, high", BACK, "high"),
    _number("Cost per engagement", GroupMetric.COST_PER_ENGAGEMENT.value),
    _number("Cost per order", GroupMetric.COST_PER_ORDER.value),
    text("Currency", "currency", 10),
    text("Why a cell is blank", "why", 40),
)
