"""What a chart of the Charts page is: its title, what it can be switched to, and how it is read."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from models.charts import GroupsCompared, MoneyInOut, OrdersByDay, PostCurves, PostsByDay, StageFunnel
from models.results.filters import Scope
from storage.results.scope_posts import ScopePosts
from storage.totals.ledger import Ledger
from storage.workspace import Workspace
from ui.results.charts.choice_button import Option

PageChart = GroupsCompared | MoneyInOut | OrdersByDay | PostCurves | PostsByDay | StageFunnel
"""The charts that say themselves in a sentence."""


class Source:
    """What charts are read from: a copy of the workspace, a scope, and the days that an axis spans at least.

    Posts are gathered when first asked for, and anew for another scope: there is room for one at a time.
    """

    def __init__(
        self, workspace: Workspace, ledger: Ledger, scope: Scope, dates: tuple[date | None, date | None] = (None, None)
    ) -> None:
        self.workspace = workspace
        self.ledger = ledger
        self.scope = scope
        self.dates = dates
        self._gathered: ScopePosts | None = None

    def posts(self, scope: Scope | None = None) -> ScopePosts:
        """The posts of the scope, or of another one."""
        wanted = scope or self.scope
        if self._gathered is None or self._gathered.scope != wanted:
            self._gathered = ScopePosts(self.workspace, wanted)
        return self._gathered


class ChartKind(ABC):
    """One chart: its title while nothing was read, and the names of its switches."""

    title: ClassVar[str]
    switches: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def read(self, source: Source, chosen: Sequence[Any]) -> PageChart:
        """Read the chart as its switches stand."""

    def options(self, chosen: Sequence[Any], shown: PageChart | None) -> list[Option]:
        """What the switch behind those ``chosen`` can stand at, beside the chart shown."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Asked:
    """A chart that is to be read, with what its switches stand at."""

    kind: ChartKind
    chosen: tuple[Any, ...] = ()

    def read(self, source: Source) -> PageChart:
        """Read it."""
        return self.kind.read(source, self.chosen)
