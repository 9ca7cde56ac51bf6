from storage.checks import check
from storage.workspace import Workspace
from tests.factory import add_influencer, do

EVERY_SCRIPT = "李娜 · Zoë · नमस्ते · עברית · 🥖\n\x00"


def test_bytes_that_are_no_text_are_found_with_their_column(workspace: Workspace) -> None:
    add_influencer(workspace)
    do(workspace, lambda w: w.influencers.update(1, notes="Flour"))
    workspace.connection.execute("UPDATE influencer SET notes = CAST(X'466cff6f7572' AS TEXT)")
    workspace.close()
    assert "In “influencer”, “notes” holds what is no text." in check(workspace.path).problems


def test_words_of_every_script_are_texts(workspace: Workspace) -> None:
    add_influencer(workspace, name=EVERY_SCRIPT)
    workspace.close()
    assert check(workspace.path).is_ok
