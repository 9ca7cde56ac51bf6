"""The columns of the preview, for each noun; a noun that is not known here still shows its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.importing import Noun
from models.reading.text import one_line
from ui.importing.preview_cells import CheckCell, ValueCell
from ui.importing.preview_row import PreviewRow
from ui.tables.cells import PillCell
from ui.tables.column import LEFT, RIGHT, Column

Preview = Column[PreviewRow]
ROOM = 875
"""Pixels for what the rows say, between their fate and their note, in the narrowest window."""

NARROWEST = 130
WIDER = 140
"""Least width of the first column, and what it and the e-mail gain at most where no row has a note."""

_DIGIT = 9
_BESIDE = 26
"""What a figure takes at most for each of its letters, in bold, and what stands beside and between them."""

_MERE_ROOM = 24

LOOKED_AT = 500
"""Rows that are asked whether a column says anything; what a file does not know takes no room."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A column of the preview; one that is ``rare`` stands there only where a value of it changes."""

    name: str
    header: str
    width: int = 100
    right: bool = False
    bold: bool = False
    second: bool = False
    rare: bool = False


def _text(words: str) -> str:
    return str(QT_TRANSLATE_NOOP("PreviewColumns", words))


def _count(name: str, header: str, width: int = 80, *, rare: bool = False) -> Shown:
    return Shown(name, header, width, right=True, rare=rare)


