"""Makes the report of a scope from what was read of it."""

from models import show
from models.campaign_words import dates_text
from models.paper.document import Document
from models.paper.report.coverage import file_title, narrowing, title_of
from models.paper.report.sections import SECTIONS
from models.paper.report.source import ReportSource
from models.paper.sections import chosen_sections
from models.plural import counted

MOST_PLATFORMS = 4


def report_of(source: ReportSource) -> Document:
    """The report of one campaign, of several, or of any other part of the workspace, as the owner chose it to be."""
    return Document(
        kind="Campaign report" if source.campaign else "Report",
        title=title_of(source.scope, source.campaigns, source.names),
        business=source.business.name,
        made_on=source.today,
        sections=chosen_sections(SECTIONS, source, source.choice),
        subtitle=_subtitle(source),
        logo=source.business.logo,
        colour=source.choice.colour,
        is_sample=source.business.is_sample,
        name=file_title(source.scope, source.campaigns, source.names),
    )


def _subtitle(source: ReportSource) -> str:
    creators = counted(len(source.creators), "creator") if source.creators else ""
    told = narrowing(source.scope, source.names)
    parts = [_kind(source), _period(source), creators, _platforms(source), *told]
    return " · ".join(part for part in parts if part)


def _kind(source: ReportSource) -> str:
    if source.campaign:
        part = "" if source.scope.is_whole_campaign else ", a part of it"
        return f"{source.campaign.objective.label} campaign{part}"
    if source.scope.campaign_ids:
        return counted(len(source.scope.campaign_ids), "campaign")
    if source.scope.is_everything:
        return "All campaigns and all other posts of creators"
    return "All campaigns and other posts"


def _period(source: ReportSource) -> str:
    scope, campaign = source.scope, source.campaign
    if scope.since or scope.until:
        return show.day_range(scope.since, scope.until)
    if campaign:
        return dates_text(campaign, year=True)
    days = [post.post.published_at.date() for post in source.posts if post.post.published_at]
    return show.day_range(min(days), max(days)) if days else ""


def _platforms(source: ReportSource) -> str:
    chosen = source.scope.platforms or {post.post.platform for post in source.posts}
    posts = [post.post.platform for post in source.posts]
    ordered = sorted(chosen, key=lambda platform: (-posts.count(platform), platform.label))
    shown = [platform.label for platform in ordered[:MOST_PLATFORMS]]
    return ", ".join(shown) + (f" and {len(ordered) - MOST_PLATFORMS} more" if len(ordered) > MOST_PLATFORMS else "")
