"""Finds in a document what a test asks of it."""

from models.paper.blocks import Block, Drawing, Fact, GoalBar, Headline, Paragraph, Text, Tiles
from models.paper.document import Document
from models.paper.table import Cell, Table


def headline(document: Document) -> Headline:
    return document.of(Headline)[0]


def goal(document: Document) -> GoalBar | None:
    return next(iter(document.of(GoalBar)), None)


def facts(document: Document) -> tuple[Fact, ...]:
    return document.of(Tiles)[0].facts


def table(document: Document, section: str) -> Table:
    return next(block for block in _blocks(document, section) if isinstance(block, Table))


def tables(document: Document, section: str) -> list[Table]:
    return [block for block in _blocks(document, section) if isinstance(block, Table)]


def rows(document: Document, section: str) -> list[tuple[Cell, ...]]:
    return [row for found in tables(document, section) for row in found.rows]


def words(document: Document, section: str) -> tuple[Paragraph, ...]:
    texts = [block for block in _blocks(document, section) if isinstance(block, Text)]
    return tuple(paragraph for text in texts for paragraph in text.paragraphs)


def chart(document: Document, section: str) -> Drawing:
    return next(block for block in _blocks(document, section) if isinstance(block, Drawing))


def _blocks(document: Document, section: str) -> list[Block]:
    found = document.section(section)
    assert found is not None, section
    return list(Document("", "", document.business, document.made_on, (found,)).blocks)
