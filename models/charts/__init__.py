"""Chart data, one class a chart: what is drawn, told and copied, without a pixel.

Every chart has a ``title``, ``is_empty``, the ``names`` written on it, ``text_summary()`` for those who cannot see it
(of an empty one: why), and ``header`` with ``as_rows()`` for *Show as table* and *Copy data*. Those of which a part can
be looked at have a ``stretch``, ``series_labels`` and ``focused()``: the same chart of that part.
"""

from models.charts.creators import ComparedCreator, Comparison, CreatorsCompared
from models.charts.days import Days
from models.charts.flows import Flow, FlowKind, MoneyInOut
from models.charts.focus import Focus
from models.charts.followers import FollowersOverTime
from models.charts.funnel import Course, StageFunnel
from models.charts.goal import GoalProgress
from models.charts.groups import Choice, Group, Grouping, GroupMetric, GroupsCompared
from models.charts.orders import DaySales, LiveDay, OrdersByDay, SalesMetric
from models.charts.post_metric import PostMetric
from models.charts.posts import PlatformDay, PostOnDay, PostsByDay
from models.charts.rates import RateOfPosts, RatesOfCreator
from models.charts.readings import PostCurves, PostReadings
from models.charts.sizes import SizedCreator, SmallerIsCloser

Chart = (
    CreatorsCompared
    | FollowersOverTime
    | GoalProgress
    | GroupsCompared
    | MoneyInOut
    | OrdersByDay
    | PostCurves
    | PostsByDay
    | RatesOfCreator
    | SmallerIsCloser
    | StageFunnel
)

Focusable = GoalProgress | MoneyInOut | OrdersByDay | PostCurves | PostsByDay
"""Charts of which a stretch of the axis, or only some of the series, can be looked at."""

__all__ = [
    "Chart",
    "Choice",
    "ComparedCreator",
    "Comparison",
    "Course",
    "CreatorsCompared",
    "DaySales",
    "Days",
    "Flow",
    "FlowKind",
    "Focus",
    "Focusable",
    "FollowersOverTime",
    "GoalProgress",
    "Group",
    "GroupMetric",
    "Grouping",
    "GroupsCompared",
    "LiveDay",
    "MoneyInOut",
    "OrdersByDay",
    "PlatformDay",
    "PostCurves",
    "PostMetric",
    "PostOnDay",
    "PostReadings",
    "PostsByDay",
    "RateOfPosts",
    "RatesOfCreator",
    "SalesMetric",
    "SizedCreator",
    "SmallerIsCloser",
    "StageFunnel",
]
