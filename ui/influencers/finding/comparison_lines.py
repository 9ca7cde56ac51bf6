"""The lines of a comparison: size, engagement, price, fit, and what working together was like."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from models import show
from models.figures.expected_price import price_per_engagement
from models.figures.figure import Figure, Unit
from models.figures.figure_text import explanation, range_text, rests_on, share_range_text, share_text, value_text
from models.influencers.tiers import tier_of
from models.reading.platform import Platform
from models.reading.text import fold
from models.results.comparison import Compared, ComparedCell, ComparedLine
from models.results.standing_out import Range, best_of, told_of
from ui.influencers import influencer_words as say

CURRENCIES = "not comparable: two currencies"


def comparison_lines(people: Sequence[Compared]) -> list[ComparedLine]:
    """Every line, from size to what is remembered."""
    prices = [price_per_engagement(person.row) for person in people]
    return [
        _plain("profile", "Profile", people, _profile),
        _plain("followers", "Followers", people, _followers),
        _plain("growth", "Growth", people, _growth),
        _ranged("rate", "Engagement rate", [_rate(person) for person in people], [_rates(p) for p in people]),
        _plain("posts", "Posts known", people, _posts),
        _plain("asks", "Asks for", people, _asks),
        _figures("price", "Price per engagement", prices, more_is_better=False),
        replace(_plain("fit", "Fit", people, _fit), verdict="niche, values, style, audience"),
        _plain("niches", "Niches", people, lambda person: _niches(person, people)),
        _plain("place", "Region", people, _place),
        _plain("campaigns", "Campaigns", people, _campaigns),
        _figures("replies", "Replies", [person.figures["reply_rate"] for person in people], share_text),
        _figures("on_time", "On time", [person.figures["on_time_rate"] for person in people], share_text),
        _figures("cost", "Cost per order", [person.figures["cpa"] for person in people], more_is_better=False),
        _plain("again", "Book again?", people, _again),
    ]


def _plain(
    name: str, label: str, people: Sequence[Compared], cell_of: Callable[[Compared], ComparedCell]
) -> ComparedLine:
    return ComparedLine(name, label, tuple(map(cell_of, people)))


def _ranged(
    name: str,
    label: str,
    cells: Sequence[ComparedCell],
    ranges: Sequence[Range | None],
    *,
    more_is_better: bool = True,
) -> ComparedLine:
    """A line in which somebody may stand out."""
    best = best_of(ranges, more_is_better=more_is_better)
    marked = tuple(replace(cell, is_best=place == best) for place, cell in enumerate(cells))
    return ComparedLine(name, label, marked, told_of(ranges, best))


def _figures(
    name: str,
    label: str,
    figures: Sequence[Figure],
    text: Callable[[Figure], str] = value_text,
    *,
    more_is_better: bool = True,
) -> ComparedLine:
    """A line of figures that know their ranges; amounts in two currencies stand side by side, but nobody is best."""
    cells = [ComparedCell(text(each), _remark(each), explanation(each)) for each in figures]
    if len({each.currency for each in figures if each.value is not None and each.currency}) > 1:
        return ComparedLine(name, label, tuple(cells), CURRENCIES)
    return _ranged(name, label, cells, [_range(each) for each in figures], more_is_better=more_is_better)


def _range(figure: Figure) -> Range | None:
    return None if figure.low is None or figure.high is None else (figure.low, figure.high)


def _remark(figure: Figure) -> str:
    """The range, else what it rests on; where it is n/a, why."""
    if figure.value is None:
        return figure.reason.rstrip(".")
    return (share_range_text(figure) if figure.unit is Unit.RATE else range_text(figure)) or rests_on(figure)


def _profile(person: Compared) -> ComparedCell:
    row = person.row
    if not row.platform:
        return ComparedCell(show.NOT_AVAILABLE, "no profile")
    platforms = " ".join(Platform(each).short for each in row.platforms)
    remark = f"{platforms} · {say.DO_NOT_CONTACT}" if row.do_not_contact else platforms
    return ComparedCell(say.handle_text(row.platform, row.handle) or row.name, remark)


def _followers(person: Compared) -> ComparedCell:
    tier = tier_of(person.row.followers, person.boundaries)
    if tier is None:
        return ComparedCell(show.NOT_AVAILABLE, "nobody read them")
    return ComparedCell(say.followers_text(person.row), tier.label.lower(), "Followers of the largest profile.")


def _growth(person: Compared) -> ComparedCell:
    growth = person.growth
    short = {0: "not read lately", 1: "read once lately"}.get(growth.figure.n, growth.grounds.partition(", ")[0])
    return ComparedCell(growth.value, short, explanation(growth.figure), aloud=growth.grounds)


def _rate(person: Compared) -> ComparedCell:
    row = person.row
    formula = say.rate_formula(row, person.benchmarks, person.trends)
    if row.rate is None:
        return ComparedCell(show.NOT_AVAILABLE, "no post was read", formula)
    told = "as the list says" if row.rate_low is None else f"likely {show.percent_span(row.rate_low, row.rate_high)}"
    span = (row.rate_low, row.rate, row.rate_high, row.usual_rate)
    usual = "" if row.usual_rate is None else f", usual for the size {show.percent(row.usual_rate)}"
    return ComparedCell(say.rate_text(row), told, formula, span, aloud=f"{told}{usual}")


def _rates(person: Compared) -> Range | None:
    low, high = person.row.rate_low, person.row.rate_high
    return None if low is None or high is None else (low, high)


def _posts(person: Compared) -> ComparedCell:
    rated = person.row.rate_posts
    return ComparedCell(show.count(person.posts), f"{show.count(rated)} of them rated" if person.posts else "")


def _asks(person: Compared) -> ComparedCell:
    text = say.asks_text(person.row)
    return ComparedCell(text or show.NOT_AVAILABLE, "" if text else "no price was named")


def _fit(person: Compared) -> ComparedCell:
    fit = person.fit
    if fit.score is None:
        return ComparedCell(show.NOT_AVAILABLE, "not rated yet")
    parts = [f"{each.aspect.value} {'–' if each.rating is None else each.rating}" for each in fit.parts]
    reasons = [each.note or each.reason for each in fit.parts]
    told = [f"{part}: {reason}" if reason else part for part, reason in zip(parts, reasons, strict=True)]
    short = " · ".join("–" if each.rating is None else str(each.rating) for each in fit.parts)
    return ComparedCell(f"{fit.score} / 100", short, "\n".join([fit.formula, *told]), aloud=", ".join(parts))


def _campaigns(person: Compared) -> ComparedCell:
    """In how many campaigns somebody is, and in how many of them something was agreed."""
    listed = person.row.partnerships
    return ComparedCell(show.count(listed), f"{show.count(person.agreed)} agreed" if listed else "")


def _niches(person: Compared, people: Sequence[Compared]) -> ComparedCell:
    others = {fold(each) for one in people if one is not person for each in one.influencer.niches}
    shared = [each for each in person.influencer.niches if fold(each) in others]
    text = say.niche_text(person.row)
    if not text:
        return ComparedCell(show.NOT_AVAILABLE, "none noted")
    return ComparedCell(text, f"shared: {', '.join(shared)}" if shared else "", text)


def _place(person: Compared) -> ComparedCell:
    own = person.own_regions
    here = {fold(each) for each in (person.row.region, person.row.country) if each}
    if not here:
        return ComparedCell(show.NOT_AVAILABLE, "none noted")
    return ComparedCell(say.region_text(person.row), "where you sell" if here & own else "")


def _again(person: Compared) -> ComparedCell:
    return ComparedCell(person.again.words, "", person.again.why, tone=person.again.tone)
