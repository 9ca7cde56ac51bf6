from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from models.errors import UserError
from storage.exporters.ics_file import export_follow_ups, open_follow_ups
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, do

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
DUE = date(2026, 5, 7)


def written(workspace: Workspace, target: Path, now: datetime = NOW) -> list[Any]:
    count = export_follow_ups(workspace, target, now)
    events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert len(events) == count == open_follow_ups(workspace)
    return events


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "follow-ups.ics"


@pytest.fixture
def lena(empty: Workspace) -> int:
    lena = add_influencer(empty, "Lena; Weiß, \\ & Söhne 🌾", created_on=date(2026, 1, 2))
    campaign = add_campaign(empty, "Spring box")
    about = {"due_on": DUE, "note": "Ask for <the> address;\nthen wait", "campaign_id": campaign}
    do(empty, lambda w: w.contacts.add(lena, **about))
    return lena


def test_an_open_follow_up_is_an_event_of_its_whole_day(empty: Workspace, lena: int, target: Path) -> None:
    event = written(empty, target)[0]
    assert (event["dtstart"].dt, event["dtend"].dt) == (DUE, DUE + timedelta(days=1))
    assert event["transp"] == "TRANSPARENT"


def test_names_and_notes_come_through_as_plain_text(empty: Workspace, lena: int, target: Path) -> None:
    event = written(empty, target)[0]
    assert event["summary"] == "Follow up with Lena; Weiß, \\ & Söhne 🌾"
    assert event["description"] == "Ask for <the> address;\nthen wait\nSpring box"


def test_an_alarm_rings_once_at_nine(empty: Workspace, lena: int, target: Path) -> None:
    alarms = written(empty, target)[0].walk("VALARM")
    assert [alarm["trigger"].dt for alarm in alarms] == [timedelta(hours=9)]


def test_a_follow_up_that_moved_keeps_its_uid(empty: Workspace, lena: int, target: Path) -> None:
    before = written(empty, target)[0]
    contact = empty.contacts.of_influencer(lena)[0]
    do(empty, lambda w: w.contacts.update(contact.id, due_on=date(2026, 5, 9), note="Later"))
    do(empty, lambda w: w.influencers.update(lena, name="Lena W."))
    after = written(empty, target, NOW + timedelta(hours=1))[0]
    assert after["uid"] == before["uid"]
    assert after["dtstart"].dt == date(2026, 5, 9)
    assert after["dtstamp"].dt > before["dtstamp"].dt


def test_no_two_follow_ups_share_a_uid(empty: Workspace, lena: int, target: Path) -> None:
    do(empty, lambda w: [w.contacts.add(lena, due_on=DUE) for _ in range(5)])
    assert len({str(event["uid"]) for event in written(empty, target)}) == 6


def test_what_is_done_or_only_said_is_no_event(empty: Workspace, lena: int, target: Path) -> None:
    do(empty, lambda w: w.contacts.add(lena, happened_on=DUE, note="We spoke"))
    do(empty, lambda w: w.contacts.add(lena, due_on=DUE, done_on=DUE))
    assert len(written(empty, target)) == 1


def test_lines_are_short_and_end_as_the_format_asks(empty: Workspace, lena: int, target: Path) -> None:
    do(empty, lambda w: w.contacts.add(lena, due_on=DUE, note="ärger " * 60))
    written(empty, target)
    data = target.read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_another_ending_is_refused(empty: Workspace, target: Path) -> None:
    with pytest.raises(UserError, match=r"does not end in \.ics"):
        export_follow_ups(empty, target.with_suffix(".csv"), NOW)


def test_a_missing_folder_is_told_and_leaves_nothing(empty: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        export_follow_ups(empty, tmp_path / "nowhere" / "x.ics", NOW)
