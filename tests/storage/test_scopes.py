"""A scope is what is left when all else is deleted: the figures over either are the same."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.figures.figure import FigureSet
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.results.scope_figures import scope_figures
from storage.totals.post_totals import condition
from storage.workspace import Workspace
from tests.factory import DAY, make_workspace

NICHES = ("Bread", "bread", "Tea & “cake”", "Żurek")
PLACES = (("Lyon", "FR"), ("Lyon", ""), ("", "FR"), ("", ""))
PLATFORMS = (Platform.INSTAGRAM, Platform.TIKTOK)
FIRST = date(2026, 3, 1)
CAMPAIGNS, PEOPLE = 3, 8


@dataclass(frozen=True)
class Piece:
    """A post or an order as it was made: whose it is, in which campaign, and when."""

    id: int
    influencer_id: int | None
    campaign_id: int | None
    day: date | None
    platform: Platform | None = None


@dataclass
class Made:
    """A workspace with what was put into it."""

    workspace: Workspace
    niches: dict[int, frozenset[str]]
    places: dict[int, tuple[str, str]]
    posts: list[Piece]
    orders: list[Piece]

    def is_in(self, piece: Piece, scope: Scope) -> bool:
        """Whether a scope holds a post or an order, by the words of its docstring alone."""
        if piece.influencer_id is None or not scope.covers(piece.day):
            return False
        if scope.campaign_ids and piece.campaign_id not in scope.campaign_ids:
            return False
        if scope.platforms and piece.platform not in scope.platforms:
            return False
        whose = piece.influencer_id
        return scope.holds_person(whose, self.niches[whose], self.places[whose])


def fill(made: Made, chance: random.Random) -> None:
    """People with niches and places, their posts in and beside campaigns, orders by code; an account of our own."""
    w = made.workspace
    campaigns = [w.campaigns.add(name=f"Campaign {number}") for number in range(CAMPAIGNS)]
    own = w.profiles.add(None, Platform.INSTAGRAM, "ourselves")
    made.posts.append(add_post(w, chance, own, None, None, Platform.INSTAGRAM))
    for number in range(PEOPLE):
        niches, place = chance.sample(NICHES, chance.randrange(3)), chance.choice(PLACES)
        person = w.influencers.add(name=f"Creator {number}", niches=niches, region=place[0], country=place[1])
        made.niches[person], made.places[person] = frozenset(niches), place
        profiles = {platform: w.profiles.add(person, platform, f"creator{number}") for platform in PLATFORMS}
        for campaign in [None, *chance.sample(campaigns, chance.randrange(1, CAMPAIGNS))]:
            partnership = None
            if campaign is not None:
                partnership = w.partnerships.add(person, campaign, stage=Stage.LIVE)
                code = f"CODE{person}X{campaign}"
                w.partnerships.set_code(partnership, code)
                made.orders += [add_order(w, chance, code, person, campaign) for _ in range(chance.randrange(4))]
            for _ in range(chance.randrange(4)):
                platform = chance.choice(PLATFORMS)
                post = add_post(w, chance, profiles[platform], partnership, campaign, platform)
                made.posts.append(Piece(post.id, person, campaign, post.day, platform))


def add_post(
    w: Workspace, chance: random.Random, profile: int, partnership: int | None, campaign: int | None, platform: Platform
) -> Piece:
    day = None if chance.random() < 0.1 else FIRST + timedelta(days=chance.randrange(60))
    at = None if day is None else datetime(day.year, day.month, day.day, chance.randrange(24), 59)
    post = w.posts.add(profile_id=profile, partnership_id=partnership, platform=platform, published_at=at)
    if chance.random() < 0.8:
        w.posts.add_reading(post, day=DAY, likes=chance.randrange(500))
    return Piece(post, None, campaign, day, platform)


def add_order(w: Workspace, chance: random.Random, code: str, person: int, campaign: int) -> Piece:
    day = FIRST + timedelta(days=chance.randrange(60))
    worth = chance.randrange(1_000, 9_000)
    order = w.orders.add(
        source="shop", number=f"#{chance.random()}", placed_on=day, currency="EUR", items=worth, total=worth, code=code
    )
    return Piece(order, person, campaign, day)


@pytest.fixture(scope="module", params=range(3))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    workspace = make_workspace(tmp_path_factory.mktemp("scopes"))
    found = Made(workspace, {}, {}, [], [])
    workspace.edit("Fill", lambda _: fill(found, random.Random(request.param)), datetime(2026, 6, 1))
    yield found
    workspace.close()


def some(values: st.SearchStrategy[object]) -> st.SearchStrategy[frozenset[object]]:
    """Often none at all: a scope narrows few of its parts."""
    return st.just(frozenset()) | st.frozensets(values, min_size=1, max_size=3)


DAYS = st.none() | st.integers(0, 60).map(lambda days: FIRST + timedelta(days=days))
SCOPES = st.builds(
    Scope,
    some(st.integers(1, CAMPAIGNS)),
    DAYS,
    DAYS,
    some(st.sampled_from(PLATFORMS)),
    some(st.integers(1, PEOPLE + 1)),
    some(st.sampled_from([*NICHES, "Nobody's"])),
    some(st.sampled_from(PLACES)),
)
MANY = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(scope=SCOPES)
def test_the_posts_of_a_scope_are_those_that_it_says_it_holds(made: Made, scope: Scope) -> None:
    where, values = condition(scope)
    sql = f"""SELECT post.id FROM post LEFT JOIN profile ON profile.id = profile_id
        LEFT JOIN partnership ON partnership.id = post.partnership_id WHERE {where}"""
    found = {row[0] for row in made.workspace.connection.execute(sql, values)}
    assert found == {post.id for post in made.posts if made.is_in(post, scope)}


@MANY
@given(scope=SCOPES)
def test_figures_of_a_scope_are_those_of_a_workspace_with_nothing_else(made: Made, scope: Scope) -> None:
    workspace, today = made.workspace, date(2026, 6, 1)
    part = scope_figures(workspace, scope, today)

    def delete_the_rest(w: Workspace) -> None:
        for post in made.posts:
            if not made.is_in(post, scope):
                w.posts.delete(post.id)
        for order in made.orders:
            if not made.is_in(order, scope):
                w.connection.execute("DELETE FROM shop_order WHERE id = :id", {"id": order.id})

    workspace.edit("Delete the rest", delete_the_rest, datetime(2026, 6, 1))
    whole = scope_figures(workspace, Scope(), today)
    workspace.undo()
    names = ["posts", "likes", "engagements", *([] if scope.platforms else ["orders", "revenue"])]
    assert {name: worth(part, name) for name in names} == {name: worth(whole, name) for name in names}
    if scope.platforms:
        assert part["orders"].value is None
        assert "not to a platform" in part["orders"].reason


def worth(figures: FigureSet, name: str) -> float:
    """What a figure counts; where there is nothing to count of it is n/a in one way or the other."""
    return figures[name].value or 0
