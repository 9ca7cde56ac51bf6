"""Names in every script: in faces of ours where we have them, in the system's else, and told where nobody has them."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.paper.blocks import Text, listed, plain
from models.paper.document import Document, Section
from tests.ui.paper.every_block import every_block
from tests.ui.paper.places import places
from tests.ui.paper.standards.check import faults
from tests.ui.paper.standards.fonts import fonts
from tests.ui.paper.standards.tree import Tagged
from ui.paper.page_pictures import PdfPages
from ui.paper.paper_size import SHEETS
from ui.paper.setting import set_document

SCRIPTS = {
    "Vietnamese": ("Nguyễn Thị Ánh", "Inter"),
    "Turkish": ("İpek Şeyma Iğdır", "Inter"),
    "Greek": ("Ελένη Παπαδοπούλου", "Inter"),
    "Kazakh": ("Айгүл Әлиева Қожа", "Inter"),
    "Arabic": ("محمد", "NotoSansArabic"),
    "Hebrew": ("נועה", "NotoSansHebrew"),
    "Thai": ("สมชาย", "NotoSansThai"),
    "Devanagari": ("नमन", "NotoSansDevanagari"),
    "skin tone": ("Mia 👩🏽", "NotoEmoji"),
    "joined emoji": ("Mia 👩🏽‍🍳", "NotoEmoji"),
    "flag": ("Mia 🇩🇪", "NotoEmoji"),
    "emoji by a sign": ("Mia ☕️", "NotoEmoji"),
}
NOBODY_HAS = "Old \u0378script"

SET_IT = """
import sys
from pathlib import Path
from tests.ui.paper.every_block import every_block
from ui.paper.setting import set_document
made = set_document(every_block(tuple(sys.argv[2:])))
Path(sys.argv[1]).write_bytes(made.data)
print(made.unprintable)
"""


@pytest.mark.parametrize(("name", "face"), SCRIPTS.values(), ids=SCRIPTS.keys())
def test_a_name_is_set_in_a_face_of_ours_everywhere(name: str, face: str) -> None:
    made = set_document(every_block((name, "Anna")))
    file = Tagged(made.data)
    assert made.unprintable == ""
    assert faults(made.data) == []
    assert any(face in str(font["/BaseFont"]).replace("-", "") for font in fonts(file))
    assert all("Inter" in str(font["/BaseFont"]) or "Noto" in str(font["/BaseFont"]) for font in fonts(file))


@pytest.mark.parametrize("name", [name for name, face in SCRIPTS.values() if face in {"Inter", "NotoEmoji"}])
def test_a_name_can_be_searched_for_on_every_page(name: str) -> None:
    file = PdfReader(io.BytesIO(set_document(every_block((name,))).data))
    assert all(name in page.extract_text() for page in file.pages)


def test_of_two_names_from_right_to_left_the_first_stays_the_first() -> None:
    file = Tagged(set_document(said(listed(["محمد", "נועה", "Anna"]))).data)
    arabic, hebrew, latin = (letters(file, face) for face in ("Arabic", "Hebrew", "Inter"))
    assert max(arabic) <= min(hebrew)
    assert max(hebrew) <= max(latin)


def test_a_note_from_right_to_left_stands_at_the_right() -> None:
    file = Tagged(set_document(said(plain("تم نشر المنشور الأول"))).data)
    width = float(file.reader.pages[0].mediabox.width)
    assert min(letters(file, "Arabic")) > width / 2


def test_a_sentence_that_begins_with_an_arabic_name_stands_at_the_left() -> None:
    file = Tagged(set_document(said(plain("محمد paid back with little doubt"))).data)
    assert max(letters(file, "Arabic")) < 100


def test_letters_that_no_face_has_are_told_with_their_word_and_the_rest_is_set() -> None:
    made = set_document(every_block((NOBODY_HAS, "Anna")))
    file = Tagged(made.data)
    assert made.unprintable == "\u0378script"
    assert file.tree.of("H1")
    assert "Anna" in file.reader.pages[0].extract_text()


def test_letters_that_no_face_has_can_be_looked_at_too() -> None:
    made = set_document(every_block((NOBODY_HAS,)))
    assert not PdfPages(made.data, made.pages, SHEETS["a4"]).picture(0, 200).isNull()


def test_without_any_face_of_the_system_names_are_set_and_those_of_east_asia_told(tmp_path: Path) -> None:
    ours = set_elsewhere(tmp_path, "محمد", "สมชาย", "👩🏽‍🍳 Mia")
    assert ours.strip() == ""
    assert faults((tmp_path / "page.pdf").read_bytes()) == []
    theirs = set_elsewhere(tmp_path, "Anna", "李娜")
    assert theirs.strip() == "李娜"


def set_elsewhere(folder: Path, *names: str) -> str:
    """Set names in a process that finds no face of the system; what it has to say of them."""
    (folder / "fonts.conf").write_text("<fontconfig><dir>/nowhere</dir></fontconfig>")
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    command = [sys.executable, "-c", SET_IT, str(folder / "page.pdf"), *names]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return run.stdout


def said(paragraph: tuple[object, ...]) -> Document:
    section = Section("said", "Said", (Text((paragraph,)),))  # type: ignore[arg-type]  # spans, as blocks make them
    return replace(every_block(("Anna",)), sections=(section,))


def letters(file: Tagged, face: str) -> list[float]:
    """Where letters of a face begin within the last paragraph."""
    mark = {mark for tag in file.tree.of("P")[-1].walk() for _, mark in tag.marks}
    return [place.left for place in places(file, 0) if place.mark in mark and face in place.face]
