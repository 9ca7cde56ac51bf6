"""Days and times in the window and on its papers, as the system of an American writes them."""

import io
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QWidget

from models.reading.named_days import MONTHS
from models.results.filters import Scope
from storage.paper.report import report
from tests.ready_made import put_sample
from tests.system_styles import AMERICAN, written_in
from tests.ui.window.conftest import NOW
from ui.campaigns.campaign_page import CREATORS, DELIVERABLES, PAYMENTS, TABLE
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.files import Files
from ui.influencers.influencers_tab import InfluencersTab
from ui.paper.setting import set_document
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
MONTH = f"(?:{'|'.join(MONTHS)})[a-z]*"
DAY_FIRST = re.compile(rf"\b\d{{1,2}} {MONTH}\b|\b\d{{1,2}}:\d\d\b(?! [AP]M)")
MONTH_FIRST = re.compile(rf"\b{MONTH} \d{{1,2}}\b|\d [AP]M\b")


def said_by(model: QAbstractItemModel, root: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for place in product(range(model.rowCount(root)), range(columns)):
        for role in ROLES:
            yield str(model.data(model.index(*place, root), role) or "")


def said(widget: QWidget) -> Iterator[str]:
    """All that is read there: labels, buttons, fields, cells, and what pointing at them tells."""
    for one in widget.findChildren(QWidget):
        yield one.toolTip()
        yield one.accessibleName()
        if isinstance(one, QLabel | QAbstractButton | QLineEdit):
            yield one.text()
        if isinstance(one, QLineEdit):
            yield one.placeholderText()
        if isinstance(one, QAbstractItemView) and one.model() is not None and one.isVisibleTo(widget):
            yield from said_by(one.model(), one.rootIndex())


def test_an_american_sees_the_month_first_and_am_and_pm(window: MainWindow, files: Files, tmp_path: Path) -> None:
    put_sample(tmp_path / "Fern.goodword", NOW.date())
    with written_in(AMERICAN):
        assert files.open(tmp_path / "Fern.goodword")
        assert window.page
        people, tab = window.page.tab(INFLUENCERS), window.page.tab(CAMPAIGNS)
        assert isinstance(people, InfluencersTab)
        assert isinstance(tab, CampaignsTab)
        seen: dict[str, set[str]] = {"people": set(said(window))}
        window.page.show_campaigns()
        seen["board"] = set(said(window))
        tab.page.show_view(TABLE)
        for name, view in (("creators", CREATORS), ("deliverables", DELIVERABLES), ("payments", PAYMENTS)):
            tab.page.tabs.choose(view)
            seen[name] = set(said(window))
        campaign = tab.session.workspace.campaigns.all()[0].id
        document = report(tab.session.workspace, Scope.of_campaign(campaign), NOW.date())
        reader = PdfReader(io.BytesIO(set_document(document).data))
        seen["report"] = {" ".join(page.extract_text().split()) for page in reader.pages}
    for place, texts in seen.items():
        assert [text for text in texts if DAY_FIRST.search(text)] == [], place
        assert any(MONTH_FIRST.search(text) for text in texts), place
