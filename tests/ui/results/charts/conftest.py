"""The Charts page of the Results tab, in front."""

import pytest
from pytestqt.qtbot import QtBot

from ui.results.charts.charts_page import ChartsPage
from ui.results.results_tab import ResultsTab


@pytest.fixture
def page(qtbot: QtBot, tab: ResultsTab) -> ChartsPage:
    tab.pages.show_page("charts")
    page = tab.pages.current
    assert isinstance(page, ChartsPage)
    return page
