import argparse
import json
from pathlib import Path

import pytest

from models.errors import UserError
from tests.factory import add_campaign, make_workspace
from ui.commandline.report import add_arguments


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser.add_subparsers())
    return parser.parse_args(["report", *arguments])


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    made = make_workspace(tmp_path)
    add_campaign(made, "Spring box")
    made.close()
    return made.path


def test_json_says_where_the_report_is(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = workspace.with_name("report.pdf")
    asked = options(str(workspace), "--campaign", "spring box", "--output", str(target), "--json")
    assert asked.run(asked) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"file": str(target), "pages": told["pages"], "bytes": target.stat().st_size}
    assert told["pages"] >= 1


def test_a_person_is_told_in_a_line(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = options(str(workspace), "--output", str(workspace.with_name("all.pdf")), "--paper", "letter")
    assert asked.run(asked) == 0
    assert capsys.readouterr().out.startswith(f"Saved {workspace.with_name('all.pdf')} (")


def test_a_file_of_another_ending_is_refused(workspace: Path) -> None:
    asked = options(str(workspace), "--output", str(workspace.with_name("report.txt")))
    with pytest.raises(UserError, match=r"does not end in \.pdf"):
        asked.run(asked)


def test_an_unknown_campaign_is_told(workspace: Path) -> None:
    asked = options(str(workspace), "--campaign", "Winter", "--output", str(workspace.with_name("report.pdf")))
    with pytest.raises(UserError, match="no campaign “Winter”"):
        asked.run(asked)
    assert not workspace.with_name("report.pdf").exists()
