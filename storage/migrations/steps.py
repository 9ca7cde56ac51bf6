"""The schema's history: append-only named steps, newest last.

A step that has been released is never changed. Each step brings ``user_version`` up by one.
"""

from storage.migrations.fifth import FIFTH
from storage.migrations.first import FIRST
from storage.migrations.fourth import FOURTH
from storage.migrations.second import SECOND
from storage.migrations.seventh import SEVENTH
from storage.migrations.sixth import SIXTH
from storage.migrations.third import THIRD

STEPS: tuple[tuple[str, str], ...] = (
    ("0001_first", FIRST),
    ("0002_reading", SECOND),
    ("0003_knowing", THIRD),
    ("0004_agreeing", FOURTH),
    ("0005_results", FIFTH),
    ("0006_paper", SIXTH),
    ("0007_finding", SEVENTH),
)
"""Name and SQL of every step."""
