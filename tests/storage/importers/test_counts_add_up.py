"""new + changed + same + merged + left out + problems are the rows of the file, whatever is in it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import UserError
from models.importing import ImportOptions, Outcome
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import INFLUENCER_HEADER, META_HEADER, SHOPIFY_HEADER, saved, text_of
from tests.storage.importers.platform_files import HEADERS, header_cells

HANDLES = st.sampled_from(["ana", "@Ana", "b.two", "", "n/a", "two words", "https://www.instagram.com/p/X/", "Total"])
COUNTS = st.sampled_from(["", "12.5K", "12500", "-", "about 5", "1,234", "-3"])
TEXTS = st.text(st.characters(exclude_characters="\x00"), max_size=8)
OTHERS = st.sampled_from(["#1", "USD", "35.00", "2026-04-06", "04/20/2026 18:00", "paid", "July 3", "1.8E+16"])
CELL = st.one_of(HANDLES, COUNTS, TEXTS, OTHERS)
SHAPES = {"list": INFLUENCER_HEADER, "posts": META_HEADER, "orders": SHOPIFY_HEADER} | {
    kind: header_cells(next(iter(headers.values()))) for kind, headers in HEADERS.items()
}

INSTAGRAM = ImportOptions(platform=Platform.INSTAGRAM)


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_counts_add_up_to_the_rows(workspace: Workspace, shape: str, data: st.DataObject) -> None:
    header = SHAPES[shape]
    row = st.lists(CELL, min_size=1, max_size=len(header) + 1).filter(lambda cells: len(cells) > 1 or cells != [""])
    rows = data.draw(st.lists(row, max_size=8))
    with TemporaryDirectory() as folder:
        path = saved(Path(folder), "file.csv", text_of(header, rows).encode("utf-8", "replace"))
        try:
            plan = importing.plan(workspace, path, options=INSTAGRAM)
        except UserError:
            return
    counts = plan.counts
    assert sum(counts.values()) == plan.rows
    assert plan.rows == len(plan.fates)
    assert len({fate.row for fate in plan.fates}) == plan.rows
    importing.apply(workspace, plan, NOW)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(HANDLES, TEXTS, COUNTS), min_size=1, max_size=8))
def test_a_second_import_finds_nothing_new(workspace: Workspace, rows: list[tuple[str, str, str]]) -> None:
    with TemporaryDirectory() as folder:
        text = text_of(("handle", "name", "followers"), rows).encode("utf-8", "replace")
        path = saved(Path(folder), "file.csv", text)
        importing.apply(workspace, importing.plan(workspace, path, options=INSTAGRAM), NOW)
        plan = importing.plan(workspace, path, options=INSTAGRAM)
    assert plan.counts[Outcome.NEW] == 0
    assert plan.counts[Outcome.CHANGED] == 0
