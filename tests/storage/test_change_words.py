"""What an edit did to the values of the workspace, as its owner reads it."""

from datetime import date

from models.stage_names import StageNames
from models.stages import Stage
from storage.change_words import changed_values
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Action, Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do


def told(workspace: Workspace, action: Action) -> list[str]:
    return changed_values(workspace, workspace.edit("Change", action))


def test_each_value_is_told_as_it_is_read_on_the_screen(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena", niches=("Bread",), asking_price=15000, currency="EUR")
    changes = {"asking_price": 18050, "niches": ("Bread", "Tea"), "do_not_contact": True, "notes": "met\nat a fair"}
    assert told(workspace, lambda w: w.influencers.update(lena, asking_commission=1250, fit_niche=4, **changes)) == [
        "Niches: Bread → Bread, Tea",
        "Notes: blank → “met at a fair”",
        "Asking price: €150 → €180.50",
        "Asking commission: blank → 12.5 %",
        "Fit niche: blank → 4",
        "Do not contact: no → yes",
    ]


def test_a_day_and_a_stage_are_told_by_the_owners_words(workspace: Workspace) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace), stage=Stage.CONTACTED)
    do(workspace, lambda w: w.settings.put(STAGE_NAMES, StageNames({Stage.AGREED: "Shaken hands"})))
    lines = told(workspace, lambda w: w.partnerships.move(partnership, Stage.AGREED, date(2026, 5, 4), ""))
    assert "Stage: Contacted → Shaken hands" in lines


def test_of_a_new_row_what_it_holds_is_told_and_of_a_deleted_one_nothing(workspace: Workspace) -> None:
    assert told(workspace, lambda w: w.influencers.add(name="Ana", email="ana@example.com")) == [
        "Name: “Ana”",
        "Email: “ana@example.com”",
    ]
    assert told(workspace, lambda w: w.influencers.delete(1)) == []


def test_what_many_have_in_common_is_one_line(workspace: Workspace) -> None:
    ids = [add_influencer(workspace, name, country="FR") for name in ("Ana", "Lena", "Mia")]

    def move(w: Workspace) -> None:
        for one in ids:
            w.influencers.update(one, country="PT")

    assert told(workspace, move) == ["Country: “FR” → “PT” (3 times)"]


def test_a_long_text_is_told_by_how_it_begins(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena")
    [line] = told(workspace, lambda w: w.influencers.update(lena, notes="word " * 500))
    assert line.endswith("word…”")
    assert len(line) < 160
