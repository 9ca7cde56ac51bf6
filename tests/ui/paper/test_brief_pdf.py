"""A brief on paper: every element once, a person's words as they are, the same bytes each time."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from models.business import Business
from models.campaigns.brief import Brief, BriefPart
from models.campaigns.brief_matter import BriefMatter
from models.campaigns.campaign import Campaign
from models.campaigns.finished_brief import finished_brief
from models.campaigns.partnership import CodeRule, Partnership
from models.paper.brief import BriefSource, brief_document
from models.paper.document import Document
from ui.paper.export import proposed_name
from ui.paper.folder import write_each
from ui.paper.setting import set_document
from ui.paper.typesetting import SetPdf

DAY = date(2026, 9, 22)
LINK = "https://fern.example/box"
HOSTILE = "*x* #panic() $x$ <b> // @ref"
FULL = Brief(
    campaign_id=1, brand="Brand words", goal="Goal words", deliverables="Two reels", messages=("First", "Second"),
    avoid="Avoid words", disclosure="Mark it", usage_rights="Rights words", approval="Draft words", own_voice="Voice",
)  # fmt: skip


def brief(
    of: Brief = FULL, name: str = "Lena", title: str = "Autumn box", code: str = "LENA10", link: str = LINK
) -> Document:
    business, work = Business("Fern & Flour"), Partnership(3, 1, 1, link=link)
    matter = BriefMatter(business, Campaign(1, title), work, name, codes=(CodeRule(1, 3, code),))
    return brief_document(BriefSource(finished_brief(matter, of), business, DAY))


def set_brief(document: Document) -> SetPdf:
    return set_document(document)


def reader_of(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in reader_of(pdf).pages)
    return " ".join(text.split())


def test_every_element_is_on_one_page_once() -> None:
    made = set_brief(brief())
    text = text_of(made.data)
    assert made.pages == 1
    said = [FULL.text(part).split("\n")[0] for part in BriefPart]
    assert {words: text.count(words) for words in said} == dict.fromkeys(said, 1)
    assert all(part.label in text for part in BriefPart)
    assert "Brief for Lena" in text
    assert "Code: LENA10" in text


def test_what_is_lacking_is_not_on_paper() -> None:
    text = text_of(set_brief(brief(Brief())).data)
    assert "Key messages" not in text
    assert "yet" not in text


@pytest.mark.parametrize("words", [HOSTILE, "= heading", "- item", "Żurek & Żyto", "`raw` ~ \\ #"])
def test_words_come_out_as_they_are(words: str) -> None:
    made = set_brief(brief(Brief(avoid=words, messages=(words,)), name=words, title=words))
    squeezed = "".join(text_of(made.data).split())
    assert squeezed.count("".join(words.split())) >= 4
    assert made.unprintable == ""


def test_other_scripts_and_emoji_are_set_in_faces_of_ours() -> None:
    made = set_brief(brief(Brief(avoid="مطبخ נועה 🌾")))
    assert made.unprintable == ""
    assert "🌾" in text_of(made.data)


def test_a_long_text_flows_on_and_says_on_which_page_one_is() -> None:
    made = set_brief(brief(Brief(avoid="\n".join(f"Line {number}" for number in range(120)))))
    assert made.pages > 1
    text = text_of(made.data)
    assert "Line 119" in text
    assert f"1 of {made.pages}" in text


def test_the_same_brief_is_the_same_bytes_tagged_and_named() -> None:
    pdf = set_brief(brief()).data
    root: Any = reader_of(pdf).trailer["/Root"]
    metadata = reader_of(pdf).metadata
    assert pdf == set_brief(brief()).data
    assert root["/MarkInfo"]["/Marked"]
    assert metadata is not None
    assert metadata.title == "Brief – Lena – Autumn box"


def test_each_creator_gets_a_file_and_nothing_is_replaced(tmp_path: Path) -> None:
    called = "Fern & Flour – Brief – Lena – Autumn box – 2026-09-22"
    (tmp_path / f"{called}.pdf").write_bytes(b"mine")
    files = write_each([brief(), brief(), brief(name="Zoë")], tmp_path, tmp_path / "own.goodword")
    assert [file.name for file in files] == [
        f"{called} 2.pdf", f"{called} 3.pdf", f"{called.replace('Lena', 'Zoë')}.pdf",
    ]  # fmt: skip
    assert (tmp_path / f"{called}.pdf").read_bytes() == b"mine"


def test_a_name_never_leaves_the_folder() -> None:
    assert "/" not in proposed_name(brief(name="../../etc"))


def test_a_code_and_a_link_can_be_copied_whole() -> None:
    code, link = "LENA-MARIA-GLUTENFREE-2026", f"{LINK}/{'so-good-' * 6}?utm_source=instagram&utm_campaign=autumn"
    reader = reader_of(set_brief(brief(code=code, link=link)).data)
    text = "".join(page.extract_text() for page in reader.pages)
    assert f"Code: {code}" in " ".join(text.split())
    assert link in "".join(text.split())


def test_the_link_leads_there() -> None:
    assert links_of(set_brief(brief()).data) == {f"{LINK}?utm_medium=influencer&utm_campaign=autumn-box"}


def test_a_word_that_no_line_holds_stays_on_the_page() -> None:
    made = set_brief(brief(Brief(avoid="W" * 120, messages=("m" * 300,)), name="W" * 120, title="W" * 120))
    text = "".join(text_of(made.data).split()).replace("\u200b", "")
    assert text.count("W" * 120) >= 3
    assert "m" * 300 in text


def links_of(pdf: bytes) -> set[str]:
    found: list[Any] = [one for page in reader_of(pdf).pages for one in page.get("/Annots", ())]
    return {one.get_object()["/A"]["/URI"] for one in found}
