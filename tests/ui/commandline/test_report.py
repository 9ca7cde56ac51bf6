import argparse
import json
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.errors import UserError
from models.paper.request import ReportRequest
from models.results.filters import Scope
from storage.paper.choices import PaperChoices
from storage.workspace import open_workspace
from tests.factory import NOW, add_campaign, add_influencer, add_partnership, do, make_workspace
from ui.commandline.report import add_arguments


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser.add_subparsers())
    return parser.parse_args(["report", *arguments], argparse.Namespace(now=NOW))


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


def test_sections_note_and_mask_are_as_told(workspace: Path) -> None:
    with closing(open_workspace(workspace)) as opened:
        person = add_influencer(opened, "Zoe Miller")
        add_partnership(opened, person, 1)
    target = workspace.with_name("report.pdf")
    words = ("--sections", "note,creators", "--mask-names", "--note", "Thanks, Zoe Miller")
    asked = options(str(workspace), "--output", str(target), *words)
    assert asked.run(asked) == 0
    text = " ".join(page.extract_text() for page in PdfReader(target).pages)
    assert "Thanks, Creator A" in text
    assert "Zoe" not in text
    assert text.index("Note") < text.index("Creators")
    assert "How each figure is made" not in text


def test_what_the_owner_chose_in_the_file_holds(workspace: Path) -> None:
    with closing(open_workspace(workspace)) as opened:
        do(opened, lambda w: PaperChoices(w).put_note(ReportRequest(Scope()), "From the file"))
    target = workspace.with_name("report.pdf")
    asked = options(str(workspace), "--output", str(target))
    asked.run(asked)
    assert "From the file" in " ".join(page.extract_text() for page in PdfReader(target).pages)


def test_a_section_that_there_is_not_is_told_with_those_there_are(workspace: Path) -> None:
    asked = options(str(workspace), "--output", str(workspace.with_name("report.pdf")), "--sections", "glance,pots")
    with pytest.raises(UserError, match="no section “pots”") as told:
        asked.run(asked)
    assert "glance" in told.value.hint
