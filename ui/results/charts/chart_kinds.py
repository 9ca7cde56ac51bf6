"""The charts of the Charts page, in reading order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from models.charts import Grouping, GroupMetric, MoneyInOut, PostMetric, SalesMetric
from storage.charts.curves import post_curves
from storage.charts.flows import money_in_out
from storage.charts.groups import groups_compared
from storage.charts.posts import posts_by_day
from storage.charts.sales import orders_by_day
from storage.charts.stages import stage_funnel
from ui.results.charts.chart_kind import ChartKind, PageChart, Source
from ui.results.charts.choice_button import Option


class OrdersKind(ChartKind):
    """Orders or revenue by day, with the posts that went live."""

    title = "Orders per day, with the posts that went live"
    switches = ("Count",)

    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:
        return orders_by_day(source.workspace, source.ledger, source.scope, chosen[0], source.dates)

    def options(self, chosen: Sequence[Any], shown: PageChart | None) -> list[Option]:  # always the same
        return [(metric, metric.capitalize()) for metric in SalesMetric]


class MoneyKind(ChartKind):
    """Money in and out, in one currency at a time."""

    title = "Money in and out"
    switches = ("Currency",)

    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:
        return money_in_out(source.workspace, source.ledger, source.scope, chosen[0] or "")

    def options(self, chosen: Sequence[Any], shown: PageChart | None) -> list[Option]:  # the first switch
        if not isinstance(shown, MoneyInOut):
            return []
        return [(currency, currency) for currency in sorted({shown.currency, *shown.elsewhere})]


class PostsKind(ChartKind):
    """Views or engagements by the day a post went live."""

    title = "Views by the day a post went live"
    switches = ("Count",)

    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:
        return posts_by_day(source.posts(), chosen[0], source.dates)

    def options(self, chosen: Sequence[Any], shown: PageChart | None) -> list[Option]:  # always the same
        return [(metric, metric.noun.capitalize()) for metric in (PostMetric.VIEWS, PostMetric.ENGAGEMENTS)]


class CurvesKind(ChartKind):
    """Engagements or views over the days since posts went live."""

    title = "Engagements over the days since a post went live"
    switches = ("Count",)

    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:
        return post_curves(source.workspace, source.scope, chosen[0])

    def options(self, chosen: Sequence[Any], shown: PageChart | None) -> list[Option]:  # always the same
        return [(metric, metric.noun.capitalize()) for metric in PostMetric]


class FunnelKind(ChartKind):
    """How far partnerships came."""

    title = "How far partnerships came"

    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:  # nothing to choose
        return stage_funnel(source.workspace, source.ledger, source.scope)


class GroupsKind(ChartKind):
    """Platforms, formats, tiers, niches or regions side by side."""

    title = "Engagement rate by platform"
    switches = ("Compare by", "Figure")

    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:
        return groups_compared(source.posts(), source.ledger, *chosen)

    def options(self, chosen: Sequence[Any], shown: PageChart | None) -> list[Option]:  # by what is chosen
        if not chosen:
            return [(grouping, f"By {grouping}") for grouping in Grouping if grouping is not Grouping.CAMPAIGN]
        return _figures(chosen[0])


class CampaignsKind(ChartKind):
    """Campaigns side by side; of a scope of one campaign all of them, for one alone compares with nothing."""

    title = "Engagement rate by campaign"
    switches = ("Figure",)

    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:
        scope = source.scope
        if scope.campaign_id is not None:
            scope = replace(scope, campaign_ids=frozenset())
        return groups_compared(source.posts(scope), source.ledger, Grouping.CAMPAIGN, chosen[0])

    def options(self, chosen: Sequence[Any], shown: PageChart | None) -> list[Option]:  # always the same
        return _figures(Grouping.CAMPAIGN)


def _figures(grouping: Grouping) -> list[Option]:
    labels = {GroupMetric.BACK: "Money back"}
    return [(metric, labels.get(metric, metric.label)) for metric in grouping.metrics]


KINDS: tuple[ChartKind, ...] = (
    OrdersKind(),
    MoneyKind(),
    PostsKind(),
    CurvesKind(),
    FunnelKind(),
    GroupsKind(),
    CampaignsKind(),
)
