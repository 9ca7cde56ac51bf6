"""Tables without a row of names: what their columns are told to hold by the cells, and what becomes of the answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import Columns, ImportOptions, Mapped, Noun, Outcome, TableSample, UnknownTableError
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW
from tests.storage.importers.files import saved
from tests.storage.importers.runs import imported, map_text, must_settle
from tests.storage.importers.tables.test_workbook import workbook

PEOPLE = "Ana Lopez\t@ana\t12,5k\tSourdough, mostly\nBo\t@bo\t900\tloves rye bread\nCleo Roy\t@cleo.r\t1.2M\t\n"
POSTS = "https://www.instagram.com/p/Abc1/,2026-04-03,120\nhttps://www.instagram.com/reel/Abc2/,2026-04-05,99\n"
ON_INSTAGRAM = ImportOptions(platform=Platform.INSTAGRAM, day=DAY)
CHOSEN = Columns(Noun.INFLUENCERS, ("name", "handle", "followers", "notes"))


def sample_of(text: str) -> TableSample:
    with pytest.raises(UnknownTableError) as raised:
        map_text(text, "pasted list", None, ImportOptions())
    return raised.value.sample


def mapped_as(text: str, columns: Columns) -> Mapped:
    return map_text(text, "pasted list", None, replace(ON_INSTAGRAM, columns=columns))


def test_columns_without_names_are_numbered() -> None:
    sample = sample_of(PEOPLE)
    assert [column.name for column in sample.columns] == ["Column 1", "Column 2", "Column 3", "Column 4"]
    assert sample.columns[0].values == ("Ana Lopez", "Bo", "Cleo Roy")


def test_cells_suggest_what_people_are_told_by() -> None:
    assert sample_of(PEOPLE).as_columns == Columns(Noun.INFLUENCERS, ("name", "handle", "followers", ""))


def test_links_to_posts_suggest_posts() -> None:
    assert sample_of(POSTS).as_columns == Columns(Noun.POSTS, ("url", "published_at", ""))


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (("https://www.tiktok.com/@ana", "tiktok.com/@bo"), "link"),
        (("ana@ana.example", "bo@bo.example"), "email"),
        (("€150", "200 EUR"), "price"),
        (("Instagram", "TikTok"), "platform"),
        (("@ana2", "https://www.tiktok.com/@bo"), ""),
        (("2026-04-03", "2026-04-05"), ""),
        (("+49 171 1234567", "0171 7654321"), ""),
        (("https://www.instagram.com/p/Abc1/", "nice"), ""),
    ],
)
def test_each_sort_of_cell_suggests_its_field(cells: tuple[str, str], field: str) -> None:
    sample = sample_of(f"@ana\tbread\t{cells[0]}\n@bo\tbread\t{cells[1]}\n")
    assert sample.as_columns == Columns(Noun.INFLUENCERS, ("handle", "", field))


def test_the_largest_counts_are_taken_for_followers() -> None:
    assert [each.field for each in sample_of("1\t@ana\t9000\n2\t@bo\t800\n").columns] == ["", "handle", "followers"]


def test_one_cell_in_ten_may_be_of_another_sort() -> None:
    rows = "".join(f"@ana{number}\t{number}00\n" for number in range(1, 10))
    assert [each.field for each in sample_of(f"{rows}@bo\tunknown\n").columns] == ["handle", "followers"]


def test_the_first_row_is_a_row(workspace: Workspace) -> None:
    plan = importing.plan_mapped(workspace, mapped_as(PEOPLE, CHOSEN))
    assert [fate.row for fate in plan.fates] == [1, 2, 3]
    assert sum(plan.counts.values()) == plan.rows == 3
    importing.apply(workspace, plan, NOW)
    row = workspace.influencers.rows([1])[1]
    assert (row.name, row.handle, row.followers) == ("Ana Lopez", "ana", 12_500)


def test_problems_have_the_row_numbers_of_the_file(workspace: Workspace) -> None:
    mapped = mapped_as("Ana\t@ana\t900\t\n\nBo\t@bo\tmany\t\n", CHOSEN)
    assert [row for row, _ in importing.plan_mapped(workspace, mapped).problems] == [3]


def test_a_title_above_is_no_row(workspace: Workspace) -> None:
    mapped = mapped_as(f"My favourite bakers\n{PEOPLE}", CHOSEN)
    plan = importing.plan_mapped(workspace, mapped)
    assert [(fate.row, fate.outcome) for fate in plan.fates] == [(row, Outcome.NEW) for row in (2, 3, 4)]


def test_columns_without_names_are_not_remembered(workspace: Workspace) -> None:
    importing.apply(workspace, importing.plan_mapped(workspace, mapped_as(PEOPLE, CHOSEN)), NOW)
    assert workspace.influencers.count() == 3
    assert workspace.remembered_columns.all() == {}


def test_the_wider_row_decides_how_many_columns_there_are() -> None:
    assert len(sample_of("@ana\t5\n@bo\t6\tand more\n").columns) == 3


def test_a_row_of_names_above_is_still_one() -> None:
    sample = sample_of("Wer\t@username\tWo\nana\t@ana\tGraz\nbo\t@bo\tLyon\n")
    assert [column.name for column in sample.columns] == ["Wer", "@username", "Wo"]
    assert sample.columns[1].field == "handle"


def test_cells_tell_what_an_unknown_name_does_not() -> None:
    sample = sample_of("Wer\tWo zu finden\tSeit\nana\thttps://x.com/ana\t2026-04-03\nbo\thttps://x.com/bo\t2026-04-04\n")
    assert [column.field for column in sample.columns] == ["", "link", ""]


def test_a_row_with_a_handle_is_never_taken_for_names_of_columns() -> None:
    text = "Ana\t@ana\tInstagram\tYouTube\t7\nBo\t@bo\tInstagram\tYouTube\t8\n"
    assert not sample_of(text).has_names


def test_a_row_with_a_count_is_no_row_of_names_though_its_handle_is_missing() -> None:
    sample = sample_of("Ana\t\t12k\nBo\t@bo\t9k\nCleo\t@cleo\t1k\n")
    assert [column.field for column in sample.columns] == ["name", "handle", "followers"]
    assert sample.columns[0].values == ("Ana", "Bo", "Cleo")


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Baker,\nI would like to order bread; please write to me,\nana@ana.example\n",
        "I would like bread from @ana for the feast of the year\n",
        "1\t2\n3\t4\n",
    ],
)
def test_prose_and_bare_numbers_stay_refused(text: str) -> None:
    with pytest.raises(UserError, match="no kind of file") as raised:
        map_text(text, "pasted list", None, ImportOptions())
    assert not isinstance(raised.value, UnknownTableError)


def test_a_file_is_read_as_the_kind_it_is_said_to_be_by_its_cells(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "people.csv", PEOPLE.replace(",", ".").replace("\t", ","))
    plan = importing.plan(workspace, path, "influencer_list", ON_INSTAGRAM)
    assert "Columns read as their cells say, for they have no names" in [each.text for each in plan.decisions]
    assert plan.counts[Outcome.NEW] == plan.rows == 3


def test_the_same_cells_again_change_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "people.tsv", PEOPLE)
    must_settle(workspace, path, replace(ON_INSTAGRAM, columns=CHOSEN))


def test_posts_without_names_are_read_by_their_links(workspace: Workspace, tmp_path: Path) -> None:
    columns = Columns(Noun.POSTS, ("url", "published_at", "likes"))
    plan = must_settle(workspace, saved(tmp_path, "posts.csv", POSTS), replace(ON_INSTAGRAM, columns=columns))
    assert plan.mapped.facts["sums"] == {"likes": 219}


def test_problems_of_such_a_table_come_back_as_one(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "people.tsv", f"{PEOPLE}Dora\t@dora\tmany\t\n")
    first = imported(workspace, path, replace(ON_INSTAGRAM, columns=CHOSEN))
    target = tmp_path / "problems.csv"
    importing.save_problems(first, target)
    text = target.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == "Problem,Row in the file,Column 1,Column 2,Column 3,Column 4"
    target.write_text(text.replace(",many", ",700"), encoding="utf-8")
    with pytest.raises(UnknownTableError) as raised:
        importing.plan(workspace, target, options=ON_INSTAGRAM)
    again = imported(workspace, target, replace(ON_INSTAGRAM, columns=raised.value.sample.as_columns))
    assert again.counts[Outcome.NEW] == again.rows == 1
    assert workspace.profiles.find(Platform.INSTAGRAM, "dora")


def test_a_workbook_without_a_row_of_names_is_asked_about_too(tmp_path: Path) -> None:
    path = saved(tmp_path, "people.xlsx", workbook(People=[["Ana", "@ana", 12_000], ["Bo", "@bo", 900]]))
    with pytest.raises(UnknownTableError) as raised:
        importing.map_file(path, None, ImportOptions())
    assert raised.value.sample.as_columns.fields == ("name", "handle", "followers")
