"""Fields of the owner's own: made by name, one value a person, gone with an empty text."""

from storage.workspace import Workspace
from tests.factory import add_influencer, do


def values(workspace: Workspace, person: int) -> dict[str, str]:
    return {each.field.name: each.value for each in workspace.custom_fields.of_influencer(person)}


def test_a_field_is_there_for_everybody_and_a_value_for_one(workspace: Workspace) -> None:
    lena, mia = add_influencer(workspace, "Lena"), add_influencer(workspace, "Mia")
    do(workspace, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Shoe size"), "38"))
    assert values(workspace, lena) == {"Shoe size": "38"}
    assert values(workspace, mia) == {"Shoe size": ""}


def test_fields_keep_the_order_they_were_made_in(workspace: Workspace) -> None:
    do(workspace, lambda w: w.custom_fields.add("Zebra"))
    do(workspace, lambda w: w.custom_fields.add("Agency"))
    assert [field.name for field in workspace.custom_fields.all()] == ["Zebra", "Agency"]


def test_a_name_in_another_spelling_is_the_same_field(workspace: Workspace) -> None:
    do(workspace, lambda w: w.custom_fields.add("Größe"))
    assert not do(workspace, lambda w: w.custom_fields.add("grösse"))
    assert len(workspace.custom_fields.all()) == 1


def test_an_empty_text_leaves_no_value_behind(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    do(workspace, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Shoe size"), "38"))
    do(workspace, lambda w: w.custom_fields.put(lena, 1, ""))
    assert workspace.store.value("SELECT count(*) FROM custom_value") == 0


def test_the_same_value_again_is_no_edit(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    do(workspace, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Shoe size"), "38"))
    assert not do(workspace, lambda w: w.custom_fields.put(lena, 1, "38"))
