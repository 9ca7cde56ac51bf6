"""The results of a scope as one workbook: what it is of, and the same rows and figures as everywhere."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from models.figures.figure_json import plain_value
from models.reading.platform import Platform
from models.results.filters import EVERYTHING, Scope
from storage.exporters import export
from storage.exporters.results_book import export_results
from storage.results.scope_figures import scope_figures
from storage.snapshots import snapshot
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, add_post, do
from tests.storage.exporters.workbook_cells import Page, column_of, pages_of

TODAY = date(2026, 11, 27)
AUTUMN = Scope.of_campaign(2)


@pytest.fixture
def copy(sample_file: Path) -> Iterator[Workspace]:
    made = snapshot(sample_file)
    yield made
    made.close()


def book(workspace: Workspace, folder: Path, scope: Scope = AUTUMN) -> dict[str, Page]:
    export_results(workspace, folder / "results.xlsx", scope, TODAY)
    return pages_of(folder / "results.xlsx")


def test_the_first_sheet_says_what_it_is_of(copy: Workspace, tmp_path: Path) -> None:
    pages = book(copy, tmp_path)
    assert list(pages) == ["About", "Figures", "Creators", "Posts", "Orders", "Groups"]
    about = {row[0]: row[1] for row in pages["About"].rows[1:]}
    assert about["Results of"] == "Autumn gluten-free box"
    assert (about["Business"], about["Made on"], about["Gross margin"]) == ("Fern & Flour", "27 Nov 2026", "55.0 %")
    assert list(pages)[1:] == [name for name in about if name in pages]
    assert pages["About"].filtered == ""


def test_every_table_is_that_of_the_scope(copy: Workspace, tmp_path: Path) -> None:
    pages = book(copy, tmp_path)
    for what in ("figures", "creators", "posts", "orders"):
        export(copy, what, tmp_path / "alone.xlsx", today=TODAY, scope=AUTUMN)
        (alone,) = pages_of(tmp_path / "alone.xlsx").values()
        assert pages[what.capitalize()] == alone
    assert {row[5] for row in pages["Posts"].rows[1:]} == {"Autumn gluten-free box"}


def test_figures_are_numbers_shown_by_their_unit(copy: Workspace, tmp_path: Path) -> None:
    page = book(copy, tmp_path)["Figures"]
    place, name = page.rows[0].index("Value"), page.rows[0].index("Name")
    shown = {name: shown for name, shown in page.formats.items() if column_of(name) == place}
    by_name = {row[name]: (row[place], shown.get(f"D{number}")) for number, row in enumerate(page.rows, 1)}
    assert by_name["posts"] == (32.0, "#,##0")
    assert by_name["revenue"][1] == '"€"#,##0.00'
    assert by_name["engagement_rate_followers"][1] == "0.00%"
    assert by_name["back_per_1"][1] == "#,##0.00"
    assert by_name["cpv"][1] == '"€"#,##0.00####'
    assert by_name["conversion_rate"] == ("", None)


def test_groups_have_the_figures_of_a_scope_of_their_own(copy: Workspace, tmp_path: Path) -> None:
    page = book(copy, tmp_path, EVERYTHING)["Groups"]
    rows = [dict(zip(page.rows[0], row, strict=True)) for row in page.rows[1:]]
    autumn = next(row for row in rows if (row["By"], row["Group"]) == ("Campaign", "Autumn gluten-free box"))
    found = scope_figures(copy, AUTUMN, TODAY)
    assert autumn["Posts"] == found["posts"].value
    assert autumn["Engagement rate"] == pytest.approx(found["engagement_rate_followers"].value)
    assert autumn["Revenue"] == float(str(plain_value(found["revenue"], found["revenue"].value)))
    assert autumn["Back per 1"] == pytest.approx(found["back_per_1"].value)
    tiktok = next(row for row in rows if row["Group"] == "TikTok")
    assert (tiktok["Revenue"], tiktok["Cost"]) == ("", "")
    assert {row["By"] for row in rows} == {"Platform", "Format", "Tier", "Niche", "Region", "Campaign"}


def test_a_platform_has_no_orders_and_the_first_sheet_says_why(copy: Workspace, tmp_path: Path) -> None:
    pages = book(copy, tmp_path, Scope(platforms=frozenset({Platform.TIKTOK})))
    assert list(pages) == ["About", "Figures", "Creators", "Posts", "Groups"]
    assert ["Orders", "left out, for orders belong to a creator, not to a platform"] in pages["About"].rows


def test_what_customers_told_has_a_sheet_where_it_counts(workspace: Workspace, tmp_path: Path) -> None:
    lena, campaign = add_influencer(workspace), add_campaign(workspace)
    partnership = add_partnership(workspace, lena, campaign, fee=1_000)
    add_post(workspace, lena, partnership, likes=5)
    do(workspace, lambda w: w.tallies.put(partnership, DAY, "EUR", 3, 900))
    pages = book(workspace, tmp_path, Scope.of_campaign(campaign))
    (row,) = pages["Sales reported"].rows[1:]
    assert row == ["Lena", DAY, DAY, "told by customers", "Spring box", 3.0, 9.0, "EUR"]
    assert "Sales reported" not in book(workspace, tmp_path, Scope(since=date(2027, 1, 1)))


def test_an_empty_workspace_gives_sheets_without_rows_and_reasons(workspace: Workspace, tmp_path: Path) -> None:
    pages = book(workspace, tmp_path, EVERYTHING)
    assert [len(pages[name].rows) for name in ("Creators", "Posts", "Orders", "Groups")] == [1, 1, 1, 1]
    why = pages["Figures"].rows[0].index("Why n/a")
    assert any(row[why] for row in pages["Figures"].rows[1:])


def test_it_is_a_workbook_only(copy: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"does not end in \.xlsx"):
        export_results(copy, tmp_path / "results.csv", AUTUMN, TODAY)


def test_stopping_leaves_the_old_file(copy: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "results.xlsx"
    target.write_text("precious")

    def stop(_rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_results(copy, target, AUTUMN, TODAY, stop)
    assert target.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [target]
