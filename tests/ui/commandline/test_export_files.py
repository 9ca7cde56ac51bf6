import argparse
import zipfile
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from models.errors import UserError
from storage.exporters.exporting import EVERY_TABLE
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import NOW, add_campaign, add_influencer, add_order, add_partnership, add_post, do
from ui.commandline.export_files import TABLES, add_arguments


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser.add_subparsers())
    return parser.parse_args(["export", *arguments], argparse.Namespace(now=NOW))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "mine.goodword"
    made = create_workspace(path)
    made.edit("Add", lambda w: w.influencers.add(name="Moss & Crumb"))
    made.close()
    return path


def test_the_table_is_written_and_the_rows_are_told(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = workspace.with_name("list.csv")
    asked = options(str(workspace), "influencers", "--output", str(target))
    assert asked.run(asked) == 0
    assert "Moss & Crumb" in target.read_text(encoding="utf-8-sig")
    assert capsys.readouterr().out.endswith("with 1 row.\n")


def test_it_works_while_the_workspace_is_open_elsewhere(workspace: Path) -> None:
    window = open_workspace(workspace)
    asked = options(str(workspace), "orders", "--output", str(workspace.with_name("orders.xlsx")))
    assert asked.run(asked) == 0
    window.close()


def test_a_wrong_ending_is_a_problem_in_a_sentence(workspace: Path) -> None:
    asked = options(str(workspace), "orders", "--output", str(workspace.with_name("orders.pdf")))
    with pytest.raises(UserError, match=r"neither \.csv nor \.xlsx"):
        asked.run(asked)


def test_everything_is_written_as_one_zip(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = workspace.with_name("all.zip")
    asked = options(str(workspace), "everything", "--output", str(target))
    assert asked.run(asked) == 0
    with zipfile.ZipFile(target) as archive:
        assert "Moss & Crumb" in archive.read("data/influencer.csv").decode("utf-8-sig")
    assert capsys.readouterr().out.startswith(f"Saved {target} with ")
    with pytest.raises(UserError, match=r"does not end in \.zip"):
        options(*(more := (str(workspace), "everything", "--output", "all.csv"))).run(options(*more))


def test_the_results_of_a_part_are_written_as_one_workbook(workspace: Path) -> None:
    opened = open_workspace(workspace)
    for name in ("Spring", "Autumn"):
        person = add_influencer(opened, name)
        add_post(opened, person, add_partnership(opened, person, add_campaign(opened, f"{name} box")), likes=20)
    opened.close()
    target = workspace.with_name("results.xlsx")
    asked = options(str(workspace), "results", "--campaign", "autumn box", "--output", str(target))
    assert asked.run(asked) == 0
    book = CalamineWorkbook.from_path(str(target))
    assert book.get_sheet_by_name("About").to_python()[1] == ["Results of", "Autumn box"]
    assert [row[0] for row in book.get_sheet_by_name("Creators").to_python()] == ["Influencer", "Autumn"]


def test_every_table_has_its_word(workspace: Path) -> None:
    assert set(TABLES) == set(EVERY_TABLE)
    for what in TABLES:
        target = workspace.with_name(f"{what}.csv")
        asked = options(str(workspace), what, "--output", str(target))
        assert asked.run(asked) == 0
        assert target.exists()


def test_an_unknown_table_is_a_wrong_argument(workspace: Path) -> None:
    with pytest.raises(SystemExit):
        options(str(workspace), "buyers", "--output", "x.csv")


def test_follow_ups_are_written_as_a_calendar(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_workspace(workspace)
    opened.edit("Add", lambda w: w.contacts.add(1, due_on=date(2026, 5, 4), note="Ask"))
    opened.close()
    target = workspace.with_name("steps.ics")
    asked = options(str(workspace), "follow-ups", "--output", str(target))
    assert asked.run(asked) == 0
    assert "SUMMARY:Follow up with Moss & Crumb" in target.read_text(encoding="utf-8")
    assert capsys.readouterr().out.endswith("with 1 follow-up.\n")


def test_deadlines_of_a_campaign_are_written_as_a_calendar(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_piece(workspace)
    target = workspace.with_name("deadlines.ics")
    asked = options(str(workspace), "deadlines", "--campaign", "Spring box", "--output", str(target))
    assert asked.run(asked) == 0
    assert "SUMMARY:Lena: reel due" in target.read_text(encoding="utf-8")
    assert capsys.readouterr().out.endswith("with 1 deadline.\n")


def with_piece(path: Path) -> None:
    made = open_workspace(path)
    campaign = add_campaign(made)
    partnership = add_partnership(made, add_influencer(made), campaign)
    due = {"format": "reel", "post_due": date(2026, 5, 20)}
    do(made, lambda w: w.partnerships.add_deliverable(partnership_id=partnership, **due))
    made.close()


def test_payments_of_a_year_or_campaign_are_chosen(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_workspace(workspace)

    def add(w: Workspace) -> None:
        campaign = w.campaigns.add(name="Autumn")
        partnership = w.partnerships.add(1, campaign)
        for year in (2025, 2026):
            w.partnerships.add_payment(partnership_id=partnership, amount=year, paid_on=date(year, 5, 4))

    opened.edit("Add", add)
    opened.close()
    target = str(workspace.with_name("payments.csv"))
    for more, rows in ((["--year", "2025"], "1 row"), (["--campaign", "autumn"], "2 rows"), ([], "2 rows")):
        asked = options(str(workspace), "payments", "--output", target, *more)
        assert asked.run(asked) == 0
        assert capsys.readouterr().out.endswith(f"with {rows}.\n")
    asked = options(str(workspace), "orders", "--output", target, "--year", "2025")
    with pytest.raises(UserError, match="--year chooses payments"):
        asked.run(asked)


def test_posts_orders_and_creators_of_a_part_are_written(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_workspace(workspace)
    spring, autumn = add_campaign(opened, "Spring"), add_campaign(opened, "Autumn")
    for campaign, code in ((spring, "SPRING"), (autumn, "AUTUMN"), (autumn, "MORE")):
        person = add_influencer(opened, code.capitalize())
        partnership = add_partnership(opened, person, campaign, code, fee=5_000)
        add_post(opened, person, partnership, likes=20)
        add_order(opened, code)
    opened.close()
    for what in ("posts", "orders", "creators"):
        target = workspace.with_name(f"{what}.csv")
        asked = options(str(workspace), what, "--campaign", "autumn", "--output", str(target))
        assert asked.run(asked) == 0
        assert capsys.readouterr().out.endswith("with 2 rows.\n")
        assert "Spring" not in target.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("influencers", "--niche", "Bread"), "--niche chooses posts, orders, creators, figures and results"),
        (("payments", "--since", "2026-01-01"), "--since chooses posts"),
        (("everything", "--campaign", "A"), "Everything is written whole"),
        (("payments", "--campaign", "A", "--campaign", "B"), "of one campaign"),
        (("orders", "--platform", "tiktok"), "not to a platform"),
    ],
)
def test_what_a_table_knows_nothing_of_is_refused(workspace: Path, arguments: tuple[str, ...], sentence: str) -> None:
    target = workspace.with_name("out.csv")
    asked = options(str(workspace), *arguments, "--output", str(target))
    with pytest.raises(UserError, match=sentence):
        asked.run(asked)
    assert not target.exists()
