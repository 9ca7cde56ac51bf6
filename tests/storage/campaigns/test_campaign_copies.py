from datetime import date

from models.campaigns.campaign_copy import CopyWishes
from models.stages import Stage
from storage.campaigns.campaign_copies import copy_campaign
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do, dump


def copied(workspace: Workspace, campaign_id: int, wishes: CopyWishes) -> int:
    made: list[int] = []
    source = workspace.campaigns.get(campaign_id)
    assert source
    do(workspace, lambda w: made.append(copy_campaign(w, source, wishes, DAY)), "Duplicate")
    return made[0]


def test_people_come_as_ideas_with_terms_and_pieces_but_nothing_that_came_of_them(workspace: Workspace) -> None:
    lena, campaign = add_influencer(workspace, "Lena"), add_campaign(workspace)
    live = add_partnership(workspace, lena, campaign, "LENA10", fee=100)
    add_post(workspace, lena, live, likes=5)
    add_order(workspace, "LENA10")
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=live, kind="cash", amount=100))
    do(workspace, lambda w: w.partnerships.add_deliverable(partnership_id=live, format="reel", post_due=DAY))
    do(workspace, lambda w: w.campaigns.add_expense(campaign_id=campaign, what="Boost", amount=5))
    copy = copied(workspace, campaign, CopyWishes("Copy", date(2026, 4, 11)))
    (idea,) = workspace.partnerships.of_campaign(copy)
    assert (idea.stage, idea.fee, idea.influencer_id) == (Stage.IDEA, 100, lena)
    assert workspace.partnerships.code_rules(idea.id) == []
    assert (workspace.partnerships.payments(copy), workspace.campaigns.expenses(copy)) == ([], [])
    (piece,) = workspace.partnerships.deliverables(copy)
    assert (piece.format, piece.post_due) == ("reel", date(2026, 5, 14))


def test_whoever_left_or_may_not_be_contacted_stays_behind(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    add_partnership(workspace, add_influencer(workspace, "Gone"), campaign, stage=Stage.DECLINED)
    add_partnership(workspace, add_influencer(workspace, "Not her", do_not_contact=True), campaign)
    copy = copied(workspace, campaign, CopyWishes("Copy"))
    assert workspace.partnerships.of_campaign(copy) == []


def test_the_elements_of_the_brief_come_along_where_wanted(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, brief="In short")
    insert = "INSERT INTO brief (campaign_id, avoid) VALUES (:id, 'claims')"
    do(workspace, lambda w: w.connection.execute(insert, {"id": campaign}))
    copied(workspace, campaign, CopyWishes("With", with_creators=False))
    copied(workspace, campaign, CopyWishes("Without", with_brief=False))
    found = workspace.connection.execute("SELECT name, avoid FROM brief JOIN campaign ON campaign.id = campaign_id")
    assert [tuple(row) for row in found] == [("Spring box", "claims"), ("With", "claims")]
    assert workspace.campaigns.named("Without").brief == ""


def test_a_copy_is_one_step_of_undo(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    add_partnership(workspace, add_influencer(workspace), campaign)
    before = dump(workspace)
    copied(workspace, campaign, CopyWishes("Copy", DAY))
    workspace.undo()
    assert dump(workspace) == before
