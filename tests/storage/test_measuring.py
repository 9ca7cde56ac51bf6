from datetime import date, datetime
from pathlib import Path

import pytest

from models.filters import Scope
from models.platforms import Platform
from storage.measuring import count_posts, counts_read, kinds_of_posts, measured_posts, posts_to_measure, search_texts
from storage.workspace import Workspace
from tests.factory import add_influencer, do, make_workspace

TODAY = date(2026, 9, 30)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path)


def add(workspace: Workspace, person: int, live_on: int | None, read_on: int | None = None, **values: object) -> int:
    """A post of September, with a reading where a day of one is given."""
    made: list[int] = []
    profile = workspace.profiles.of_influencer(person)[0]
    moment = datetime(2026, 9, live_on, 9) if live_on else None

    def write(w: Workspace) -> None:
        row = {"profile_id": profile.id, "platform": Platform.INSTAGRAM, "published_at": moment, **values}
        made.append(w.posts.add(**row))
        if read_on:
            w.posts.add_reading(made[0], day=date(2026, 9, read_on), likes=read_on)

    do(workspace, write)
    return made[0]


def test_posts_never_read_come_first_then_fresh_ones_then_the_others(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    read_today = add(workspace, person, 20, 30)
    fresh = add(workspace, person, 10, 17)
    fresh_read_longer_ago = add(workspace, person, 9, 12)
    old_story = add(workspace, person, 11, 11, format="story")
    never = add(workspace, person, 5)
    order = posts_to_measure(workspace, Scope(), TODAY)
    assert order == [never, fresh_read_longer_ago, fresh, old_story, read_today]


def test_posts_are_ordered_by_the_day_they_went_live_and_were_read(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    early, late = add(workspace, person, 5, 25), add(workspace, person, 9, 12)
    assert posts_to_measure(workspace, Scope(), TODAY, "post") == [late, early]
    assert posts_to_measure(workspace, Scope(), TODAY, "measured") == [early, late]


def test_only_posts_of_the_scope_are_offered_and_at_most_so_many(workspace: Workspace) -> None:
    person, other = add_influencer(workspace, "Lena"), add_influencer(workspace, "Mira")
    hers = [add(workspace, person, 5), add(workspace, person, 6)]
    add(workspace, other, 5)
    scope = Scope(influencer_ids=frozenset({person}))
    assert posts_to_measure(workspace, scope, TODAY) == hers[::-1]
    assert posts_to_measure(workspace, scope, TODAY, most=1) == hers[1:]
    assert count_posts(workspace, scope) == 2


def test_a_post_comes_with_all_its_readings_and_whose_it_is(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Lena", followers=5_000)
    post = add(workspace, person, 5, 12)
    do(workspace, lambda w: w.posts.add_reading(post, day=date(2026, 9, 8), likes=3))
    measured = measured_posts(workspace, [post, 999])[post]
    assert [reading.likes for reading in measured.readings] == [3, 12]
    assert (measured.influencer, measured.campaign, measured.followers) == ("Lena", "", 5_000)


def test_posts_are_found_by_creator_caption_and_link(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Zoë Crème")
    post = add(workspace, person, 5, caption="Crumb!", url="https://www.instagram.com/p/abc/")
    text = search_texts(workspace, [post])[post]
    assert all(word in text for word in ("zoe creme", "crumb!", "/p/abc/", "instagram"))


def test_kinds_of_posts_are_told_once(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    ids = [add(workspace, person, 5, format="reel"), add(workspace, person, 6, format="reel")]
    assert kinds_of_posts(workspace, ids) == {(Platform.INSTAGRAM, "reel")}
    assert kinds_of_posts(workspace, []) == set()


def test_counts_that_were_read_are_told(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    ids = [add(workspace, person, 5, 12), add(workspace, person, 6)]
    assert counts_read(workspace, ids) == {"likes"}
    assert counts_read(workspace, ids[1:]) == set()
