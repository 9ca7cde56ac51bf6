"""The columns of the table of posts; the counts of a reading are edited in place."""

from collections.abc import Callable
from datetime import date

from models import show
from models.orders.post_orders import ASSUMPTION
from models.posts.measured_post import post_title
from models.posts.metric_words import LABELS
from models.posts.post import METRICS
from models.posts.typed_count import read_typed_count
from ui.results.posts.post_line import PostLine
from ui.tables.cells import TextCell
from ui.tables.column import RIGHT, Column

Edit = Callable[[PostLine, str, int | None], object]
"""Called with a row, the name of a count and what was typed; ``None`` is blank."""

ORDERS_UNKNOWN = "Nobody can tell which orders this post brought."
AFTER_ORDERS = tuple(name for name in METRICS if name != "reach")


def post_columns(edit: Edit, today: Callable[[], date]) -> list[Column[PostLine]]:
    """The columns from left to right."""
    return [
        Column("post", "Post", lambda line: line_title(line, today()), width=214,
               cell=TextCell(bold=True, keeps_end=True), sort_key=_moment, descending_first=True,
               is_fixed=True, tooltip=_caption),
        _count_column("reach", edit, 70),
        Column("engagements", "Eng.", lambda line: _shown(line.result.engagements), width=64, align=RIGHT,
               sort_key=lambda line: line.result.engagements, descending_first=True,
               header_tooltip="Likes + comments + shares + saves, those known", tooltip=_engagements_told),
        Column("rate", "Rate", _rate_shown, width=66, align=RIGHT, sort_key=rate, descending_first=True,
               header_tooltip="Engagements ÷ followers at posting time", tooltip=_rate_told),
        Column("orders", "Orders", _orders_shown, width=70, align=RIGHT,
               sort_key=lambda line: line.orders.after if line.orders else None, descending_first=True,
               header_tooltip=ASSUMPTION, tooltip=lambda line: line.orders.told if line.orders else ORDERS_UNKNOWN),
        *[_count_column(name, edit, 96) for name in AFTER_ORDERS],
        Column("followers", "Followers then", lambda line: _shown(line.result.followers), width=116, align=RIGHT,
               sort_key=lambda line: line.result.followers, descending_first=True),
        Column("campaign", "Campaign", lambda line: line.result.campaign, width=170),
        Column("platform", "Platform", lambda line: line.result.post.platform.label, width=100),
        Column("measured", "Measured", lambda line: _measured(line, today()), width=100, sort_key=_measured_on,
               descending_first=True),
        Column("disclosure", "Disclosed", _disclosure, width=100),
    ]  # fmt: skip


def line_title(line: PostLine, today: date) -> str:
    """How a post is known in the table: "Reel · Moss & Crumb · 9 Sep"."""
    result = line.result
    return post_title(result.post, result.influencer or (f"@{result.handle}" if result.handle else ""), today)


def rate(line: PostLine) -> float | None:
    """Engagements by followers at posting time."""
    return line.result.rate


def _count_column(name: str, edit: Edit, width: int) -> Column[PostLine]:
    def value(line: PostLine) -> int | None:
        return getattr(line.result.reading, name) if line.result.reading else None

    return Column(
        name,
        LABELS[name],
        lambda line: _shown(value(line)),
        width=width,
        align=RIGHT,
        sort_key=value,
        descending_first=True,
        edit=lambda line, text: edit(line, name, _typed(text)),
        edit_text=lambda line: "" if value(line) is None else str(value(line)),
    )


def _typed(text: str) -> int | None:
    """A count as it is typed; ``None`` for nothing, and for a word that the platform shows none."""
    found = read_typed_count(text)
    return found.value if found else None


def _shown(value: int | None) -> str:
    return "" if value is None else show.count(value)


def _orders_shown(line: PostLine) -> str:
    return "–" if line.orders is None or line.orders.after is None else show.count(line.orders.after)


def _moment(line: PostLine) -> str | None:
    moment = line.result.post.published_at
    return moment.isoformat() if moment else None


def _rate_shown(line: PostLine) -> str:
    value = rate(line)
    return "" if value is None else show.percent(value)


def _rate_told(line: PostLine) -> str:
    if rate(line) is not None:
        return f"{_shown(line.result.engagements)} engagements ÷ {_shown(line.result.followers)} followers then"
    missing = "engagements" if line.result.engagements is None else "followers at posting time"
    return f"n/a: there is no reading of {missing}."


def _engagements_told(line: PostLine) -> str:
    reading = line.result.reading
    if reading is None:
        return "Nothing was read yet."
    parts = [
        f"{show.count(value)} {name}"
        for name in ("likes", "comments", "shares", "saves")
        if (value := getattr(reading, name)) is not None
    ]
    return f"{' + '.join(parts)}\nread on {show.day(reading.day, year=True)}, {reading.basis.value}" if parts else ""


def _caption(line: PostLine) -> str:
    post = line.result.post
    caption = post.caption if len(post.caption) <= 240 else post.caption[:239] + "…"
    return "\n".join(part for part in (caption, post.url) if part)


def _measured_on(line: PostLine) -> date | None:
    return line.result.reading.day if line.result.reading else None


def _measured(line: PostLine, today: date) -> str:
    day = _measured_on(line)
    return show.day_as_of(day, today) if day else "not yet"


def _disclosure(line: PostLine) -> str:
    if line.result.post.partnership_id is None:
        return ""
    return {True: "yes", False: "no", None: "not looked"}[line.result.post.disclosure_seen]
