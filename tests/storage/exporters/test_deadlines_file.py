from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from models.campaigns.partnership import DeliverableStatus
from models.errors import UserError
from models.posts.measure_again import NEVER
from storage.exporters.deadlines_file import export_deadlines
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, add_post, do

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
DRAFT, POST, RIGHTS = date(2026, 5, 10), date(2026, 5, 20), date(2026, 8, 1)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "deadlines.ics"


@pytest.fixture
def campaign(empty: Workspace) -> int:
    made = add_campaign(empty, "Spring box", created_on=date(2026, 3, 1))
    partnership = add_partnership(empty, add_influencer(empty, "Lena & Söhne"), made, usage_until=RIGHTS)
    due = {"format": "reel", "draft_due": DRAFT, "post_due": POST}
    do(empty, lambda w: w.partnerships.add_deliverable(partnership_id=partnership, **due))
    return made


def written(workspace: Workspace, target: Path, campaign: int | None, now: datetime = NOW) -> list[Any]:
    count = export_deadlines(workspace, target, now, campaign)
    events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert len(events) == count
    return events


def test_drafts_posts_and_rights_are_whole_days(empty: Workspace, campaign: int, target: Path) -> None:
    told = [(str(event["summary"]), event["dtstart"].dt) for event in written(empty, target, campaign)]
    assert told == [
        ("Lena & Söhne: reel draft due", DRAFT),
        ("Lena & Söhne: reel due", POST),
        ("Lena & Söhne: usage rights until", RIGHTS),
    ]


def test_a_day_that_changed_keeps_its_uid(empty: Workspace, campaign: int, target: Path) -> None:
    before = written(empty, target, campaign)
    piece = empty.partnerships.deliverables(campaign)[0].id
    do(empty, lambda w: w.partnerships.update_deliverable(piece, post_due=date(2026, 5, 25), format="video"))
    after = written(empty, target, campaign, NOW + timedelta(days=1))
    assert {event["uid"] for event in before} == {event["uid"] for event in after}
    assert len({event["uid"] for event in after}) == 3
    assert after[0]["dtstamp"].dt > before[0]["dtstamp"].dt


def test_what_is_live_is_not_due_any_more(empty: Workspace, campaign: int, target: Path) -> None:
    piece = empty.partnerships.deliverables(campaign)[0].id
    do(empty, lambda w: w.partnerships.update_deliverable(piece, status=DeliverableStatus.LIVE))
    assert [event["dtstart"].dt for event in written(empty, target, campaign)] == [RIGHTS]


def test_all_campaigns_or_one(empty: Workspace, campaign: int, target: Path) -> None:
    other = add_campaign(empty, "Summer")
    assert len(written(empty, target, None)) == 3
    assert written(empty, target, other) == []


def test_posts_to_measure_again_are_days_too(empty: Workspace, campaign: int, target: Path) -> None:
    post = add_post(empty, 1, 1, likes=5)
    do(empty, lambda w: w.posts.update(post, measure_on=date(2026, 5, 18)))
    event = written(empty, target, campaign)[-1]
    assert (str(event["summary"]), event["dtstart"].dt) == ("Lena & Söhne: numbers of the post", date(2026, 5, 18))
    do(empty, lambda w: w.posts.update(post, measure_on=date(2026, 5, 12)))
    assert len(written(empty, target, campaign, datetime(2026, 5, 13, tzinfo=UTC))) == 3
    do(empty, lambda w: w.posts.update(post, measure_on=NEVER))
    assert len(written(empty, target, campaign)) == 3


def test_another_suffix_is_refused(empty: Workspace, campaign: int, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not end in"):
        export_deadlines(empty, tmp_path / "deadlines.txt", NOW)
