from models.campaigns.brief import Brief
from storage.campaigns.finished_briefs import brief_of
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do


def put(workspace: Workspace, owner: Brief, **values: object) -> None:
    do(workspace, lambda w: w.briefs.put(owner, values))


def test_what_is_typed_is_read_back_for_all_and_for_one(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    work = add_partnership(workspace, add_influencer(workspace), campaign)
    put(workspace, Brief(campaign_id=campaign), messages=("One", "Two"))
    put(workspace, Brief(partnership_id=work), avoid="puns")
    put(workspace, Brief(partnership_id=work), goal="Talk")
    assert workspace.briefs.of_campaign(campaign).messages == ("One", "Two")
    hers = workspace.briefs.of_partnership(work)
    assert (hers.avoid, hers.goal) == ("puns", "Talk")
    assert workspace.briefs.differing(campaign) == {work: hers}


def test_a_brief_that_says_nothing_any_more_is_gone_and_undo_brings_it_back(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    put(workspace, Brief(campaign_id=campaign), avoid="claims")
    put(workspace, Brief(campaign_id=campaign), avoid="")
    assert workspace.store.value("SELECT count(*) FROM brief") == 0
    workspace.undo()
    assert workspace.briefs.of_campaign(campaign).avoid == "claims"


def test_the_finished_brief_knows_the_creators_pieces_code_and_link(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, landing_page="https://fern.example/box")
    lena = add_influencer(workspace, "Lena")
    work = add_partnership(workspace, lena, campaign, "LENA10")
    other = add_partnership(workspace, add_influencer(workspace, "Zoë"), campaign)
    do(workspace, lambda w: w.partnerships.add_deliverable(partnership_id=work, format="reel", post_due=DAY))
    do(workspace, lambda w: w.partnerships.add_deliverable(partnership_id=other, format="pin"))
    shown, partnership = workspace.campaigns.get(campaign), workspace.partnerships.get(work)
    assert shown
    text = brief_of(workspace, shown, partnership).text
    assert "– 1 reel · live by 4 May 2026" in text
    assert "– Code: LENA10" in text
    assert "utm_term=lena" in text
    assert "pin" not in text
    assert "Lena" not in brief_of(workspace, shown).text
