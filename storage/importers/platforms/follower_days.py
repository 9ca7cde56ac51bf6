"""Reads a table with the followers of one account by day: a profile reading a day."""

from collections.abc import Sequence

from models.errors import UnreadableError
from models.importing import AccountDraft, ImportOptions, Mapped, Noun, ProfileReadingDraft
from storage.importers.found_table import Found
from storage.importers.platforms.day_column import DayColumn, last_day
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

NO_NUMBER = "no number of followers on that day"
NO_DAY = "This row has no day."


def map_followers(
    found: Found, options: ImportOptions, account: AccountDraft, day: Sequence[str], followers: Sequence[str]
) -> Mapped:
    """A reading for every day that has a number; the last row of a day wins."""
    sheet = Sheet(found, options, {"day": day, "followers": followers})
    until = last_day(found.table, options)
    days = DayColumn(sheet, "day", until, is_ordered=True)
    drafts: dict[object, ProfileReadingDraft] = {}
    for record in sheet.rows():
        try:
            draft = _draft(sheet, days, record, account)
        except UnreadableError as error:
            sheet.refuse(record, str(error))
            continue
        if draft is None:
            sheet.leave_out(record, NO_NUMBER)
            continue
        if earlier := drafts.pop(draft.day, None):
            sheet.merge(earlier.row, f"the same day again in row {record.row}")
        drafts[draft.day] = draft
    readings = sorted(drafts.values(), key=lambda draft: draft.day)
    sheet.tell(*days.decisions())
    newest = readings[-1].day if readings else until
    return sheet.mapped(Noun.PROFILE_READINGS, list(drafts.values()), newest, _facts(found, readings))


def _draft(sheet: Sheet, days: DayColumn, record: Record, account: AccountDraft) -> ProfileReadingDraft | None:
    count = sheet.count(record, "followers")
    if count is None:
        return None
    moment = days.moment(record)
    if moment is None:
        raise UnreadableError(NO_DAY)
    return ProfileReadingDraft(record.row, account, moment.date(), {"followers": count})


def _facts(found: Found, readings: Sequence[ProfileReadingDraft]) -> dict[str, object]:
    facts: dict[str, object] = {"days": len(found.records), "readings": len(readings)}
    if readings:
        facts["first_day"], facts["last_day"] = readings[0].day.isoformat(), readings[-1].day.isoformat()
        facts["followers"] = {"first": readings[0].counts["followers"], "last": readings[-1].counts["followers"]}
    return facts
