import pytest

from models.errors import UserError
from models.influencers.influencer_filter import InfluencerFilter
from models.influencers.saved_view import ListLook
from storage.workspace import Workspace
from tests.factory import DAY, do

LOOK = ListLook(InfluencerFilter(tags=frozenset({"vip"}), due_by=DAY), "zoe", (("fit", True),), ("name", "email"))


def add(workspace: Workspace, name: str, look: ListLook = LOOK) -> int:
    made: list[int] = []
    do(workspace, lambda w: made.append(w.saved_views.add(name, look)))
    return made[0]


def names(workspace: Workspace) -> list[str]:
    return [view.name for view in workspace.saved_views.all()]


def test_a_view_keeps_the_look_it_was_given(workspace: Workspace) -> None:
    view = workspace.saved_views.get(add(workspace, "VIP"))
    assert view is not None
    assert view.look(DAY) == LOOK


def test_views_stand_in_the_order_they_were_made(workspace: Workspace) -> None:
    for name in ("Second thoughts", "Bakers", "Also"):
        add(workspace, name)
    assert names(workspace) == ["Second thoughts", "Bakers", "Also"]


@pytest.mark.parametrize("name", ["VIP", " vip ", "víp"])
def test_a_name_belongs_to_one_view(workspace: Workspace, name: str) -> None:
    add(workspace, "Vip")
    other = add(workspace, "Other")
    with pytest.raises(UserError, match="already"):
        add(workspace, name)
    with pytest.raises(UserError, match="already"):
        do(workspace, lambda w: w.saved_views.rename(other, name))
    assert names(workspace) == ["Vip", "Other"]


def test_a_view_may_change_the_case_of_its_own_name(workspace: Workspace) -> None:
    number = add(workspace, "vip")
    do(workspace, lambda w: w.saved_views.rename(number, "VIP"))
    assert names(workspace) == ["VIP"]


def test_a_view_needs_a_name(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="needs a name"):
        add(workspace, " \n")


def test_each_change_of_a_view_can_be_undone(workspace: Workspace) -> None:
    number = add(workspace, "VIP")
    do(workspace, lambda w: w.saved_views.rename(number, "Very important"))
    do(workspace, lambda w: w.saved_views.update(number, ListLook(search="other")))
    do(workspace, lambda w: w.saved_views.delete(number))
    assert workspace.saved_views.get(number) is None
    workspace.undo()
    assert workspace.saved_views.get(number).search == "other"  # type: ignore[union-attr]  # it is back
    workspace.undo()
    assert workspace.saved_views.get(number).look(DAY) == LOOK  # type: ignore[union-attr]  # as above
    workspace.undo()
    assert names(workspace) == ["VIP"]
    workspace.undo()
    assert names(workspace) == []
