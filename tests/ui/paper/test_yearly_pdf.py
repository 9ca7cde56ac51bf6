"""The papers of a year as pages: every row once, headers on every page, one page for one creator."""

import re

from models.paper.request import YearRequest
from storage.paper.reading import document_of
from storage.tables.settings import YEARLY_LIMITS
from storage.workspace import Workspace
from tests.factory import do
from tests.storage.paper.paid_crowd import YEAR, add_paid_crowd
from tests.ui.paper.crowd import TODAY
from tests.ui.paper.test_pdf import HOSTILE, read, squeezed, text_of
from ui.paper.setting import set_document


def test_300_creators_stand_once_in_the_table_with_its_header_on_each_page(workspace: Workspace) -> None:
    add_paid_crowd(workspace, 300)
    do(workspace, lambda w: w.settings.put(YEARLY_LIMITS, {"EUR": 100_000}))
    reader = read(set_document(document_of(workspace, YearRequest(YEAR), TODAY)).data)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    whole = " ".join(pages)
    table = whole[: whole.index("Every payment, product and gift")]
    found = re.findall(r"Creator \d{3}", table)
    assert sorted(found) == [f"Creator {number:03}" for number in range(1, 301)]
    of_table = [page for page in pages if "of €1,000" in page and "Every payment" not in page]
    assert len(of_table) > 3
    assert all("Of the limit" in page for page in of_table)
    assert len(re.findall(r"Creator \d{3}", whole)) == 600


def test_a_statement_is_one_page_and_says_who_sends_it(workspace: Workspace) -> None:
    hostile = add_paid_crowd(workspace, len(HOSTILE), HOSTILE)
    for name, number in zip(HOSTILE, hostile, strict=True):
        made = set_document(document_of(workspace, YearRequest(YEAR, number), TODAY), "letter")
        text = text_of(read(made.data))
        assert made.pages == 1
        assert squeezed(name) in squeezed(text)
        assert "What you got from Fern & Flour" in text


def test_the_same_year_gives_the_same_bytes(workspace: Workspace) -> None:
    add_paid_crowd(workspace, 5, currencies=("EUR", "USD"))
    first, second = (set_document(document_of(workspace, YearRequest(YEAR), TODAY)).data for _ in range(2))
    assert first == second
