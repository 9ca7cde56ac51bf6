"""What was paid beyond the terms, and to whom nothing was agreed: every place tells the same of it."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.results.filters import Scope
from models.stages import Stage
from storage.campaigns.accounts import campaign_account
from storage.campaigns.overviews import campaign_overview
from storage.exporters import export
from storage.paper.report import report
from storage.results.results import creator_results
from storage.results.scope_figures import scope_figures
from storage.totals.ledger import ledger_of
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, do, make_workspace
from tests.models.paper.reading import rows, table
from tests.ui.commandline.commands import answered
from tests.ui.results.figures.test_one_figure_everywhere import NOW, csv_rows, xlsx_rows
from ui.paper.setting import set_document

TODAY = date(2026, 5, 20)
SPRING = Scope.of_campaign(1)
LENA, MIA, SAM = 1, 2, 3


def fill(w: Workspace) -> None:
    """Lena was paid her fee and a bonus, Mia a product that no terms name; Sam is talked to and somebody named him."""
    spring = add_campaign(w)
    for name, terms in (
        ("Lena", {"fee": 30_000}),
        ("Mia", {"fee": 15_000}),
        ("Sam", {"fee": 20_000, "commission": 1_000, "stage": Stage.CONTACTED}),
    ):
        add_partnership(w, add_influencer(w, name), spring, name.upper(), **terms)
        add_order(w, name.upper(), 4_000)
    for partnership, kind, amount in ((LENA, "cash", 30_000), (LENA, "cash", 210_000), (MIA, "product", 25_000)):
        pay(w, partnership, kind, amount)


def pay(w: Workspace, partnership: int, kind: str, amount: int, **values: object) -> None:
    row = {"paid_on": TODAY, **values, "partnership_id": partnership, "kind": kind, "amount": amount, "currency": "EUR"}
    do(w, lambda w: w.partnerships.add_payment(**row))


@pytest.fixture
def shop(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path, fill=fill, currency="EUR")


def test_what_was_paid_beyond_the_terms_counts_and_what_nobody_agreed_to_does_not(shop: Workspace) -> None:
    found = figures(shop, SPRING)
    assert found["cost"].value == 240_000 + 15_000 + 25_000
    assert found["cost"].caveat == "€2,350 of it beyond what is agreed"
    assert found["back_per_1"].value == pytest.approx(12_000 / 280_000)
    assert found["back_per_1"].caveat == "€40 of the revenue is from 1 creator without a cost"
    assert [(one.name, one.cost) for one in creator_results(shop, SPRING)] == [
        ("Mia", 40_000), ("Lena", 240_000), ("Sam", None)
    ]  # fmt: skip


def test_budget_payments_board_and_results_tell_the_same(shop: Workspace) -> None:
    overview = campaign_overview(shop, ledger_of(shop).campaigns[1], TODAY, ledger_of(shop))
    [totals] = campaign_account(shop, 1).totals(TODAY)
    assert (overview.budget.paid, overview.budget.promised) == (totals.paid, totals.owed) == (265_000, 15_000)
    assert overview.figures["cost"].value == 280_000
    cards = {number: one.cost and (one.cost.total, one.cost.paid) for number, one in overview.progress.items()}
    assert cards == {LENA: (240_000, 240_000), MIA: (40_000, 25_000), SAM: None}


def test_who_agreed_to_nothing_costs_what_was_paid_or_sent(shop: Workspace) -> None:
    pay(shop, SAM, "cash", 5_000)
    do(shop, lambda w: w.partnerships.update(SAM, product_cost=700, shipping=300, product_sent_on=TODAY))
    assert [cost.total for cost in ledger_of(shop).costs[SAM]] == [6_000]
    do(shop, lambda w: w.partnerships.update(SAM, stage=Stage.AGREED))
    assert [cost.total for cost in ledger_of(shop).costs[SAM]] == [20_000 + 400 + 1_000]


@pytest.mark.parametrize("kind", ["cash", "product", "shipping", "commission"])
def test_a_payment_changes_the_cost_at_once_and_undo_takes_it_back(shop: Workspace, kind: str) -> None:
    before = figures(shop, SPRING)["cost"].value
    pay(shop, MIA, kind, 100_000)
    assert figures(shop, SPRING)["cost"].value == (before or 0) + (85_000 if kind == "cash" else 100_000)
    shop.undo()
    assert figures(shop, SPRING)["cost"].value == before


def test_what_is_noted_to_be_paid_beyond_the_terms_is_owed_promised_and_a_cost(shop: Workspace) -> None:
    pay(shop, LENA, "commission", 900, paid_on=None)
    overview = campaign_overview(shop, ledger_of(shop).campaigns[1], TODAY, ledger_of(shop))
    [totals] = campaign_account(shop, 1).totals(TODAY)
    assert totals.owed == overview.budget.promised == 15_900
    assert overview.figures["cost"].value == 280_900


def test_a_payment_in_another_currency_is_a_cost_in_that_one(shop: Workspace) -> None:
    do(shop, lambda w: w.store.update("payment", 2, {"currency": "USD"}))
    found = scope_figures(shop, Scope(influencer_ids=frozenset({LENA})), TODAY).by_currency
    assert {code: its["cost"].value for code, its in found.items()} == {"EUR": 30_000, "USD": 210_000}


def test_every_file_and_the_paper_have_that_cost(shop: Workspace, tmp_path: Path) -> None:
    told = answered("figures", shop.path, "--campaign", "Spring box", now=NOW)["figures"]["cost"]
    assert (told["shown"], told["notes"]) == ("€2,800", ["€2,350 of it beyond what is agreed"])
    made = report(shop, SPRING, TODAY)
    cells = [[cell.text for cell in row] for row in rows(made, "money")]
    assert cells == [["Lena", "€2,400", "–", "€2,400"], ["Mia", "€150", "€250", "€400"]]
    assert "€2,350 of the cost is beyond what is agreed." in table(made, "money").legend
    printed = "".join(page.extract_text() for page in PdfReader(BytesIO(set_document(made).data)).pages)
    assert "€2,800" in printed
    for suffix in (".csv", ".xlsx"):
        target = tmp_path / f"partnerships{suffix}"
        export(shop, "partnerships", target, today=TODAY)
        found = csv_rows(target) if suffix == ".csv" else xlsx_rows(target)
        told = [[float(row[name]) if row[name] else None for name in ("Cost", "Paid")] for row in found]
        assert told == [[2400, 2400], [400, 250], [None, None]]
