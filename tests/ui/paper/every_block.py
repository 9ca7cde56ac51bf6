"""A document with every kind of block, each saying the names that a test brings."""

from datetime import date

from models.business import Business
from models.charts.creators import ComparedCreator, Comparison, CreatorsCompared
from models.paper.blocks import (
    Beside,
    Block,
    Check,
    Checklist,
    Detail,
    Details,
    Drawing,
    Fact,
    GoalBar,
    Heading,
    Headline,
    Signatures,
    Span,
    Split,
    SplitPart,
    Text,
    Tiles,
    listed,
    plain,
)
from models.paper.document import Document, Section
from models.paper.table import NOTHING, Cell, Column, Table

MADE_ON = date(2026, 10, 14)
LINK = "https://www.example.com/a/long/way/to/a/post?with=a&tail=1"


def every_block(names: tuple[str, ...], title: str = "Every block", business: str = "Fern & Flour") -> Document:
    """A document of all that can be set; ``names`` stand in every place that holds words of the owner."""
    sections = (
        Section("glance", "At a glance", _glance(names), is_titled=False),
        Section("said", f"Said of {names[0]}", _said(names), starts_page=True),
        Section("compared", "Compared", (Beside((compared(names),), (Text((listed(list(names)),)),), 0.55),)),
        Section("table", "In a table", (table(names),)),
        Section("split", "Split", (_split(names),)),
        Section("agreed", "Agreed", _agreed(names)),
    )
    return Document(
        "Test page",
        title,
        Business(name=business),
        MADE_ON,
        sections,
        subtitle=" · ".join(names[:3]),
        eyebrow=f"For {names[0]}",
    )


def compared(names: tuple[str, ...]) -> Drawing:
    """A chart whose labels are the names."""
    people = [ComparedCreator(number, name, 1.5, 2.0, 2.5, 12) for number, name in enumerate(names)]
    return Drawing(CreatorsCompared.of(Comparison.BACK_PER_1, people, "EUR"), 2.6, f"Beside {names[0]}, all of them.")


def _split(names: tuple[str, ...]) -> Split:
    parts = tuple(SplitPart(name, "€500", 0.25) for name in names[:3])
    return Split(parts, SplitPart(names[0], "€250", 1 - 0.25 * len(parts)), 0.6, f"budget of {names[0]}")


def table(names: tuple[str, ...], rows: int = 1) -> Table:
    """A table with ``rows`` for each name, in columns of words and of numbers, with links and totals."""
    columns = (
        Column("Creator", 3, is_number=False), Column("Post", 2, is_number=False), Column("Views", 1.3),
        Column("Rate", 1.3), Column("How known", 1.6, is_number=False),
    )  # fmt: skip
    made = tuple(
        (Cell(name, note=f"note on {name}"), Cell("Post", link=LINK), Cell("1,234,567"), NOTHING, Cell("measured"))
        for name in names
        for _ in range(rows)
    )
    total = (Cell("Together"), Cell(""), Cell("12,345,678"), NOTHING, Cell(""))
    return Table(columns, made, total, legend=f"Counted as {names[0]} counts.")


def _glance(names: tuple[str, ...]) -> tuple[Block, ...]:
    return (
        Headline("€2.60", f"came back by {names[0]}", ("likely between €1.90 and €3.40", f"{names[0]} says so")),
        GoalBar(0.73, "88", " of 120 orders", f"goal missed by 32 because of {names[0]}"),
        Tiles(tuple(Fact(name, "€1,240", f"of {name}") for name in (names * 4)[:4])),
        Drawing(CreatorsCompared(Comparison.BACK_PER_1), 2),
    )


def _said(names: tuple[str, ...]) -> tuple[Block, ...]:
    return (
        Text(tuple(plain(f"{name} said it in words enough for a line of a page and more.") for name in names)),
        Heading(f"Small print of {names[0]}"),
        Text((plain("\n".join(names)), (Span("A link: "), Span(LINK, link=LINK))), is_small=True),
    )


def _agreed(names: tuple[str, ...]) -> tuple[Block, ...]:
    details = (
        Detail("Creator", names[:1]),
        Detail(names[-1], names, is_list=True),
        Detail("Not known", ("nothing entered",), is_faint=True),
    )
    checks = (Check(f"Pay {name}", f"{name} asked for it", place % 2 == 0) for place, name in enumerate(names))
    return (Details(details), Checklist(tuple(checks)), Signatures((names[0], "Fern & Flour")))
