"""Chart data, one class a chart: what is drawn, told and copied, without a pixel.

Every chart has a ``title``, ``is_empty``, the ``names`` written on it, ``text_summary()`` for those who cannot see it,
and ``header`` with ``as_rows()`` for *Show as table* and *Copy data*.
"""

from models.charts.creators import ComparedCreator, Comparison, CreatorsCompared
from models.charts.engagements import Days, EngagementsByDay, PostOnDay
from models.charts.goal import GoalProgress
from models.charts.sizes import SizedCreator, SmallerIsCloser

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
