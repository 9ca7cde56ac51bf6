"""The schema's history: append-only named steps, newest last, loaded where they are needed."""

SCHEMA_VERSION = 7
"""``user_version`` of a file that this program writes: how many steps there are."""
