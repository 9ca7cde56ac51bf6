import pytest

from resources import path as resource
from storage.checks import check
from storage.checks.pictures import is_whole
from storage.workspace import Workspace
from tests.factory import add_influencer

PNG = resource("sample", "logo.png").read_bytes()


def test_a_picture_as_it_was_written_is_whole() -> None:
    assert is_whole(PNG)


@pytest.mark.parametrize("at", range(8, len(PNG), len(PNG) // 40))
def test_one_other_byte_anywhere_in_a_picture_is_found(at: int) -> None:
    assert not is_whole(PNG[:at] + bytes([PNG[at] ^ 1]) + PNG[at + 1 :])


def test_a_picture_that_was_cut_short_is_found() -> None:
    assert not any(is_whole(PNG[:end]) for end in range(8, len(PNG), 50))


def test_a_photo_that_cannot_be_shown_is_told(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.connection.execute("INSERT INTO photo (influencer_id, image) VALUES (1, ?)", (PNG[:-9],))
    workspace.close()
    assert check(workspace.path).problems == ("In “photo”, 1 of the pictures cannot be shown any more.",)
