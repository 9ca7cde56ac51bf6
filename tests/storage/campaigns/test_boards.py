from datetime import date

from models.campaigns.blocking import blocking
from models.campaigns.board import BoardCard
from models.campaigns.deadline import DUE
from models.campaigns.delivered import NOTHING, Delivered
from models.campaigns.promised_piece import pieces_line
from models.estimates.estimates import PostsAhead
from models.results.filters import Scope
from models.results.tile_words import posts_tile
from models.stages import Stage
from models.today import Need, summary
from storage.campaigns.boards import board_cards
from storage.campaigns.deadlines import deadlines
from storage.campaigns.overviews import campaign_overview, posts_ahead
from storage.campaigns.promised_pieces import promised_pieces
from storage.campaigns.today import needed_today
from storage.exporters import deliverables, partnerships
from storage.paper.partners import promises_of
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, add_post, do


def cards_of(workspace: Workspace, campaign_id: int) -> list[BoardCard]:
    campaign = workspace.campaigns.get(campaign_id)
    assert campaign
    overview = campaign_overview(workspace, campaign, DAY, ledger_of(workspace))
    asked = workspace.partnerships.of_campaign(campaign_id)
    return board_cards(workspace, campaign_id, asked, overview.progress, overview.met)


def card_of(workspace: Workspace, campaign_id: int) -> BoardCard:
    return cards_of(workspace, campaign_id)[0]


def told(workspace: Workspace, campaign_id: int) -> str:
    found = blocking(card_of(workspace, campaign_id), DAY)
    return found[0].text if found else ""


def add_draft(workspace: Workspace, piece_id: int, day: str, verdict: str) -> None:
    insert = "INSERT INTO draft (deliverable_id, received_on, verdict) VALUES (:id, :day, :verdict)"
    do(workspace, lambda w: w.connection.execute(insert, {"id": piece_id, "day": day, "verdict": verdict}))


def add_pieces(workspace: Workspace, partnership: int, *statuses: str) -> None:
    def add(w: Workspace) -> None:
        for status in statuses:
            w.partnerships.add_deliverable(partnership_id=partnership, format="story", status=status)

    do(workspace, add)


def add_post_of(workspace: Workspace, person: int, partnership: int, format: str) -> None:
    post = add_post(workspace, person, partnership)
    do(workspace, lambda w: w.posts.update(post, format=format))


