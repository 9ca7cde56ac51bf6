"""Rows that could not be read, saved, mended in a spreadsheet and imported."""

import csv
from pathlib import Path

import pytest

from models.importing import ImportOptions, ImportPlan, Outcome, Pasted
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY
from tests.storage.importers.files import META_HEADER, SHOPIFY_HEADER, influencer, influencer_list, order, post, text_of
from tests.storage.importers.runs import imported

LINKS = "https://x.com/ana\nhttps://www.instagram.com/p/Abc1/\nhttps://x.com/bo\n"
CARDS = "BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
ANALYTICS = (
    "# Report CSV Export\n# Property: bakery\n# Start date: 20260401\n# End date: 20260430\n"
    "Date,Event count,Total users,New users\n20260401,12,9,3\n2026040X,7,5,2\n"
)
CAMPAIGNS = "Campaign,Objective,Starts on,Ends on,Budget\nSpring,Sales,2026-04-01,2026-04-30,10\nAutumn,Fun,,,5\n"
POSTS = "Post link,Handle,Likes\nhttps://x.com/ana/status/5,@ana,3\nhttps://x.com/ana/status/6,@ana,many\n"
ORDERS = "Order number,Date,Total\n1,2026-04-20,5.00\n2,2026-04-21,=a lot\n"
FILES = {
    "posts.csv": POSTS,
    "orders.csv": ORDERS,
    "campaigns.csv": CAMPAIGNS,
    "links.txt": LINKS,
    "contacts.vcf": CARDS,
    "visits.csv": ANALYTICS,
    "shopify.csv": text_of(SHOPIFY_HEADER, [order("#1"), order("#2", total="much")]),
    "meta.csv": text_of(META_HEADER, [post("1"), post("2", likes="some")]),
}


def saved_problems(plan: ImportPlan, folder: Path) -> Path:
    path = folder / "problems.csv"
    importing.save_problems(plan, path)
    return path


def outcomes(plan: ImportPlan) -> list[Outcome]:
    return [fate.outcome for fate in plan.fates]


@pytest.mark.parametrize("name", FILES)
def test_problems_come_back_as_a_file_of_the_same_kind(workspace: Workspace, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")
    first = importing.plan(workspace, path)
    assert len(first.problems) == 1
    again = importing.plan(workspace, saved_problems(first, tmp_path))
    kinds = {first.mapped.kind} if name != "contacts.vcf" else {"influencer_list"}
    assert again.mapped.kind in kinds
    assert again.rows == 1
    assert not {"Problem", "Row in the file"} & set(again.mapped.header)
    if name != "contacts.vcf":  # a card that broke off is whole as a row
        assert [reason for _, reason in again.problems] == [reason for _, reason in first.problems]


def test_a_mended_row_is_imported(workspace: Workspace, tmp_path: Path) -> None:
    options = ImportOptions(platform=Platform.INSTAGRAM, day=DAY)
    path = influencer_list(tmp_path, influencer("ana"), influencer("b o", followers="about 5", number="about 5"))
    plan = imported(workspace, path, options)
    problems = saved_problems(plan, tmp_path)
    text = problems.read_text(encoding="utf-8-sig").replace("about 5,about 5", "5K,5000").replace("b o", "bo")
    problems.write_text(text, encoding="utf-8")
    assert outcomes(imported(workspace, problems, options)) == [Outcome.NEW]
    assert outcomes(importing.plan(workspace, problems, options=options)) == [Outcome.SAME]


def test_columns_may_change_places_in_the_spreadsheet(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text(ORDERS, encoding="utf-8")
    problems = saved_problems(importing.plan(workspace, path), tmp_path)
    with problems.open(encoding="utf-8-sig", newline="") as file:
        rows = [row[::-1] for row in csv.reader(file)]
    with problems.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    plan = importing.plan(workspace, problems)
    assert (plan.mapped.kind, plan.mapped.header) == ("order_list", ("Total", "Date", "Order number"))


def test_a_row_that_is_too_wide_stays_a_problem_until_it_is_mended(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text("Order number,Date,Total\n1,2026-04-20,5.00\n2,2026-04-21,5,00\n", encoding="utf-8")
    first = importing.plan(workspace, path)
    again = importing.plan(workspace, saved_problems(first, tmp_path))
    assert [reason for _, reason in again.problems] == [reason for _, reason in first.problems]
    assert len(again.problems) == 1


def test_what_stands_above_a_table_stays_with_its_problems(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text(ANALYTICS, encoding="utf-8")
    problems = saved_problems(importing.plan(workspace, path), tmp_path)
    assert problems.read_text(encoding="utf-8-sig").startswith("# Report CSV Export")


def test_a_table_of_ones_own_may_have_a_column_called_problem(tmp_path: Path) -> None:
    table = importing.read_source(Pasted("Name\tProblem\nAna\tlate\n", DAY))
    assert [list(record.cells) for record in table.records] == [["Name", "Problem"], ["Ana", "late"]]
