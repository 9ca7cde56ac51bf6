"""Widths of the preview's columns: what stands there decides who gets the room."""

from datetime import date

from pytestqt.qtbot import QtBot

from models.importing import Fate, Noun, OrderDraft, Outcome
from models.orders.order import Order
from ui.importing.preview_columns import NARROWEST, columns_of
from ui.importing.preview_row import PreviewRow
from ui.importing.preview_table import PreviewTable
from ui.tables.cells import PADDING
from ui.theme import Theme


def width(noun: Noun, names: tuple[str, ...], note: str = "") -> int:
    fate = Fate(2, Outcome.PROBLEM, note, shown=dict.fromkeys(names, "x"))
    columns = columns_of(noun, [PreviewRow(fate, is_chosen=False)])
    return next(column.width for column in columns if column.name == names[0])


def test_a_name_is_wider_where_no_row_has_a_note() -> None:
    names = ("name", "platform", "email")
    assert width(Noun.INFLUENCERS, names) > width(Noun.INFLUENCERS, names, "“x” is no number.")


def test_remarks_have_a_column_only_where_there_are_any() -> None:
    rows = [PreviewRow(Fate(2, Outcome.NEW, "", shown={"name": "Ana"}), is_chosen=True)]
    assert [columns_of(Noun.INFLUENCERS, rows, has_remarks=is_any)[-1].header for is_any in (True, False)] == [
        *("Remark", ""),
    ]


def test_a_caption_is_narrower_where_the_note_would_begin_off_the_edge() -> None:
    names = ("caption", "username", "type", "published", "views", "reach", "impressions", "likes", "comments", "shares")
    assert width(Noun.POSTS, names, "“x” is no number.") == NARROWEST


def test_words_that_are_no_figure_make_no_column_of_figures_wider() -> None:
    told = Fate(2, Outcome.PROBLEM, "no number", shown={"name": "Ana", "followers": "about five thousand or so " * 3})
    columns = columns_of(Noun.INFLUENCERS, [PreviewRow(told, is_chosen=False)])
    assert {column.name: column.width for column in columns}["followers"] == 124


def test_a_value_of_several_lines_stands_on_one() -> None:
    told = PreviewRow(Fate(2, Outcome.PROBLEM, "x", shown={"name": "Ana", "notes": "first\nsecond"}), is_chosen=False)
    notes = next(column for column in columns_of(Noun.INFLUENCERS, [told]) if column.name == "notes")
    assert notes.text(told) == "first second"


def test_an_amount_that_changes_has_room_for_what_it_was_and_is(
    qtbot: QtBot, theme: Theme
) -> None:
    was, now = 123_456_789, 15_000
    order = Order(0, "shop", "#1", date(2026, 4, 3), "EUR", now, total=now)
    change = Fate(2, Outcome.CHANGED, "total differs", OrderDraft(2, order), (("total", was, now),))
    table = PreviewTable(columns_of(Noun.ORDERS, [], ["total"], [PreviewRow(change, is_chosen=True)]), [change], theme)
    qtbot.addWidget(table)
    section = table.preview.column_named("total")
    assert section is not None
    [row] = table.rows
    needs = table.preview.columns[section].cell.needs(row, row.text("total"), table.delegate.ink)
    assert (row.before["total"], row.text("total")) == ("€1,234,567.89", "€150.00")
    assert table.columnWidth(section) >= needs + 2 * PADDING
