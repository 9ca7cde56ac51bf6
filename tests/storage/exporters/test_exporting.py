import csv
import gc
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from models.errors import UserError
from models.reading.money import to_decimal_string
from models.reading.platform import Platform
from storage.campaigns.budgets import campaign_budgets
from storage.exporters import NOUNS, export, orders, xlsx_file
from storage.exporters.csv_file import as_text, harmless
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace
from tests.factory import DAY

COUNTS = {"influencers": 42, "campaigns": 3, "partnerships": 40, "posts": 175, "orders": 421}


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def csv_rows(workspace: Workspace, what: str, folder: Path) -> list[dict[str, str]]:
    export(workspace, what, folder / f"{what}.csv", DAY)
    return read_csv(folder / f"{what}.csv")


def xlsx_rows(workspace: Workspace, what: str, folder: Path) -> list[dict[str, object]]:
    export(workspace, what, folder / f"{what}.xlsx", DAY)
    header, *rows = CalamineWorkbook.from_path(folder / f"{what}.xlsx").get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


@pytest.mark.parametrize("what", NOUNS)
def test_each_noun_has_a_row_in_both_formats(sample: Workspace, tmp_path: Path, what: str) -> None:
    assert len(csv_rows(sample, what, tmp_path)) == COUNTS[what]
    assert len(xlsx_rows(sample, what, tmp_path)) == COUNTS[what]


@pytest.mark.parametrize("what", NOUNS)
def test_headers_are_unique(sample: Workspace, tmp_path: Path, what: str) -> None:
    export(sample, what, tmp_path / "out.csv", DAY)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file))
    assert len(set(header)) == len(header)


@pytest.mark.parametrize("what", NOUNS)
def test_an_empty_workspace_gives_the_header_alone(empty: Workspace, tmp_path: Path, what: str) -> None:
    assert export(empty, what, tmp_path / "out.csv", DAY) == 0
    assert export(empty, what, tmp_path / "out.xlsx", DAY) == 0
    assert (tmp_path / "out.csv").read_bytes().count(b"\r\n") == 1


def test_csv_begins_with_a_mark_and_ends_lines_as_spreadsheets_do(sample: Workspace, tmp_path: Path) -> None:
    export(sample, "orders", tmp_path / "out.csv", DAY)
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfOrder number,")
    assert data.count(b"\r\n") == data.count(b"\n") == 422


def test_names_of_every_script_survive(sample: Workspace, tmp_path: Path) -> None:
    names = {row["Name"] for row in csv_rows(sample, "influencers", tmp_path)}
    assert {"李娜 Bakes", "مطبخ نور", "האפייה של תמר", "Crumbs 🌾 & Co", "Zoë Müller"} <= names


def test_money_is_an_exact_decimal_beside_its_currency(sample: Workspace, tmp_path: Path) -> None:
    first = csv_rows(sample, "influencers", tmp_path)[0]
    assert (first["Asking price"], first["Currency"]) == ("150.00", "EUR")
    assert xlsx_rows(sample, "influencers", tmp_path)[0]["Asking price"] == 150.0


def test_money_follows_the_digits_of_its_currency(empty: Workspace, tmp_path: Path) -> None:
    def add(w: Workspace) -> None:
        for currency, price in (("JPY", 1200), ("KWD", 1500), ("USD", -5)):
            w.influencers.add(name="x", currency=currency, asking_price=price)

    empty.edit("Add", add)
    assert [row["Asking price"] for row in csv_rows(empty, "influencers", tmp_path)] == ["1200", "1.500", "-0.05"]


def test_what_is_not_known_is_blank_and_a_known_zero_is_zero(sample: Workspace, tmp_path: Path) -> None:
    stories = [row for row in csv_rows(sample, "posts", tmp_path) if row["Format"] == "story"]
    assert {row["Likes"] for row in stories} == {""}
    assert {row["Engagements"] for row in stories} == {""}
    gift = next(row for row in csv_rows(sample, "orders", tmp_path) if row["Code"] == "MOSS-GIFT")
    assert gift["Total"] == "0.00"


def test_lists_are_joined_and_shares_are_percent(sample: Workspace, tmp_path: Path) -> None:
    rows = {row["Name"]: row for row in csv_rows(sample, "influencers", tmp_path)}
    assert rows["Plain Flour"]["Niches"] == "Home baking; Gluten-free baking"
    assert rows["Kneadful"]["Asking commission %"] == "10"
    assert rows["Moss & Crumb"]["Other profiles"] == "https://www.tiktok.com/@mossandcrumb"


def test_dates_are_iso_in_csv_and_dates_in_a_workbook(sample: Workspace, tmp_path: Path) -> None:
    assert csv_rows(sample, "campaigns", tmp_path)[1]["Starts on"] == "2026-10-21"
    assert xlsx_rows(sample, "campaigns", tmp_path)[1]["Starts on"] == date(2026, 10, 21)
    assert isinstance(xlsx_rows(sample, "posts", tmp_path)[0]["Published at"], datetime)


def test_a_brief_keeps_its_lines(sample: Workspace, tmp_path: Path) -> None:
    brief = csv_rows(sample, "campaigns", tmp_path)[0]["Brief"]
    assert "\n\nWhat do you eat first" in brief or "\n\nShow that" in brief
    assert xlsx_rows(sample, "campaigns", tmp_path)[0]["Brief"] == brief


def test_orders_say_whose_they_are(sample: Workspace, tmp_path: Path) -> None:
    rows = csv_rows(sample, "orders", tmp_path)
    moss = [row for row in rows if row["Code"].upper() == "MOSS15" and row["Cancelled"] == "no"]
    assert {(row["Influencer"], row["Campaign"], row["Attribution"]) for row in moss} == {
        ("Moss & Crumb", "Autumn gluten-free box", "code")
    }
    assert {row["Attribution"] for row in rows if row["Code"] == "WELCOME10" and row["Cancelled"] == "no"} == {
        "unknown code"
    }


