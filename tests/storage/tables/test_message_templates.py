from models.influencers.contact import Channel
from models.messages.starter_templates import STARTERS
from storage.workspace import Workspace
from tests.factory import do


def test_templates_stand_in_the_order_they_were_made(workspace: Workspace) -> None:
    do(workspace, lambda w: w.message_templates.add_all(STARTERS))
    kept = workspace.message_templates.all()
    assert [(each.name, each.channel, each.body) for each in kept] == [(s.name, s.channel, s.body) for s in STARTERS]


def test_a_taken_name_is_numbered(workspace: Workspace) -> None:
    do(workspace, lambda w: w.message_templates.add("Thank you"))
    do(workspace, lambda w: w.message_templates.add("thank you", channel=Channel.DIRECT_MESSAGE))
    assert [each.name for each in workspace.message_templates.all()] == ["Thank you", "thank you 2"]


def test_a_deleted_template_comes_back_by_undo(workspace: Workspace) -> None:
    do(workspace, lambda w: w.message_templates.add("Thank you", body="Hi {first_name},\n\n🌾"))
    before = workspace.message_templates.all()
    do(workspace, lambda w: w.message_templates.delete(before[0].id))
    assert workspace.message_templates.get(before[0].id) is None
    workspace.undo()
    assert workspace.message_templates.all() == before


def test_a_new_workspace_has_no_templates_of_its_own(workspace: Workspace) -> None:
    assert workspace.message_templates.all() == []
