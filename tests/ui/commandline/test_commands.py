"""The headless commands as a script runs them."""

import json
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.stages import Stage
from storage.workspace import Workspace, open_workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, make_workspace
from tests.ui.commandline.commands import answered, done, refusal, refused, run, started


@pytest.fixture
def open_one(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, currency="EUR", gross_margin=5_000)
    lena, mia = add_influencer(made, "Lena"), add_influencer(made, "Mia")
    spring, autumn = add_campaign(made, "Spring box"), add_campaign(made, "Herbst 李娜")
    partnership = add_partnership(made, lena, spring, "LENA10", fee=10_000, product_cost=1_050)
    add_partnership(made, mia, autumn, "MIA", stage=Stage.AGREED)
    add_post(made, lena, partnership, likes=90, comments=10, views=1_000)
    for _ in range(3):
        add_order(made, "lena10", 9_999)
    yield made
    made.close()


@pytest.fixture
def file(open_one: Workspace) -> Path:
    open_one.close()
    return open_one.path


def test_new_makes_a_workspace_that_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "Bäckerei 李.goodword"
    assert started("new", path, "--currency", "usd", "--business", "Zoë’s ‘Bakery’").returncode == 0
    found = answered("check", path)
    assert found["ok"] is True
    assert found["problems"] == []
    made = open_workspace(path, read_only=True)
    assert (made.business.get().name, made.business.get().currency) == ("Zoë’s ‘Bakery’", "USD")
    made.close()
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_new_never_touches_what_is_there(file: Path) -> None:
    before = file.read_bytes()
    assert "is there already" in refused("new", file)
    assert file.read_bytes() == before


def test_new_refuses_a_currency_nobody_knows(tmp_path: Path) -> None:
    assert "no currency" in refusal(started("new", tmp_path / "a.goodword", "--currency", "EURO"))
    assert list(tmp_path.iterdir()) == []


def test_new_needs_its_folder(tmp_path: Path) -> None:
    assert "no folder" in refused("new", tmp_path / "nowhere" / "a.goodword")


@pytest.mark.parametrize(
    "arguments", [("new",), ("figures",), ("backup", "x"), ("undo",), ("check", "x", "--jsno"), ("figures", "a", "b")]
)
def test_wrong_arguments_exit_with_2(arguments: tuple[str, ...]) -> None:
    assert "usage" in refused(*arguments, status=2)


def test_figures_are_one_object_of_the_scope(file: Path) -> None:
    found = answered("figures", file)
    assert set(found) == {"scope", "currency", "figures"}
    assert (found["scope"], found["currency"]) == ("Everything", "EUR")
    keys = {"label", "group", "value", "shown", "low", "high", "n", "of", "counted", "unit", "currency", "formula"}
    keys |= {"basis", "reason", "notes"}
    for figure in found["figures"].values():
        assert set(figure) == keys
        assert figure["basis"] in {"measured", "estimated", "assumed"}
        assert (figure["value"] is None) == bool(figure["reason"])
        if figure["unit"] == "money" and figure["value"] is not None:
            assert re.fullmatch(r"-?\d+\.\d{2,4}", figure["value"])


def test_figures_are_those_of_the_file(file: Path) -> None:
    figures = answered("figures", file, "--campaign", "spring BOX")["figures"]
    shown = {name: figures[name]["value"] for name in ("orders", "revenue", "cost", "engagements", "profit", "aov")}
    assert shown == {
        "orders": 3,
        "revenue": "299.97",
        "cost": "110.50",
        "engagements": 100,
        "profit": "39.48",
        "aov": "99.9900",
    }
    assert figures["back_per_1"]["value"] == pytest.approx(299.97 / 110.5)
    assert figures["engagement_rate_followers"]["value"] == pytest.approx(100 / 5_000)


def test_figures_of_a_campaign_without_anything_live_say_why(file: Path) -> None:
    figures = answered("figures", file, "--campaign", "Herbst 李娜")["figures"]
    assert figures["cost"]["value"] is None
    assert figures["cost"]["reason"]
    assert figures["orders"]["value"] == 0


def test_two_currencies_have_a_subtotal_each(open_one: Workspace) -> None:
    partnership = add_partnership(open_one, 2, 1, "DOLLAR", fee=5_000, currency="USD")
    add_order(open_one, "DOLLAR", 4_000, currency="USD")
    assert partnership
    found = json.loads(started("figures", open_one.path, "--json").stdout)  # a reader beside the writer
    assert found["figures"]["revenue"]["value"] is None
    assert "EUR and USD" in found["figures"]["revenue"]["reason"]
    assert found["figures"]["orders"]["value"] == 4
    revenues = {currency: figures["revenue"]["value"] for currency, figures in found["by_currency"].items()}
    assert revenues == {"EUR": "299.97", "USD": "40.00"}


def test_an_empty_workspace_has_figures_that_say_why_not(tmp_path: Path) -> None:
    path = tmp_path / "a.goodword"
    done("new", path)
    assert all(figure["reason"] for name, figure in answered("figures", path)["figures"].items() if name != "posts")
    assert "n/a" in done("figures", path)


@pytest.mark.parametrize("name", ["Winter", "", "Spring"])
def test_a_campaign_nobody_knows_is_refused(file: Path, tmp_path: Path, name: str) -> None:
    assert "no campaign" in refused("figures", file, "--campaign", name, "--json")
    assert "no campaign" in refused("report", file, "--campaign", name, "--output", tmp_path / "a.pdf")


