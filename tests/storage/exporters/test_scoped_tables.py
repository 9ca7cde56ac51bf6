"""Posts, orders and creators of what is looked at, as files."""

import csv
from pathlib import Path

import pytest

from models.errors import UserError
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.exporters import CREATORS, export, row_counts
from storage.results.results import creator_results
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import DAY

AUTUMN = Scope.of_campaign(2)


def rows(workspace: Workspace, what: str, scope: Scope, folder: Path) -> list[dict[str, str]]:
    export(workspace, what, folder / "out.csv", DAY, scope=scope)
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_the_posts_are_those_that_the_figures_count(sample: Workspace, tmp_path: Path) -> None:
    found = rows(sample, "posts", AUTUMN, tmp_path)
    assert len(found) == figures(sample, AUTUMN)["posts"].value == row_counts(sample, AUTUMN)["posts"]


def test_the_orders_are_those_that_the_figures_count(sample: Workspace, tmp_path: Path) -> None:
    found = rows(sample, "orders", AUTUMN, tmp_path)
    assert {row["Campaign"] for row in found} == {"Autumn gluten-free box"}
    assert len(found) == row_counts(sample, AUTUMN)["orders"]


def test_orders_of_a_platform_are_refused_and_leave_no_file(sample: Workspace, tmp_path: Path) -> None:
    scope = Scope(platforms=frozenset({Platform.TIKTOK}))
    with pytest.raises(UserError, match="not to a platform"):
        export(sample, "orders", tmp_path / "out.csv", DAY, scope=scope)
    assert not list(tmp_path.glob("out*"))
    assert "orders" not in row_counts(sample, scope)


def test_creators_stand_as_they_are_compared_and_blank_is_not_zero(sample: Workspace, tmp_path: Path) -> None:
    compared = creator_results(sample, AUTUMN)
    found = rows(sample, CREATORS, AUTUMN, tmp_path)
    assert [row["Influencer"] for row in found] == [result.name for result in compared]
    for row, result in zip(found, compared, strict=True):
        assert row["Back per 1, likely"] == (f"{result.back.likely:.2f}" if result.back else "")
        assert row["Orders"] == ("" if result.orders is None else str(result.orders))


def test_creators_go_into_a_workbook_too(sample: Workspace, tmp_path: Path) -> None:
    assert export(sample, CREATORS, tmp_path / "out.xlsx", DAY, scope=AUTUMN) == len(creator_results(sample, AUTUMN))
