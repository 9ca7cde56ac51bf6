"""What the table and the person's panel say of an influencer's figures."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from models import show
from models.changes import ChangeKind, ChangeSet
from models.influencers.asking import Asking, asking_text
from models.influencers.follow_up import due_text
from models.influencers.influencer import InfluencerRow
from models.plural import counted
from models.reading.place import place_text
from models.reading.platform import Platform
from models.reading.platform import handle_text as spoken_handle
from models.stage_names import StageNames

if TYPE_CHECKING:
    from models.estimates.benchmarks import Benchmark, Benchmarks
    from models.estimates.trends import Trends
    from models.influencers.custom_field import CustomField
    from storage.importers.lists.stated_rates import StatedRate

DO_NOT_CONTACT = "Do not contact"
MAY_BE_CONTACTED = "May be contacted"
NO_CONTACT = "No contact"
"""The same where room is short."""
_GONE = {"influencer": "influencer", "partnership": "partnership", "payment": "payment", "post": "post"}
"""What is told of a deletion: tables, each with what it holds."""
UNSAVED = "This could not be saved; it stays here for another try."


def handle_text(platform: str, handle: str) -> str:
    """A handle as it is spoken of; empty without one."""
    return spoken_handle(Platform(platform), handle) if handle else ""


def handle_line(row: InfluencerRow) -> str:
    """The second line below a name: "@mossandcrumb · IG TT"."""
    if not row.platform:
        return ""
    platforms = " ".join(Platform(platform).short for platform in row.platforms)
    return " · ".join(part for part in (handle_text(row.platform, row.handle), platforms) if part)


def niche_text(row: InfluencerRow) -> str:
    """All niches."""
    return ", ".join(row.niches)


def region_text(row: InfluencerRow) -> str:
    """Region and country."""
    return place_text(row.region, row.country)


def followers_text(row: InfluencerRow) -> str:
    """Followers of the main profile; blank while nobody has read them."""
    return "" if row.followers is None else show.count(row.followers)


def rate_text(row: InfluencerRow) -> str:
    """The likely engagement rate."""
    return "" if row.rate is None else show.percent(row.rate)


def range_text(row: InfluencerRow) -> str:
    """The 80 % range of the rate: "5.2 – 7.1 %"."""
    return "" if row.rate_low is None else f"{show.percent_span(row.rate_low, row.rate_high)} %"


def stated_instead(row: InfluencerRow, fields: "Iterable[CustomField]") -> "StatedRate | None":
    """What the owner's own fields state of a rate that nobody measured."""
    if row.rate is not None or not row.custom:
        return None
    from storage.importers.lists.stated_rates import stated_rate

    return stated_rate(fields, row.custom)


def rate_formula(
    row: InfluencerRow, benchmarks: "Benchmarks", trends: "Trends", stated: "StatedRate | None" = None
) -> str:
    """How the rate came about, in lines for a tooltip; ``stated`` is what stands ``stated_instead``."""
    if row.rate is None:
        reason = "no followers were read" if row.followers is None else "no post was read"
        unmeasured = f"Engagement rate: n/a, {reason}"
        if stated is None:
            return unmeasured
        return f"{unmeasured}\nYour field “{stated.field}” states {stated.text}: nobody measured it, no figure uses it."
    formula = "Engagements (likes, comments, shares, saves) ÷ followers at posting time"
    if not row.rate_posts:
        return f"{show.percent(row.rate)} as the list says, no posts were read\n{formula}"
    lines = [
        f"{show.percent(row.rate)}, likely {range_text(row)} (8 times in 10)",
        f"{formula}, from {counted(row.rate_posts, 'post')}",
    ]
    if drawn := trends.told(Platform(row.platform)):
        lines.append(f"Few posts are drawn to the rate by size of {drawn}")
    if row.usual_rate is not None:
        lines.append(usual_formula(row, benchmarks))
    return "\n".join(lines)


def usual_formula(row: InfluencerRow, benchmarks: "Benchmarks") -> str:
    """What is usual for the size, and who says so."""
    benchmark = _benchmark_of(row, benchmarks)
    if benchmark is None:
        return "No figure is known for this platform, or the followers are not."
    where = Platform(row.platform).label
    return f"Usual for this size on {where}: {show.percent(row.usual_rate)} ({benchmark.told})"


def usual_source(row: InfluencerRow, benchmarks: "Benchmarks") -> str:
    """Who says what is usual, with the year, where room is short."""
    benchmark = _benchmark_of(row, benchmarks)
    return benchmark.short_source if benchmark else ""


def _benchmark_of(row: InfluencerRow, benchmarks: "Benchmarks") -> "Benchmark | None":
    return None if row.usual_rate is None else benchmarks.of(Platform(row.platform))


def asks_text(row: InfluencerRow) -> str:
    """What she asks for."""
    return asking_text(Asking(row.currency, row.asking_price, row.asking_commission, row.asks_product))


def stage_text(row: InfluencerRow, names: StageNames) -> str:
    """Where the latest partnership stands, in the words of the board's columns."""
    if row.do_not_contact:
        return NO_CONTACT
    return names.of_standing(row.stage) if row.stage else ""


def stage_tone(row: InfluencerRow) -> str:
    """The colour of the stage's pill."""
    if row.do_not_contact:
        return "red"
    return row.stage.tone if row.stage else ""


def stage_hint(row: InfluencerRow, names: StageNames) -> str:
    """The step within a column, where the pill says less."""
    told = [DO_NOT_CONTACT] if row.do_not_contact else []
    if row.stage and (row.do_not_contact or names.of(row.stage) != names.of_standing(row.stage)):
        told.append(names.in_full(row.stage))
    return " · ".join(told)


def step_text(row: InfluencerRow, today: date) -> str:
    """When the next step is due."""
    return "" if row.follow_up is None else due_text(row.follow_up, today)


def step_hint(row: InfluencerRow) -> str:
    """What the next step is, and its day."""
    if row.follow_up is None:
        return ""
    return " · ".join(part for part in (show.day(row.follow_up, year=True), row.follow_up_note) if part)


def deleted_text(changes: ChangeSet) -> str:
    """What went with people: "1 influencer, 1 partnership, 2 payments and 1 post deleted."."""
    gone = ((changes.count(table, ChangeKind.DELETE), table) for table in _GONE)
    *first, last = [counted(number, noun) for number, noun in gone if number]
    return f"{', '.join(first)} and {last} deleted." if first else f"{last} deleted."
