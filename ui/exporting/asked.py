"""What an owner asked to be exported, as a value, and writing it from a copy of her workspace."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.campaigns.payment_choice import EVERY_PAYMENT, PaymentChoice
from models.results.filters import EVERYTHING, Scope
from ui.version import VERSION

if TYPE_CHECKING:
    from storage.exporters.row_count import Progress
    from storage.workspace import Workspace

RESULTS = "results"
"""The results of a scope as one workbook."""

ALL = "everything"
"""All that the file holds, as one ZIP."""

OF_A_SCOPE = ("posts", "orders", "creators", "figures", RESULTS)
"""What can be of all, or of what is looked at."""

TABLE_SUFFIXES = (".xlsx", ".csv")
SUFFIXES = {RESULTS: (".xlsx",), ALL: (".zip",)}
"""The endings of what is no single table."""


def suffixes(what: str) -> tuple[str, ...]:
    """The endings that a file of it may have, the usual one first."""
    return SUFFIXES.get(what, TABLE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which table, results or everything, into which file, on which day; which payments, and of what scope."""

    what: str
    target: Path
    today: date
    payments: PaymentChoice = EVERY_PAYMENT
    scope: Scope = EVERYTHING

    def write(self, copy: "Workspace", progress: "Progress | None" = None) -> int:
        """Write the file from a copy of the workspace; returns how many rows it has.

        ``progress`` is told the rows written now and then, and may raise to stop: an old file then stays. Raises
        ``UserError`` for another suffix, and for faults of the disk.
        """
        if self.what == ALL:
            from storage.exporters.everything.schema import Made
            from storage.exporters.everything.writing import export_everything

            return export_everything(copy, self.target, Made(self.today, VERSION), progress)
        if self.what == RESULTS:
            from storage.exporters.results_book import export_results

            return export_results(copy, self.target, self.scope, self.today, progress)
        from storage.exporters import export

        return export(copy, self.what, self.target, self.today, progress, self.payments, self.scope)
