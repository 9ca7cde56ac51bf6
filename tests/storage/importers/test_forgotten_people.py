from datetime import date
from pathlib import Path

import pytest

from storage.workspace import Workspace
from tests.factory import add_influencer
from tests.storage.importers.files import saved
from tests.storage.importers.runs import counts, must_settle

LIST = "Platform,Handle,Followers\nInstagram,@{0},5000\nInstagram,@mia,7000\n"
POSTS = "Post link,Account,Posted on,Likes\nhttps://www.instagram.com/reel/Abc1/,@{0},2026-04-20,12\n"


def forget(workspace: Workspace, *, flagged: bool) -> str:
    """Forget somebody; returns the handle that she had."""
    person = add_influencer(workspace, "Lena", do_not_contact=flagged)
    workspace.forget(person, date(2026, 5, 5))
    return f"lena{person}"


def flags(workspace: Workspace) -> dict[str, bool]:
    rows = workspace.influencers.rows(workspace.influencers.ids()).values()
    return {row.handle: row.do_not_contact for row in rows if row.handle}


@pytest.mark.parametrize("text", [LIST, POSTS], ids=["list", "posts"])
def test_who_must_not_be_contacted_comes_back_with_the_mark_and_is_told(
    workspace: Workspace, tmp_path: Path, text: str
) -> None:
    handle = forget(workspace, flagged=True)
    plan = must_settle(workspace, saved(tmp_path, "rows.csv", text.format(handle.upper())))
    told = [decision.text for decision in plan.decisions if decision.topic == "forgotten"]
    assert len(told) == 1
    assert handle in told[0].lower()
    assert flags(workspace)[handle.upper()] is True
    assert [flag for name, flag in flags(workspace).items() if name == "mia"] == [False] * ("mia" in text)


def test_who_was_forgotten_without_the_mark_is_not_known_again(workspace: Workspace, tmp_path: Path) -> None:
    handle = forget(workspace, flagged=False)
    plan = must_settle(workspace, saved(tmp_path, "rows.csv", LIST.format(handle)))
    assert counts(plan) == {"new": 2}
    assert [decision for decision in plan.decisions if decision.topic == "forgotten"] == []
    assert flags(workspace) == {handle: False, "mia": False}


def test_who_was_forgotten_is_not_taken_for_a_namesake(workspace: Workspace, tmp_path: Path) -> None:
    handle = forget(workspace, flagged=True)
    namesake = add_influencer(workspace, "Lena")
    (profile,) = workspace.profiles.of_influencer(namesake)
    workspace.edit("Delete the profile", lambda w: w.profiles.delete(profile.id))
    text = f"Influencer,Handle,Post link,Likes\nLena,@{handle},https://www.instagram.com/reel/Abc1/,12\n"
    must_settle(workspace, saved(tmp_path, "posts.csv", text))
    assert workspace.posts.of_influencer(namesake) == []
    assert flags(workspace)[handle] is True
