"""Chart data, one class a chart: what is drawn, told and copied, without a pixel.

Every chart has a ``title``, ``is_empty``, the ``names`` written on it, ``text_summary()`` for those who cannot see it,
and ``header`` with ``as_rows()`` for *Show as table* and *Copy data*.
"""

from models.chart_creators import ComparedCreator, Comparison, CreatorsCompared
from models.chart_engagements import Days, EngagementsByDay, PostOnDay
from models.chart_goal import GoalProgress
from models.chart_sizes import SizedCreator, SmallerIsCloser

Chart = EngagementsByDay | CreatorsCompared | GoalProgress | SmallerIsCloser

__all__ = [
    "Chart",
    "ComparedCreator",
    "Comparison",
    "CreatorsCompared",
    "Days",
    "EngagementsByDay",
    "GoalProgress",
    "PostOnDay",
    "SizedCreator",
    "SmallerIsCloser",
]