def test_an_ambiguous_campaign_is_refused(open_one: Workspace) -> None:
    add_campaign(open_one, "SPRING BOX")
    assert "2 campaigns" in refused("figures", open_one.path, "--campaign", "spring box", "--json")


def test_undo_and_redo_name_the_step_and_keep_every_byte_of_data(file: Path) -> None:
    before = answered("check", file)["counts"]
    assert done("undo", file) == "Undone: Add order\n"
    assert answered("check", file)["counts"]["shop_order"] == 2
    assert done("redo", file) == "Done again: Add order\n"
    assert answered("check", file)["counts"] == before


def test_nothing_to_undo_or_redo_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.goodword"
    done("new", path)
    assert "nothing to undo" in refused("undo", path)
    assert "nothing to redo" in refused("redo", path)


def test_undo_is_refused_while_another_has_the_file_open(open_one: Workspace) -> None:
    assert "is open" in refusal(started("undo", open_one.path))
    assert open_one.undo_labels()[0] == "Add order"


def test_a_backup_is_a_whole_workspace(file: Path, tmp_path: Path) -> None:
    done("backup", file, "--output", tmp_path / "copy.goodword")
    assert answered("check", tmp_path / "copy.goodword") == answered("check", file)


@pytest.mark.parametrize("output", ["nowhere/copy.goodword", ".", "mine.goodword", "x/../mine.goodword"])
def test_a_backup_to_a_wrong_place_changes_nothing(file: Path, output: str) -> None:
    (file.parent / "x").mkdir()
    before = file.read_bytes()
    refused("backup", file, "--output", file.parent / output)
    assert file.read_bytes() == before


def make_png(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))


def make_sqlite(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.close()


def make_truncated(path: Path) -> None:
    whole = make_workspace(path.parent, "whole.goodword")
    whole.close()
    path.write_bytes(whole.path.read_bytes()[:50_000])


WRONG: dict[str, Callable[[Path], object]] = {
    "missing": lambda _: None,
    "folder": Path.mkdir,
    "empty": Path.touch,
    "png": make_png,
    "sqlite": make_sqlite,
    "truncated": make_truncated,
}
COMMANDS = ("figures", "check", "undo", "backup")


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_workspace_is_told_by_every_command(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "odd.goodword"
    WRONG[wrong](path)
    before = path.read_bytes() if path.is_file() else None
    for command in COMMANDS:
        refused(command, path, *(("--output", tmp_path / "out.goodword") if command == "backup" else ()))
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not (tmp_path / "out.goodword").exists()


def test_damaged_pages_are_told_without_a_traceback(open_one: Workspace) -> None:
    open_one.edit("More", lambda w: [w.campaigns.add(name=f"c{number}", brief="x" * 900) for number in range(300)])
    last_root = open_one.connection.execute("SELECT max(rootpage) FROM sqlite_schema").fetchone()[0]
    open_one.close()
    data = bytearray(open_one.path.read_bytes())
    for page in range(last_root + 1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    open_one.path.write_bytes(data)
    answer = run("check", open_one.path, "--json")
    assert answer.returncode == 1
    assert json.loads(answer.stdout)["ok"] is False
    assert len(answer.stderr.splitlines()) == 1
    assert "damaged" in refused("figures", open_one.path)
    assert "nothing is written to it" in refused("undo", open_one.path)
    assert open_one.path.read_bytes() == data


def test_a_read_only_folder_can_be_read_but_not_written(file: Path) -> None:
    file.parent.chmod(0o500)
    try:
        assert json.loads(started("check", file, "--json").stdout)["ok"] is True
        assert "cannot be written" in refusal(started("undo", file))
        assert "nothing can be written" in refusal(started("backup", file, "--output", file.parent / "copy.goodword"))
        assert "cannot be written" in refusal(started("new", file.parent / "other.goodword"))
    finally:
        file.parent.chmod(0o700)


def test_names_of_every_script_are_printed_whatever_the_terminal_speaks(file: Path) -> None:
    answer = started("figures", file, "--campaign", "Herbst 李娜", env={"PYTHONIOENCODING": "ascii"})
    assert answer.returncode == 0
    assert answer.stdout.startswith("Herbst 李娜\n")


def test_the_version_is_told() -> None:
    assert re.fullmatch(r"Goodword \d+\.\d+\.\d+\n", started("--version").stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_names_that_are_no_text_are_as_good_as_others(file: Path) -> None:
    table = file.with_name("\udcff\nlist.csv")
    table.write_text("Name,Handle,Followers\nAna,@ana,1\n")
    assert started("import", file, table, "--platform", "instagram").returncode == 0
    answer = started("import", file, table, "--platform", "instagram", "--json")
    assert json.loads(answer.stdout)["files"][0]["same"] == 1
    assert "no campaign" in refusal(started("figures", file, "--campaign", "\udcffnone"))
    assert "no file" in refusal(started("import", file, table.with_name("\udcff\nmissing.csv")))
    assert started("export", file, "posts", "--output", table).returncode == 0


def test_each_command_that_help_lists_is_done_without_a_window() -> None:
    listed = re.findall(r"^    (\w[\w-]+)  ", run("--help").stdout, re.MULTILINE)
    assert "report" in listed
    assert "paper" in listed
    assert {name: run(name, "--help").returncode for name in listed} == dict.fromkeys(listed, 0)
