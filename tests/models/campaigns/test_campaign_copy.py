from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_copy import (
    RIGHTS,
    TERMS,
    CopyWishes,
    copied_campaign,
    copied_deliverable,
    copied_partnership,
    end_of_copy,
    offered_start,
    shift_of,
    shifted,
)
from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership
from models.stages import Stage

TODAY = date(2026, 9, 22)
AUTUMN = Campaign(
    1, "Autumn", goal_target=120, starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 12), brief="Say it", budget=5,
    finished_on=TODAY, landing_page="https://fern.example",
)  # fmt: skip
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_a_copy_is_as_long_and_starts_anew() -> None:
    values = copied_campaign(AUTUMN, CopyWishes("Spring", date(2027, 3, 1)), TODAY)
    assert (values["starts_on"], values["ends_on"]) == (date(2027, 3, 1), date(2027, 4, 11))
    assert (values["name"], values["brief"], values["goal_target"]) == ("Spring", "Say it", 120)
    assert (values["landing_page"], values["budget"], values["created_on"]) == ("https://fern.example", 5, TODAY)
    assert "finished_on" not in values


def test_a_copy_without_a_start_has_no_dates_and_a_brief_stays_where_it_is_not_wanted() -> None:
    values = copied_campaign(AUTUMN, CopyWishes("Spring", with_brief=False), TODAY)
    assert (values["starts_on"], values["ends_on"], values["brief"]) == (None, None, "")


@pytest.mark.parametrize(
    ("ends", "offered"), [(None, TODAY), (date(2026, 5, 1), TODAY), (date(2026, 10, 12), date(2026, 10, 13))]
)
def test_a_copy_is_offered_to_follow_the_campaign(ends: date | None, offered: date) -> None:
    assert offered_start(Campaign(1, "c", ends_on=ends), TODAY) == offered


def test_a_person_comes_as_an_idea_with_her_terms_and_moved_rights() -> None:
    lena = Partnership(
        7, 3, 1, Stage.LIVE, fee=100, usage_until=date(2026, 12, 1), contract_signed_on=TODAY, link="https://x.example",
        tracking_number="1Z", notes="late",
    )  # fmt: skip
    values = copied_partnership(lena, timedelta(10), TODAY)
    assert (values["stage"], values["stage_since"], values["fee"]) == (Stage.IDEA, TODAY, 100)
    assert values["usage_until"] == date(2026, 12, 11)
    assert not {"contract_signed_on", "link", "tracking_number", "notes", "exit_reason"} & values.keys()


def test_terms_and_rights_are_fields_of_a_partnership() -> None:
    assert {*TERMS, *RIGHTS} <= {one.name for one in fields(Partnership)}


def test_a_piece_comes_as_promised() -> None:
    live = DeliverableStatus.LIVE
    piece = Deliverable(1, 7, "reel", count=2, post_due=date(2026, 9, 24), status=live, draft_rounds=3)
    values = copied_deliverable(piece, timedelta(1))
    assert (values["format"], values["count"], values["post_due"]) == ("reel", 2, date(2026, 9, 25))
    assert not {"status", "draft_rounds"} & values.keys()


@given(DAYS, DAYS, DAYS)
def test_every_day_keeps_its_distance_from_the_start(start: date, new_start: date, day: date) -> None:
    moved = shifted(day, shift_of(Campaign(1, "c", starts_on=start), new_start))
    assert moved is not None
    assert moved - new_start == day - start


def test_days_without_a_known_shift_or_beyond_the_calendar_are_blank() -> None:
    assert shift_of(Campaign(1, "c"), TODAY) is None
    assert shifted(TODAY, None) is None
    assert shifted(date.max, timedelta(1)) is None
    assert end_of_copy(Campaign(1, "c", starts_on=TODAY), TODAY) is None
