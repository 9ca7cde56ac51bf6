"""The usual rates of a file: typed ones hold for every figure that is made with them."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.estimates.benchmarks import PUBLISHED, Benchmark, Benchmarks, RatePoint
from models.paper.blocks import text_of
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.paper.report import report
from storage.results.results import creator_results
from storage.results.sponsored import rates_of
from storage.tables.settings import BENCHMARKS
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, add_post, do
from tests.models.paper.reading import facts, words

TODAY = date(2026, 7, 10)
OWN = Benchmark(RatePoint(1_000, 0.2), RatePoint(100_000, 0.1), "our own posts", 2026)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["small", "large", "x"]), inner),
    max_leaves=6,
)


def put(workspace: Workspace, benchmark: Benchmark | None, platform: Platform = Platform.INSTAGRAM) -> None:
    changed = workspace.settings.get(BENCHMARKS).with_one(platform, benchmark)
    do(workspace, lambda w: w.settings.put(BENCHMARKS, changed))


def stored(workspace: Workspace) -> object:
    return workspace.store.value("SELECT value FROM setting WHERE name = 'usual_rates'")


def test_a_file_begins_with_what_was_published(workspace: Workspace) -> None:
    assert workspace.settings.get(BENCHMARKS) == PUBLISHED


@pytest.mark.parametrize("benchmark", [OWN, None])
@pytest.mark.parametrize("platform", [Platform.INSTAGRAM, Platform.PINTEREST])
def test_what_is_typed_comes_back(workspace: Workspace, platform: Platform, benchmark: Benchmark | None) -> None:
    put(workspace, benchmark, platform)
    assert workspace.settings.get(BENCHMARKS) == PUBLISHED.with_one(platform, benchmark)


def test_only_what_is_not_as_published_is_kept(workspace: Workspace) -> None:
    put(workspace, OWN)
    assert list(json.loads(str(stored(workspace)))) == ["instagram"]
    put(workspace, PUBLISHED.of(Platform.INSTAGRAM))
    assert json.loads(str(stored(workspace))) == {}


@given(JSON, st.sampled_from(["instagram", "myspace"]))
def test_what_cannot_be_read_is_passed_over(value: object, platform: str) -> None:
    found = BENCHMARKS.read({platform: value, "tiktok": None})
    expected = PUBLISHED.with_one(Platform.TIKTOK, None)
    if value is None and platform == "instagram":
        expected = expected.with_one(Platform.INSTAGRAM, None)
    assert found == expected


def test_stored_figures_follow_and_go_back_with_undo(workspace: Workspace) -> None:
    lena = add_influencer(workspace, followers=10_000)
    add_post(workspace, lena, likes=300, followers=10_000)
    before = workspace.influencers.rows([lena])[lena]
    put(workspace, OWN)
    after = workspace.influencers.rows([lena])[lena]
    assert after.usual_rate == pytest.approx(OWN.usual(10_000))
    assert (after.rate or 0) > (before.rate or 0)
    workspace.undo()
    assert workspace.influencers.rows([lena])[lena] == before


def test_a_step_is_as_large_as_the_figures_that_follow_from_it(workspace: Workspace) -> None:
    for name in ("Lena", "Rosa", "Ana"):
        add_influencer(workspace, name)
    put(workspace, OWN)
    assert workspace.undo_rows()[0] == 3
    workspace.undo()
    assert workspace.undo_rows()[1] == 3


def test_results_sponsored_rates_and_report_are_made_with_them(workspace: Workspace) -> None:
    lena, campaign = add_influencer(workspace, followers=10_000), add_campaign(workspace)
    add_post(workspace, lena, add_partnership(workspace, lena, campaign), likes=300, followers=10_000)
    scope = Scope.of_campaign(campaign)

    def rates() -> list[float]:
        result = creator_results(workspace, scope)[0].rate
        sponsored = rates_of(workspace, lena, Platform.INSTAGRAM).sponsored.value
        assert result is not None
        assert sponsored is not None
        return [result.likely, sponsored]

    before = rates()
    put(workspace, OWN)
    assert all(now > then for now, then in zip(rates(), before, strict=True))
    made = report(workspace, scope, TODAY)
    assert "Instagram: our own posts, 2026" in " ".join(map(text_of, words(made, "method")))
    assert f"usual {OWN.usual(10_000) * 100:.1f}" in facts(made)[2].note


def test_a_value_of_none_at_all_knows_nothing() -> None:
    assert Benchmarks().rate(Platform.INSTAGRAM, 10_000) is None
