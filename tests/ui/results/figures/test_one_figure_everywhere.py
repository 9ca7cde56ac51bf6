"""A figure is the same on its page, on its tile, in JSON, in CSV, in XLSX and on paper, whatever the file holds."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from models.business import Business
from models.figures.exchange import ExchangeRate, ExchangeRates
from models.figures.figure_lines import FigureLine, figure_lines
from models.figures.figure_text import label_text, range_text, rests_on, value_text
from models.paper.blocks import Beside, Drawing
from models.paper.document import Document
from models.results.filters import Scope
from storage.exporters import export
from storage.paper.report import report
from storage.results.scope_figures import scope_figures
from storage.tables.settings import EXCHANGE_RATES
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.models.paper.reading import rows
from tests.ready_made import put_sample
from tests.ui.commandline.commands import answered
from tests.ui.results.shown import figures_page, overview
from ui.paper.setting import set_document
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

NOW = datetime(2026, 11, 26, 9, 12)
TODAY = NOW.date()


def sample(path: Path, built: Path) -> Workspace:
    copyfile(built, path)
    return open_workspace(path)


def two_currencies(path: Path, built: Path) -> Workspace:
    """The sample, every other order of which was paid in dollars, and a creator more than was agreed."""
    made = sample(path, built)

    def pay_in_dollars(workspace: Workspace) -> None:
        for order in workspace.orders.all()[::2]:
            workspace.store.update("shop_order", order.id, {"currency": "USD"})
        live = next(one for one in workspace.partnerships.of_campaign() if one.stage.is_live and one.fee)
        bonus = {"kind": "cash", "currency": live.currency, "amount": 2 * (live.fee or 0), "paid_on": TODAY}
        workspace.partnerships.add_payment(partnership_id=live.id, **bonus)

    made.edit("Dollars", pay_in_dollars, NOW)
    return made


def with_a_rate(path: Path, built: Path) -> Workspace:
    made = two_currencies(path, built)
    rates = ExchangeRates("EUR", {"USD": ExchangeRate(Decimal("0.9183"), TODAY)})
    made.edit("Rate", lambda w: w.settings.put(EXCHANGE_RATES, rates), NOW)
    return made


def blank(path: Path, _built: Path) -> Workspace:
    made = create_workspace(path, Business(name="Fern", currency="EUR"))
    made.edit("Add", lambda w: w.campaigns.add(name="Autumn gluten-free box"), NOW)
    return made


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "built.goodword"
    put_sample(path, TODAY)
    return path


@pytest.fixture(params=[sample, two_currencies, with_a_rate, blank], ids=lambda make: str(make.__name__))
def workspace(request: pytest.FixtureRequest, tmp_path: Path, built: Path) -> Iterator[Workspace]:
    make: Callable[[Path, Path], Workspace] = request.param
    made = make(tmp_path / "walk.goodword", built)
    yield made
    made.close()


@pytest.fixture(params=["Autumn gluten-free box", None], ids=["campaign", "everything"])
def scope(request: pytest.FixtureRequest, workspace: Workspace) -> Scope:
    return Scope.of_campaign(workspace.campaigns.named(request.param).id if request.param else None)


@pytest.fixture
def lines(workspace: Workspace, scope: Scope) -> Mapping[str, FigureLine]:
    found = {line.id: line for line in figure_lines(scope_figures(workspace, scope, TODAY))}
    assert len(found) >= 38
    return found


def shown(lines: Mapping[str, FigureLine]) -> dict[str, str]:
    return {name: value_text(line.figure) for name, line in lines.items()}


def test_the_page_and_the_tiles_show_every_figure(
    qtbot: QtBot, workspace: Workspace, scope: Scope, lines: Mapping[str, FigureLine], theme: Theme, jobs: Jobs
) -> None:
    tab = ResultsTab(Session(workspace, lambda: NOW), theme, jobs)
    qtbot.addWidget(tab)
    tab.resize(1280, 620)
    tab.show()
    tab.set_scope(scope)
    page = figures_page(tab)
    qtbot.waitUntil(lambda: tab.found is not None and tab.found.scope == scope, timeout=20_000)
    value = next(column for column in page.table.row_model.columns if column.name == "value")
    assert {row.id: value.text(row) for row in page.table.rows if row.line} == shown(lines)
    if tab.found is None or tab.found.is_empty:
        return
    tab.pages.show_page("overview")
    for name, tile in overview(tab).tiles.tiles.items():
        its = [line for line in lines.values() if line.figure.name == name]
        if its and not tile.isHidden() and its[0].figure.value is not None:
            first = min(its, key=lambda line: line.figure.currency != "EUR")
            assert tile.value == value_text(first.figure), name


def test_json_has_every_figure(workspace: Workspace, scope: Scope, lines: Mapping[str, FigureLine]) -> None:
    named = ["--campaign", "Autumn gluten-free box"] if scope.campaign_ids else []
    told = answered("figures", workspace.path, *named, now=NOW)
    for line in lines.values():
        figure = line.figure
        group = told["figures"] if line.id == figure.name else told["by_currency"][figure.currency]
        assert group[figure.name]["shown"] == value_text(figure), line.id
        assert group[figure.name]["label"] == label_text(figure)
        assert (group[figure.name]["value"] is None) is (figure.value is None)
        assert (group[figure.name]["n"], group[figure.name]["of"]) == (figure.n, figure.of)
        assert (group[figure.name]["basis"], group[figure.name]["reason"]) == (figure.basis.value, figure.reason)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_has_every_figure_with_the_values_of_json(
    workspace: Workspace, scope: Scope, lines: Mapping[str, FigureLine], tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"figures{suffix}"
    assert export(workspace, "figures", target, today=TODAY, scope=scope) == len(lines)
    rows = csv_rows(target) if suffix == ".csv" else xlsx_rows(target)
    assert [row["Shown"] for row in rows] == list(shown(lines).values())
    for row, line in zip(rows, lines.values(), strict=True):
        figure = line.figure
        assert (row["Figure"], row["Name"], row["Formula"]) == (line.label, figure.name, figure.formula)
        assert (row["Why n/a"] or "") == figure.reason
        assert bool(row["Value"] in ("", None)) is (figure.value is None), "a blank is no zero"
        if figure.value is not None:
            scale = 1 if figure.unit.value != "money" else 100
            assert float(row["Value"] or 0) * scale == pytest.approx(float(figure.value), abs=0.01 * scale / 100)


def csv_rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def xlsx_rows(path: Path) -> list[dict[str, Any]]:
    header, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def without_charts(made: Document) -> Document:
    """Its words alone: to draw the charts takes as long as all else, and no figure is to be found in them."""
    kept = [
        replace(section, blocks=tuple(block for block in section.blocks if not isinstance(block, Drawing | Beside)))
        for section in made.sections
    ]
    return replace(made, sections=tuple(kept))


def test_paper_has_every_figure(workspace: Workspace, scope: Scope, lines: Mapping[str, FigureLine]) -> None:
    made = report(workspace, scope, TODAY)
    cells = [(row[0].text, row[1].text, row[1].note, row[3].text) for row in rows(made, "totals")]
    known = [line for line in lines.values() if line.figure.value is not None]
    assert cells == [
        (one.label, value_text(one.figure), range_text(one.figure), rests_on(one.figure)) for one in known
    ]
    pages = PdfReader(BytesIO(set_document(without_charts(made)).data)).pages
    printed = "".join("".join(page.extract_text().split()) for page in pages).replace("\u200b", "")
    for line in lines.values():
        value = value_text(line.figure) if line in known else ""
        assert "".join(f"{line.label}{value}".split()) in printed, line.id
        assert "".join(line.figure.reason.split()) in printed, line.id
