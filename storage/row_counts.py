"""How many rows the tables have that an owner thinks in."""

import sqlite3

COUNTED = ("influencer", "profile", "campaign", "partnership", "post", "reading", "shop_order", "contact")


def rows_by_table(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows of each counted table that the file has: one of an older version may lack some."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in COUNTED if table in there
    }
