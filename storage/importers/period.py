"""The days that the sums of a whole file are of: as chosen, as the export states, else as the file's name says."""

from datetime import date

from models.importing import Decision, ImportOptions
from models.reading.named_days import echo
from storage.importers.reading_day import period_in
from storage.importers.tables.raw_table import RawTable

UNKNOWN = "The file does not say which days these sums are of. Choose the last of them (--date)."

Period = tuple[date, date]
"""First and last day, both included."""


def period_of(table: RawTable, options: ImportOptions, own: Period | None = None) -> tuple[Period | None, Decision]:
    """The first and the last day, ``None`` where nothing says it, and how they were found.

    A guess would let the same sums in twice, under the days of two copies of a file.
    """
    in_name = period_in(table.name)
    if options.day:
        since = in_name[0] if in_name and in_name[0] < options.day else options.day
        return (since, options.day), _told((since, options.day), "as chosen")
    if own:
        return own, _told(own, "the export's own dates")
    if in_name:
        return in_name, _told(in_name, "the period in the file's name")
    return None, Decision("day", "Which days these sums are of,", "the file does not say", is_open=True)


def _told(period: Period, why: str) -> Decision:
    since, until = period
    days = echo(until) if since == until else f"{echo(since)} – {echo(until)}"
    return Decision("day", "Sums of", days, f"({why})")