def test_orders_of_partnerships_add_up_to_those_attributed(sample: Workspace, tmp_path: Path) -> None:
    attributed = [row for row in csv_rows(sample, "orders", tmp_path) if row["Attribution"] in {"code", "link"}]
    partnerships = csv_rows(sample, "partnerships", tmp_path)
    assert sum(int(row["Orders"] or 0) for row in partnerships) == len(attributed)
    assert sum(Decimal(row["Revenue"] or 0) for row in partnerships) == sum(Decimal(row["Net"]) for row in attributed)


def test_a_partnership_without_a_code_has_no_orders_rather_than_none(sample: Workspace, tmp_path: Path) -> None:
    rows = {(row["Campaign"], row["Influencer"]): row for row in csv_rows(sample, "partnerships", tmp_path)}
    assert rows["Autumn gluten-free box", "Kneadful"]["Orders"] == ""
    assert rows["Autumn gluten-free box", "Olive & Oven"]["Orders"] == "0"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+33 1 23 45", "'+33 1 23 45"),
        ("-", "'-"),
        ("@handle", "'@handle"),
        ("\tcell", "'\tcell"),
        ("\rcell", "'\rcell"),
        ("'=1+1", "''=1+1"),
        ("plain", "plain"),
        ("'quoted'", "'quoted'"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(words: str, written: str) -> None:
    assert harmless(words) == written


def test_numbers_and_dates_are_never_quoted() -> None:
    assert as_text(-5) == "-5"
    assert as_text(Decimal("-0.05")) == "-0.05"
    assert as_text(datetime(2026, 4, 3, 9, 5)) == "2026-04-03 09:05"
    assert as_text(None) == ""


def test_a_dangerous_name_is_harmless_in_both_formats(empty: Workspace, tmp_path: Path) -> None:
    name = '=HYPERLINK("https://evil.example","x")'
    empty.edit("Add", lambda w: w.influencers.add(name=name, notes="https://evil.example", phone="+44 20"))
    row = csv_rows(empty, "influencers", tmp_path)[0]
    assert (row["Name"], row["Phone"]) == (f"'{name}", "'+44 20")
    assert xlsx_rows(empty, "influencers", tmp_path)[0]["Name"] == name
    sheet = CalamineWorkbook.from_path(tmp_path / "influencers.xlsx").get_sheet_by_index(0)
    assert sheet.to_python()[1][0] == name


def test_a_text_too_long_for_excel_is_cut_and_says_so(empty: Workspace, tmp_path: Path) -> None:
    empty.edit("Add", lambda w: w.influencers.add(name="Long", notes="x" * 40_000))
    notes = str(xlsx_rows(empty, "influencers", tmp_path)[0]["Notes"])
    assert len(notes) == 32_767
    assert notes.endswith("…")
    assert len(csv_rows(empty, "influencers", tmp_path)[0]["Notes"]) == 40_000


def test_an_influencer_without_a_profile_is_there_too(empty: Workspace, tmp_path: Path) -> None:
    empty.edit("Add", lambda w: w.influencers.add(name="Nobody yet"))
    row = csv_rows(empty, "influencers", tmp_path)[0]
    assert (row["Name"], row["Platform"], row["Followers"]) == ("Nobody yet", "", "")


def test_posts_of_the_business_itself_are_there_without_an_influencer(empty: Workspace, tmp_path: Path) -> None:
    def add(w: Workspace) -> None:
        profile = w.profiles.add(None, Platform.INSTAGRAM, "ours")
        w.posts.add(profile_id=profile, platform=Platform.INSTAGRAM)

    empty.edit("Add", add)
    row = csv_rows(empty, "posts", tmp_path)[0]
    assert (row["Handle"], row["Influencer"]) == ("ours", "")


def test_another_ending_is_refused(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"neither \.csv nor \.xlsx"):
        export(sample, "orders", tmp_path / "out.ods", DAY)


def test_another_table_is_refused(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no table “buyers”"):
        export(sample, "buyers", tmp_path / "out.csv", DAY)


def test_a_missing_folder_is_told_in_a_sentence(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        export(sample, "orders", tmp_path / "nowhere" / "out.csv", DAY)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_a_workbook_that_finds_the_disk_full_leaves_nothing_that_complains_later(sample: Workspace) -> None:
    with pytest.raises(OSError, match="No space left"):
        xlsx_file.write(orders.sheet(sample), Path("/dev/full"))
    gc.collect()


def test_an_old_file_stays_when_the_export_fails(
    sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.csv"
    target.write_text("precious")
    monkeypatch.setattr("storage.exporters.orders.QUERY", "SELECT * FROM shop_order WHERE no_such_column")
    with pytest.raises(Exception, match="no_such_column"):
        export(sample, "orders", target, DAY)
    assert target.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [target]


def test_the_budget_of_a_campaign_is_exported_as_the_tile_shows_it(sample: Workspace, tmp_path: Path) -> None:
    for campaign, row in zip(
        sorted(sample.campaigns.all(), key=lambda one: one.id), csv_rows(sample, "campaigns", tmp_path), strict=True
    ):
        own = campaign_budgets(sample, campaign, sample.partnerships.of_campaign(campaign.id), ledger_of(sample))[0]
        told = [row[name] for name in ("Paid", "Promised", "Planned")]
        assert told == [to_decimal_string(amount, own.currency) for amount in (own.paid, own.promised, own.planned)]
