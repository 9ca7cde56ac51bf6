"""A brief on paper: every element once, a person's words as they are, the same bytes each time."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from models.brief import Brief, BriefPart
from models.brief_matter import BriefMatter
from models.business import Business
from models.campaign import Campaign
from models.errors import UserError
from models.finished_brief import FinishedBrief, finished_brief
from models.partnership import CodeRule, Partnership
from ui.paper.brief_files import BriefSheet, brief_file_name, write_brief, write_briefs
from ui.paper.brief_pdf import set_brief

DAY = date(2026, 9, 22)
HOSTILE = "*x* #panic() $x$ <b> // @ref"
FULL = Brief(
    campaign_id=1, brand="Brand words", goal="Goal words", deliverables="Two reels", messages=("First", "Second"),
    avoid="Avoid words", disclosure="Mark it", usage_rights="Rights words", approval="Draft words", own_voice="Voice",
)  # fmt: skip


def brief(of: Brief = FULL, name: str = "Lena", title: str = "Autumn box") -> FinishedBrief:
    work = Partnership(3, 1, 1, link="https://fern.example/box")
    codes = (CodeRule(1, 3, "LENA10"),)
    return finished_brief(BriefMatter(Business("Fern & Flour"), Campaign(1, title), work, name, codes=codes), of)


def reader_of(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in reader_of(pdf).pages)
    return " ".join(text.split())


def test_every_element_is_on_one_page_once() -> None:
    made = set_brief(brief(), None, DAY)
    text = text_of(made.data)
    assert made.pages == 1
    said = [FULL.text(part).split("\n")[0] for part in BriefPart]
    assert {words: text.count(words) for words in said} == dict.fromkeys(said, 1)
    assert all(part.label in text for part in BriefPart)
    assert "Brief for Lena" in text
    assert "Code: LENA10" in text


def test_what_is_lacking_is_not_on_paper() -> None:
    text = text_of(set_brief(brief(Brief()), None, DAY).data)
    assert "Key messages" not in text
    assert "yet" not in text


@pytest.mark.parametrize("words", [HOSTILE, "= heading", "- item", "Żurek & Żyto", "`raw` ~ \\ #"])
def test_words_come_out_as_they_are(words: str) -> None:
    made = set_brief(brief(Brief(avoid=words, messages=(words,)), name=words, title=words), None, DAY)
    squeezed = "".join(text_of(made.data).split())
    assert squeezed.count("".join(words.split())) >= 4
    assert made.unprintable == ""


def test_other_scripts_and_emoji_are_set_in_faces_of_ours() -> None:
    made = set_brief(brief(Brief(avoid="مطبخ נועה 🌾")), None, DAY)
    assert made.unprintable == ""
    assert "🌾" in text_of(made.data)


def test_a_long_text_flows_on_and_says_on_which_page_one_is() -> None:
    made = set_brief(brief(Brief(avoid="\n".join(f"Line {number}" for number in range(120)))), None, DAY)
    assert made.pages > 1
    text = text_of(made.data)
    assert "Line 119" in text
    assert f"1 of {made.pages}" in text


def test_the_same_brief_is_the_same_bytes_tagged_and_named() -> None:
    pdf = set_brief(brief(), None, DAY).data
    root: Any = reader_of(pdf).trailer["/Root"]
    metadata = reader_of(pdf).metadata
    assert pdf == set_brief(brief(), None, DAY).data
    assert root["/MarkInfo"]["/Marked"]
    assert metadata is not None
    assert metadata.title == "Brief: Autumn box · for Lena"


def test_each_creator_gets_a_file_and_nothing_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "Brief Autumn box - Lena.pdf").write_bytes(b"mine")
    briefs = [brief(), brief(), brief(name="Zoë")]
    files = write_briefs(briefs, BriefSheet(None, DAY), tmp_path, tmp_path / "w.goodword")
    assert [file.name for file in files] == [
        "Brief Autumn box - Lena 2.pdf", "Brief Autumn box - Lena 3.pdf", "Brief Autumn box - Zoë.pdf",
    ]  # fmt: skip
    assert (tmp_path / "Brief Autumn box - Lena.pdf").read_bytes() == b"mine"


def test_a_brief_never_replaces_the_workspace(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot replace the workspace"):
        write_brief(brief(), BriefSheet(None, DAY), tmp_path / "w.pdf", tmp_path / "w.pdf")


def test_a_name_never_leaves_the_folder() -> None:
    assert "/" not in brief_file_name(brief(name="../../etc"))
