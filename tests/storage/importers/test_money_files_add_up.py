"""Files of visits, sales, expenses and payments: every row has one fate, and the same file again changes nothing."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.importing import ImportOptions
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW, add_campaign, add_partnership, dump
from tests.storage.importers import test_awin_publishers as awin
from tests.storage.importers import test_campaign_results as results
from tests.storage.importers import test_linked_payouts as payouts
from tests.storage.importers import test_linked_posts as posts
from tests.storage.importers import test_linked_sales as sales
from tests.storage.importers import test_meta_ads as ads
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.linked import add_numbered

SHAPES = {
    "ga4_traffic": ("Session source / medium", "Date", "Country", "Sessions", "Event count", "Total users"),
    "shopify_analytics": ("Day", "UTM campaign", "UTM source", "Sessions", "Sessions (previous_year)"),
    "shopify_analytics by code": ("Discount code", "Orders", "Net sales", "Total sales"),
    "meta_ads": ads.HEADER,
    "awin_publishers": awin.HEADER,
    "linked_sales": sales.HEADER,
    "linked_payouts": payouts.HEADER,
    "linked_posts": posts.HEADER,
    "campaign_results": results.HEADER,
}
CELL = st.one_of(
    st.sampled_from(["", "1", "2", "3", "Lena", "LENA10", "Mia", "Total", "(not set)", "a / b", "Spring box", "post"]),
    st.sampled_from(["20260406", "2026-04-06", "2026-05-01", "06/04/2026", "13/04/2026", "Ongoing", "Instagram"]),
    st.sampled_from(["12.50", "1,234", "1.234,5", "-3", "0", "€5", "n/a", "1e9", "99999999999", "All Users", "#"]),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Co")), max_size=6),
)


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    lena = add_numbered(workspace, "Lena", "1")
    add_numbered(workspace, "Mia", "2")
    add_partnership(workspace, lena, add_campaign(workspace), "LENA10")
    return workspace


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_row_has_one_fate_and_the_same_file_again_changes_nothing(
    shop: Workspace, shape: str, data: st.DataObject
) -> None:
    header = SHAPES[shape]
    rows = data.draw(st.lists(st.lists(CELL, min_size=2, max_size=len(header) + 1), max_size=8))
    with TemporaryDirectory() as folder:
        name = "file 2026-04-01 - 2026-04-30.csv"
        path = saved(Path(folder), name, text_of(header, rows).encode("utf-8", "replace"))
        options = ImportOptions(campaign_id=1)
        plan = importing.plan(shop, path, options=options)
        assert plan.mapped.kind == shape.partition(" ")[0]
        assert sum(plan.counts.values()) == plan.rows == len({fate.row for fate in plan.fates})
        importing.apply(shop, plan, NOW)
        after = dump(shop)
        again = importing.plan(shop, path, options=options)
        assert not again.writes_anything
        assert dump(shop) == after
