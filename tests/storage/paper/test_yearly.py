"""The papers of a year say the very amounts of the yearly totals."""

from datetime import date

import pytest

from models.errors import UserError
from models.paper.blocks import Heading, Tiles, text_of
from models.paper.document import Document
from models.paper.request import YearRequest
from models.paper.table import Table
from models.stages import Stage
from storage.campaigns.yearly_totals import EVERYBODY, yearly_totals
from storage.paper.reading import document_of
from storage.tables.settings import YEARLY_LIMITS
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do
from tests.models.paper.reading import table, words
from tests.storage.paper.paid_crowd import YEAR, add_paid_crowd

TODAY = date(2026, 11, 27)


def everybody(workspace: Workspace, year: int = YEAR, today: date = TODAY) -> Document:
    return document_of(workspace, YearRequest(year), today)


def tables_of(document: Document, section: str) -> list[Table]:
    found = document.section(section)
    assert found is not None
    return [block for block in found.blocks if isinstance(block, Table)]


def paid_lena(workspace: Workspace) -> int:
    lena = add_partnership(workspace, add_influencer(workspace, "Lena"), add_campaign(workspace), stage=Stage.AGREED)
    sent = {"product": "Tea box", "product_cost": 900, "product_sent_on": date(2026, 5, 3)}
    do(workspace, lambda w: w.partnerships.update(lena, **sent))
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=lena, amount=85_050, paid_on=DAY, how="PayPal"))
    return lena


def test_every_creator_has_a_row_beside_the_limit_and_its_source(workspace: Workspace) -> None:
    paid_lena(workspace)
    do(workspace, lambda w: w.settings.put(YEARLY_LIMITS, {"EUR": 100_000}))
    made = table(everybody(workspace), "creators")
    (row,) = made.rows
    assert [cell.text for cell in row] == ["Lena", "€850.50", "€0.00", "–", "€850.50", "€850.50", "85 % of €1,000"]
    assert "The limit is €1,000: the amount you typed" in made.legend
    assert "no tax advice" in made.legend


def test_a_product_without_a_value_is_said_and_never_nothing(workspace: Workspace) -> None:
    paid_lena(workspace)
    made = everybody(workspace)
    assert table(made, "creators").rows[0][3].note == "1 without a value"
    assert table(made, "creators").rows[0][4].note == "at least"
    (product, _) = table(made, "entries").rows
    assert [cell.text for cell in product] == ["3 May 2026", "Spring box", "Product", "Tea box", "–"]
    assert table(made, "entries").total[-1].note == "+ 1 without a value"
    in_all, product_fact = made.of(Tiles)[0].facts[0], made.of(Tiles)[0].facts[3]
    assert (in_all.label, in_all.value) == ("In all, at least", "€850.50")
    assert (product_fact.value, product_fact.note) == ("–", "1 without a value")


def test_who_got_products_without_a_value_alone_has_no_total(workspace: Workspace) -> None:
    lena = add_partnership(workspace, add_influencer(workspace, "Lena"), add_campaign(workspace), stage=Stage.AGREED)
    do(workspace, lambda w: w.partnerships.update(lena, product_cost=900, product_sent_on=DAY))
    row = table(everybody(workspace), "creators").rows[0]
    assert [row[place].text for place in (3, 4, 6)] == ["–", "–", "not known"]


def test_rows_of_every_creator_stand_below_the_sum_that_they_make(workspace: Workspace) -> None:
    add_paid_crowd(workspace, 12, currencies=("EUR", "USD"))
    made = everybody(workspace)
    totals = yearly_totals(workspace, YEAR, EVERYBODY)
    rows = [row for one in tables_of(made, "creators") for row in one.rows]
    entries = tables_of(made, "entries")
    assert len(rows) == len(entries) == len(totals)
    assert [row[4].text for row in rows if row[4].text != "–"] == [
        one.total[-1].text for one in entries if one.total[-1].text != "–"
    ]


def test_each_currency_has_a_table_of_its_own(workspace: Workspace) -> None:
    add_paid_crowd(workspace, 6, currencies=("EUR", "USD"))
    made = everybody(workspace)
    assert [heading.text for heading in made.of(Heading)][:2] == ["In EUR", "In USD"]
    assert [one.total[0].text for one in tables_of(made, "creators")] == ["Together", "Together"]
    assert len(made.of(Tiles)) == 2


def test_more_entries_than_anybody_reads_are_counted(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.paper.yearly.everybody.MOST_ROWS", 20)
    add_paid_crowd(workspace, 12)
    made = everybody(workspace)
    assert sum(len(one.rows) for one in tables_of(made, "entries")) <= 20
    assert "The entries of 10 more creators are not listed here" in text_of(words(made, "entries")[0])
    assert len(table(made, "creators").rows) == 12


def test_more_creators_than_anybody_reads_are_counted(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.paper.yearly.tables.MOST_ROWS", 10)
    add_paid_crowd(workspace, 12)
    creators = table(everybody(workspace), "creators")
    assert len(creators.rows) == 10
    assert creators.legend.startswith("Of 12 creators the 10 largest are listed; all are in the sum.")
    assert creators.total[0].note == "12 creators"


def test_the_statement_of_a_creator_is_hers_alone(workspace: Workspace) -> None:
    rosa, lena = add_paid_crowd(workspace, 2, ("Rosa", "Lena"))
    made = document_of(workspace, YearRequest(YEAR, lena), TODAY)
    assert (made.title, made.eyebrow) == ("Lena", "Yearly statement 2026")
    assert made.subtitle == "What you got from us · 2026 so far"
    assert made.name == "Yearly totals 2026 – Lena"
    assert "Rosa" not in str(made)
    assert "limit" not in str(made)
    (hers,) = [one for one in yearly_totals(workspace, YEAR) if one.influencer_id == lena]
    assert table(made, "entries").total[-1].text == f"€{hers.total / 100:,.2f}"
    assert rosa != lena


def test_a_year_that_is_over_says_its_days(workspace: Workspace) -> None:
    paid_lena(workspace)
    assert "1 Jan – 31 Dec 2026 · 1 creator" in everybody(workspace, today=date(2027, 1, 14)).subtitle


def test_a_year_without_anything_says_so(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Lena")
    assert "Nobody got anything in 2024" in text_of(words(everybody(workspace, 2024), "glance")[0])
    hers = document_of(workspace, YearRequest(2024, person), TODAY)
    assert "Nothing was paid or sent in 2024" in text_of(words(hers, "glance")[0])


def test_a_creator_who_is_gone_has_no_statement(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="no longer there"):
        document_of(workspace, YearRequest(YEAR, 99), TODAY)


def test_a_limit_that_nobody_set_is_said(workspace: Workspace) -> None:
    add_paid_crowd(workspace, 2, currencies=("PLN",))
    made = table(everybody(workspace), "creators")
    assert made.rows[0][-1].text == "no limit set"
    assert "No limit is set in PLN." in made.legend
    do(workspace, lambda w: w.settings.put(YEARLY_LIMITS, {"PLN": 5_000}))
    assert "the amount you typed" in table(everybody(workspace), "creators").legend
