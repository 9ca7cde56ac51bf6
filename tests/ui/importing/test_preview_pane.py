"""The rows of the preview: chosen by box, key and range, narrowed by chip and words, whatever the noun."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from models.campaigns.campaign import Campaign, GoalMetric
from models.campaigns.partnership import Expense, Partnership, Payment, PaymentKind
from models.importing import (
    AccountDraft,
    CampaignDraft,
    Draft,
    ExpenseDraft,
    Fate,
    ImportPlan,
    Noun,
    OrderDraft,
    Outcome,
    PartnershipDraft,
    PaymentDraft,
    PersonRef,
    PostDraft,
    ProfileReadingDraft,
    ResultDraft,
    SalesLineDraft,
    TrafficDraft,
)
from models.orders.order import Order
from models.orders.sales_line import SalesLine
from models.orders.traffic import Traffic
from models.posts.post import Post, Reading
from models.reading.platform import Platform
from models.stages import Stage
from tests.ui.importing.plans import DAY, new, plan_of, problem, same
from ui.importing.preview_pane import PreviewPane
from ui.importing.preview_table import PreviewTable
from ui.theme import Theme

ShowPlan = Callable[[ImportPlan], PreviewPane]
LEFT = Qt.MouseButton.LeftButton
PERSON = PersonRef(name="Ana")
ACCOUNT = AccountDraft(Platform.TIKTOK, "ana.bakes", "ana.bakes")
POST = Post(0, None, None, Platform.TIKTOK, published_at=datetime(2026, 4, 3), caption="Bread")
DRAFTS: dict[Noun, tuple[Draft, dict[str, str]]] = {
    Noun.POSTS: (
        PostDraft(2, POST, Reading(0, 0, DAY, likes=7), ACCOUNT),
        {"caption": "Bread", "username": "ana.bakes", "published": "3 Apr 2026", "likes": "7"},
    ),
    Noun.ORDERS: (
        OrderDraft(2, Order(0, "shop", "#1", date(2026, 4, 3), "EUR", 3500, total=3710)),
        {"number": "#1", "placed": "3 Apr 2026", "items": "€35.00", "total": "€37.10"},
    ),
    Noun.PROFILE_READINGS: (
        ProfileReadingDraft(2, ACCOUNT, DAY, {"followers": 12500}),
        {"username": "ana.bakes", "platform": "TikTok", "day": "4 May 2026", "followers": "12,500"},
    ),
    Noun.TRAFFIC: (
        TrafficDraft(2, Traffic(0, "GA4", DAY, DAY, source="ig", sessions=1200)),
        {"source": "ig", "sessions": "1,200"},
    ),
    Noun.SALES_LINES: (
        SalesLineDraft(2, SalesLine(0, 0, "net", DAY, DAY, orders=3, revenue=4200), PERSON),
        {"name": "Ana", "orders": "3", "revenue": "€42.00"},
    ),
    Noun.EXPENSES: (
        ExpenseDraft(2, Expense(0, 1, "Boost", 2025, spent_on=DAY), "k", DAY, DAY),
        {"what": "Boost", "amount": "€20.25", "day": "4 May 2026"},
    ),
    Noun.PAYMENTS: (
        PaymentDraft(2, Payment(0, 1, PaymentKind.CASH, 9000, paid_on=DAY), PERSON, "k"),
        {"name": "Ana", "kind": "Cash", "amount": "€90.00", "day": "4 May 2026"},
    ),
    Noun.RESULTS: (
        ResultDraft(2, "Spring", "Ana", POST, Reading(0, 0, DAY, likes=7), SalesLine(0, 0, "t", DAY, DAY), 9000),
        {"name": "Ana", "campaign": "Spring", "fee": "€90.00", "likes": "7", "platform": "TikTok"},
    ),
    Noun.CAMPAIGNS: (
        CampaignDraft(2, Campaign(0, "Spring", goal_metric=GoalMetric.REVENUE, goal_target=90_000, budget=1_250)),
        {"name": "Spring", "objective": "Sales", "goal_metric": "revenue", "goal_target": "€900.00",
         "budget": "€12.50"},
    ),
    Noun.PARTNERSHIPS: (
        PartnershipDraft(2, Partnership(0, 0, 0, Stage.NO_REPLY, fee=15_000), "Spring", ACCOUNT, PERSON, ("ANA10",)),
        {"campaign": "Spring", "name": "Ana", "handle": "ana.bakes", "stage": "No reply", "fee": "€150.00",
         "codes": "ANA10"},
    ),
}  # fmt: skip


@pytest.fixture
def show_plan(qtbot: QtBot) -> ShowPlan:
    def show(plan: ImportPlan) -> PreviewPane:
        pane = PreviewPane(Theme("light"))
        qtbot.addWidget(pane)
        pane.resize(1200, 600)
        pane.show_plan(plan)
        pane.show()
        return pane

    return show


def table_of(pane: PreviewPane) -> PreviewTable:
    assert pane.table
    return pane.table


def box_of(pane: PreviewPane, place: int) -> QPoint:
    table = table_of(pane)
    return table.visualRect(table.preview.index(place, 0)).center()


def names(pane: PreviewPane) -> list[str]:
    return [column.name for column in table_of(pane).preview.columns]


@pytest.mark.parametrize("noun", DRAFTS)
def test_every_noun_shows_its_records_under_columns_of_its_own(noun: Noun, show_plan: ShowPlan) -> None:
    draft, texts = DRAFTS[noun]
    pane = show_plan(plan_of(Fate(2, Outcome.NEW, draft=draft), noun=noun))
    row = table_of(pane).rows[0]
    assert {name: row.text(name) for name in texts} == texts
    assert set(texts) <= set(names(pane))


def test_a_noun_that_nobody_knows_still_shows_row_fate_and_note(show_plan: ShowPlan) -> None:
    draft = cast("Any", object())
    pane = show_plan(plan_of(Fate(7, Outcome.NEW, "something new", draft), noun=cast("Any", "novelties")))
    assert names(pane) == ["chosen", "row", "outcome", "note"]
    model = table_of(pane).preview
    assert [model.data(model.index(0, place)) for place in range(1, 3)] == ["7", "New"]


def test_what_a_file_does_not_know_takes_no_room(show_plan: ShowPlan) -> None:
    assert "email" not in names(show_plan(plan_of(new(2))))
    assert "email" in names(show_plan(plan_of(new(2, email="ana@example.com"))))


def test_every_field_that_a_list_of_people_brings_has_a_column(show_plan: ShowPlan) -> None:
    fate = new(2, country="ES")
    fate.outcome, fate.changes = Outcome.CHANGED, (("country", "FR", "ES"),)
    pane = show_plan(plan_of(fate, new(3, region="Lyon", tags=("vegan",))))
    assert table_of(pane).rows[0].before == {"country": "FR"}
    assert {"country", "region", "tags"} <= set(names(pane))


def test_a_field_that_changes_has_a_column_though_it_is_rare(show_plan: ShowPlan) -> None:
    draft = DRAFTS[Noun.ORDERS][0]
    for changes in ((), (("tax", 0, 120),)):
        fate = Fate(2, Outcome.CHANGED, draft=draft)
        fate.changes = changes
        assert ("tax" in names(show_plan(plan_of(fate, noun=Noun.ORDERS)))) is bool(changes)


def test_a_click_on_the_box_leaves_the_row_out_and_takes_it_back(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(new(2), new(3)))
    qtbot.mouseClick(table_of(pane).viewport(), LEFT, pos=box_of(pane, 1))
    assert (set(pane.left), pane.chosen) == ({3}, 1)
    qtbot.mouseClick(table_of(pane).viewport(), LEFT, pos=box_of(pane, 1))
    assert pane.left == frozenset()


def test_shift_and_a_click_do_the_same_to_all_rows_between(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(*(new(row) for row in range(2, 8))))
    viewport = table_of(pane).viewport()
    qtbot.mouseClick(viewport, LEFT, pos=box_of(pane, 1))
    qtbot.mouseClick(viewport, LEFT, Qt.KeyboardModifier.ShiftModifier, pos=box_of(pane, 4))
    assert pane.left == {3, 4, 5, 6}


def test_the_box_in_the_head_leaves_all_out_and_takes_all_back(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(new(2), same(3), new(4)))
    box = table_of(pane).all_box
    assert box.checkState() is Qt.CheckState.Checked
    box.click()
    assert (pane.chosen, box.checkState()) == (0, Qt.CheckState.Unchecked)
    qtbot.mouseClick(table_of(pane).viewport(), LEFT, pos=box_of(pane, 0))
    assert box.checkState() is Qt.CheckState.PartiallyChecked
    box.click()
    assert pane.left == frozenset()


def test_the_box_in_the_head_is_about_the_rows_shown(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(new(2, "Ana"), new(3, "Beo")))
    pane.search.setText("beo")
    qtbot.waitUntil(lambda: len(table_of(pane).rows) == 1)
    table_of(pane).all_box.click()
    assert pane.left == {3}


def test_a_row_that_writes_nothing_cannot_be_chosen(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(same(2)))
    qtbot.mouseClick(table_of(pane).viewport(), LEFT, pos=box_of(pane, 0))
    assert (pane.left, pane.chosen) == (frozenset(), 0)
    assert not table_of(pane).all_box.isEnabled()


def test_words_find_rows_in_any_order_and_esc_shows_all_again(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(new(2, "Zoë Müller"), new(3, "Ana Moss"), new(4, "Ana Crumb")))
    pane.search.setFocus()
    qtbot.keyClicks(pane.search, "muller zoe")
    qtbot.waitUntil(lambda: [row.id for row in table_of(pane).rows] == [2])
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert len(table_of(pane).rows) == 3


def test_words_and_a_chip_narrow_together(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(new(2, "Ana"), same(3, "Ana"), new(4, "Beo")))
    pane.search.setText("ana")
    qtbot.waitUntil(lambda: len(table_of(pane).rows) == 2)
    qtbot.mouseClick(pane.chips.chip(Outcome.NEW), LEFT)
    assert [row.id for row in table_of(pane).rows] == [2]


def test_a_row_that_says_nothing_tells_why_where_others_have_their_name(show_plan: ShowPlan) -> None:
    pane = show_plan(plan_of(new(2), Fate(3, Outcome.LEFT_OUT, "empty row")))
    model = table_of(pane).preview
    place = model.column_named("name")
    assert place is not None
    assert model.data(model.index(1, place)) == "empty row"


def test_problems_stand_as_the_file_has_them_the_cell_at_fault_known(show_plan: ShowPlan) -> None:
    pane = show_plan(plan_of(new(2), problem(3, followers="about 5k?"), cells=[(3, ("Ana", "about 5k?"))]))
    pane.narrow(Outcome.PROBLEM)
    assert pane.problems
    assert pane.problems.isVisible()
    assert [(row.cells, row.fault) for row in pane.problems.rows] == [(("Ana", "about 5k?"), 1)]


def test_typing_on_a_problem_row_types_into_its_cell_at_fault(show_plan: ShowPlan, qtbot: QtBot) -> None:
    pane = show_plan(plan_of(new(2), problem(3), cells=[(3, ("Ana", "about 5k?"))]))
    table = table_of(pane)
    table.setFocus()
    table.select(3)
    qtbot.keyClick(table, Qt.Key.Key_5)
    assert pane.problems
    editor = pane.problems.delegate.editor
    assert editor
    assert (editor.text(), editor.accessibleName()) == ("5", "followers")
    qtbot.keyClicks(editor, "000")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert pane.mended == {3: ("Ana", "5000")}


def test_a_cell_typed_back_is_not_mended(show_plan: ShowPlan) -> None:
    pane = show_plan(plan_of(problem(3), cells=[(3, ("Ana", "about 5k?"))]))
    assert pane.problems
    row = pane.problems.rows[0]
    row.mend(1, "5000")
    row.mend(1, "about 5k?")
    assert pane.mended == {}


def test_of_many_rows_only_those_looked_at_are_made(show_plan: ShowPlan) -> None:
    pane = show_plan(plan_of(*(new(row) for row in range(2, 20_002))))
    model = table_of(pane).preview
    made = model._kept  # how many rows were made is what this is about
    assert model.rowCount() == 20_000
    assert len(made) < 100


