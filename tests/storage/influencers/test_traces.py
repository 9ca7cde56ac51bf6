from models.influencers.saved_view import ListLook
from storage.influencers.traces import traces_of
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, do


def test_views_templates_and_campaigns_that_name_her_are_told(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Léna Roy")
    add_campaign(workspace, "Spring box", brief="As with lena roy last year")
    add_campaign(workspace, "Autumn box")

    def write(w: Workspace) -> None:
        w.saved_views.add("Mine", ListLook(search="LENA ROY"))
        w.message_templates.add("Hello", body="You know Léna Roy, do you?")
        w.message_templates.add("Other", body="You know Lena Royal")

    do(workspace, write)
    assert traces_of(workspace.store, lena) == ["view “Mine”", "message template “Hello”", "campaign “Spring box”"]


def test_a_handle_is_looked_for_as_well(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    handle = workspace.profiles.of_influencer(lena)[0].handle
    do(workspace, lambda w: w.message_templates.add("Hello", body=f"See @{handle}!"))
    assert traces_of(workspace.store, lena) == ["message template “Hello”"]


def test_a_name_of_two_letters_is_not_looked_for(workspace: Workspace) -> None:
    mo = add_influencer(workspace, "Mo")
    do(workspace, lambda w: w.message_templates.add("Mo", body="Mo"))
    assert traces_of(workspace.store, mo) == []


def test_words_on_paper_of_others_are_told_and_her_own_are_not(workspace: Workspace) -> None:
    lena, mia = add_influencer(workspace, "Lena Roy"), add_influencer(workspace, "Mia")
    campaign = add_campaign(workspace, "Spring box")

    def write(w: Workspace) -> None:
        w.store.insert("paper_text", {"kind": "report", "campaign_id": campaign, "words": "Lena Roy first"})
        w.store.insert("paper_text", {"kind": "creator", "influencer_id": mia, "note": "A friend of Lena Roy"})
        w.store.insert("paper_text", {"kind": "creator", "influencer_id": lena, "note": "Lena Roy is kind"})
        w.store.insert("paper_text", {"kind": "year", "about": "2026", "note": "Without Lena Roy"})
        w.store.insert("paper_text", {"kind": "portfolio", "note": "With Lena Roy"})

    do(workspace, write)
    assert traces_of(workspace.store, lena) == [
        f"words on paper about “{name}”" for name in ("Spring box", "Mia", "2026", "all campaigns")
    ]
