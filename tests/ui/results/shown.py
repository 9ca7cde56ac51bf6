"""The pages of the Results tab by their kind."""

from ui.results.creators.creators_page import CreatorsPage
from ui.results.figures.figures_page import FiguresPage
from ui.results.orders.orders_page import OrdersPage
from ui.results.overview.overview_page import OverviewPage
from ui.results.posts.posts_page import PostsPage
from ui.results.results_tab import ResultsTab


def overview(tab: ResultsTab) -> OverviewPage:
    page = tab.pages.page("overview")
    assert isinstance(page, OverviewPage)
    return page


def creators_page(tab: ResultsTab) -> CreatorsPage:
    """The page of creators, brought to the front."""
    tab.pages.show_page("creators")
    page = tab.pages.page("creators")
    assert isinstance(page, CreatorsPage)
    return page


def posts_page(tab: ResultsTab) -> PostsPage:
    """The page of posts, brought to the front."""
    tab.pages.show_page("posts")
    page = tab.pages.page("posts")
    assert isinstance(page, PostsPage)
    return page


def figures_page(tab: ResultsTab) -> FiguresPage:
    """The page of figures, brought to the front."""
    tab.pages.show_page("figures")
    page = tab.pages.page("figures")
    assert isinstance(page, FiguresPage)
    return page


def orders_page(tab: ResultsTab) -> OrdersPage:
    """The page of orders, brought to the front."""
    tab.pages.show_page("orders")
    page = tab.pages.page("orders")
    assert isinstance(page, OrdersPage)
    return page
