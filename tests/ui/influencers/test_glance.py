import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from tests.factory import add_campaign, add_partnership, add_post, do
from tests.ui.influencers.pointing import id_of
from ui.influencers.glance_section import GlanceSection
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


@pytest.fixture
def glance(tab: InfluencersTab) -> GlanceSection:
    tab.select(id_of(tab, "Crumb 2"))
    return tab.panel.glance


def add_posts(tab: InfluencersTab, session: Session, *, sponsored: int, ordinary: int, likes: int = 300) -> None:
    """Posts of Crumb 2, the sponsored ones with 80 likes, the others with ``likes``."""
    person = id_of(tab, "Crumb 2")
    deal = add_partnership(session.workspace, person, add_campaign(session.workspace, "Picnic"))
    for _ in range(sponsored):
        add_post(session.workspace, person, deal, likes=80, followers=8_000)
    for _ in range(ordinary):
        add_post(session.workspace, person, likes=likes, followers=8_000)
    tab.panel.show_influencer(person)


def test_who_says_what_is_usual_stands_with_the_year(glance: GlanceSection) -> None:
    assert glance.usual.accessibleName().endswith("Statista 2024")
    assert "Statista, Sweden, first half of 2024" in glance.usual.accessibleDescription()


def test_a_platform_without_a_published_figure_says_so(
    qtbot: QtBot, tab: InfluencersTab, glance: GlanceSection, session: Session
) -> None:
    person = id_of(tab, "Crumb 2")
    first = session.workspace.profiles.of_influencer(person)[0]
    do(session.workspace, lambda w: w.profiles.update(first.id, platform=Platform.PINTEREST))
    tab.panel.show_influencer(person)
    assert glance.usual.value == "n/a"
    assert "No figure is known" in glance.usual.accessibleDescription()


def test_a_rate_that_a_list_stated_stands_beside_the_one_that_nobody_measured(
    tab: InfluencersTab, glance: GlanceSection, session: Session
) -> None:
    person = id_of(tab, "Crumb 2")
    do(session.workspace, lambda w: w.custom_fields.put(person, w.custom_fields.add("Engagement"), "4,2%"))
    tab.panel.show_influencer(person)
    assert glance.rate.accessibleName() == "Engagement rate: n/a stated: 4,2%"
    told = "no post was read\nYour field “Engagement” states 4,2%: nobody measured it, no figure uses it."
    assert glance.rate.accessibleDescription().endswith(told)
    section = tab.model.column_named("rate")
    assert section is not None
    tab.model.reload([person])
    cell = tab.model.index(tab.model.place_of(person) or 0, section)
    assert cell.data() == ""
    assert "“Engagement” states 4,2%" in cell.data(Qt.ItemDataRole.ToolTipRole)
    add_posts(tab, session, sponsored=0, ordinary=3)
    assert "stated" not in glance.rate.accessibleName()


def test_growth_needs_two_readings_and_says_so(glance: GlanceSection) -> None:
    assert glance.growth.value == "n/a"
    assert "Last 90 days: n/a, one reading only" in glance.growth.accessibleDescription()


def test_nothing_is_said_of_sponsored_posts_before_there_are_posts(glance: GlanceSection) -> None:
    assert glance.paid.isHidden()
    assert glance.sponsored.isHidden()


def test_posts_of_one_kind_alone_are_no_comparison(
    qtbot: QtBot, tab: InfluencersTab, glance: GlanceSection, session: Session
) -> None:
    add_posts(tab, session, sponsored=3, ordinary=0)
    assert glance.paid.value == "n/a"
    assert "no post outside of partnerships was read" in glance.paid.accessibleDescription()
    assert glance.ordinary.isHidden()


def test_few_posts_of_each_kind_are_too_early_to_tell(
    qtbot: QtBot, tab: InfluencersTab, glance: GlanceSection, session: Session
) -> None:
    add_posts(tab, session, sponsored=1, ordinary=1, likes=120)
    assert glance.paid.accessibleName() == "Sponsored or ordinary?: too early to tell"
    assert glance.sponsored.accessibleName().endswith("1 post")


def test_many_posts_of_each_kind_say_which_engage_less(
    qtbot: QtBot, tab: InfluencersTab, glance: GlanceSection, session: Session
) -> None:
    add_posts(tab, session, sponsored=8, ordinary=8)
    assert glance.paid.accessibleName() == "Sponsored or ordinary?: sponsored less"
    assert not glance.ordinary.isHidden()


def test_beside_the_likely_rate_stand_the_middle_post_and_the_sum_of_all(
    tab: InfluencersTab, glance: GlanceSection, session: Session
) -> None:
    add_posts(tab, session, sponsored=2, ordinary=1, likes=800)
    told = glance.rate.accessibleDescription()
    assert "likely" in told
    assert "As they stand, 3 posts: the middle one 1.0 %, sum ÷ sum of all 4.0 %" in told
