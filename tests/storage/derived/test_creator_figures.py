from datetime import date
from typing import Any

import pytest

from models.estimates.benchmarks import PUBLISHED
from models.estimates.estimates import PostRate, creator_rate
from models.influencers.fit import DEFAULT_WEIGHTS
from models.influencers.influencer import FitAspect, InfluencerRow
from models.influencers.tiers import Boundaries
from models.reading.platform import Platform
from models.stages import Stage
from storage.schema import migrate
from storage.tables.settings import BENCHMARKS, FIT_WEIGHTS, TIER_BOUNDARIES, Setting
from storage.totals.trends import trends_of
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, add_post, do, figures_dump


def row_of(workspace: Workspace, person: int) -> InfluencerRow:
    return workspace.influencers.rows([person])[person]


def test_a_new_person_has_figures_at_once(workspace: Workspace) -> None:
    row = row_of(workspace, add_influencer(workspace, "Lena", followers=None))
    assert (row.handle, row.platform, row.followers, row.rate, row.rate_posts) == ("lena1", "instagram", None, None, 0)


def test_followers_are_the_latest_that_were_read(workspace: Workspace) -> None:
    lena = add_influencer(workspace, followers=5_000)
    profile = workspace.profiles.of_influencer(lena)[0].id
    do(workspace, lambda w: w.profiles.add_reading(profile, day=date(2026, 5, 1), followers=4_000, source="older"))
    assert row_of(workspace, lena).followers == 5_000
    do(workspace, lambda w: w.profiles.add_reading(profile, day=date(2026, 5, 9), followers=6_000))
    assert row_of(workspace, lena).followers == 6_000


def test_a_later_reading_without_followers_does_not_blank_them(workspace: Workspace) -> None:
    lena = add_influencer(workspace, followers=5_000)
    profile = workspace.profiles.of_influencer(lena)[0].id
    do(workspace, lambda w: w.profiles.add_reading(profile, day=date(2026, 5, 9), avg_views=900))
    assert row_of(workspace, lena).followers == 5_000


def test_the_rate_is_the_estimate_of_her_posts_with_what_is_usual(workspace: Workspace) -> None:
    lena = add_influencer(workspace, followers=5_000)
    add_post(workspace, lena, likes=90, comments=10)
    add_post(workspace, lena, likes=300, followers=6_000)
    add_post(workspace, lena, views=1_000)  # no engagements known: no rate
    row = row_of(workspace, lena)
    known = trends_of(workspace).of(Platform.INSTAGRAM)
    expected = creator_rate([PostRate(100, 5_000), PostRate(300, 6_000)], known)
    assert expected is not None
    assert (row.rate, row.rate_low, row.rate_high, row.rate_posts) == pytest.approx(
        (expected.likely, expected.low, expected.high, 2)
    )


def test_the_newest_reading_of_a_post_counts_and_a_measured_one_first(workspace: Workspace) -> None:
    lena = add_influencer(workspace, followers=1_000)
    post = add_post(workspace, lena, likes=10)
    before = row_of(workspace, lena).rate
    do(workspace, lambda w: w.posts.add_reading(post, day=date(2026, 5, 11), basis="assumed", likes=999))
    assert row_of(workspace, lena).rate == before
    do(workspace, lambda w: w.posts.add_reading(post, day=date(2026, 5, 12), likes=50))
    assert (row_of(workspace, lena).rate or 0) > (before or 0)


