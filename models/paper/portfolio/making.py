"""Makes the portfolio report of a period from what was read of it."""

from datetime import date

from models.business import Business
from models.paper.blocks import Text, plain
from models.paper.document import Document, Pointer, Section
from models.paper.portfolio.period import BEGINNING, period_name
from models.paper.portfolio.sections import SECTIONS
from models.paper.portfolio.source import PortfolioSource
from models.paper.report.heading import platforms_text
from models.paper.sections import chosen_sections
from models.plural import counted
from models.show import day_range

NOTHING = "No campaign has days in this period."


def portfolio_of(source: PortfolioSource) -> Document:
    """The report of a period, as the owner chose it to be."""
    report = source.report
    sections = chosen_sections(SECTIONS, source, report.choice)
    return _document(report.business, report.today, source.period, sections, _subtitle(source))


def empty_portfolio(business: Business, today: date, since: date | None, until: date | None) -> Document:
    """What is shown of a period without campaigns: that there are none."""
    told = Section("glance", "At a glance", (Text((plain(NOTHING),)),), is_titled=False)
    return _document(business, today, period_name(since, until), (told,), _days(since, until))


def _document(
    business: Business, today: date, period: str, sections: tuple[Section, ...], subtitle: str
) -> Document:
    return Document(
        kind="Portfolio report",
        title=f"Portfolio {period}",
        business=business,
        made_on=today,
        sections=sections,
        subtitle=subtitle,
        pointer=Pointer("How each figure is made", "method"),
    )


def _subtitle(source: PortfolioSource) -> str:
    creators = len(source.report.creators)
    parts = (
        _days(source.since, source.until),
        counted(len(source.campaigns), "campaign"),
        counted(creators, "creator") if creators else "",
        platforms_text(source.report),
    )
    return " · ".join(part for part in parts if part)


def _days(since: date | None, until: date | None) -> str:
    """The days of the period; empty where the title says them already."""
    days = day_range(since, until)
    return "" if period_name(since, until) in (BEGINNING, days) else days
