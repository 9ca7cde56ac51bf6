"""Any chart drawn by the function made for it, for screen and paper alike: matplotlib alone, no Qt.

Each function of ``ui.charts.drawing`` draws its data into empty axes that fill their figure, inside ``style.drawing``,
and returns what can be pointed at. Titles stand outside: the window and the page set them in their own type.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from models.charts import (
    Chart,
    CreatorsCompared,
    FollowersOverTime,
    GoalProgress,
    GroupsCompared,
    MoneyInOut,
    OrdersByDay,
    PostCurves,
    PostsByDay,
    RatesOfCreator,
    SmallerIsCloser,
    StageFunnel,
)
from ui.charts.drawing.curves import draw_curves
from ui.charts.drawing.flows import draw_flows
from ui.charts.drawing.followers import draw_followers
from ui.charts.drawing.funnel import draw_funnel
from ui.charts.drawing.goal import draw_goal
from ui.charts.drawing.orders import draw_orders
from ui.charts.drawing.posts import draw_posts
from ui.charts.drawing.ranges import draw_ranges
from ui.charts.drawing.sizes import draw_sizes
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Draw = Callable[["Axes", Any, ChartPalette], list[Mark]]

DRAWINGS: dict[type, Draw] = {
    CreatorsCompared: draw_ranges,
    FollowersOverTime: draw_followers,
    GoalProgress: draw_goal,
    GroupsCompared: draw_ranges,
    MoneyInOut: draw_flows,
    OrdersByDay: draw_orders,
    PostCurves: draw_curves,
    PostsByDay: draw_posts,
    RatesOfCreator: draw_ranges,
    SmallerIsCloser: draw_sizes,
    StageFunnel: draw_funnel,
}


def draw(ax: "Axes", data: Chart, palette: ChartPalette) -> list[Mark]:
    """Draw any chart by the function made for it."""
    return DRAWINGS[type(data)](ax, data, palette)
