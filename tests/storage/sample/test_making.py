import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.campaigns.campaign import CampaignStatus
from models.orders.attribution import How, Standing
from models.orders.undecided import Question
from models.reading.text import initials
from models.results.filters import Scope
from models.stages import Stage
from storage.checks import check
from storage.results.order_book import OrderBook, OrderView
from storage.results.order_facts import order_facts
from storage.sample import making
from storage.sample.making import build_sample, ready_sample
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace, open_workspace

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sample") / "Sample.goodword"
    build_sample(made, TODAY)
    return made


@pytest.fixture
def sample(path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(path, read_only=True)
    yield workspace
    workspace.close()


def count(sample: Workspace, table: str, where: str = "1") -> int:
    return int(sample.connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])


def contents(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = [line for line in connection.iterdump() if "_sqlite_migrations" not in line]
    connection.close()
    return lines


def test_the_file_is_whole(path: Path) -> None:
    assert check(path).problems == ()


def test_the_same_day_makes_the_same_rows(path: Path, tmp_path: Path) -> None:
    build_sample(tmp_path / "again.goodword", TODAY)
    assert contents(tmp_path / "again.goodword") == contents(path)


def test_another_day_moves_every_date_and_nothing_else(path: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.goodword"
    build_sample(later, TODAY + timedelta(days=400))
    first, second = sqlite3.connect(path), sqlite3.connect(later)
    amounts = "SELECT number, items, discount, total, refunded, code FROM shop_order ORDER BY id"
    days = "SELECT julianday(placed_on) FROM shop_order ORDER BY id"
    assert first.execute(amounts).fetchall() == second.execute(amounts).fetchall()
    moved = {b[0] - a[0] for a, b in zip(first.execute(days), second.execute(days), strict=True)}
    first.close()
    second.close()
    assert moved == {400.0}


def test_it_starts_without_anything_to_undo(sample: Workspace) -> None:
    assert sample.undo_labels() == (None, None)


def test_it_is_marked_as_sample(sample: Workspace) -> None:
    business = sample.business.get()
    assert business.is_sample
    assert (business.name, business.currency, business.gross_margin) == ("Fern & Flour", "EUR", 5500)
    assert business.logo is not None
    assert business.logo.startswith(b"\x89PNG")


def test_the_counts_are_as_promised(sample: Workspace) -> None:
    assert count(sample, "influencer") == 42
    assert count(sample, "shop_order") == 421
    assert count(sample, "post", "partnership_id IS NOT NULL") == 60
    assert count(sample, "post", "partnership_id IS NULL") > 80
    assert count(sample, "influencer", "do_not_contact") == 2


def test_every_stage_has_somebody(sample: Workspace) -> None:
    assert {partnership.stage for partnership in sample.partnerships.of_campaign()} == set(Stage)


def test_one_campaign_is_planned_one_runs_one_is_finished(sample: Workspace) -> None:
    states = {campaign.name: campaign.status(TODAY) for campaign in sample.campaigns.all()}
    assert states == {
        "Christmas hampers": CampaignStatus.PLANNING,
        "Autumn gluten-free box": CampaignStatus.RUNNING,
        "Spring picnic": CampaignStatus.FINISHED,
    }


def test_nothing_happened_after_today(sample: Workspace) -> None:
    today = TODAY.isoformat()
    assert count(sample, "shop_order", f"placed_on > '{today}'") == 0
    assert count(sample, "reading", f"day > '{today}'") == 0
    assert count(sample, "post", f"date(published_at) > '{today}'") == 0
    assert count(sample, "contact", f"happened_on > '{today}'") == 0
    assert count(sample, "profile_reading", f"day > '{today}'") == 0


def test_follow_ups_lie_around_today(sample: Workspace) -> None:
    due = sample.contacts.due(TODAY)
    assert 3 <= len(due) <= 8
    assert count(sample, "contact", f"due_on > '{TODAY}' AND done_on IS NULL") >= 3


def test_most_influencers_are_micro(sample: Workspace) -> None:
    assert count(sample, "creator_figures", "followers BETWEEN 1000 AND 100000") == 40


def test_nearly_everybody_has_a_rate_with_a_range(sample: Workspace) -> None:
    assert count(sample, "creator_figures", "rate_low IS NOT NULL") >= 38


def test_followers_were_read_often_enough_for_a_line(sample: Workspace) -> None:
    few = "SELECT profile_id FROM profile_reading GROUP BY profile_id HAVING count(*) < 10"
    assert sample.connection.execute(few).fetchall() == []


def test_some_numbers_are_blank_and_none_of_them_is_zero_instead(sample: Workspace) -> None:
    stories = "post_id IN (SELECT id FROM post WHERE format = 'story')"
    assert count(sample, "reading", f"{stories} AND reach IS NULL") > 0
    assert count(sample, "reading", f"{stories} AND reach IS NOT NULL") > 0
    assert count(sample, "reading", "likes = 0 OR views = 0 OR reach = 0") == 0


def test_one_sponsored_post_shows_no_disclosure_and_one_waits_for_numbers(sample: Workspace) -> None:
    assert count(sample, "post", "partnership_id IS NOT NULL AND disclosure_seen = 0") == 1
    assert count(sample, "post", "id NOT IN (SELECT post_id FROM reading)") == 1


def test_orders_hold_refunds_a_gift_and_codes_that_nobody_has(sample: Workspace) -> None:
    assert count(sample, "shop_order", "total = 0") == 1
    assert count(sample, "shop_order", "refunded > 0") >= 10
    assert count(sample, "shop_order", "code = ''") > 150
    assert count(sample, "shop_order", "code = 'WELCOME10'") > 20
    assert count(sample, "shop_order", "total <> items - discount + shipping + tax") == 0


def test_some_orders_want_a_second_look(sample: Workspace) -> None:
    book = OrderBook(ledger_of(sample), Scope(), order_facts(sample, Scope()))
    assert {one.question for one in book.undecided} == {Question.UNKNOWN, Question.AMBIGUOUS, Question.GIFT}
    assert len(book.ids(OrderView.FLAGGED) or ()) >= 16
    assert book.counts.by_standing[Standing.AMBIGUOUS] == 3
    assert [claim.how for claim in book.ledger.attribution.claims.values()].count(How.LINK) == 2


def test_no_order_of_a_code_comes_before_its_first_post(sample: Workspace) -> None:
    early = """
        SELECT count(*) FROM shop_order JOIN code_rule ON code_rule.code = shop_order.code COLLATE NOCASE
        WHERE placed_on < (SELECT min(date(published_at)) FROM post
            WHERE post.partnership_id = code_rule.partnership_id)
    """
    assert sample.connection.execute(early).fetchone()[0] == 0


def test_names_come_in_many_scripts(sample: Workspace) -> None:
    names = [row[0] for row in sample.connection.execute("SELECT name FROM influencer")]
    scripts = ("李", "А", "م", "ה", "Μ", "달", "さ", "ب", "ค", "Ż", "🌾")
    assert all(any(letter in name for name in names) for letter in scripts)
    assert "?" not in {initials(name) for name in names}


def test_a_missing_sample_is_made(tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "Sample.goodword"
    assert ready_sample(TODAY, target) == target
    assert check(target).is_ok


def test_the_sample_of_today_is_kept_with_what_was_done_in_it(path: Path, tmp_path: Path) -> None:
    target = ready_sample(TODAY, tmp_path / "Sample.goodword")
    workspace = open_workspace(target)
    workspace.edit("Add one", lambda w: w.influencers.add(name="Mine"))
    workspace.close()
    ready_sample(TODAY, target)
    kept = open_workspace(target, read_only=True)
    assert kept.influencers.count() == 43
    kept.close()


def test_the_sample_of_yesterday_is_made_anew(tmp_path: Path) -> None:
    target = ready_sample(TODAY, tmp_path / "Sample.goodword")
    ready_sample(TODAY + timedelta(days=1), target)
    workspace = open_workspace(target, read_only=True)
    assert workspace.settings.get(making.MADE_FOR) == "2026-11-24"
    workspace.close()


def test_a_broken_sample_is_made_anew(tmp_path: Path) -> None:
    target = tmp_path / "Sample.goodword"
    target.write_bytes(b"no workspace")
    ready_sample(TODAY, target)
    assert check(target).is_ok


def test_an_open_sample_stays_as_it_is(tmp_path: Path) -> None:
    target = ready_sample(TODAY, tmp_path / "Sample.goodword")
    workspace = open_workspace(target)
    ready_sample(TODAY + timedelta(days=1), target)
    assert workspace.settings.get(making.MADE_FOR) == "2026-11-23"
    workspace.close()
