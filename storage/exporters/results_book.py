"""Results of a scope as one workbook: what it is of, figures, creators, posts, orders, groups."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from models import show
from models.errors import UserError
from models.results.filters import Scope
from models.show import percent
from storage.exporters import counted_sales, creators, figures, groups, orders, posts, xlsx_file
from storage.exporters.column import Sheet, text
from storage.exporters.row_count import Progress, RowCount
from storage.file.atomic import replacing
from storage.file.failures import told_in_words
from storage.results.scope_posts import ScopePosts
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.summaries import exchange_rates, scope_label
from storage.workspace import Workspace

SUFFIX = ".xlsx"

ABOUT = (text("About", "about", 22), text("What it says", "words", 100))
SHEETS = {
    "Figures": "every figure with its range, what it rests on and its formula; where there is none, why",
    "Creators": "what each brought, the best return first",
    "Posts": "every post with its latest numbers",
    "Orders": "every order that counts, and by what it is whose",
    "Sales reported": "sales without order numbers that count: of reports, and told by customers",
    "Groups": "platforms, formats, tiers, niches, regions and campaigns; who has several niches is in each",
}
NO_ORDERS = "left out, for orders belong to a creator, not to a platform"


def export_results(
    workspace: Workspace, target: Path, scope: Scope, today: date, progress: Progress | None = None
) -> int:
    """Write the workbook; returns how many rows its sheets have together.

    ``workspace`` is a copy (``storage.snapshots``): posts of the scope are gathered in it. ``progress`` is told the
    rows written now and then, and may raise to stop: an old file then stays. Raises ``UserError`` for another suffix,
    and for faults of the disk.
    """
    if target.suffix.lower() != SUFFIX:
        raise UserError(f"“{target.name}” does not end in {SUFFIX}.", "Results are one workbook of sheets: name it so.")
    with told_in_words(), replacing(target) as draft:
        count = RowCount(progress)
        sheets = []
        for sheet in _sheets(workspace, scope, today):
            count.look()
            sheets.append(sheet)
        return xlsx_file.write_book(map(count.of, [_about(workspace, scope, today, sheets), *sheets]), draft)


def _sheets(workspace: Workspace, scope: Scope, today: date) -> Iterator[Sheet]:
    ledger = ledger_of(workspace)
    # Before any rows are read: SQLite makes no table while a query of the same connection is under way.
    gathered = ScopePosts(workspace, scope)
    yield figures.sheet(workspace, scope, today)
    yield creators.sheet(workspace, scope)
    yield posts.sheet(workspace, scope)
    if not scope.platforms:
        yield orders.sheet(workspace, scope)
        yield from _sales(workspace, ledger, scope)
    yield groups.sheet(gathered, ledger)


def _sales(workspace: Workspace, ledger: Ledger, scope: Scope) -> Iterator[Sheet]:
    """The lines of sales, if there are any."""
    found = counted_sales.sheet(workspace, ledger, scope)
    if found.rows:
        yield found


def _about(workspace: Workspace, scope: Scope, today: date, sheets: Sequence[Sheet]) -> Sheet:
    business = workspace.business.get()
    campaigns = {one.id: one.name for one in workspace.campaigns.all()}
    margin = "not known" if business.gross_margin is None else percent(business.gross_margin / 10_000)
    lines = {
        "Results of": scope_label(workspace, campaigns, scope),
        "Business": business.name,
        "Made on": show.day(today, year=True),
        "Revenue": business.revenue_definition.label,
        "Gross margin": margin,
        **_rates(workspace),
        "Ranges": "hold the true value 8 times in 10",
        "Blank cells": "not known, which is not zero",
        **{sheet.name: SHEETS[sheet.name] for sheet in sheets},
        **({"Orders": NO_ORDERS} if scope.platforms else {}),
    }
    rows = [{"about": about, "words": words} for about, words in lines.items() if words]
    return Sheet("About", ABOUT, rows, filters=False)


def _rates(workspace: Workspace) -> dict[str, str]:
    """The exchange rates that the owner typed."""
    rates = exchange_rates(workspace, workspace.business.get())
    return {
        f"1 {code} in {rates.currency}": f"{show.ungrouped(one.rate)}, typed on {show.day(one.typed_on, year=True)}"
        for code, one in sorted(rates.rates.items())
    }
