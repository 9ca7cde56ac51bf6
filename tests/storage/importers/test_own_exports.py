"""What Goodword exports it reads back: nothing changes, and a new workspace learns all that the tables say."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import UserError
from models.importing import ImportOptions, ImportPlan, Outcome, ReadAs
from models.reading.platform import Platform
from models.reading.text import clean, one_line
from models.results.filters import EVERYTHING
from storage.exporters import NOUNS, csv_file, export
from storage.exporters.column import Cell, Column, Row
from storage.exporters.csv_file import as_text
from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.description import Table
from storage.exporters.everything.raw_rows import raw_sheet
from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.exporters.exporting import EVERY_TABLE, sheet_of
from storage.exporters.person_file import write_person
from storage.exporters.results_book import export_results
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW, do, make_workspace
from tests.full_workspace import KNOWN, TYPED, fill

IN_ORDER = ("influencers", "campaigns", "partnerships", "posts", "orders")
"""Each table names what those before it brought."""

NOT_CARRIED = {
    "influencers": {"Next follow-up", "Follow-up note"},
    "campaigns": {"Expenses"},
    "partnerships": {"Posts promised", "Paid", "Cost"},
    "posts": {"Readings"},
    "orders": set[str](),
}
"""Columns that rest on what no table holds: the conversation, expenses, deliverables, payments, older readings."""

@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=fill)
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, "other.goodword")
    yield made
    made.close()


def planned(workspace: Workspace, what: str, path: Path) -> ImportPlan:
    export(workspace, what, path, DAY)
    return importing.plan(workspace, path)


def rows(workspace: Workspace, what: str, folder: Path) -> list[dict[str, str]]:
    """A table as it is exported, but for what it does not carry."""
    export(workspace, what, folder / "rows.csv", DAY)
    with (folder / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        return [
            {name: text for name, text in row.items() if name not in NOT_CARRIED[what]} for row in csv.DictReader(file)
        ]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("what", NOUNS)
def test_the_own_export_changes_nothing(filled: Workspace, tmp_path: Path, what: str, suffix: str) -> None:
    plan = planned(filled, what, tmp_path / f"own.{suffix}")
    assert plan.problems == []
    assert [fate.changes for fate in plan.fates if fate.changes] == []
    assert plan.counts[Outcome.SAME] == plan.rows > 1


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_new_workspace_exports_the_same_tables(
    filled: Workspace, other: Workspace, tmp_path: Path, suffix: str
) -> None:
    for what in IN_ORDER:
        path = tmp_path / f"{what}.{suffix}"
        export(filled, what, path, DAY)
        plan = importing.plan(other, path, options=ImportOptions(day=DAY))
        assert (plan.counts[Outcome.NEW], plan.problems) == (plan.rows, [])
        importing.apply(other, plan, NOW)
    for what in IN_ORDER:
        assert rows(other, what, tmp_path) == rows(filled, what, tmp_path)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_new_workspace_learns_all_of_a_person(
    filled: Workspace, other: Workspace, tmp_path: Path, suffix: str
) -> None:
    export(filled, "influencers", tmp_path / f"own.{suffix}", DAY)
    importing.apply(other, importing.plan(other, tmp_path / f"own.{suffix}", options=ImportOptions(day=DAY)), NOW)
    person = other.influencers.get(1)
    profiles = other.profiles.of_influencer(1)
    values = [other.custom_fields.of_influencer(number) for number in (1, 2)]
    custom = [{each.field.name: each.value for each in listed if each.value} for listed in values]
    assert person
    assert {name: getattr(person, name) for name in KNOWN} == KNOWN
    typed = {name: value for name, _, value in TYPED}
    assert custom == [{"Shoe size": "38", **typed}, {"Notes": "=own words", "Height": "about 5"}]
    assert [(profile.platform, profile.handle) for profile in profiles] == [
        (Platform.INSTAGRAM, "ana1"), (Platform.TIKTOK, "ana.too"),
    ]  # fmt: skip


def test_a_cell_that_was_changed_in_a_spreadsheet_is_the_one_that_changes(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    export(filled, "partnerships", path, DAY)
    path.write_text(path.read_text(encoding="utf-8-sig").replace("150.00", "175.50").replace("No reply", ""), "utf-8")
    plan = importing.plan(filled, path)
    assert [fate.changes for fate in plan.fates] == [(), (("fee", 15_000, 17_550),), ()]
    importing.apply(filled, plan, NOW)
    assert importing.plan(filled, path).counts[Outcome.SAME] == 3


def as_saved_in(country: str, text: str) -> str:
    """A cell as a spreadsheet of another country saves it."""
    if day := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)( \d\d:\d\d)?", text):
        written = f"{day[3]}.{day[2]}.{day[1]}" if country == "de" else f"{int(day[2])}/{int(day[3])}/{day[1]}"
        return written + (day[4] or "")
    return text.replace(".", ",") if country == "de" and re.fullmatch(r"\d+\.\d{2,3}", text) else text


@pytest.mark.parametrize(("country", "delimiter", "encoding"), [("de", ";", "utf-8"), ("us", "\t", "utf-16")])
@pytest.mark.parametrize("what", NOUNS)
def test_a_spreadsheet_of_another_country_changes_nothing(
    filled: Workspace, tmp_path: Path, what: str, country: str, delimiter: str, encoding: str
) -> None:
    export(filled, what, tmp_path / "own.csv", DAY)
    with (tmp_path / "own.csv").open(encoding="utf-8-sig", newline="") as file:
        table = [[as_saved_in(country, cell) for cell in row] for row in csv.reader(file)]
    with (tmp_path / "saved.csv").open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(table)
    options = ImportOptions(date_order="mdy") if country == "us" else None  # 5/4/2026 alone would be asked for
    plan = importing.plan(filled, tmp_path / "saved.csv", options=options)
    assert [fate.changes for fate in plan.fates if fate.changes] == []
    assert plan.counts[Outcome.SAME] == plan.rows, plan.problems


def as_shown(cell: Cell, column: Column, row: Row, country: str) -> str:
    """A cell as a spreadsheet shows it: so Excel saves a workbook as CSV."""
    if not isinstance(cell, int | Decimal):
        return as_text(cell)
    text = f"{cell:,}"
    if column.shown_as and (found := re.fullmatch(r'(?:"(.+)")?#,##0(?:\.(0+))?(?: "(.+)")?', column.shown_as(row))):
        before, digits, after = found.groups(default="")
        text = f"{before}{cell:,.{len(digits)}f} {after}".strip()
    return text.translate(str.maketrans(",.", ".,")) if country == "de" else text


@pytest.mark.parametrize("country", ["us", "de"])
@pytest.mark.parametrize("what", NOUNS)
def test_a_workbook_saved_as_csv_as_it_is_shown_changes_nothing(
    filled: Workspace, tmp_path: Path, what: str, country: str
) -> None:
    sheet = sheet_of(filled, what, DAY)
    with (tmp_path / "saved.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";" if country == "de" else ",")
        writer.writerow([column.header for column in sheet.columns])
        for row in sheet.rows:
            writer.writerow([as_shown(column.read(row), column, row, country) for column in sheet.columns])
    plan = importing.plan(filled, tmp_path / "saved.csv")
    assert [fate.changes for fate in plan.fates if fate.changes] == []
    assert plan.counts[Outcome.SAME] == plan.rows, plan.problems


NOT_READ_BACK = [what for what in EVERY_TABLE if what not in NOUNS]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("what", NOT_READ_BACK)
def test_a_table_that_is_not_read_back_is_known_and_says_so(
    filled: Workspace, tmp_path: Path, what: str, suffix: str
) -> None:
    with pytest.raises(UserError, match="that Goodword wrote; it is not read back"):
        planned(filled, what, tmp_path / f"own.{suffix}")


@pytest.mark.parametrize("table", KEPT, ids=lambda table: table.name)
def test_a_table_for_programs_is_never_taken_for_a_list(filled: Workspace, tmp_path: Path, table: Table) -> None:
    path = tmp_path / f"{table.name}.csv"
    csv_file.write(raw_sheet(filled, table), path)
    with pytest.raises(UserError, match="wrote for other programs"):
        importing.plan(filled, path)


def test_the_workbook_of_a_person_changes_nothing_and_offers_only_what_is_read(
    filled: Workspace, tmp_path: Path
) -> None:
    write_person(filled, 1, tmp_path / "ana.xlsx")
    plan = importing.plan(filled, tmp_path / "ana.xlsx")
    assert plan.counts[Outcome.SAME] == plan.rows > 0
    told = next(decision.text for decision in plan.decisions if decision.topic == "sheets")
    assert "“Partnerships”" in told
    assert "“Conversation”" not in told
    with pytest.raises(UserError, match="a table of one person that Goodword wrote"):
        importing.plan(filled, tmp_path / "ana.xlsx", read_as=ReadAs(sheet="Person"))


@pytest.mark.parametrize("sheet", ["Posts", "Orders"])
def test_tables_of_the_workbook_of_results_change_nothing(filled: Workspace, tmp_path: Path, sheet: str) -> None:
    export_results(filled, tmp_path / "results.xlsx", EVERYTHING, DAY)
    plan = importing.plan(filled, tmp_path / "results.xlsx", read_as=ReadAs(sheet=sheet))
    assert plan.counts[Outcome.SAME] == plan.rows > 0


def test_one_column_of_days_settles_the_others(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "campaigns.csv"
    path.write_text("Campaign,Starts on,Ends on,Budget\nSpring,5/4/2026,5/31/2026,10\n", encoding="utf-8")
    plan = importing.plan(workspace, path)
    assert plan.problems == []
    importing.apply(workspace, plan, NOW)
    assert workspace.campaigns.named("Spring").starts_on == date(2026, 5, 4)


def test_columns_that_goodword_works_out_are_told(filled: Workspace, tmp_path: Path) -> None:
    told = [decision.text for decision in planned(filled, "orders", tmp_path / "own.csv").decisions]
    worked_out = "Net, Influencer, Campaign, Attribution, Gift cost, Flags"
    assert f"Worked out by Goodword itself, so not read: {worked_out}" in told


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
LINES = st.lists(WORDS, max_size=3).map("\n".join).map(clean)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=WORDS.map(one_line).filter(bool), line=WORDS.map(one_line), lines=LINES, amount=st.integers(0, 10**9))
def test_whatever_the_words_are_nothing_changes(
    workspace: Workspace, suffix: str, name: str, line: str, lines: str, amount: int
) -> None:
    def add(w: Workspace) -> None:
        campaign = w.campaigns.add(name=f"{name} {w.writes}", brief=lines, product=line, budget=amount)
        person = w.influencers.add(name=name)
        w.partnerships.add(person, campaign, notes=lines, exit_reason=line, fee=amount)
        w.orders.add(
            source="shop", number=f"{w.writes}", placed_on=DAY, currency="EUR", items=amount, status=line,
            tracked_source=line,
        )  # fmt: skip
        profile = w.profiles.add(person, Platform.INSTAGRAM, f"a{w.writes}")
        w.posts.add(profile_id=profile, platform=Platform.INSTAGRAM, caption=lines, published_at=NOW)

    do(workspace, add)
    with TemporaryDirectory() as folder:
        for what in ("campaigns", "partnerships", "posts", "orders"):
            plan = planned(workspace, what, Path(folder, f"own.{suffix}"))
            assert plan.counts[Outcome.SAME] == plan.rows, (what, plan.problems, [fate.changes for fate in plan.fates])
        export_everything(workspace, Path(folder, "all.zip"), Made(DAY, ""))
        for source in importing.sources_in(Path(folder, "all.zip")):
            plan = importing.plan(workspace, source)
            assert plan.counts[Outcome.SAME] == plan.rows, (source, plan.problems)