INFLUENCER = (
    Shown("name", _text("Influencer"), 156, bold=True),
    Shown("platform", _text("Platform"), 98),
    Shown("handle", _text("Handle"), 130),
    _count("followers", _text("Followers"), 124),
    Shown("niche", _text("Niche"), 148),
    Shown("email", _text("E-mail"), 90, second=True),
    _count("price", _text("Asks for"), 140),
    _count("avg_views", _text("Average views"), 112),
    _count("avg_likes", _text("Average likes"), 108),
    _count("avg_comments", _text("Average comments"), 132),
    _count("avg_engagements", _text("Average engagements"), 150),
    Shown("country", _text("Country"), 80),
    Shown("region", _text("Region"), 100),
    Shown("languages", _text("Languages"), 100),
    Shown("phone", _text("Phone"), 110),
    Shown("tags", _text("Tags"), 140),
    Shown("notes", _text("Notes"), 200),
    _count("asking_commission", _text("Commission"), 100),
    _count("fit_niche", _text("Niche fit"), 80),
    _count("fit_values", _text("Values fit"), 80),
    _count("fit_style", _text("Style fit"), 80),
    _count("fit_audience", _text("Audience fit"), 96),
    Shown("do_not_contact", _text("Do not contact"), 116),
)
POST = (
    Shown("caption", _text("Post"), 220, bold=True),
    Shown("username", _text("Account"), 116),
    Shown("type", _text("Format"), 72),
    Shown("published", _text("Published"), 104),
    _count("views", _text("Views")),
    _count("reach", _text("Reach")),
    _count("impressions", _text("Impressions"), 96),
    _count("likes", _text("Likes"), 66),
    _count("comments", _text("Comments"), 90),
    _count("shares", _text("Shares"), 68),
    _count("saves", _text("Saves"), 64),
    _count("clicks", _text("Clicks"), 64),
    Shown("url", _text("Address"), 180, second=True, rare=True),
)
ORDER = (
    Shown("number", _text("Order"), 132, bold=True),
    Shown("placed", _text("Placed on"), 110),
    Shown("code", _text("Code"), 150),
    _count("items", _text("Items"), 100),
    _count("discount", _text("Discount"), 100),
    _count("total", _text("Paid"), 100),
    _count("refunded", _text("Refunded"), 100),
    Shown("status", _text("Status"), 124),
    _count("tax", _text("Tax"), 90, rare=True),
    _count("shipping", _text("Shipping"), 90, rare=True),
    Shown("tracked_source", _text("Came from"), 130, rare=True),
)
PROFILE_READING = (
    Shown("username", _text("Account"), 230, bold=True),
    Shown("platform", _text("Platform"), 98),
    Shown("day", _text("Day"), 108),
    _count("followers", _text("Followers"), 120),
    _count("avg_views", _text("Average views"), 112),
    _count("avg_likes", _text("Average likes"), 108),
    _count("avg_comments", _text("Average comments"), 132),
    _count("avg_engagements", _text("Average engagements"), 150),
)
TRAFFIC = (
    Shown("day", _text("Day"), 230, bold=True),
    Shown("source", _text("Source"), 140),
    Shown("medium", _text("Medium"), 110),
    Shown("campaign", _text("Campaign"), 160),
    _count("sessions", _text("Visits")),
    _count("users", _text("Visitors")),
    _count("new_users", _text("New visitors"), 104),
    _count("events", _text("Events")),
)
SALES_LINE = (
    Shown("name", _text("Creator"), 230, bold=True),
    Shown("day", _text("Day"), 190),
    Shown("campaign", _text("Campaign"), 160),
    _count("orders", _text("Orders")),
    _count("revenue", _text("Revenue"), 120),
)
TALLY = (
    Shown("name", _text("Creator"), 150, bold=True),
    Shown("day", _text("Day"), 104),
    Shown("campaign", _text("Campaign"), 140),
    Shown("code", _text("Code"), 90),
    _count("orders", _text("Orders"), 64),
    _count("revenue", _text("Revenue"), 90),
)
EXPENSE = (
    Shown("what", _text("Expense"), 260, bold=True),
    Shown("day", _text("Day"), 120),
    _count("amount", _text("Amount"), 120),
)
PAYMENT = (
    Shown("name", _text("Creator"), 230, bold=True),
    Shown("kind", _text("For"), 110),
    _count("amount", _text("Amount"), 120),
    Shown("day", _text("Paid on"), 120),
    Shown("due_on", _text("Due on"), 120),
    Shown("how", _text("How"), 120),
)
RESULT = (
    Shown("name", _text("Creator"), 170, bold=True),
    Shown("campaign", _text("Campaign"), 160),
    Shown("day", _text("Month"), 150),
    Shown("platform", _text("Platform"), 92),
    _count("fee", _text("Fee"), 100),
    _count("views", _text("Views")),
    _count("likes", _text("Likes"), 66),
    _count("comments", _text("Comments"), 90),
    _count("clicks", _text("Clicks"), 64),
    _count("orders", _text("Orders")),
    _count("revenue", _text("Revenue"), 120),
)
CAMPAIGN = (
    Shown("name", _text("Campaign"), 220, bold=True),
    Shown("objective", _text("Objective"), 110),
    Shown("goal_metric", _text("Goal"), 110),
    _count("goal_target", _text("Goal target"), 110),
    Shown("starts_on", _text("Starts on"), 110),
    Shown("ends_on", _text("Ends on"), 110),
    _count("budget", _text("Budget"), 110),
    Shown("finished_on", _text("Finished on"), 110),
    Shown("regions", _text("Regions"), 140),
    Shown("product", _text("Product"), 180),
    Shown("brief", _text("Brief"), 220),
)
PARTNERSHIP = (
    Shown("campaign", _text("Campaign"), 180, bold=True),
    Shown("name", _text("Influencer"), 160, bold=True),
    Shown("handle", _text("Handle"), 130),
    Shown("stage", _text("Stage"), 110),
    _count("fee", _text("Fee"), 100),
    Shown("codes", _text("Codes"), 120),
    Shown("product", _text("Product"), 140),
    _count("commission", _text("Commission"), 104),
    Shown("stage_since", _text("Stage since"), 110),
    Shown("notes", _text("Notes"), 200),
)
COLUMNS: Mapping[str, tuple[Shown, ...]] = {
    Noun.INFLUENCERS: INFLUENCER,
    Noun.POSTS: POST,
    Noun.ORDERS: ORDER,
    Noun.PROFILE_READINGS: PROFILE_READING,
    Noun.TRAFFIC: TRAFFIC,
    Noun.SALES_LINES: SALES_LINE,
    Noun.TALLIES: TALLY,
    Noun.EXPENSES: EXPENSE,
    Noun.PAYMENTS: PAYMENT,
    Noun.RESULTS: RESULT,
    Noun.CAMPAIGNS: CAMPAIGN,
    Noun.PARTNERSHIPS: PARTNERSHIP,
}


