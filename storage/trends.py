"""The trends that rates are drawn to in a workspace."""

from models.trends import Trends
from storage.settings import BENCHMARKS
from storage.workspace import Workspace


def trends_of(workspace: Workspace) -> Trends:
    """The trend in force on each platform."""
    return Trends.published(workspace.settings.get(BENCHMARKS))
