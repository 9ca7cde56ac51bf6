from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.checks import check
from storage.checks.values import rule_of
from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.description import Holds
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, make_workspace

WRONG = {
    "UPDATE shop_order SET placed_on = '2026-02-30'": "“shop order”, “placed on”",
    "UPDATE post SET published_at = '2026-05-04 25:00'": "“post”, “published at”",
    "UPDATE partnership SET stage = 'livx'": "“partnership”, “stage”",
    "UPDATE influencer SET tags = '[\"a\"'": "“influencer”, “tags”",
    "UPDATE influencer SET niches = '[\"a\", 1]'": "“influencer”, “niches”",
    "UPDATE influencer SET do_not_contact = 113": "“influencer”, “do not contact”",
    "UPDATE shop_order SET items = 5036527893480283490": "“shop order”, “items”",
    "INSERT INTO setting (name, value) VALUES ('stage_names', '{\"live')": "“setting”, “value”",
}


def work_in(w: Workspace) -> None:
    influencer, campaign = add_influencer(w), add_campaign(w)
    add_post(w, influencer, add_partnership(w, influencer, campaign), likes=3)
    add_order(w)


@pytest.fixture
def worked_in(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=work_in)
    yield made
    made.close()


@pytest.mark.parametrize("statement", WRONG)
def test_a_cell_that_nothing_of_ours_writes_is_found(worked_in: Workspace, statement: str) -> None:
    worked_in.connection.execute(statement)
    worked_in.close()
    problems = check(worked_in.path).problems
    assert [WRONG[statement] in problem for problem in problems] == [True]


def test_cells_of_one_column_are_counted(worked_in: Workspace) -> None:
    add_order(worked_in)
    worked_in.connection.execute("UPDATE shop_order SET placed_on = 'x'")
    worked_in.close()
    assert check(worked_in.path).problems == ("In “shop order”, “placed on”: 2 cells hold what they never can.",)


def test_a_blank_is_no_fault(worked_in: Workspace) -> None:
    worked_in.connection.execute("UPDATE post SET published_at = NULL")
    worked_in.close()
    assert check(worked_in.path).is_ok


def test_every_column_but_words_references_and_pictures_has_a_rule() -> None:
    free = {field.holds for table in KEPT for field in table.fields if rule_of(field) is None}
    assert free == {Holds.TEXT, Holds.REFERENCE, Holds.FILE}
