"""Whether each cell of each table holds what its column may hold.

A page that was scribbled over is often still a page to SQLite, and its cells still numbers and texts: a day that is no
day, a stage that nobody can be at. What reads such a row would fail, or tell a figure that is wrong.
"""

import sqlite3
from collections.abc import Iterator

from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.description import Field, Holds, Table

LARGEST = 10**17
"""Beyond every amount and count that can be typed or read from a file, sums of them included."""

RULES = {
    Holds.ID: "{column} > 0",
    Holds.COUNT: f"{{column}} BETWEEN -{LARGEST} AND {LARGEST}",
    Holds.MONEY: f"{{column}} BETWEEN -{LARGEST} AND {LARGEST}",
    Holds.SHARE: f"{{column}} BETWEEN -{LARGEST} AND {LARGEST}",
    Holds.YES_NO: "{column} IN (0, 1)",
    Holds.DAY: "{column} IS date({column}, '+0 days')",
    Holds.MOMENT: "{column} ISNULL OR ifnull({column} IN (strftime('%Y-%m-%d %H:%M', {column}, '+0 days'),"
    " datetime({column}, '+0 days'), date({column}, '+0 days')), 0)",
    Holds.LIST: "CASE WHEN {column} = '[]' THEN 1 WHEN json_valid({column}) AND {column} LIKE '[%'"
    " THEN NOT EXISTS (SELECT 1 FROM json_each({column}) WHERE type <> 'text') ELSE 0 END",
    Holds.JSON: "json_valid({column})",
}
"""What is so of every value that was ever written; a blank is looked at by the schema.

“+0 days” has SQLite reckon: as it stands it takes the 30th of February for a day.
"""


def value_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Cells that hold what nothing of ours ever writes, column by column."""
    for table in KEPT:
        yield from _problems_of(connection, table)


def rule_of(field: Field) -> str | None:
    """What SQL says of a cell that is right, ``None`` where a column may hold anything of its type."""
    if field.holds is Holds.WORD:
        words = ", ".join(f"'{word}'" for word in field.words)
        return f'"{field.name}" IN ({words})'
    rule = RULES.get(field.holds)
    return rule.format(column=f'"{field.name}"') if rule else None


def _problems_of(connection: sqlite3.Connection, table: Table) -> Iterator[str]:
    rules = [(field.name, rule) for field in table.fields if (rule := rule_of(field))]
    # “is not true” would count blanks; a blank makes the rule unknown, and that is no fault.
    counted = ", ".join(f"count(CASE WHEN NOT ({rule}) THEN 1 END)" for _, rule in rules)
    found = connection.execute(f"SELECT {counted} FROM {table.name}").fetchone()
    for (name, _), wrong in zip(rules, found, strict=True):
        if wrong:
            cells = "a cell holds what it never can" if wrong == 1 else f"{wrong} cells hold what they never can"
            yield f"In “{_words(table.name)}”, “{_words(name)}”: {cells}."


def _words(name: str) -> str:
    return name.replace("_", " ")
