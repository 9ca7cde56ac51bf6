"""The trends that rates are drawn to in a workspace."""

from models.estimates.trends import Trends
from storage.derived.rate_summaries import trends_in
from storage.tables.settings import BENCHMARKS
from storage.workspace import Workspace


def trends_of(workspace: Workspace) -> Trends:
    """The trend in force on each platform: what was published, drawn to the workspace's own creators."""
    return trends_in(workspace.connection, workspace.settings.get(BENCHMARKS))
