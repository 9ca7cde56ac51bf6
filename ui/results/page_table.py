"""The pages of the Results tab as a table, in the order of their tabs."""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtWidgets import QWidget

from ui.results.result_page import ResultPage
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page: this machine remembers it by ``name``; ``made_by`` is its module and class below ``ui.results``."""

    name: str
    title: str
    made_by: str

    def make(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget) -> ResultPage:
        """Load the page's module and make the page where it stands."""
        module, _, kind = self.made_by.rpartition(".")
        page = getattr(import_module(f"ui.results.{module}"), kind)
        return cast("ResultPage", page(session, theme, jobs, parent))


OVERVIEW, FIGURES, CREATORS = "overview", "figures", "creators"
POSTS, ORDERS, CHARTS = "posts", "orders", "charts"
PAGES = (
    PageSpec(OVERVIEW, "Overview", "overview.overview_page.OverviewPage"),
    PageSpec(FIGURES, "Figures", "figures.figures_page.FiguresPage"),
    PageSpec(CREATORS, "Creators", "creators.creators_page.CreatorsPage"),
    PageSpec(POSTS, "Posts", "posts.posts_page.PostsPage"),
    PageSpec(ORDERS, "Orders", "orders.orders_page.OrdersPage"),
    PageSpec(CHARTS, "Charts", "charts.charts_page.ChartsPage"),
)
