"""The engine that reads and writes workspaces."""

import sqlite3


def sqlite_version() -> str:
    """Which SQLite this is, such as "3.46.1"."""
    return sqlite3.sqlite_version
