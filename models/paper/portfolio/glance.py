"""What a portfolio says first: what came back, how many campaigns, and what was spent on them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from models.campaigns.campaign import CampaignStatus
from models.figures.figure import FigureSet
from models.paper.blocks import Block, Detail, Details, Fact, Headline, Tiles, listed, text_of
from models.paper.portfolio.source import PortfolioSource
from models.paper.report.facts import facts_of
from models.paper.report.headline import headline_of

NOT_ADDED = (
    "They are in the table of campaigns with the days of the period alone, and not in the figures above: a part of a"
    " campaign has no cost."
)
ALONE = "The figures are of the days of the period alone, so that what was spent cannot be told."


def glance_blocks(source: PortfolioSource) -> tuple[Block, ...]:
    """The big number, the tiles, and which campaigns are not in them."""
    facts = (_campaigns(source), *facts_of(source.report))
    return (portfolio_headline(source), Tiles(facts), *_parts(source))


def portfolio_headline(source: PortfolioSource) -> Headline:
    """Back per 1 with its verdict; where only subtotals are known the others stand below the first."""
    report = source.report
    if report.figures["back_per_1"].value is not None or not report.figures.by_currency:
        return headline_of(report)
    found = [headline_of(replace(report, figures=part)) for part in _subtotals(report.figures)]
    if not found:
        return headline_of(report)
    first, *others = found
    further = [": ".join((f"{one.number} {one.caption}", *one.lines[:1])) for one in others]
    return replace(first, lines=(*first.lines, *further))


def _subtotals(figures: FigureSet) -> Iterator[FigureSet]:
    """The figures of each currency in which it is known what came back, that of the business first."""
    ordered = sorted(figures.by_currency.items(), key=lambda pair: (pair[0] != figures.currency, pair[0]))
    for currency, part in ordered:
        if part["back_per_1"].value is not None:
            yield FigureSet(figures.scope, currency, part)


def _campaigns(source: PortfolioSource) -> Fact:
    campaigns = source.counted
    states = Counter(one.overview.status for one in campaigns)
    told = [f"{states[status]} {status.label.lower()}" for status in CampaignStatus if states[status]]
    return Fact("Campaigns", str(len(campaigns)), ", ".join(told))


def _parts(source: PortfolioSource) -> Iterator[Details]:
    """Which campaigns lie partly in the period, and how they are counted."""
    if source.parts:
        names = text_of(listed([one.name for one in source.parts]))
        yield Details((Detail("Partly in the period", (f"{names}. {NOT_ADDED if source.whole else ALONE}",)),))
