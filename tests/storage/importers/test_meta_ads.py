"""Meta Ads Manager: spend by ad as expenses of a campaign, once, however often and however long it is exported."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from models.importing import CampaignUnknownError, ImportOptions, Outcome
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import add_campaign
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = ("Reporting starts", "Reporting ends", "Ad name", "Ad set name", "Amount spent (USD)", "Reach", "Ends")


def ad(name: str, spent: str, since: str = "2026-04-01", until: str = "2026-04-30", ends: str = "Ongoing") -> list[str]:
    return [since, until, name, "Bakers" if name else "", spent, "100", ends]


def report(folder: Path, *rows: Sequence[str], header: Sequence[str] = HEADER, name: str = "ads.csv") -> Path:
    return saved(folder, name, text_of(header, rows))


@pytest.fixture
def spring(workspace: Workspace) -> ImportOptions:
    return ImportOptions(campaign_id=add_campaign(workspace))


def amounts(workspace: Workspace) -> list[tuple[str, int, str, date | None]]:
    return [(each.what, each.amount, each.currency, each.spent_on) for each in workspace.campaigns.expenses()]


def test_each_ad_is_an_expense_and_the_grand_total_is_none(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    rows = (ad("", "30.50"), ad("Loaf", "20.25", ends="2026-04-10"), ad("Roll", "10.25"), ad("Bun", ""), ad("Pie", "0"))
    plan = must_settle(workspace, report(tmp_path, *rows), spring)
    assert counts(plan) == {"new": 2, "left_out": 3}
    assert plan.left_out == {"total row": 1, "no amount spent is written": 1, "nothing was spent on it": 1}
    assert amounts(workspace) == [
        ("Loaf", 2025, "USD", date(2026, 4, 10)), ("Roll", 1025, "USD", date(2026, 4, 30)),
    ]  # fmt: skip
    assert importing.report(plan)["currency"] == "USD"
    assert importing.report(plan)["spent"] == "30.50"


def test_it_asks_which_campaign_even_where_there_is_only_one(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    assert spring.campaign_id
    with pytest.raises(CampaignUnknownError, match="which campaign its expenses"):
        importing.plan(workspace, report(tmp_path, ad("Loaf", "20")))


def test_a_report_that_ends_later_takes_the_place_of_the_earlier_one(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    imported(workspace, report(tmp_path, ad("Loaf", "20")), spring)
    plan = imported(workspace, report(tmp_path, ad("Loaf", "35", until="2026-05-31")), spring)
    assert counts(plan) == {"changed": 1}
    assert amounts(workspace) == [("Loaf", 3500, "USD", date(2026, 5, 31))]
    earlier = imported(workspace, report(tmp_path, ad("Loaf", "20")), spring)
    assert earlier.left_out == {"a report with later days is here already": 1}


def test_another_month_is_another_expense_and_days_that_overlap_are_refused(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    imported(workspace, report(tmp_path, ad("Loaf", "20")), spring)
    rows = (ad("Loaf", "5", "2026-05-01", "2026-05-31"), ad("Loaf", "22", "2026-03-15", "2026-04-15"))
    plan = imported(workspace, report(tmp_path, *rows), spring)
    assert counts(plan) == {"new": 1, "problem": 1}
    assert "1 Apr 2026 to 30 Apr 2026 is here already" in plan.problems[0][1]


def test_money_that_another_campaign_has_already_is_left_out(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    path = report(tmp_path, ad("Loaf", "20"))
    imported(workspace, path, spring)
    plan = imported(workspace, path, ImportOptions(campaign_id=add_campaign(workspace, "Summer")))
    assert plan.left_out == {"an expense of “Spring box” already": 1}


def test_parts_of_one_ad_are_added_up(workspace: Workspace, tmp_path: Path, spring: ImportOptions) -> None:
    plan = must_settle(workspace, report(tmp_path, ad("Loaf", "20"), ad("Loaf", "5.50")), spring)
    assert counts(plan) == {"new": 1, "merged": 1}
    assert amounts(workspace)[0][1] == 2550


def test_a_report_by_day_has_an_expense_each_day(workspace: Workspace, tmp_path: Path, spring: ImportOptions) -> None:
    header = ("Day", "Campaign name", "Amount spent (EUR)")
    path = report(tmp_path, ["2026-04-01", "Spring", "5"], ["2026-04-02", "Spring", "6"], header=header)
    assert counts(must_settle(workspace, path, spring)) == {"new": 2}


@pytest.mark.parametrize(
    ("header", "currency"),
    [
        (("Ausgegebener Betrag (EUR)", "Kampagnenname", "Berichtsbeginn", "Berichtsende"), "EUR"),
        (("Montant dépensé (CHF)", "Nom de la campagne", "Début des rapports", "Fin des rapports"), "CHF"),
        (("Importe gastado (MXN)", "Nombre de la campaña", "Inicio del informe", "Fin del informe"), "MXN"),
        (("Amount spent", "Campaign name", "Reporting starts", "Reporting ends"), "EUR"),
    ],
)
def test_the_currency_is_that_of_the_header_in_any_language(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions, header: Sequence[str], currency: str
) -> None:
    imported(workspace, report(tmp_path, ["12.5", "Spring", "2026-04-01", "2026-04-30"], header=header), spring)
    assert amounts(workspace) == [("Spring", 1250, currency, date(2026, 4, 30))]


def test_the_real_report_comes_to_what_its_total_says(
    workspace: Workspace, real_files: Path, spring: ImportOptions
) -> None:
    plan = must_settle(workspace, real_files / "social" / "meta_ads_manager.xlsx", spring)
    assert (plan.rows, importing.report(plan)["spent"], importing.report(plan)["currency"]) == (51, "77818.01", "UAH")
    assert sum(each.amount for each in workspace.campaigns.expenses()) == 7_781_801
    assert plan.left_out == {"total row": 1, "no amount spent is written": 2}
    assert plan.counts[Outcome.NEW] + plan.counts[Outcome.MERGED] == 48
