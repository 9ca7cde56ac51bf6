"""What a person sees who opens a workbook: numbers, money and days as such, a header in sight, no cut columns."""

import csv
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from storage.exporters import NOUNS, export
from storage.exporters.exporting import EVERY_TABLE
from storage.exporters.number_format import money_format
from storage.exporters.shown_width import shown_width
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do
from tests.storage.exporters.workbook_cells import Page, column_of, pages_of


def page_of(workspace: Workspace, what: str, folder: Path) -> Page:
    export(workspace, what, folder / "out.xlsx", today=date(2026, 11, 27))
    (page,) = pages_of(folder / "out.xlsx").values()
    return page


@pytest.mark.parametrize("what", EVERY_TABLE)
def test_the_header_stays_in_sight_and_every_column_can_be_filtered(
    sample: Workspace, tmp_path: Path, what: str
) -> None:
    page = page_of(sample, what, tmp_path)
    assert page.frozen == "B2"
    assert page.filtered.startswith("A1:")
    assert len(page.widths) == len(page.rows[0])


@pytest.mark.parametrize("what", NOUNS)
def test_no_number_day_or_short_text_is_wider_than_its_column(sample: Workspace, tmp_path: Path, what: str) -> None:
    page = page_of(sample, what, tmp_path)
    for row, cells in enumerate(page.rows):
        for place, cell in enumerate(cells):
            if isinstance(cell, float):
                assert len(f"{cell:,.2f}") + 1 <= page.widths[place] + 1, (row, page.rows[0][place])
            elif isinstance(cell, str) and len(cell) < 58 and "\n" not in cell:
                assert len(cell) <= page.widths[place], cell


def test_money_is_a_number_that_shows_the_sign_of_its_currency(workspace: Workspace, tmp_path: Path) -> None:
    people = [add_influencer(workspace, name) for name in ("Ana", "Ben", "Cho", "Dov")]
    campaign = add_campaign(workspace)
    for person, currency in zip(people, ("EUR", "PLN", "JPY", "CHF"), strict=True):
        add_partnership(workspace, person, campaign, currency=currency, fee=123_456)
    page = page_of(workspace, "partnerships", tmp_path)
    place = page.rows[0].index("Fee")
    shown = [shown for name, shown in page.formats.items() if column_of(name) == place][1:]
    assert [row[place] for row in page.rows[1:]] == [1234.56, 1234.56, 123456.0, 1234.56]
    assert shown == ['"€"#,##0.00', '#,##0.00 "zł"', '"¥"#,##0', '"CHF "#,##0.00']


def test_days_and_moments_are_dates(sample: Workspace, tmp_path: Path) -> None:
    page = page_of(sample, "posts", tmp_path)
    row = dict(zip(page.rows[0], page.rows[1], strict=True))
    assert (type(row["Published at"]), type(row["Read on"])) == (datetime, date)


def test_a_rate_of_a_creator_is_a_share_shown_as_percent(sample: Workspace, tmp_path: Path) -> None:
    page = page_of(sample, "creators", tmp_path)
    place = page.rows[0].index("Engagement rate %, likely")
    shares = [float(str(row[place])) for row in page.rows[1:] if row[place] != ""]
    assert all(0 < share < 1 for share in shares)
    assert {shown for name, shown in page.formats.items() if column_of(name) == place} >= {"0.00%"}


def test_the_same_rate_is_in_percent_points_in_csv(sample: Workspace, tmp_path: Path) -> None:
    export(sample, "creators", tmp_path / "out.csv", DAY)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        first = next(csv.DictReader(file))
    page = page_of(sample, "creators", tmp_path)
    share = page.rows[1][page.rows[0].index("Engagement rate %, likely")]
    assert Decimal(first["Engagement rate %, likely"]) == Decimal(f"{float(str(share)) * 100:.2f}")


@pytest.mark.parametrize(
    ("currency", "shown"),
    [("EUR", '"€"#,##0.00'), ("SEK", '#,##0.00 "kr"'), ("JPY", '"¥"#,##0'), ("KWD", '"KWD "#,##0.000')],
)
def test_a_format_writes_money_as_people_of_the_currency_do(currency: str, shown: str) -> None:
    assert money_format(currency) == shown


@pytest.mark.parametrize(
    ("cell", "shown_as", "width"),
    [
        ("李娜 Bakes", "", 12),
        ("two\nlines here", "", 12),
        ("x" * 400, "", 60),
        (None, "", 0),
        (DAY, "yyyy-mm-dd", 10),
        (Decimal("-1234.5"), '"€"#,##0.00', 11),
        (1_234, "#,##0", 6),
    ],
)
def test_how_wide_a_cell_is_shown(cell: str | int | Decimal | date | None, shown_as: str, width: int) -> None:
    assert shown_width(cell, shown_as) == width


def test_a_long_name_makes_its_column_wide(workspace: Workspace, tmp_path: Path) -> None:
    do(workspace, lambda w: w.influencers.add(name="The Bakery at the very End of the long Road"))
    page = page_of(workspace, "influencers", tmp_path)
    assert page.widths[0] > 43
