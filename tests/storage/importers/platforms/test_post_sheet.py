"""The platform's own id of a post in its export: whole, cut by a spreadsheet, or of another sort."""

from pathlib import Path

import pytest

from models.importing import ImportOptions, Mapped, PostDraft
from storage.importing import importing
from tests.storage.importers.files import saved
from tests.storage.importers.platform_files import META_FACEBOOK, META_INSTAGRAM, export_of

WATCH = "https://www.facebook.com/FernFlour/videos/"
REEL = "https://www.instagram.com/reel/Abc/"
CUT = "Known by their links, as a spreadsheet cut their IDs:"


def facebook(folder: Path, number: str, link: str) -> Mapped:
    row = {
        "Post ID": number, "Page ID": "108912897259781", "Page name": "Fern & Flour", "Permalink": link,
        "Publish time": "12/20/2025 01:12", "Date": "Lifetime", "Reach": "80", "Reactions": "7",
    }  # fmt: skip
    return mapped(folder, export_of(META_FACEBOOK["2023"], row))


def instagram(folder: Path, number: str, link: str) -> Mapped:
    row = [number, "17841446494080465", "fern.flour", "Fern & Flour", "Bread", "12", "04/22/2026 18:00", link]
    return mapped(folder, export_of(META_INSTAGRAM["english 2026"], [*row, "IG reel", *"123456", ""]))


def mapped(folder: Path, text: str) -> Mapped:
    return importing.map_file(saved(folder, "posts.csv", text), None, ImportOptions())


def ids(found: Mapped) -> list[str]:
    return [draft.post.external_id for draft in found.drafts if isinstance(draft, PostDraft)]


def tells_of_cut_ids(found: Mapped) -> bool:
    return any(decision.text.startswith(CUT) for decision in found.decisions)


def test_an_id_that_ends_in_zeros_is_whole_where_its_link_says_the_same(tmp_path: Path) -> None:
    found = facebook(tmp_path, "18355151116178700", f"{WATCH}18355151116178700")
    assert ids(found) == ["18355151116178700"]
    assert not tells_of_cut_ids(found)


def test_a_cut_id_is_mended_by_the_link_that_has_the_digits_it_lost(tmp_path: Path) -> None:
    found = facebook(tmp_path, "18355151116178700", f"{WATCH}18355151116178767")
    assert ids(found) == ["18355151116178767"]
    assert not tells_of_cut_ids(found)


def test_a_link_with_another_number_mends_no_cut_id(tmp_path: Path) -> None:
    found = facebook(tmp_path, "18355151116178700", f"{WATCH}933528094972880")
    assert ids(found) == [""]
    assert tells_of_cut_ids(found)


def test_an_id_that_ends_in_zeros_is_distrusted_where_its_link_has_no_number(tmp_path: Path) -> None:
    found = instagram(tmp_path, "18355151116178700", REEL)
    assert ids(found) == [""]
    assert tells_of_cut_ids(found)


def test_an_id_that_ends_in_zeros_is_taken_where_there_is_no_link(tmp_path: Path) -> None:
    found = instagram(tmp_path, "18355151116178700", "")
    assert ids(found) == ["18355151116178700"]
    assert not tells_of_cut_ids(found)


@pytest.mark.parametrize("number", ["", "108912897259781_1142979803545328", "DIabc_x1", "n/a"])
def test_an_id_of_another_shape_is_no_cut_one(tmp_path: Path, number: str) -> None:
    found = instagram(tmp_path, number, REEL)
    assert ids(found) == [""]
    assert not tells_of_cut_ids(found)


def test_a_rounded_id_is_told_as_cut(tmp_path: Path) -> None:
    found = instagram(tmp_path, "1.83552E+16", REEL)
    assert ids(found) == [""]
    assert tells_of_cut_ids(found)
