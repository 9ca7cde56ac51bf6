"""The same export after what happens to files: other orders of columns, encodings, line ends, spreadsheets abroad."""

import csv
import random
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest

from models.importing import ImportOptions, Mapped, PostDraft
from models.posts.post import METRICS
from storage.importing import importing
from tests.storage.importers.files import saved
from tests.storage.importers.platform_files import META_INSTAGRAM, TIKTOK_CONTENT, X_POSTS, export_of

SPACE = "https://www.instagram.com/p/Co{}de/"
INSTAGRAM = export_of(
    META_INSTAGRAM["english 2025"],
    *(
        [f"1835515111617876{n}", "17841446494080465", "fern.flour", "Fern, Flour", f"Brot “{n}”\nmit Käse", "0",
         f"04/{20 + n}/2026 18:0{n}", SPACE.format(n), "IG image", "", "Lifetime", str(12_400 + n), "80", "7", "3",
         "1", "2", ""]
        for n in range(1, 5)
    ),
)  # fmt: skip
TIKTOK = export_of(
    TIKTOK_CONTENT["business"],
    *(
        [f"Brot {n}", f"https://www.tiktok.com/@lena/video/752762300047307905{n}", f"2025/07/1{n} 18:19:10",
         str(12_400 + n), "7", "1", "3", "2"]
        for n in range(1, 5)
    ),
)  # fmt: skip
TWITTER = export_of(
    X_POSTS["2020"],
    *(
        [f"122693287165576806{n}", f"https://twitter.com/lena/status/122693287165576806{n}", f"Brot {n}",
         f"2020-02-1{n} 18:00 +0000", f"{1203 + n}.0", "20.0", "0.0166", "3.0", "1.0", "7.0"]
        for n in range(1, 5)
    ),
)  # fmt: skip
EXPORTS = {"instagram": INSTAGRAM, "tiktok": TIKTOK, "twitter": TWITTER}


def meaning(mapped: Mapped) -> list[tuple[object, ...]]:
    posts = [draft for draft in mapped.drafts if isinstance(draft, PostDraft)]
    return [
        (
            draft.post.url, draft.post.external_id, draft.post.published_at, draft.post.caption, draft.post.format,
            draft.account and draft.account.handle, *(getattr(draft.reading, name) for name in METRICS),
        )
        for draft in posts
    ]  # fmt: skip


def read(folder: Path, content: str | bytes) -> Mapped:
    mapped = importing.map_file(saved(folder, "file.csv", content), None, ImportOptions())
    assert not [fate for fate in mapped.fates if fate.note != "empty row"]
    return mapped


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text)))


def written(rows: list[list[str]], delimiter: str = ",", line_end: str = "\n", quoting: int = csv.QUOTE_MINIMAL) -> str:
    file = StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return file.getvalue()


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize("seed", range(4))
def test_columns_in_any_order(tmp_path: Path, export: str, seed: int) -> None:
    rows = rows_of(EXPORTS[export])
    order = list(range(len(rows[0])))
    random.Random(seed).shuffle(order)
    shuffled = written([[row[place] if place < len(row) else "" for place in order] for row in rows])
    assert meaning(read(tmp_path, shuffled)) == meaning(read(tmp_path, EXPORTS[export]))


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_encoding_and_delimiter(tmp_path: Path, export: str, encoding: str, delimiter: str) -> None:
    text = written(rows_of(EXPORTS[export]), delimiter)
    content = ("\ufeff" * (encoding == "utf-16-le") + text).encode(encoding)
    assert meaning(read(tmp_path, content)) == meaning(read(tmp_path, EXPORTS[export]))


@pytest.mark.parametrize("export", ["tiktok", "twitter"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_any_line_end_and_quotes(tmp_path: Path, export: str, line_end: str, quoting: int) -> None:
    text = written(rows_of(EXPORTS[export]), ",", line_end, quoting)
    assert meaning(read(tmp_path, text)) == meaning(read(tmp_path, EXPORTS[export]))


@pytest.mark.parametrize("export", EXPORTS)
def test_counts_with_groups_and_rows_and_columns_left_blank(tmp_path: Path, export: str) -> None:
    rows = rows_of(EXPORTS[export])
    grouped = [[text.replace("124", "12,4").replace("120", "1,20") if len(text) in {5, 6} else text for text in row]
               for row in rows[1:]]  # fmt: skip
    padded = [[*row, "", ""] for row in [rows[0], *grouped, *[[""] * len(rows[0])] * 3]]
    assert meaning(read(tmp_path, written(padded))) == meaning(read(tmp_path, EXPORTS[export]))


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_every_line_quoted_once_more_by_a_spreadsheet(tmp_path: Path, delimiter: str) -> None:
    lines = TIKTOK.replace("\r\n", "\n").splitlines()
    again = "\n".join('"' + line.replace('"', '""') + '"' + delimiter * (delimiter == ";") for line in lines)
    assert meaning(read(tmp_path, again)) == meaning(read(tmp_path, TIKTOK))


@pytest.mark.parametrize("left", ["1.83552E+16", "1,83552E+16", "18355151116178800"])
def test_ids_that_a_spreadsheet_cut_leave_the_links(tmp_path: Path, left: str) -> None:
    rows = rows_of(INSTAGRAM)
    cut = [rows[0], *([left, "1.78414E+16", *row[2:]] for row in rows[1:])]
    mapped = read(tmp_path, written(cut, ";"))
    posts = [draft for draft in mapped.drafts if isinstance(draft, PostDraft)]
    assert [(draft.post.external_id, draft.post.url) for draft in posts] == [("", SPACE.format(n)) for n in range(1, 5)]
    assert {draft.account.external_id for draft in posts if draft.account} == {""}
    assert any("a spreadsheet cut their IDs: 4 posts" in decision.text for decision in mapped.decisions)


def test_days_turned_round_by_a_spreadsheet_are_decided_by_the_column(tmp_path: Path) -> None:
    turned = INSTAGRAM.replace("04/21/2026", "21/04/2026").replace("04/22/2026", "22/04/2026")
    turned = turned.replace("04/23/2026", "23/04/2026").replace("04/24/2026", "03/04/2026")
    posts = [draft.post for draft in read(tmp_path, turned).drafts if isinstance(draft, PostDraft)]
    assert posts[3].published_at == datetime(2026, 4, 3, 18, 4)


def test_days_that_no_row_decides_are_months_first_as_meta_writes_them(tmp_path: Path) -> None:
    rows = [[*row[:6], "03/04/2026 10:00", *row[7:]] if n else row for n, row in enumerate(rows_of(INSTAGRAM))]
    posts = [draft.post for draft in read(tmp_path, written(rows)).drafts if isinstance(draft, PostDraft)]
    assert {post.published_at for post in posts} == {datetime(2026, 3, 4, 10, 0)}


def test_an_id_in_a_link_is_the_whole_one(tmp_path: Path) -> None:
    rows = rows_of(TWITTER)
    cut = [rows[0], *(["1226932871655760000", *row[1:]] for row in rows[1:])]
    assert meaning(read(tmp_path, written(cut))) == meaning(read(tmp_path, TWITTER))
