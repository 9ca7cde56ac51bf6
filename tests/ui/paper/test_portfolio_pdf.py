"""The portfolio report as pages: every campaign once, headers on every page, names as they are."""

import re
from datetime import date

from models.paper.request import PortfolioRequest
from storage.paper.reading import document_of
from storage.workspace import Workspace
from tests.storage.paper.campaign_crowd import add_campaign_crowd
from tests.ui.paper.test_pdf import HOSTILE, read, squeezed, text_of
from ui.paper.setting import set_document

YEAR = PortfolioRequest(date(2026, 1, 1), date(2026, 12, 31))
TODAY = date(2027, 1, 14)


def test_30_campaigns_stand_once_in_the_table_with_its_header_on_each_page(workspace: Workspace) -> None:
    add_campaign_crowd(workspace, 30, 4)
    reader = read(set_document(document_of(workspace, YEAR, TODAY)).data)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    whole = " ".join(pages)
    table = whole[whole.index("Campaign Dates Goal") : whole.index("Whom to book again")]
    assert sorted(re.findall(r"Campaign (\d{2})", table)) == [f"{number:02}" for number in range(1, 31)]
    with_rows = [page for page in pages if "Sales, finished" in page]
    assert len(with_rows) >= 2
    assert all("Campaign Dates Goal" in page for page in with_rows)


def test_hostile_names_of_campaigns_come_out_as_they_are(workspace: Workspace) -> None:
    add_campaign_crowd(workspace, len(HOSTILE), 6, HOSTILE, ("EUR", "USD"))
    for paper in ("a4", "letter"):
        text = squeezed(text_of(read(set_document(document_of(workspace, YEAR, TODAY), paper).data)))
        assert [name for name in HOSTILE if squeezed(name) not in text] == []


def test_the_same_period_gives_the_same_bytes(workspace: Workspace) -> None:
    add_campaign_crowd(workspace, 3, 6)
    first, second = (set_document(document_of(workspace, YEAR, TODAY)).data for _ in range(2))
    assert first == second