def test_the_stage_is_that_of_the_latest_partnership(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    old, new = add_campaign(workspace, "old"), add_campaign(workspace, "new")
    add_partnership(workspace, lena, old, stage=Stage.CLOSED, stage_since=DAY)
    later = add_partnership(workspace, lena, new, stage=Stage.LIVE, stage_since=date(2026, 5, 9))
    assert (row_of(workspace, lena).stage, row_of(workspace, lena).partnerships) == (Stage.LIVE, 2)
    do(workspace, lambda w: w.campaigns.delete(new))
    assert (row_of(workspace, lena).stage, row_of(workspace, lena).partnerships) == (Stage.CLOSED, 1)
    workspace.undo()
    do(workspace, lambda w: w.partnerships.update(later, stage=Stage.MEASURED))
    assert row_of(workspace, lena).stage is Stage.MEASURED


def test_the_follow_up_is_the_first_that_is_open(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    ids: list[int] = []

    def talk(w: Workspace) -> None:
        ids.append(w.contacts.add(lena, due_on=date(2026, 5, 9), note="later"))
        ids.append(w.contacts.add(lena, due_on=date(2026, 5, 6), note="sooner"))

    do(workspace, talk)
    assert (row_of(workspace, lena).follow_up, row_of(workspace, lena).follow_up_note) == (date(2026, 5, 6), "sooner")
    do(workspace, lambda w: w.contacts.update(ids[1], done_on=DAY))
    assert row_of(workspace, lena).follow_up_note == "later"
    do(workspace, lambda w: w.contacts.delete(ids[0]))
    assert row_of(workspace, lena).follow_up is None


def test_only_those_an_edit_touched_are_rebuilt(workspace: Workspace) -> None:
    lena, mia = add_influencer(workspace, "Lena"), add_influencer(workspace, "Mia")
    post = add_post(workspace, mia, likes=5)
    do(workspace, lambda w: w.posts.set_counts(post, date(2026, 5, 12), {"likes": 9}, None))
    assert workspace.influencers.touched() == [mia]
    do(workspace, lambda w: w.influencers.update(lena, notes="x"))
    assert workspace.influencers.touched() == [lena]


def test_a_setting_rebuilds_only_those_whose_figures_it_bears_on(workspace: Workspace) -> None:
    add_influencer(workspace, "Lena")
    rated = add_influencer(workspace, "Mia", fit_niche=4)
    do(workspace, lambda w: w.connection.execute("UPDATE creator_figures SET sort_name = 'old'"))

    def rebuilt(setting: Setting[Any], value: object) -> list[int]:
        do(workspace, lambda w: w.settings.put(setting, value))
        found = workspace.connection.execute("SELECT influencer_id FROM creator_figures WHERE sort_name <> 'old'")
        return [row[0] for row in found]

    assert rebuilt(TIER_BOUNDARIES, Boundaries()) == []
    assert rebuilt(FIT_WEIGHTS, {**DEFAULT_WEIGHTS, FitAspect.STYLE: 3}) == [rated]
    assert rebuilt(BENCHMARKS, PUBLISHED.with_one(Platform.TIKTOK, None)) == [1, rated]


def test_the_search_finds_words_of_all_she_has(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Zoë Müller", niches=("Glutenfrei",), notes="mag Brötchen", email="z@example.org")
    key = workspace.influencers.search_keys()[lena]
    assert all(word in key for word in ("zoe", "muller", "glutenfrei", "brotchen", "z@example.org", "instagram"))
    assert [hit.id for hit in workspace.find_anything("BROTCHEN zoë", 5)] == [lena]


@pytest.mark.parametrize("query", ["mueller", "muller", "koeln müller", "broetchen", "gruen", "soeren", "baeck"])
def test_the_search_finds_letters_that_are_typed_as_two(workspace: Workspace, query: str) -> None:
    zoe = add_influencer(
        workspace, "Zoë Müller", region="Köln", niches=("Grüne Küche",), notes="mag Brötchen", tags=("Bäckerei",)
    )
    add_influencer(workspace, "Zoe Miller", region="Kiel")
    do(workspace, lambda w: w.profiles.update(w.profiles.of_influencer(zoe)[0].id, name="Søren"))
    assert [hit.id for hit in workspace.find_anything(query, 5)] == [zoe]


def test_only_words_with_such_letters_are_kept_in_two_ways(workspace: Workspace) -> None:
    zoe = add_influencer(workspace, "Zoë Müller", region="Porto", email="mueller@example.com")
    lines = workspace.influencers.search_keys()[zoe].split("\n")
    assert lines[:4] == ["zoe muller", "mueller", "porto", "mueller@example.com"]
    do(workspace, lambda w: w.influencers.update(zoe, name="Zoë Miller", email=""))
    assert workspace.find_anything("mueller", 5) == []
    workspace.undo()
    assert [hit.id for hit in workspace.find_anything("mueller", 5)] == [zoe]


def test_an_account_called_as_she_is_adds_no_words(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Zoë Müller")
    profile = workspace.profiles.of_influencer(lena)[0].id
    do(workspace, lambda w: w.profiles.update(profile, name="Zoë Müller"))
    assert workspace.influencers.search_keys()[lena].splitlines().count("zoe muller") == 1


def test_the_search_finds_what_she_has_in_fields_of_the_owners_own(workspace: Workspace) -> None:
    lena, _ = add_influencer(workspace, "Lena"), add_influencer(workspace, "Mia")
    do(workspace, lambda w: w.custom_fields.put(lena, w.custom_fields.add("Dog"), "Dackel Waldi"))
    assert workspace.influencers.touched() == [lena]
    assert [hit.id for hit in workspace.find_anything("waldi", 5)] == [lena]
    do(workspace, lambda w: w.custom_fields.put(lena, 1, ""))
    assert workspace.find_anything("waldi", 5) == []
    workspace.undo()
    assert [hit.id for hit in workspace.find_anything("waldi", 5)] == [lena]


def test_posts_of_the_business_itself_touch_nobody(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    do(workspace, lambda w: w.profiles.add(None, Platform.INSTAGRAM, "ours"))
    before = row_of(workspace, lena)
    add_post(workspace, None, likes=50_000)
    assert row_of(workspace, lena) == before


@pytest.mark.parametrize(
    "word", ["oat milk", "030123", "+49", "greek", "vip", "lena@example.com", "shoe 38", "tasting box", "likes rye"]
)
def test_the_search_knows_every_field(workspace: Workspace, word: str) -> None:
    lena = add_influencer(
        workspace, languages=("Greek",), tags=("VIP",), phone="+49 030-123", email="Lena@example.com",
        notes="Likes rye", niches=("Oat milk",),
    )  # fmt: skip

    def more(w: Workspace) -> None:
        w.contacts.add(lena, note="Sent the Tasting Box", happened_on=DAY)
        w.custom_fields.put(lena, w.custom_fields.add("Size"), "Shoe 38")

    do(workspace, more)
    key = workspace.influencers.search_keys()[lena]
    assert all(part in key for part in word.split())


def test_a_handle_that_the_e_mail_holds_is_not_kept_twice(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Lena", email="lena1@example.com")
    do(workspace, lambda w: w.profiles.add(lena, Platform.TIKTOK, "lena1", position=1))
    assert workspace.influencers.search_keys()[lena].split("\n") == [
        "lena", "lena1@example.com", "instagram", "tiktok"
    ]  # fmt: skip


def test_the_last_contact_is_the_latest_day_of_the_conversation(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    assert row_of(workspace, lena).last_contact is None
    for day in (date(2026, 5, 1), date(2026, 5, 3), date(2026, 5, 2)):
        do(workspace, lambda w, day=day: w.contacts.add(lena, happened_on=day))  # type: ignore[misc]  # bound at once
    assert row_of(workspace, lena).last_contact == date(2026, 5, 3)


def test_an_updated_file_has_the_figures_that_this_version_makes(workspace: Workspace) -> None:
    lena = add_influencer(workspace, "Zoë 2", phone="+49 30", email="zoe2@example.org")
    before = figures_dump(workspace)
    workspace.connection.execute("UPDATE creator_figures SET search_key = '', sort_handle = '', sort_email = ''")
    migrate(workspace.store.db)
    assert figures_dump(workspace) == before
    assert workspace.influencers.ids() == [lena]


def test_the_label_of_a_link_is_found_and_lost_with_it(workspace: Workspace) -> None:
    number, other = add_influencer(workspace, "Lena"), add_influencer(workspace, "Zoe")
    made: list[int] = []
    do(workspace, lambda w: made.append(w.references.add(number, "https://example.org/a.pdf", "Média kit 2026")))
    assert "media kit 2026" in workspace.influencers.search_keys()[number]
    assert "media kit" not in workspace.influencers.search_keys()[other]
    do(workspace, lambda w: w.references.update(made[0], label="Contract"))
    assert "media kit" not in workspace.influencers.search_keys()[number]
    do(workspace, lambda w: w.references.delete(made[0]))
    assert "contract" not in workspace.influencers.search_keys()[number]
