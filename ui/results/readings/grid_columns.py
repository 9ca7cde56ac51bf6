"""The columns of the grid: the post, when it was read, and a cell for each count."""

from collections.abc import Callable, Sequence
from datetime import date

from models import show
from models.errors import UnreadableError, UserError
from models.posts.measure_again import NEVER
from models.posts.measured_post import COUNTS, count_of
from models.posts.metric_words import LABELS
from models.reading.typed_days import typed_day
from ui.results.readings.cell_words import cell_words, spoken
from ui.results.readings.count_cell import CountCell
from ui.results.readings.reading_draft import ReadingDraft
from ui.tables.cells import TextCell
from ui.tables.column import RIGHT, Column

LONGEST_CAPTION = 240
WIDTH = 88
"""Pixels of a count at least; the grid gives it more where there is room."""

WIDTHS = {"impressions": 92, "followers": 116}
"""Pixels, where the heading needs more than a number does."""


def grid_columns(metrics: Sequence[str], today: Callable[[], date]) -> list[Column[ReadingDraft]]:
    """The post, its platform and days, then one column for each count asked for."""

    def edit_day(draft: ReadingDraft, text: str) -> None:
        day = typed_day(text, near=today())
        if day is not None and day > today():
            raise UserError("That day has not come yet.")
        if day is not None and day != draft.day:
            draft.move_to(day, is_own=True)

    return [
        Column("post", "Post", lambda draft: draft.title, width=214,
               cell=TextCell(bold=True, keeps_end=True), is_fixed=True,
               tooltip=_told, spoken=_told, descending_first=True),
        Column("platform", "Platform", lambda draft: draft.measured.post.platform.label, width=84, sortable=False),
        Column("measured", "Last read", lambda draft: _last_read(draft, today()), width=76,
               cell=TextCell(quiet=lambda _: True), descending_first=True),
        Column("day", "Read on", lambda draft: show.day_as_of(draft.day, today()), width=68, sortable=False,
               edit=edit_day, edit_text=lambda draft: show.day(draft.day, year=True),
               cell=TextCell(quiet=lambda draft: not draft.has_own_day),
               header_tooltip="The day above, unless a row has another", tooltip=_day_told, spoken=_day_spoken),
        Column("next", "Next", lambda draft: _next(draft, today()), width=68, sortable=False,
               edit=ReadingDraft.type_next, edit_text=_next_typed,
               cell=TextCell(quiet=lambda draft: draft.wished is None), tooltip=_next_told, spoken=_next_spoken,
               header_tooltip="When its numbers are to be read again: on the list of today then"),
        *[_count_column(name) for name in COUNTS if name in metrics],
    ]  # fmt: skip


def _count_column(name: str) -> Column[ReadingDraft]:
    def edit(draft: ReadingDraft, text: str) -> None:
        try:
            draft.type(name, text)
        except UnreadableError as error:
            draft.refuse(name, text, error, is_pasted=False)
            raise

    return Column(
        name,
        LABELS[name],
        lambda draft: draft.text(name),
        width=WIDTHS.get(name, WIDTH),
        align=RIGHT,
        cell=CountCell(name),
        tooltip=lambda draft: cell_words(draft, name),
        sortable=False,
        edit=edit,
        edit_text=lambda draft: draft.copied(name),
        can_edit=lambda draft: draft.is_asked(name),
        placeholder=lambda draft: _placeholder(draft, name),
        spoken=lambda draft: spoken(draft, name),
    )


def _placeholder(draft: ReadingDraft, name: str) -> str:
    earlier = count_of(draft.before, name)
    return "" if earlier is None else show.count(earlier)


def _told(draft: ReadingDraft) -> str:
    post = draft.measured.post
    caption = post.caption if len(post.caption) <= LONGEST_CAPTION else post.caption[: LONGEST_CAPTION - 1] + "…"
    return "\n".join(part for part in (draft.title, draft.measured.campaign, caption, post.url) if part)


def _last_read(draft: ReadingDraft, today: date) -> str:
    last = draft.measured.last
    return show.day_as_of(last.day, today) if last else "never"


def _day_told(draft: ReadingDraft) -> str:
    whose = "a day of its own" if draft.has_own_day else "the day chosen for all"
    return f"Read on {show.day(draft.day, year=True)}, {whose}. {draft.day_doubt()}".strip()


def _day_spoken(draft: ReadingDraft) -> str:
    return f"{draft.title}: {_day_told(draft)}"


def _next(draft: ReadingDraft, today: date) -> str:
    day = draft.next_day
    return "never" if day is None else show.day_as_of(day, today)


def _next_typed(draft: ReadingDraft) -> str:
    wished = draft.wished
    if wished is None:
        return ""
    return "never" if wished == NEVER else show.day(wished, year=True)


def _next_told(draft: ReadingDraft) -> str:
    day = draft.next_day
    if draft.wished is not None:
        told = "not again" if day is None else f"on {show.day(day, year=True)}"
        return f"To be read {told}, as you wished. Empty the cell to leave it to the rule."
    how = "Type a day, a number of days, or “-” for never."
    if day is None:
        return f"No further reading by the rule. {how}"
    return f"To be read on {show.day(day, year=True)} by the rule. {how}"


def _next_spoken(draft: ReadingDraft) -> str:
    return f"{draft.title}: {_next_told(draft)}"
