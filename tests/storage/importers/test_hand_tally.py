"""Tallies kept by hand: counts of orders by day and code, name or handle become orders told of partnerships."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import Columns, ImportOptions, ImportPlan, Noun, Outcome, UnknownTableError, header_key
from models.stages import Stage
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW, add_campaign, add_influencer, add_order, add_partnership, make_workspace
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = ("Date", "Discount code", "Orders", "Revenue")
LENA, MIA, BOTH, LATER, GONE = 1, 2, 3, 4, 5
"""Partnerships: two of the spring, one creator in two campaigns, and one who left."""

NOBODYS = "Nobody has the code “GHOST10” on 18 Apr 2026"
GIVE_IT = "give it to a creator in a campaign, or name the creator here."


def fill(w: Workspace) -> None:
    spring = add_campaign(w)
    autumn = add_campaign(w, "Autumn", starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 31))
    add_partnership(w, add_influencer(w, "Lena Fox"), spring, "LENA10")
    add_partnership(w, add_influencer(w, "Mia"), spring, "MIA10", currency="USD")
    noa = add_influencer(w, "Noa")
    add_partnership(w, noa, spring, "NOA10")
    add_partnership(w, noa, autumn, "NOA10")
    add_partnership(w, add_influencer(w, "Ida"), spring, stage=Stage.DECLINED)
    for _ in range(2):
        add_influencer(w, "Kim", None)


@pytest.fixture
def creators(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=fill)
    yield made
    made.close()


def sheet(folder: Path, *rows: Sequence[str], header: Sequence[str] = HEADER) -> Path:
    return saved(folder, "desk.csv", text_of(header, rows))


def told(workspace: Workspace) -> list[tuple[object, ...]]:
    return [(one.partnership_id, str(one.day), one.orders, one.revenue) for one in workspace.tallies.all()]


def notes(plan: ImportPlan, outcome: Outcome) -> list[str]:
    return [fate.note for fate in plan.of(outcome)]


def test_a_row_becomes_orders_told_of_whose_code_it_names(creators: Workspace, tmp_path: Path) -> None:
    rows = (("2026-04-18", "lena10", "3", "€66.00"), ("2026-04-19", "MIA10", "1", ""), ("Total", "", "4", "66"))
    plan = must_settle(creators, sheet(tmp_path, *rows))
    assert told(creators) == [(LENA, "2026-04-18", 3, 6600), (MIA, "2026-04-19", 1, None)]
    assert notes(plan, Outcome.NEW) == [
        "3 orders of Lena Fox on 18 Apr, told by hand", "1 order of Mia on 19 Apr, told by hand",
    ]  # fmt: skip
    assert [one.currency for one in creators.tallies.all()] == ["EUR", "USD"]
    assert plan.left_out == {"total row": 1}
    report = importing.report(plan)
    assert (report["kind"], report["orders"], report["revenue"]) == ("hand_tally", 4, "66.00")
    assert any(each.text.startswith("These count beside the orders that you import") for each in plan.decisions)


@pytest.mark.parametrize("who", ["Lena Fox", "lena fox", "@lena.fox1", "LENA10", "https://instagram.com/lena.fox1"])
def test_a_creator_is_named_in_any_way(creators: Workspace, tmp_path: Path, who: str) -> None:
    imported(creators, sheet(tmp_path, ("2026-04-18", who, "2"), header=("Day", "Who", "Number of orders")))
    assert told(creators) == [(LENA, "2026-04-18", 2, None)]


def test_imported_orders_of_the_same_creator_and_day_are_told_beside(creators: Workspace, tmp_path: Path) -> None:
    for code in ("lena10", "LENA10", "GHOST10", "MIA10, LENA10"):
        add_order(creators, code, placed_on=date(2026, 4, 18))
    add_order(creators, "LENA10", placed_on=date(2026, 4, 18), is_cancelled=True)
    rows = (("2026-04-18", "LENA10", "3", ""), ("2026-04-18", "MIA10", "1", ""), ("2026-04-19", "LENA10", "1", ""))
    plan = must_settle(creators, sheet(tmp_path, *rows))
    assert notes(plan, Outcome.NEW) == [
        "3 orders of Lena Fox on 18 Apr, told by hand, beside 2 orders by code from the shop",
        "1 order of Mia on 18 Apr, told by hand", "1 order of Lena Fox on 19 Apr, told by hand",
    ]  # fmt: skip
    told_of = [each.text for each in plan.decisions]
    assert "Orders by code of the same creator and day are imported already, and both count: 1 row" in told_of


def test_rows_of_one_creator_and_day_are_added_up(creators: Workspace, tmp_path: Path) -> None:
    rows = (("2026-04-18", "LENA10", "3", "66"), ("2026-04-18", "Lena Fox", "2", ""))
    plan = must_settle(creators, sheet(tmp_path, *rows))
    assert counts(plan) == {"new": 1, "merged": 1}
    assert notes(plan, Outcome.MERGED) == ["added to row 2: the same creator, campaign and day"]
    assert told(creators) == [(LENA, "2026-04-18", 5, 6600)]


def test_another_count_changes_the_day_and_a_blank_overwrites_nothing(creators: Workspace, tmp_path: Path) -> None:
    imported(creators, sheet(tmp_path, ("2026-04-18", "LENA10", "3", "66")))
    plan = must_settle(creators, sheet(tmp_path, ("2026-04-18", "LENA10", "4", "")))
    assert notes(plan, Outcome.CHANGED) == ["4 orders of Lena Fox on 18 Apr, told by hand; orders differs"]
    assert told(creators) == [(LENA, "2026-04-18", 4, 6600)]


def test_in_several_campaigns_the_column_the_day_or_the_choice_says_which(creators: Workspace, tmp_path: Path) -> None:
    rows = (("2026-04-18", "Noa", "1", ""), ("2026-09-18", "Noa", "2", ""), ("2026-08-01", "Noa", "3", "autumn"))
    plan = must_settle(creators, sheet(tmp_path, *rows, header=("Date", "Who", "Orders", "Campaign")))
    assert told(creators) == [
        (BOTH, "2026-04-18", 1, None), (LATER, "2026-08-01", 3, None), (LATER, "2026-09-18", 2, None)
    ]  # fmt: skip
    assert notes(plan, Outcome.NEW)[2].endswith(", told by hand, before Autumn begins")
    path = sheet(tmp_path, ("2026-08-02", "Noa", "1"), header=("Date", "Who", "Orders"))
    assert imported(creators, path).problems == [
        (2, "“Noa” can be meant in several campaigns: “Spring box”, “Autumn”. Write in a column “Campaign” which one.")
    ]
    assert imported(creators, path, ImportOptions(campaign_id=2)).writes_anything


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("2026-04-18", "GHOST10", "", "1", ""),
         f"{NOBODYS}: {GIVE_IT}"),
        (("2026-04-18", "", "Tom", "1", ""),
         "You have no influencer called “Tom”. Add this person, or import the list of influencers, first."),
        (("2026-04-18", "", "Kim", "1", ""),
         "More than one of your influencers is called “Kim”. Give them different names first."),
        (("2026-04-18", "", "Ida", "1", ""), "“Ida” is in no campaign: add this person to one first."),
        (("2026-04-18", "MIA10", "Lena Fox", "1", ""),
         "“MIA10” and “Lena Fox” mean two creators: leave one of the cells empty."),
        (("2026-04-18", "", "", "1", ""), "This row does not say whose it is: write the creator or the code."),
        (("", "MIA10", "", "1", ""), "This row has no day."),
        (("soon", "MIA10", "", "1", ""), "“soon” is no date. Write it like 3 Apr 2026 or 24.12.2026."),
        (("2026-04-18", "MIA10", "", "", "5"), "This row does not say how many orders there were."),
        (("2026-04-18", "MIA10", "", "-1", ""), "“-1” cannot be a number of orders."),
        (("2026-04-18", "MIA10", "", "1001", ""),
         "“1001” looks like the number of an order, not like how many there were on a day."),
        (("2026-04-18", "MIA10", "", "1", "-22.00"),
         "“-22.00” is less than nothing: leave refunded orders out, and write what the others brought."),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_a_problem_in_one_sentence(
    creators: Workspace, tmp_path: Path, row: Sequence[str], reason: str
) -> None:
    header = ("Date", "Code", "Who", "Orders", "Revenue")
    path = sheet(tmp_path, row, ("2026-04-19", "MIA10", "", "2", ""), header=header)
    plan = imported(creators, path)
    assert plan.problems == [(2, reason)]
    assert told(creators) == [(MIA, "2026-04-19", 2, None)]
    mended = ImportOptions(mended={2: ("2026-04-18", "MIA10", "", "1", "22")})
    assert counts(imported(creators, path, mended)) == {"new": 1, "same": 1}


@pytest.mark.parametrize("code", ["Code", "Discount code"])
@pytest.mark.parametrize("day", ["Date", "Day", "Tag"])
def test_a_tally_is_known_by_its_header(creators: Workspace, tmp_path: Path, day: str, code: str) -> None:
    header = (day, code, "Orders", "Revenue")
    plan = imported(creators, sheet(tmp_path, ("2026-04-19", "MIA10", "2", "44"), header=header))
    assert (plan.mapped.kind, told(creators)) == ("hand_tally", [(MIA, "2026-04-19", 2, 4400)])


def test_a_day_on_which_nothing_was_told_is_left_out(creators: Workspace, tmp_path: Path) -> None:
    plan = imported(creators, sheet(tmp_path, ("2026-04-18", "MIA10", "", ""), ("2026-04-19", "MIA10", "0", "")))
    assert plan.left_out == {"no orders told": 1}
    assert told(creators) == [(MIA, "2026-04-19", 0, None)]


def test_counts_that_may_be_of_anything_are_proposed_and_not_taken(creators: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, ("4/18/2026", "MIA10", "2", "$44.00"), header=("date", "code", "count", "dollars"))
    with pytest.raises(UnknownTableError) as caught:
        importing.plan(creators, path)
    assert caught.value.sample.as_columns == Columns(Noun.TALLIES, ("day", "code", "orders", "revenue"))
    assert "Date, Code, Orders, Revenue" in caught.value.hint
    plan = importing.plan(creators, path, "hand_tally")
    assert counts(plan) == {"new": 1}
    chosen = ImportOptions(columns=caught.value.sample.as_columns)
    assert counts(imported(creators, path, chosen)) == {"new": 1}


def test_the_wished_kind_goes_before_what_was_chosen_of_such_a_table_before(
    creators: Workspace, tmp_path: Path
) -> None:
    path = sheet(tmp_path, ("2026-04-18", "MIA10", "2", "44"), ("2026-04-19", "MIA10", "2", "44"))
    orders = Columns(Noun.ORDERS, ("placed_on", "code", "number", "total"))
    creators.edit("Remember", lambda w: w.remembered_columns.put(header_key(HEADER), orders), NOW)
    assert importing.plan(creators, path).mapped.kind == "order_list"
    assert counts(importing.plan(creators, path, "hand_tally")) == {"new": 2}


@pytest.mark.parametrize(
    "header",
    [
        ("Order number", "Date", "Code", "Total"), ("Date", "Code", "Orders", "Shipping", "Status"),
        ("Date", "Name", "Orders", "Likes"), ("Date", "Orders", "Revenue"),
        ("Influencer", "From", "Until", "Source", "Campaign", "Orders", "Revenue", "Currency"),
    ],
)  # fmt: skip
def test_other_tables_are_not_taken_for_a_tally(creators: Workspace, tmp_path: Path, header: Sequence[str]) -> None:
    path = sheet(tmp_path, ("2026-04-18", *("1",) * (len(header) - 1)), header=header)
    try:
        plan = importing.plan(creators, path)
    except UserError:
        return
    assert plan.mapped.kind != "hand_tally"
