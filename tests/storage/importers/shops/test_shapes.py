"""Every shape of order file, in every way of writing: the same figures, counts that add up, and no buyer."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import UserError
from models.importing import ImportPlan, Outcome
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.shops.dialects import DIALECTS, Dialect
from tests.storage.importers.shops.shapes import BUYER, SHAPES, Shape

COLUMNS = ("orders", "gross", "discount", "total", "refunded", "net")

every_shape = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)


def plan_of(workspace: Workspace, folder: Path, shape: Shape) -> ImportPlan:
    return importing.plan(workspace, saved(folder, "export.csv", text_of(shape.header, shape.table)))


def figures(plan: ImportPlan) -> dict[str, tuple[object, ...]]:
    by_code = importing.report(plan)["by_code"]
    assert isinstance(by_code, dict)
    return {code: tuple(row[name] for name in COLUMNS) for code, row in by_code.items()}


@every_shape
@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_every_way_of_writing_gives_the_true_figures(
    workspace: Workspace, tmp_path: Path, shape: Shape, dialect: Dialect
) -> None:
    if dialect.encoding == "cp1252" and not shape.is_western:
        pytest.skip("the sign of the currency is not in that encoding")
    path = saved(tmp_path, "export.csv", dialect.written(shape.header, shape.table))
    plan = importing.plan(workspace, path)
    assert plan.mapped.kind == shape.kind
    assert plan.problems == []
    assert figures(plan) == shape.figures
    assert importing.report(plan)["currency"] == shape.currency
    assert plan.counts[Outcome.MERGED] == shape.merged
    assert sum(plan.counts.values()) == plan.rows


CELLS = st.sampled_from(
    ["", "#1", "1", "1.0", "6.49E+17", "12.50", "-12.50", "$1,234.50", "about 5", "#VALUE!", "USD", "2026-04-16",
     "03/04/26",
     "paid", "refunded", "Refund", "LENA10", "A;B", "code:a|amount:5", "Total", "NaN", "1E+999999", "🍞", "  "]
)  # fmt: skip


@every_shape
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_row_has_one_fate_whatever_is_in_it(workspace: Workspace, shape: Shape, data: st.DataObject) -> None:
    places = st.integers(0, len(shape.header) - 1)
    rows = [list(row) for row in shape.table * 2]
    for row, place, cell in data.draw(st.lists(st.tuples(st.sampled_from(rows), places, CELLS), max_size=12)):
        row[place] = cell
    with TemporaryDirectory() as folder:
        path = saved(Path(folder), "export.csv", text_of(shape.header, rows))
        try:
            plan = importing.plan(workspace, path)
        except UserError:
            return
        assert sum(plan.counts.values()) == plan.rows == len({fate.row for fate in plan.fates})
        importing.apply(workspace, plan, NOW)
        assert not importing.plan(workspace, path).writes_anything


@every_shape
def test_a_second_import_finds_everything_the_same(workspace: Workspace, tmp_path: Path, shape: Shape) -> None:
    importing.apply(workspace, plan_of(workspace, tmp_path, shape), NOW)
    assert not plan_of(workspace, tmp_path, shape).writes_anything


@every_shape
def test_what_was_cancelled_declined_or_never_paid_is_kept_and_never_counts(
    workspace: Workspace, tmp_path: Path, shape: Shape
) -> None:
    importing.apply(workspace, plan_of(workspace, tmp_path, shape), NOW)
    assert tuple(order.number for order in workspace.orders.all() if order.is_cancelled) == shape.cancelled


@every_shape
def test_no_buyer_is_in_the_plan_the_report_or_the_workspace(
    workspace: Workspace, tmp_path: Path, shape: Shape
) -> None:
    plan = plan_of(workspace, tmp_path, shape)
    assert sum(BUYER in cell for row in shape.table for cell in row) >= len(shape.table)
    importing.apply(workspace, plan, NOW)
    told = [repr(plan.mapped.drafts), json.dumps(importing.report(plan)), repr(plan.decisions), repr(plan.fates)]
    assert not any(BUYER in text for text in told)
    assert BUYER not in "\n".join(workspace.connection.iterdump())
    assert BUYER.encode() not in workspace.path.read_bytes()
