"""The columns of the table of creators: whom to book again first, then what that rests on."""

from collections.abc import Callable

from models import show
from models.charts.creators import Comparison
from models.figures.figure_text import explanation
from models.plural import counted
from models.reading.currencies import symbol
from models.results.booking_again import BEST_FIRST
from models.results.creator_words import back_range, rate_range, who
from models.stage_names import StageNames
from ui.results.creators.creator_lines import CreatorLine
from ui.tables.cells import PersonCell, PillCell, TextCell, TwoLineCell
from ui.tables.column import RIGHT, Column

BACK = "back"
CAMPAIGNS = "campaigns"
NO_RATE = "no reading has engagements and followers."


def creator_columns(currency: str, names: StageNames | None = None) -> list[Column[CreatorLine]]:
    """The columns from left to right, for a scope of a currency; with the stage instead of campaigns, by its names."""
    return [
        Column("creator", "Creator", lambda line: line.result.name, width=190, roomy=230,
               cell=PersonCell(lambda line: who(line.result)), is_fixed=True),
        Column("again", "Book again?", lambda line: line.verdict.words, width=128,
               cell=PillCell(lambda line: line.verdict.tone), tooltip=lambda line: line.verdict.why,
               spoken=lambda line: f"Book again? {line.verdict.words}", sort_key=_again, is_fixed=True,
               header_tooltip="By what came back of what is looked at, else by engagement: hold the pointer over it"
               " to read why"),
        _back(currency),
        Column("place", "Place", _place, width=112, align=RIGHT, cell=TextCell(quiet=_is_out_of_place), tooltip=_placed,
               sort_key=lambda line: None if _is_out_of_place(line) else _ends(line),
               header_tooltip="The best and the worst place possible among those compared, as far as ranges tell"),
        _count("orders", "Orders", lambda line: line.result.orders, lambda line: line.result.why_no_sales, 72),
        _money("revenue", "Revenue", lambda line: line.result.revenue, lambda line: line.result.why_no_sales),
        _money("cost", "Cost", lambda line: line.result.cost, lambda line: line.result.why_no_cost),
        Column("rate", "Rate", _rate, width=118, align=RIGHT, tooltip=_rate_told, descending_first=True,
               cell=TwoLineCell(_rate_range, quiet=lambda line: line.result.rate is None or line.has_early_rate),
               sort_key=lambda line: line.result.rate.likely if line.result.rate else None,
               header_tooltip="Likely engagement rate by followers, with the range that holds it 8 times in 10"),
        _count("reach", "Reach", lambda line: line.result.reach, lambda _: "no reading has the reach.", 76),
        _count("posts", "Posts", lambda line: line.result.posts, lambda _: "", 62),
        _campaigns(names),
    ]  # fmt: skip


def _back(currency: str) -> Column[CreatorLine]:
    return Column(
        BACK, f"Back per {symbol(currency)}1", _back_shown, width=132, align=RIGHT, descending_first=True,
        cell=TwoLineCell(_back_range, quiet=lambda line: line.result.paid_back is None), sort_key=_best_first,
        tooltip=lambda line: explanation(line.result.back_figure),
        header_tooltip="Revenue ÷ cost with the range that holds it 8 times in 10; those too early to tell come after"
        " those of whom it can be told",
    )  # fmt: skip


def _campaigns(names: StageNames | None) -> Column[CreatorLine]:
    if names is None:
        return Column(CAMPAIGNS, "Campaigns", lambda line: line.campaigns, width=150, roomy=320)
    return Column(CAMPAIGNS, "Stage", lambda line: _stage(line, names), width=120)


def _stage(line: CreatorLine, names: StageNames) -> str:
    return names.of(line.result.partnership.stage) if line.result.partnership else ""


def _count(
    name: str, header: str, value: Callable[[CreatorLine], int | None], why: Callable[[CreatorLine], str], width: int
) -> Column[CreatorLine]:
    return Column(
        name, header, lambda line: show.count(value(line)), width=width, align=RIGHT, sort_key=value,
        descending_first=True, cell=TextCell(quiet=lambda line: value(line) is None),
        tooltip=lambda line: _why(why(line)) if value(line) is None else "",
    )  # fmt: skip


def _money(
    name: str, header: str, value: Callable[[CreatorLine], int | None], why: Callable[[CreatorLine], str]
) -> Column[CreatorLine]:
    return Column(
        name, header, lambda line: show.money(value(line), line.result.currency), width=92, align=RIGHT, sort_key=value,
        descending_first=True, cell=TextCell(quiet=lambda line: value(line) is None),
        tooltip=lambda line: _why(why(line)) if value(line) is None else "",
    )  # fmt: skip


def _why(reason: str) -> str:
    return f"{show.NOT_AVAILABLE}: {reason}" if reason else ""


def _again(line: CreatorLine) -> int | None:
    words = line.verdict.words
    return BEST_FIRST.index(words) if words in BEST_FIRST else None


def _best_first(line: CreatorLine) -> tuple[bool, float] | None:
    back = line.result.back
    return None if back is None else (line.result.paid_back is not None, back.likely)


def _back_shown(line: CreatorLine) -> str:
    back = line.result.back
    return show.ratio_money(back.likely if back else None, line.result.currency)


def _back_range(line: CreatorLine) -> str:
    back = line.result.back
    return back_range(back, is_early=line.result.paid_back is None) if back else ""


def _rate(line: CreatorLine) -> str:
    return show.percent(line.result.rate.likely if line.result.rate else None)


def _rate_range(line: CreatorLine) -> str:
    return rate_range(line.result.rate, is_early=line.has_early_rate) if line.result.rate else ""


def _rate_told(line: CreatorLine) -> str:
    rate = line.result.rate
    if rate is None:
        return _why(NO_RATE)
    return f"{_rate(line)}, likely {_rate_range(line)}, from {counted(rate.n, 'post')}"


def _place(line: CreatorLine) -> str:
    return line.standing.told if line.standing else show.NOT_AVAILABLE


def _is_out_of_place(line: CreatorLine) -> bool:
    """Whether it cannot be told before or after whom somebody stands."""
    return line.standing is None or line.standing.of < 2 or line.standing.is_open


def _ends(line: CreatorLine) -> tuple[int, int] | None:
    return (line.standing.first, line.standing.last) if line.standing else None


def _placed(line: CreatorLine) -> str:
    by_return = line.placed_by is Comparison.BACK_PER_1
    if line.standing is not None:
        return "By what came back for each 1 spent" if by_return else "By engagement rate"
    return _why((line.result.back_figure.reason or "compared are those of one currency.") if by_return else NO_RATE)