def columns_of(
    noun: Noun,
    rows: Sequence[PreviewRow] = (),
    changed: Iterable[str] = (),
    further: Iterable[PreviewRow] = (),
    *,
    has_remarks: bool = True,
) -> list[Preview]:
    """A box, the row's number and fate, what the first ``rows`` tell or ``changed`` names, and a note.

    Figures have room for what they are and were, in ``rows`` and in ``further`` ones, as those that change. The note
    is a column with a head only where any row ``has_remarks``.
    """
    said = {name for row in rows[:LOOKED_AT] for name, text in row.texts.items() if text}
    touched = set(changed)
    told = [each for each in COLUMNS.get(noun, ()) if each.name in touched or (each.name in said and not each.rare)]
    told = _roomy(told, [*rows[:LOOKED_AT], *further])
    has_notes = any(row.fate.note and not row.lone_note for row in rows[:LOOKED_AT])
    about = [_value(each) for each in _fitted(told, has_notes=has_notes)]
    customs = [_value(Shown(name, name.removeprefix("custom "), 120)) for name in sorted(said) if _is_custom(name)]
    has_name = any(each.bold and (each.name in said or each.name in touched) for each in COLUMNS.get(noun, ()))
    return [*_first(), *about, *customs, _note(says_lone=not has_name, is_named=has_remarks)]


def _roomy(told: Sequence[Shown], rows: Sequence[PreviewRow]) -> list[Shown]:
    """The columns with those of figures as wide as the longest that was read, and what it was before, need."""
    read = [row for row in rows if not row.is_problem]

    def needed(name: str) -> int:
        return max((_DIGIT * (len(row.text(name)) + len(row.before.get(name, ""))) for row in read), default=0)

    return [replace(each, width=max(each.width, needed(each.name) + _BESIDE)) if each.right else each for each in told]


def _fitted(told: Sequence[Shown], *, has_notes: bool) -> list[Shown]:
    """The columns with the first one narrower where a note would begin off the edge, or wider where there is none."""
    if not told:
        return []
    free = ROOM - sum(each.width for each in told)
    if free < 0:
        return [replace(told[0], width=max(NARROWEST, told[0].width + free)), *told[1:]]
    gain = 0 if has_notes else min(free // 2, WIDER)
    return [replace(each, width=each.width + gain) if each.name in {told[0].name, "email"} else each for each in told]


def _is_custom(name: str) -> bool:
    return name.startswith("custom ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("PreviewColumns", text)


def _first() -> list[Preview]:
    chosen: Preview = Column(
        "chosen", "", lambda row: _tr("chosen") if row.is_chosen else "", 38, cell=CheckCell(), sortable=False
    )
    number: Preview = Column(
        "row", _tr("Row"), lambda row: str(row.id), 58, cell=ValueCell("row", second=True), sortable=False
    )
    tone = PillCell(lambda row: row.fate.outcome.tone)
    what: Preview = Column("outcome", _tr("What"), lambda row: row.fate.outcome.label, 94, cell=tone, sortable=False)
    return [chosen, number, what]


def _note(*, says_lone: bool, is_named: bool) -> Preview:
    """The note, mere room at the end where no row has one.

    Where no column of names stands there, also that of a row that says nothing else.
    """
    cell = ValueCell("note", second=True)

    def text(row: PreviewRow) -> str:
        return "" if row.lone_note and not says_lone else row.fate.note

    name, width = (_tr("Remark"), 100) if is_named else ("", _MERE_ROOM)
    return Column("note", name, text, width, cell=cell, sortable=False)


def _value(each: Shown) -> Preview:
    name = each.name
    cell = ValueCell(name, bold=each.bold, second=each.second)
    align = RIGHT if each.right else LEFT

    def text(row: PreviewRow) -> str:
        return one_line(row.text(name)) or (row.lone_note if each.bold else "")

    def tooltip(row: PreviewRow) -> str:
        return row.fate.note if row.is_problem else ""

    return Column(name, _tr(each.header), text, each.width, align, cell=cell, tooltip=tooltip, sortable=False)
