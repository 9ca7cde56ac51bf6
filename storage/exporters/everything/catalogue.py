"""Every table of a workspace: those that hold what was typed or imported, and those that need not leave it."""

from storage.exporters.everything.description import Table
from storage.exporters.everything.tables.outcomes import OUTCOMES
from storage.exporters.everything.tables.people import PEOPLE
from storage.exporters.everything.tables.ways import WAYS
from storage.exporters.everything.tables.work import WORK

KEPT: tuple[Table, ...] = (*WAYS[:1], *PEOPLE, *WORK, *OUTCOMES, *WAYS[1:])
"""What a person typed or imported; a table that others refer to may stand after them."""

WORKED_OUT = {
    "creator_figures": "stored figures of the list",
    "rate_summary": "what posts say of a creator’s rate",
    "platform_trend": "the usual rate of each platform",
}
"""Tables that Goodword makes anew from the others, with what they are."""

INNER = {"history": "the steps that Undo takes back", "_sqlite_migrations": "which steps the schema has taken"}
"""Tables of the program’s own, with what they are."""

assert len({table.name for table in KEPT}) == len(KEPT)  # noqa: S101  # a file of the ZIP is called as its table
