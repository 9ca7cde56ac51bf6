"""Charts with labels as people really type them."""

from datetime import date, timedelta

from models.campaigns.campaign import GoalMetric
from models.charts import (
    Chart,
    ComparedCreator,
    Comparison,
    Course,
    CreatorsCompared,
    DaySales,
    Flow,
    FlowKind,
    FollowersOverTime,
    GoalProgress,
    Group,
    Grouping,
    GroupMetric,
    GroupsCompared,
    LiveDay,
    MoneyInOut,
    OrdersByDay,
    PostCurves,
    PostOnDay,
    PostReadings,
    PostsByDay,
    RateOfPosts,
    RatesOfCreator,
    SalesMetric,
    SizedCreator,
    SmallerIsCloser,
    StageFunnel,
)
from models.estimates.estimates import Estimate
from models.estimates.trend import Trend
from models.estimates.trends import Trends
from models.figures.figure import Figure, FigureSet, Unit
from models.reading.platform import Platform
from models.stages import Stage

HOSTILE = ("$x^2$ and $5", r"$\frac off$", "<b>bold</b>", "_underscore", "twin", "twin", "مخبز", "a\nb" * 20)
FIRST = date(2026, 9, 1)
PLATFORMS = (Platform.INSTAGRAM, Platform.TIKTOK, Platform.YOUTUBE)


def engagements() -> PostsByDay:
    posts = [
        PostOnDay(n, FIRST + timedelta(days=4 * n), PLATFORMS[n % 3], 100 * (n + 1), label)
        for n, label in enumerate(HOSTILE)
    ]
    return PostsByDay.of(posts)


def compared(kind: Comparison = Comparison.BACK_PER_1) -> CreatorsCompared:
    creators = [ComparedCreator(n, label, 0.5 + n / 4, 1 + n / 2, 2 + n, n) for n, label in enumerate(HOSTILE)]
    return CreatorsCompared.of(kind, creators, "EUR")


def goal() -> GoalProgress:
    by_day = {FIRST + timedelta(days=n): n % 4 for n in range(20)}
    made = GoalProgress.of(
        GoalMetric.ORDERS, 60, by_day, (FIRST, FIRST + timedelta(days=41)), FIRST + timedelta(days=20),
        forecast=Estimate(50, 58, 66, 29),
    )  # fmt: skip
    assert made
    return made.reckoning_with(3)


def sizes() -> SmallerIsCloser:
    return SmallerIsCloser.of(
        (SizedCreator(n, label, 900 * 3**n, 0.1 / (n + 1), Platform.INSTAGRAM, n) for n, label in enumerate(HOSTILE)),
        trends=Trends({Platform.INSTAGRAM: Trend(creators=len(HOSTILE))}),
    )


def curves() -> PostCurves:
    return PostCurves.of(
        PostReadings(n, label, FIRST, [(FIRST + timedelta(days=days), days * (n + 9)) for days in (1, 2, 4 + n)], n)
        for n, label in enumerate(HOSTILE)
    )


def orders(metric: SalesMetric = SalesMetric.ORDERS) -> OrdersByDay:
    sales = [
        DaySales(FIRST + timedelta(days=3 * n), n, label, 4_000 - n, -500 * (n == 2)) for n, label in enumerate(HOSTILE)
    ]
    return OrdersByDay.of(metric, sales, [LiveDay(FIRST + timedelta(days=2), 9, HOSTILE[:6])], currency="EUR")


def flows() -> MoneyInOut:
    kinds = tuple(FlowKind)
    return MoneyInOut.of(
        [Flow(FIRST + timedelta(days=3 * n), kinds[n % 5], 10_000 + 999 * n) for n in range(14)]
        + [Flow(None, FlowKind.PRODUCT, 500)],
        "EUR", ["USD"],
    )  # fmt: skip


def funnel() -> StageFunnel:
    return StageFunnel.of([Course(stage) for stage in Stage for _ in range(3)])


def groups() -> GroupsCompared:
    made = []
    for n, label in enumerate(HOSTILE):
        figure = Figure("cpa", "Cost per order", Unit.MONEY, 900.0 * (n + 1), "", n, currency="EUR")
        made.append(Group(None, label, FigureSet(label, "EUR", {"cpa": figure})))
    return GroupsCompared.of(Grouping.CAMPAIGN, GroupMetric.COST_PER_ORDER, made)


def rates() -> RatesOfCreator:
    kinds = ("All posts", "Sponsored", "Ordinary")
    rows = [RateOfPosts(kind, 0.02, 0.03, 0.05, 2 + n, None if n else 0.028) for n, kind in enumerate(kinds)]
    return RatesOfCreator.of(rows, "")


def followers() -> FollowersOverTime:
    return FollowersOverTime.of({FIRST + timedelta(days=9 * n * n): 18_000 + 130 * n for n in range(5)})


def every_chart() -> list[Chart]:
    return [
        engagements(), compared(), compared(Comparison.ENGAGEMENT_RATE), goal(), curves(), sizes(), orders(),
        orders(SalesMetric.REVENUE), flows(), funnel(), groups(), rates(), followers(),
    ]  # fmt: skip
