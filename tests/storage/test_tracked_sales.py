"""From the link that is made to what the shop's reports bring back: visits and sales of the same tags are hers."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from models.campaigns.tracked_link import tracked_link
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.totals.ledger import ledger_of
from storage.totals.visit_totals import visit_totals
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, do
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import must_settle

NAME = "Fêtes & hampers, 2026!"
DAY = "2026-12-05"


@pytest.fixture
def partnership(workspace: Workspace) -> int:
    """Lena in a campaign without dates, so that nothing but the tags can tell whose the sales are."""
    campaign = add_campaign(workspace, NAME, starts_on=None, ends_on=None, landing_page="https://fernandflour.com/box")
    other = add_campaign(workspace, "Spring picnic", starts_on=None, ends_on=None)
    lena = add_influencer(workspace, "Lena Bakes")
    add_partnership(workspace, lena, other)
    return add_partnership(workspace, lena, campaign)


def tags_of(workspace: Workspace, partnership_id: int) -> dict[str, str]:
    partnership = workspace.partnerships.get(partnership_id)
    assert partnership
    campaign = workspace.campaigns.get(partnership.campaign_id)
    profile = workspace.profiles.of_influencer(partnership.influencer_id)[0]
    assert campaign
    link = tracked_link(partnership, campaign, profile.platform.value, profile.handle).text
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


@pytest.mark.parametrize("typed", ["", "Winter Special"])
def test_sales_by_the_tags_of_her_link_are_hers(
    workspace: Workspace, tmp_path: Path, partnership: int, typed: str
) -> None:
    do(workspace, lambda w: w.partnerships.update(partnership, utm_campaign=typed))
    tags = tags_of(workspace, partnership)
    header = ("Day", "Order UTM campaign", "Order UTM source", "Order UTM term", "Orders", "Net sales")
    row = [DAY, tags["utm_campaign"], tags["utm_source"], tags["utm_term"], "3", "90"]
    must_settle(workspace, saved(tmp_path, "sales.csv", text_of(header, [row])))
    assert ledger_of(workspace).orders_brought(partnership) == 3


@pytest.mark.parametrize("typed", ["", "Winter Special"])
def test_visits_by_her_link_are_the_campaigns(
    workspace: Workspace, tmp_path: Path, partnership: int, typed: str
) -> None:
    do(workspace, lambda w: w.partnerships.update(partnership, utm_campaign=typed))
    tags = tags_of(workspace, partnership)
    header = ("Day", "UTM campaign", "UTM source", "UTM medium", "Sessions")
    row = [DAY, tags["utm_campaign"], tags["utm_source"], tags["utm_medium"], "40"]
    must_settle(workspace, saved(tmp_path, "visits.csv", text_of(header, [row])))
    ledger = ledger_of(workspace)
    campaign = next(one for one in ledger.campaigns.values() if one.name == NAME)
    totals = visit_totals(ledger, Scope.of_campaign(campaign.id))
    assert totals
    assert totals.sessions == 40


@pytest.mark.parametrize("typed", ["", "Winter Special"])
def test_an_order_by_the_tags_of_her_link_is_hers(workspace: Workspace, partnership: int, typed: str) -> None:
    do(workspace, lambda w: w.partnerships.update(partnership, utm_campaign=typed))
    tags = {f"tracked_{name.removeprefix('utm_')}": text for name, text in tags_of(workspace, partnership).items()}
    add_order(workspace, "", 5_000, **tags)
    assert ledger_of(workspace).orders_brought(partnership) == 1


def test_a_link_made_for_another_profile_of_hers_is_still_hers(workspace: Workspace, partnership: int) -> None:
    do(workspace, lambda w: w.profiles.add(influencer_id=1, platform=Platform.TIKTOK, handle="lena.bakes.more"))
    add_order(workspace, tracked_source="tiktok", tracked_term="lena.bakes.more", tracked_campaign=NAME)
    assert ledger_of(workspace).orders_brought(partnership) == 1
