"""Every link and picture of the guide, the README and the other pages leads somewhere, without the internet."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from models.guide import anchor_of, order_of

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
FENCED = re.compile(r"```.*?```", re.DOTALL)
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
SMALLEST, MOST_BYTES, MOST_PICTURES = 300, 60_000, 25


def links(page: Path) -> Iterator[str]:
    yield from LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> list[str]:
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return [anchor_of(title) for title in HEADING.findall(text)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    broken = []
    for address in links(page):
        if "://" in address:
            continue
        file, _, anchor = unquote(address).partition("#")
        target = (page.parent / file) if file else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(address)
    assert broken == []


def test_the_guide_needs_no_internet() -> None:
    outside = {address for page in GUIDE.glob("*.md") for address in links(page) if "://" in address}
    assert outside == set()


def test_the_contents_name_every_chapter_once_by_its_title() -> None:
    contents = (GUIDE / "README.md").read_text(encoding="utf-8")
    order = order_of(contents)
    assert sorted(order) == sorted(page.stem for page in GUIDE.glob("*.md") if page.stem != "README")
    titles = {name: (GUIDE / f"{name}.md").read_text(encoding="utf-8").partition("\n")[0] for name in order}
    named = dict(re.findall(r"^\d+\. \[([^\]]*)\]\(([^)]*)\.md\)", contents, re.MULTILINE))
    assert {name: f"# {title}" for title, name in named.items()} == titles


def test_no_chapter_has_two_headings_with_one_anchor() -> None:
    for page in GUIDE.glob("*.md"):
        assert len(anchors(page)) == len(set(anchors(page))), page.name


def test_every_picture_is_shown_and_small() -> None:
    pictures = sorted(GUIDE.glob("pictures/*.png"))
    shown = {(GUIDE / address).resolve() for page in GUIDE.glob("*.md") for address in links(page) if ".png" in address}
    assert shown == {picture.resolve() for picture in pictures}
    assert len(pictures) <= MOST_PICTURES
    assert [picture.name for picture in pictures if not SMALLEST < picture.stat().st_size <= MOST_BYTES] == []
