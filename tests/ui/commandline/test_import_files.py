"""`main.py import` as scripts see it: exit status, standard output and standard error."""

import json
from pathlib import Path

import pytest

from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import DAY, NOW
from tests.full_workspace import fill
from tests.storage.importers.files import influencer, influencer_list, order, saved, shopify_export
from tests.storage.importers.tables.test_workbook import workbook as sheets_of
from ui.commandline import import_files


def run(*arguments: str | Path) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    import_files.add_arguments(parser.add_subparsers())
    options = parser.parse_args(["import", *map(str, arguments)], argparse.Namespace(now=NOW))
    return int(options.run(options))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    create_workspace(tmp_path / "mine.goodword").close()
    return tmp_path / "mine.goodword"


def counted(workspace: Path) -> tuple[int, int, str | None]:
    opened: Workspace = open_workspace(workspace)
    try:
        return opened.influencers.count(), opened.orders.count(), opened.undo_labels()[0]
    finally:
        opened.close()


def test_json_is_one_object_with_a_report_per_file(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [influencer_list(tmp_path, influencer("a.b", "A")), shopify_export(tmp_path, order("#1", code="A10"))]
    assert run(workspace, *files, "--json") == 0
    told = capsys.readouterr()
    people, orders = json.loads(told.out)["files"]
    assert told.err == ""
    assert people == {
        "file": "creators.csv", "kind": "influencer_list", "rows": 1, "new": 1, "changed": 0, "same": 0, "merged": 0,
        "left_out": {}, "problems": [], "people": 1, "profiles": 1, "sums": {"followers": 12_500},
    }  # fmt: skip
    assert orders["by_code"]["A10"]["net"] == "35.00"
    assert counted(workspace) == (1, 1, "Import orders_export.csv")


def test_orders_that_are_here_from_a_table_are_told_and_left_out_unless_asked_for(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_hand = saved(tmp_path, "by hand.csv", "Order no,Date,Total,Currency\n1001,2026-04-06,37.10,USD\n")
    export = shopify_export(tmp_path, order("#1001"))
    assert run(workspace, by_hand, export) == 0
    told = capsys.readouterr().out
    assert "1 row: 1 left out (here already from “order list”)." in told
    assert "1 order is here already, from “order list”" in told
    assert run(workspace, export, "--json", "--dry-run") == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["left_out"] == {"here already from “order list”": 1}
    assert run(workspace, export, "--json", "--copies") == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["new"] == 1


def test_an_earlier_file_stays_when_a_later_one_is_refused(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [influencer_list(tmp_path, influencer("a.b", "A")), saved(tmp_path, "empty.csv", "")]
    assert run(workspace, *files, "--json") == 1
    told = capsys.readouterr()
    assert [file["kind"] for file in json.loads(told.out)["files"]] == ["influencer_list"]
    assert told.err.count("\n") == 1
    assert "empty.csv" in told.err
    assert counted(workspace)[0] == 1


def test_a_dry_run_changes_nothing(workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = workspace.read_bytes()
    assert run(workspace, influencer_list(tmp_path, influencer("a.b", "A")), "--dry-run") == 0
    assert "would be 1 new" in capsys.readouterr().out
    assert workspace.read_bytes() == before


def test_rows_with_problems_alone_are_no_failure(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [influencer("two words", "A"), influencer("c.d", "C")]
    assert run(workspace, influencer_list(tmp_path, *rows)) == 0
    assert "Row 2: “two words” is no handle" in capsys.readouterr().out
    assert counted(workspace)[0] == 1


def test_the_workspace_itself_is_not_imported(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(workspace, workspace) == 1
    assert "is the workspace that is open" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--kind", "stars"], ["--platform", "mars"], ["--date", "tomorrow"]])
def test_wrong_arguments_are_told_by_status_two(workspace: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(workspace, "a.csv", *wrong)
    assert ended.value.code == 2


def test_the_platform_and_the_day_can_be_told(workspace: Path, tmp_path: Path) -> None:
    path = saved(tmp_path, "list.csv", "name,handle,followers\nAna,ana.bakes,5k\n")
    assert run(workspace, path, "--platform", "TikTok", "--date", "2026-04-03", "--json") == 0
    opened = open_workspace(workspace)
    reading = opened.profiles.readings(1)[0]
    profile = opened.profiles.of_influencer(1)[0]
    opened.close()
    assert (profile.platform, str(reading.day)) == ("tiktok", "2026-04-03")


def test_columns_without_names_are_read_where_their_cells_leave_no_doubt(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = "Ana,https://x.com/ana,12.5k\nBo,https://x.com/bo,900\nCleo,https://x.com/cleo,7\n"
    file = saved(tmp_path, "people.csv", f"{known}Dora,https://x.com/dora,1\nEva,https://x.com/eva,many\n")
    assert run(workspace, file, "--json") == 0
    told = json.loads(capsys.readouterr().out)["files"][0]
    assert (told["kind"], told["rows"], told["new"], told["sums"]) == ("influencer_list", 5, 4, {"followers": 13_408})
    assert [problem["row"] for problem in told["problems"]] == [5]
    assert run(workspace, file, "--json") == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["same"] == 4
    assert counted(workspace)[0] == 4


def test_saved_problems_of_columns_without_names_are_read_too(workspace: Path, tmp_path: Path) -> None:
    file = saved(tmp_path, "p.csv", "Problem,Row in the file,Column 1,Column 2\nno number,3,https://x.com/ana,900\n")
    assert run(workspace, file) == 0
    assert counted(workspace)[0] == 1


@pytest.mark.parametrize("rows", ["Ana,ana@ana.example\nBo,bo@bo.example\n", "@ana,12000,900\n@bo,900,12\n"])
def test_columns_without_names_that_leave_a_doubt_are_told_to_need_names(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str
) -> None:
    assert run(workspace, saved(tmp_path, "people.csv", rows), "--platform", "instagram", "--json") == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == {"files": []}
    assert told.err.startswith("“people.csv” has no row with the names of its columns.")
    assert told.err.count("\n") == 1
    assert counted(workspace)[0] == 0


def test_handles_without_names_or_a_platform_ask_for_it(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = saved(tmp_path, "people.csv", "Ana,@ana,12000\nBo,@bo,900\n")
    assert run(workspace, file) == 1
    assert "does not say which platform" in capsys.readouterr().err
    assert run(workspace, file, "--platform", "instagram") == 0
    assert counted(workspace)[0] == 2


def test_a_sheet_of_a_workbook_can_be_chosen(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people: list[list[object]] = [["Name", "Instagram handle", "Followers"], ["Ana", "ana.bakes", 1200]]
    others: list[list[object]] = [["Name", "TikTok handle", "Followers"], ["Bo", "bo", 900]]
    path = saved(tmp_path, "people.xlsx", sheets_of(Instagram=people, TikTok=others))
    assert run(workspace, path, "--json", "--dry-run") == 0
    first = json.loads(capsys.readouterr().out)["files"][0]
    assert (first["sheet"], first["rows"]) == ("Instagram", 1)
    assert first["other_sheets"] == {"TikTok": "influencer_list"}
    assert run(workspace, path, "--json", "--sheet", "tiktok") == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["rows"] == 1
    assert run(workspace, path, "--json", "--sheet", "YouTube") == 1
    assert capsys.readouterr().err == "“people.xlsx” has no sheet “YouTube”. There is “Instagram”, “TikTok”.\n"


def test_a_zip_of_everything_is_imported_table_by_table(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = create_workspace(tmp_path / "full.goodword")
    fill(made)
    export_everything(made, tmp_path / "all.zip", Made(DAY, "0.1.0"))
    made.close()
    assert run(workspace, tmp_path / "all.zip", "--json") == 0
    told = json.loads(capsys.readouterr().out)["files"]
    assert [(one["file"], one["new"] == one["rows"], one["problems"]) for one in told] == [
        (f"{what}.csv in all.zip", True, [])
        for what in ("influencers", "campaigns", "partnerships", "posts", "orders")
    ]
    assert run(workspace, tmp_path / "all.zip", "--json") == 0
    again = json.loads(capsys.readouterr().out)["files"]
    assert [one["same"] == one["rows"] for one in again] == [True] * 5
