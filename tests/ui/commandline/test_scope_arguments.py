import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.workspace import Workspace
from tests.factory import NOW, add_campaign, add_influencer, make_workspace
from ui.commandline import figures
from ui.commandline.scope_arguments import add_scope_arguments, scope_of


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path)
    add_campaign(made, "Spring box")
    add_campaign(made, "Herbst 李娜")
    add_influencer(made, "Lena", niches=["Bread", "Tea"], region="Lyon", country="FR")
    add_influencer(made, "Théo", niches=["bread"], region="Nice", country="FR")
    add_influencer(made, "Ida")
    add_influencer(made, "Ida")
    yield made
    made.close()


def asked(workspace: Workspace, *arguments: str) -> Scope:
    parser = argparse.ArgumentParser()
    add_scope_arguments(parser)
    return scope_of(workspace, parser.parse_args(arguments))


def test_without_options_everything_is_looked_at(workspace: Workspace) -> None:
    assert asked(workspace) == Scope()


def test_each_part_may_be_named_several_times(workspace: Workspace) -> None:
    found = asked(
        workspace, "--campaign", "spring BOX", "--campaign", "Herbst 李娜", "--since", "2026-04-01",
        "--until", "1 May 2026", "--platform", "tiktok", "--platform", "YouTube", "--creator", "THÉO",
        "--creator", "@lena1",
    )  # fmt: skip
    assert found == Scope(
        frozenset({1, 2}), date(2026, 4, 1), date(2026, 5, 1), frozenset({Platform.TIKTOK, Platform.YOUTUBE}),
        frozenset({1, 2}),
    )  # fmt: skip


def test_a_niche_is_found_however_it_is_written(workspace: Workspace) -> None:
    assert asked(workspace, "--niche", "BREAD").niches == {"Bread", "bread"}


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("lyon, fr", {("Lyon", "FR")}),
        ("Nice", {("Nice", "FR")}),
        ("FR", {("Lyon", "FR"), ("Nice", "FR")}),
        ("none", {("", "")}),
    ],
)
def test_a_region_is_a_place_or_a_country(workspace: Workspace, name: str, places: set[tuple[str, str]]) -> None:
    assert asked(workspace, "--region", name).regions == places


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--campaign", "Winter"), "no campaign “Winter”"),
        (("--platform", "MySpace"), "no platform “MySpace”"),
        (("--niche", "Steel"), "No creator has the niche “Steel”. There is “"),
        (("--region", "Oslo"), "No creator lives in “Oslo”"),
        (("--creator", "Nobody"), "no creator “Nobody”"),
        (("--creator", "Ida"), "2 creators are called “Ida”. Give the handle"),
        (("--since", "soon"), "--since: "),
        (("--since", "2026-05-02", "--until", "2026-05-01"), "lies before"),
    ],
)
def test_what_cannot_be_found_is_told_in_a_sentence(
    workspace: Workspace, arguments: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(UserError) as told:
        asked(workspace, *arguments)
    assert sentence in str(told.value)


def test_figures_are_of_what_is_asked_for(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    figures.add_arguments(parser.add_subparsers())
    words = ["figures", str(workspace.path), "--json", "--niche", "tea", "--creator", "lena"]
    options = parser.parse_args(words, argparse.Namespace(now=NOW))
    assert options.run(options) == 0
    assert json.loads(capsys.readouterr().out)["scope"] == "Everything · Tea · Lena"
