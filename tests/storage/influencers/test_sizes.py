from datetime import date
from pathlib import Path

from models.reading.platform import Platform
from models.results.filters import Scope
from storage.influencers.sizes import sized_creators
from storage.workspace import Workspace, create_workspace


def add(workspace: Workspace, name: str, platform: Platform, handle: str, followers: int | None) -> None:
    person = workspace.influencers.add(name=name)
    profile = workspace.profiles.add(person, platform, handle)
    if followers is not None:
        workspace.profiles.add_reading(profile, day=date(2026, 9, 1), followers=followers, avg_engagements=100)


def test_creators_with_size_and_rate_stand_by_size(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "shop.goodword")

    def fill(w: Workspace) -> None:
        add(w, "Large", Platform.INSTAGRAM, "large", 50_000)
        add(w, "Small", Platform.TIKTOK, "small", 2_000)
        add(w, "Site", Platform.BLOG, "bread.example", 5_000)
        add(w, "Unknown", Platform.INSTAGRAM, "unknown", None)

    workspace.edit("Fill", fill)
    found = sized_creators(workspace, Scope())
    assert [(one.label, one.followers, one.rate) for one in found] == [
        ("@small", 2_000, 0.05),
        ("Site", 5_000, 0.02),
        ("@large", 50_000, 0.002),
    ]
    assert [one.label for one in sized_creators(workspace, Scope(platforms=frozenset({Platform.TIKTOK})))] == ["@small"]
    workspace.edit("Niche", lambda w: w.influencers.update(found[1].influencer_id, niches=["Bread"]))
    bread = Scope(niches=frozenset({"Bread"}))
    assert [one.label for one in sized_creators(workspace, bread)] == ["Site"]
    one_alone = Scope(influencer_ids=frozenset({found[0].influencer_id}))
    assert sized_creators(workspace, one_alone) == found
    workspace.close()
