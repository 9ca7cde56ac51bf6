from datetime import date, datetime
from pathlib import Path

import pytest

from models.posts.measure_again import NEVER, next_day
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.measuring import (
    count_posts,
    counts_read,
    kinds_of_posts,
    measured_posts,
    posts_to_measure,
    search_texts,
)
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


def test_due_posts_come_first_those_never_read_before_others(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    read_today = add(workspace, person, 20, 30)
    until_the_month = add(workspace, person, 10, 17)
    due_since_the_week = add(workspace, person, 9, 12)
    old_story = add(workspace, person, 11, 11, format="story")
    never = add(workspace, person, 5)
    fresh = add(workspace, person, 30)
    order = posts_to_measure(workspace, Scope(), TODAY)
    assert order == [never, due_since_the_week, fresh, until_the_month, read_today, old_story]


def test_a_day_that_the_owner_wished_goes_before_the_rule(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    due = add(workspace, person, 9, 12)
    later = add(workspace, person, 9, 12, measure_on=date(2026, 10, 5))
    not_again = add(workspace, person, 9, 12, measure_on=NEVER)
    wished = add(workspace, person, 1, 8, measure_on=date(2026, 9, 30))
    done = add(workspace, person, 20, 30, measure_on=date(2026, 9, 29))
    assert posts_to_measure(workspace, Scope(), TODAY) == [wished, due, later, done, not_again]


def test_who_is_due_is_told_as_by_the_rule_itself(workspace: Workspace) -> None:
    person = add_influencer(workspace)
    days = [(live_on, read_on) for live_on in (1, 20, 23, 27, 29, 30) for read_on in (None, live_on, 28, 30)]
    ids = [add(workspace, person, live_on, max(live_on, read_on) if read_on else None) for live_on, read_on in days]
    posts = measured_posts(workspace, ids)
    due = set()
    for post in posts.values():
        day = next_day(post.post.format, post.live_on, post.last.day if post.last else None, TODAY)
        due |= {post.id} if day is not None and day <= TODAY else set()
    order = posts_to_measure(workspace, Scope(), TODAY)
    assert set(order[: len(due)]) == due


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
