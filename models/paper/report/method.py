"""What the figures of a report mean together: attribution, sources, ranges, and what is missing."""

from collections.abc import Iterable

from models import show
from models.campaigns.partnership import CodeMatch, CodeRule
from models.figures.money_figures import BY_LINES, OTHERWISE
from models.figures.paying import PaysFrom
from models.figures.post_figures import THEN
from models.paper.blocks import Block, Paragraph, Span, Text
from models.paper.report.coverage import covers
from models.paper.report.source import ReportSource
from models.plural import counted, plural

MOST_CODES = 60
ORDERS = (
    "An order belongs to the creator whose code it carries, blind to capitals and within the code’s dates; one that is"
    " cancelled, refunded in full or not paid yet is left out. Orders without a code are nobody’s, so some that"
    " creators brought are not here."
)
OTHER_WAYS = (
    "Where a code does not say it, the tags of a creator’s own link do, if they name one creator alone; your own"
    " decision on an order or a code goes before both. What customers told counts beside all others."
)
SALES_LINES = (
    "Sales that a tracking sheet or a network tells without the orders count for the campaign they name, else for the"
    " one of their days; where a creator has orders by code in those days, only the orders count."
)
MASKED_CODES = "Left out, for they tell who the creators are."
MATCHES = {CodeMatch.EQUALS: "", CodeMatch.STARTS_WITH: "starts with ", CodeMatch.CONTAINS: "contains "}


def method_blocks(source: ReportSource) -> tuple[Block, ...]:
    """The notes, small."""
    return (Text(method_notes(source), is_small=True),)


def method_notes(source: ReportSource) -> tuple[Paragraph, ...]:
    """What the figures mean together: days, ranges, orders, revenue, sources, and what is missing."""
    return tuple(
        (Span(f"{title}. ", is_strong=True), Span(text))
        for title, text in (
            ("What it covers", covers(source.scope, source.campaigns, source.names)),
            ("Days", _days()),
            ("Followers", THEN),
            ("Ranges", _ranges()),
            ("Orders", _orders(source)),
            ("Codes", _codes(source)),
            ("Revenue", f"{source.business.revenue_definition.label.capitalize()}."),
            ("Cost", _cost()),
            ("Paid back", _paid_back(source)),
            ("Usual for the size", _sources(source)),
            ("Missing", _missing(source)),
        )
        if text
    )


def _paid_back(source: ReportSource) -> str:
    told = PaysFrom(source.business.gross_margin).told(source.figures.currency)
    return f"What is spent on a creator {told}."


def _days() -> str:
    return "Engagements stand on the day their post went live, as last read; they did not all happen on that day."


def _ranges() -> str:
    return (
        "“Likely” gives the range that holds the truth 8 times in 10. A creator with few posts is drawn to the rate"
        " of others of the size on the platform; money back varies with the number of orders and their amounts. What a"
        " range cannot tell is called too early to tell. No figure here proves what caused it."
    )


def _orders(source: ReportSource) -> str:
    said = [ORDERS]
    formulas = " ".join(figure.formula for figure in source.money("orders"))
    if OTHERWISE in formulas:
        said.append(OTHER_WAYS)
    if BY_LINES in formulas:
        said.append(SALES_LINES)
    if source.unknown:
        said.append(f"In the whole workspace {_carry(source.unknown)} a code that belongs to no creator.")
    if source.ambiguous:
        said.append(f"In the whole workspace {_carry(source.ambiguous)} a code that more than one creator claims.")
    if source.payouts:
        said.append(source.payouts)
    return " ".join(said)


def _carry(orders: int) -> str:
    return f"{counted(orders, 'order')} {'carries' if orders == 1 else 'carry'}"


def _codes(source: ReportSource) -> str:
    held = [
        f"{', '.join(_rules(source.codes[one.id]))} ({one.name})"
        for one in source.partners
        if source.codes.get(one.id) and (one.sold or one.partnership.stage.is_committed)
    ]
    if held and source.choice.is_masked:
        return MASKED_CODES
    more = f"; and {len(held) - MOST_CODES} more" if len(held) > MOST_CODES else ""
    return f"{'; '.join(held[:MOST_CODES])}{more}." if held else ""


def _rules(rules: Iterable[CodeRule]) -> list[str]:
    return [f"{MATCHES[rule.match]}{rule.code}" for rule in rules]


def _cost() -> str:
    return (
        "Of each of fee, product at what it cost you, shipping and commission what is agreed, or what is paid or noted"
        " to be paid where that is more; gifts at what they cost you, and a share of the campaign’s expenses by fee. Of"
        " partnerships that are live or brought orders. What a product sells for is not part of it."
    )


def _sources(source: ReportSource) -> str:
    platforms = sorted({post.post.platform for post in source.posts}, key=lambda platform: platform.label)
    benchmarks = [(platform.label, source.benchmarks.of(platform)) for platform in platforms]
    known = [f"{label}: {benchmark.told}" for label, benchmark in benchmarks if benchmark]
    without = [label for label, benchmark in benchmarks if benchmark is None]
    said = [f"Rates by followers, each with its source, never a verdict. {'; '.join(known)}."] if known else []
    if without:
        said.append(f"None is known for {', '.join(without)}.")
    return " ".join(said)


def _missing(source: ReportSource) -> str:
    total = len(source.posts)
    unread = sum(post.reading is None for post in source.posts)
    gaps = [_gap("reading", unread, total)]
    for name, noun in (("reach", "reach"), ("views", "views"), ("followers", "followers at posting time")):
        lacking = sum(_is_lacking(post, name) for post in source.posts)
        gaps.append(_gap(noun, lacking, total))
    dateless = sum(post.post.published_at is None for post in source.posts)
    gaps.append(_gap("date, so the chart leaves them out", dateless, total))
    said = [gap for gap in gaps if gap]
    return f"{'; '.join(said)}. What is missing is left out, never counted as 0." if said else ""


def _is_lacking(post: object, name: str) -> bool:
    reading = getattr(post, "reading", None)
    if name == "followers":
        return not getattr(post, "followers", None)
    return reading is not None and getattr(reading, name) is None


def _gap(noun: str, lacking: int, total: int) -> str:
    if not lacking:
        return ""
    verb = "has" if lacking == 1 else "have"
    return f"{show.count(lacking)} of {show.count(total)} {plural('post') if total != 1 else 'post'} {verb} no {noun}"
