"""The tables of a workspace for PostgreSQL, with exact types, and how last night's rows give way to new ones."""

from sqlite3 import Connection, Row

from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.description import Field, Holds, Table
from tests.outgrow.datasette_files import column_told
from tests.outgrow.looks import LOOKS

SCHEMA = "goodword"
NEXT = "goodword_next"
"""Where rows arrive: what colleagues look at is changed once all of them are here."""

COUNTED = "counted"
"""The table of how many rows each table of the copy has: pgloader passes over what it cannot load, and says 0."""

TYPES = {
    Holds.DAY: "date", Holds.MOMENT: "timestamp without time zone", Holds.YES_NO: "boolean", Holds.FILE: "bytea",
    Holds.LIST: "jsonb", Holds.JSON: "jsonb", Holds.TEXT: "text", Holds.WORD: "text",
}  # fmt: skip
NUMBER = "bigint"
HEAD = "-- The tables of a workspace. Run once, and again after an update of Goodword.\n"
QUIET = "SET client_min_messages = warning;\n"

LOAD = f"""\
-- Copies the rows of $GOODWORD_COPY into the database that PGHOST, PGUSER and PGDATABASE name, as psql has it.
LOAD DATABASE
    FROM sqlite://{{{{GOODWORD_COPY}}}}
    INTO pgsql:///{{{{PGDATABASE}}}}
    WITH data only, quote identifiers
    SET search_path TO '{NEXT}'
    INCLUDING ONLY TABLE NAMES LIKE {", ".join(f"'{name}'" for name in (*(table.name for table in KEPT), COUNTED))}
    BEFORE LOAD EXECUTE 'postgres-next.sql';
"""

REFUSED = f"""\
DO $$
DECLARE missing text;
BEGIN
    SELECT string_agg(arrived.name, ', ') INTO missing FROM (
    {{arrived}}
    ) AS arrived (name, rows) LEFT JOIN {NEXT}.{COUNTED} AS counted USING (name)
    WHERE counted.rows IS DISTINCT FROM arrived.rows;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'Not all rows of % have arrived. The rows of the last time stay.', missing;
    END IF;
END $$;
"""


def tables(connection: Connection) -> str:
    """The text of ``postgres-tables.sql``, from the schema of an open workspace: run once."""
    parts = [f"{HEAD}{QUIET}BEGIN;\n{_anew()}"]
    parts += [_table(connection, table) for table in KEPT]
    parts += [_references(connection, table) for table in KEPT]
    parts += [_indexes(connection), *(_comments(table) for table in KEPT)]
    parts += [f"CREATE VIEW {look.name} AS\n{look.sql};\n" for look in LOOKS]
    return "\n".join(part for part in (*parts, "COMMIT;\n") if part)


def counting() -> str:
    """The text of ``counts.sql``, for the copy: it comes along as one more table."""
    counts = "\nUNION ALL ".join(f"SELECT '{table.name}' AS name, COUNT(*) AS rows FROM {table.name}" for table in KEPT)
    return f"-- For a copy alone: writes down how many rows have to arrive.\nCREATE TABLE {COUNTED} AS\n{counts};\n"


def staging() -> str:
    """The text of ``postgres-next.sql``: empty tables for the rows to arrive in."""
    made = "".join(f"CREATE TABLE {NEXT}.{table.name} (LIKE {SCHEMA}.{table.name});\n" for table in KEPT)
    counted = f"CREATE TABLE {NEXT}.{COUNTED} (name text, rows bigint);\n"
    return f"{QUIET}DROP SCHEMA IF EXISTS {NEXT} CASCADE;\nCREATE SCHEMA {NEXT};\n{made}{counted}"


def refill() -> str:
    """The text of ``postgres-refill.sql``: in one transaction, so that whoever reads meets one night or the other.

    It stops, and the last night stays, where a table has other rows than were counted in the copy.
    """
    emptied = "".join(f"DELETE FROM {SCHEMA}.{table.name};\n" for table in KEPT)
    filled = "".join(f"INSERT INTO {SCHEMA}.{table.name} SELECT * FROM {NEXT}.{table.name};\n" for table in KEPT)
    arrived = "\n    UNION ALL ".join(f"SELECT '{table.name}', COUNT(*) FROM {NEXT}.{table.name}" for table in KEPT)
    checked = REFUSED.format(arrived=arrived)
    return f"{QUIET}BEGIN;\n{checked}{emptied}{filled}DROP SCHEMA {NEXT} CASCADE;\nCOMMIT;\n"


def _anew() -> str:
    return f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE;\nCREATE SCHEMA {SCHEMA};\nSET LOCAL search_path = {SCHEMA};\n"


def _table(connection: Connection, table: Table) -> str:
    stored = {row["name"]: row for row in connection.execute(f"PRAGMA table_info({table.name})")}
    lines = [f'    "{field.name}" {type_of(field)}{_bounds(field, stored[field.name])}' for field in table.fields]
    lines += [f"    UNIQUE ({', '.join(columns)})" for columns in _unique(connection, table)]
    inside = ",\n".join(lines)
    return f"CREATE TABLE {table.name} (\n{inside}\n);\n"


def type_of(field: Field) -> str:
    """The type of a column, as PostgreSQL calls it."""
    return TYPES.get(field.holds, NUMBER)


def _bounds(field: Field, stored: Row) -> str:
    if field.holds is Holds.ID:
        return " PRIMARY KEY"
    return " NOT NULL" if stored["notnull"] else ""


def _unique(connection: Connection, table: Table) -> list[list[str]]:
    indexes = connection.execute(f"PRAGMA index_list({table.name})").fetchall()
    names = [row["name"] for row in indexes if row["unique"] and row["origin"] == "u"]
    return sorted([f'"{row["name"]}"' for row in connection.execute(f"PRAGMA index_info({name})")] for name in names)


def _references(connection: Connection, table: Table) -> str:
    """Checked as a transaction ends: the refill empties and fills tables in any order."""
    leads = connection.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
    return "".join(
        f'ALTER TABLE {table.name} ADD FOREIGN KEY ("{row["from"]}") REFERENCES {row["table"]} ("{row["to"]}")'
        f" ON DELETE {row['on_delete']} DEFERRABLE INITIALLY DEFERRED;\n"
        for row in sorted(leads, key=lambda row: row["from"])
    )


def _indexes(connection: Connection) -> str:
    """As SQLite has them: it keeps each as it was written, and PostgreSQL reads the same words."""
    query = "SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
    known = {table.name for table in KEPT}
    return "".join(f"{' '.join(sql.split())};\n" for name, sql in connection.execute(query) if name in known)


def _comments(table: Table) -> str:
    told = [f"COMMENT ON TABLE {table.name} IS {_quoted(table.meaning)};\n"]
    told += [
        f'COMMENT ON COLUMN {table.name}."{field.name}" IS {_quoted(column_told(field))};\n' for field in table.fields
    ]
    return "".join(told)


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