def test_a_draft_waits_until_its_last_round_is_answered(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    partnership = add_partnership(workspace, add_influencer(workspace), campaign, stage=Stage.DRAFT_IN, fee=100)
    made: list[int] = []
    piece: dict[str, object] = {"partnership_id": partnership, "format": "reel", "status": "draft_in"}
    do(workspace, lambda w: made.append(w.partnerships.add_deliverable(**piece)))
    add_draft(workspace, made[0], "2026-05-01", "changes")
    add_draft(workspace, made[0], "2026-05-03", "")
    assert told(workspace, campaign) == "draft waits for you since yesterday"
    do(workspace, lambda w: w.connection.execute("UPDATE draft SET verdict = 'changes'"))
    assert told(workspace, campaign) == ""


def test_a_post_without_a_disclosure_seen_and_a_payment_overdue_are_told(workspace: Workspace) -> None:
    campaign, lena = add_campaign(workspace), add_influencer(workspace)
    partnership = add_partnership(workspace, lena, campaign, fee=100)
    add_post(workspace, lena, partnership)
    assert told(workspace, campaign) == "disclosure not seen"
    payment: dict[str, object] = {"partnership_id": partnership, "kind": "cash", "amount": 100}
    do(workspace, lambda w: w.partnerships.add_payment(**payment, due_on=date(2026, 5, 1)))
    assert told(workspace, campaign) == "not paid, due 1 May"


def test_a_card_knows_what_its_creator_cost_so_far(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    add_partnership(workspace, add_influencer(workspace), campaign, fee=10_000, shipping=500)
    assert (cost := card_of(workspace, campaign).cost) is not None
    assert (cost.total, cost.paid) == (10_500, 500)


def test_every_place_tells_the_same_of_posts_of_another_format_than_was_promised(workspace: Workspace) -> None:
    """Three posts promised: a reel and a story are two of them; a further creator promised nothing and posted."""
    lena, mia = (add_influencer(workspace, name) for name in ("Lena", "Mia"))
    campaign_id = add_campaign(workspace)
    hers = add_partnership(workspace, lena, campaign_id, stage=Stage.AGREED)
    beyond = add_partnership(workspace, mia, campaign_id, stage=Stage.AGREED)
    day = date(2026, 5, 1)
    made: list[int] = []
    piece: dict[str, object] = {"partnership_id": hers, "format": "post", "count": 3, "post_due": day, "draft_due": day}
    do(workspace, lambda w: made.append(w.partnerships.add_deliverable(**piece)))
    for format, whose, partnership in (("reel", lena, hers), ("story", lena, hers), ("reel", mia, beyond)):
        add_post_of(workspace, whose, partnership, format)
    ledger, campaign = ledger_of(workspace), workspace.campaigns.get(campaign_id)
    assert campaign
    delivered = campaign_overview(workspace, campaign, DAY, ledger).delivered
    assert (delivered.text, delivered.late) == ("2 of 3 +1", 1)
    cards = {card.id: card for card in cards_of(workspace, campaign_id)}
    assert (cards[hers].delivered.text, cards[beyond].delivered.text) == ("2 of 3", "1")
    assert [piece.count for piece in cards[hers].late_pieces(DAY)] == [1]
    line = pieces_line(promised_pieces(workspace, campaign_id, [*cards.values()]), delivered, DAY)
    assert line == "3 pieces promised · 2 live · 1 late · 1 draft late · 1 more post live"
    promises = promises_of(workspace, Scope.of_campaign(campaign_id), ledger, DAY)
    assert sum(promises.by_partnership().values(), NOTHING) == delivered
    needed = [item for item in needed_today(workspace, DAY) if item.need in {Need.LATE, Need.DRAFT}]
    assert summary(needed) == "1 draft late · 1 piece late"
    due = [one.what for one in deadlines(workspace, campaign_id, day, day) if one.kind in DUE]
    assert due == ["post draft", "post"]
    [row] = list(deliverables.sheet(workspace).rows)
    assert row["live"] == 2
    assert [(row["met"], row["live"]) for row in partnerships.sheet(workspace).rows] == [(2, 2), (None, 1)]
    add_post_of(workspace, lena, hers, "carousel")
    assert not [item for item in needed_today(workspace, DAY) if item.need in {Need.LATE, Need.DRAFT}]
    assert not [one for one in deadlines(workspace, campaign_id, day, day) if one.kind in DUE]


def test_a_piece_marked_live_is_live_on_card_tile_and_list_though_it_has_no_post(workspace: Workspace) -> None:
    lena, campaign_id = add_influencer(workspace, "Lena"), add_campaign(workspace)
    partnership = add_partnership(workspace, lena, campaign_id, stage=Stage.LIVE)
    add_pieces(workspace, partnership, "live", "live", "promised")
    post = add_post(workspace, lena, partnership)
    do(workspace, lambda w: w.posts.update(post, format="story"))
    campaign = workspace.campaigns.get(campaign_id)
    assert campaign
    ledger = ledger_of(workspace)
    overview = campaign_overview(workspace, campaign, DAY, ledger)
    card = card_of(workspace, campaign_id)
    assert overview.delivered == card.delivered == Delivered(promised=3, live=2, postless=1, met=2)
    assert "1 live without a post" in posts_tile(overview).note
    promises = promises_of(workspace, Scope.of_campaign(campaign_id), ledger, DAY)
    assert promises.by_partnership()[partnership] == card.delivered
    assert posts_ahead(workspace, campaign_id, ledger, DAY) == PostsAhead(2, 1)
    rows = promised_pieces(workspace, campaign_id, [card])
    assert pieces_line(rows, card.delivered, DAY) == "3 pieces promised · 2 live · 1 of them without a post"
