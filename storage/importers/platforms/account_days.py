"""Tables of a whole account, by day or by some part of its audience: known, added up, and left out whole."""

from collections.abc import Iterable
from datetime import date

from models.errors import UnreadableError
from models.importing import ImportOptions, Mapped, Noun
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.platforms.day_column import DayColumn, last_day
from storage.importers.platforms.figures import sums
from storage.importers.platforms.row_marks import is_total
from storage.importers.sheet import Sheet, Titles, left_out_whole
from storage.importers.tables.raw_table import Record

DAYS_OF_AN_ACCOUNT = "These are the numbers of a whole account by day; only those of posts and of followers are kept."


def leave_out_days(
    found: Found, options: ImportOptions, day: Iterable[str], counts: Titles, sentence: str = DAYS_OF_AN_ACCOUNT
) -> Mapped:
    """Every row left out; the facts tell how many days there are, the first and the last, and what they add up to."""
    sheet = Sheet(found, options, {"day": tuple(day), **counts})
    until = last_day(found.table, options)
    column = DayColumn(sheet, "day", until, is_ordered=True)
    records = [record for record in found.records if not record.problem and any(map(str.strip, record.cells))]
    days = days_of(column, records)
    facts: dict[str, object] = {"days": len(days), "sums": sums(sheet, counts, records)}
    if days:
        facts |= {"first_day": min(days).isoformat(), "last_day": max(days).isoformat()}
    sheet.tell(*column.decisions())
    return left_out_whole(sheet, Noun.PROFILE_READINGS, max(days, default=until), sentence, facts)


def leave_out_parts(found: Found, options: ImportOptions, part: Iterable[str], counts: Titles, sentence: str) -> Mapped:
    """Every row left out; the facts tell what the parts add up to, and what the row of the total says."""
    sheet = Sheet(found, options, {"part": tuple(part), **counts})
    records = [record for record in found.records if not record.problem and any(map(str.strip, record.cells))]
    totals = [record for record in records if is_total(sheet.text(record, "part"))]
    parts = [record for record in records if record not in totals]
    facts: dict[str, object] = {"parts": len(parts), "sums": sums(sheet, counts, parts)}
    if totals:
        facts["total_row"] = sums(sheet, counts, totals)
    return left_out_whole(sheet, Noun.PROFILE_READINGS, options.day or found.table.modified_on, sentence, facts)


def days_of(column: DayColumn, records: Iterable[Record]) -> list[date]:
    """The days of rows, those that can be read."""
    found = []
    for record in records:
        try:
            moment = column.moment(record)
        except UnreadableError:
            continue
        if moment:
            found.append(moment.date())
    return found


def share_known(header: Header, *titles: Iterable[str]) -> float:
    """Which part of a header's cells a kind knows, from 0 to 1."""
    known = Header([title for group in titles for title in group]).known
    filled = [key for key in header.keys if key]
    return sum(key in known for key in filled) / len(filled) if filled else 0.0

