import argparse
import json
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.errors import UserError
from storage.workspace import open_workspace
from tests.factory import NOW, add_campaign, add_influencer, add_partnership, do, make_workspace
from ui.commandline.paper import add_arguments


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser.add_subparsers())
    return parser.parse_args(["paper", *arguments], argparse.Namespace(now=NOW))


def run(*arguments: str) -> int:
    asked = options(*arguments)
    return int(asked.run(asked))


def words(target: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(target).pages).split())


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    made = make_workspace(tmp_path)
    partnership = add_partnership(made, add_influencer(made, "Lena"), add_campaign(made, "Spring box"))
    paid = {"partnership_id": partnership, "amount": 12_000, "paid_on": date(2026, 5, 4)}
    do(made, lambda w: w.partnerships.add_payment(**paid))
    made.close()
    return made.path


def test_the_page_of_a_creator_is_written(workspace: Path) -> None:
    target = workspace.with_name("lena.pdf")
    assert run(str(workspace), "creator", "@lena1", "--output", str(target)) == 0
    assert "One-pager" in words(target)
    assert "Partnerships so far" in words(target)


def test_the_agreement_with_a_creator_is_written(workspace: Path) -> None:
    target = workspace.with_name("agreed.pdf")
    assert run(str(workspace), "agreement", "spring box", "Lena", "--output", str(target)) == 0
    assert "Agreed with Lena" in words(target)


@pytest.mark.parametrize(("creator", "said"), [((), "Brief"), (("Lena",), "Brief for Lena")])
def test_the_brief_for_all_or_for_one_is_written(workspace: Path, creator: tuple[str, ...], said: str) -> None:
    target = workspace.with_name("brief.pdf")
    assert run(str(workspace), "brief", "Spring box", *creator, "--output", str(target)) == 0
    assert said in words(target)
    assert ("Lena" in words(target)) is bool(creator)


def test_a_creator_who_is_not_in_the_campaign_is_told(workspace: Path) -> None:
    opened = open_workspace(workspace)
    add_influencer(opened, "Ida")
    opened.close()
    target = workspace.with_name("agreed.pdf")
    with pytest.raises(UserError, match="“Ida” is not in the campaign “Spring box”"):
        run(str(workspace), "agreement", "Spring box", "Ida", "--output", str(target))
    assert not target.exists()


def test_the_yearly_totals_of_everybody_are_written(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = workspace.with_name("year.pdf")
    assert run(str(workspace), "yearly", "2026", "--output", str(target), "--json") == 0
    assert json.loads(capsys.readouterr().out)["bytes"] == target.stat().st_size
    assert "Yearly totals 2026" in words(target)
    assert "€120.00" in words(target)


def test_one_creators_statement_is_found_by_name_or_handle(workspace: Path) -> None:
    target = workspace.with_name("lena.pdf")
    for name in ("lena", "@lena1"):
        assert run(str(workspace), "yearly", "2026", name, "--output", str(target)) == 0
        assert "Yearly statement 2026" in words(target)


def test_a_creator_who_is_not_there_is_told(workspace: Path) -> None:
    with pytest.raises(UserError, match="no creator “Rosa”"):
        run(str(workspace), "yearly", "2026", "Rosa", "--output", str(workspace.with_name("rosa.pdf")))


def test_the_portfolio_of_days_is_written(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = workspace.with_name("portfolio.pdf")
    days = ("--since", "2026-01-01", "--until", "2026-12-31")
    assert run(str(workspace), "portfolio", *days, "--output", str(target), "--paper", "letter") == 0
    assert capsys.readouterr().out.startswith(f"Saved {target} (")
    assert "Portfolio 2026" in words(target)
    assert "Spring box" in words(target)


def test_days_the_wrong_way_round_are_told(workspace: Path) -> None:
    days = ("--since", "2026-12-31", "--until", "2026-01-01")
    with pytest.raises(UserError, match="lies before"):
        run(str(workspace), "portfolio", *days, "--output", str(workspace.with_name("portfolio.pdf")))
    assert not workspace.with_name("portfolio.pdf").exists()


def test_names_are_not_masked_where_they_are_kept_for_tax(workspace: Path) -> None:
    with pytest.raises(UserError, match="cannot be masked in yearly totals"):
        run(str(workspace), "yearly", "2026", "--output", str(workspace.with_name("x.pdf")), "--mask-names")
