"""The head of a report: what it is called, and the line below that says what it covers."""

from models import show
from models.campaigns.campaign_words import dates_text
from models.paper.report.coverage import narrowing, title_of
from models.paper.report.source import ReportSource
from models.plural import counted

MOST_PLATFORMS = 4


def report_title(source: ReportSource) -> str:
    """What the report is called."""
    return title_of(source.scope, source.campaigns, source.names)


def report_subtitle(source: ReportSource) -> str:
    """Its kind, its dates, how many creators, on which platforms, and what else narrows it."""
    creators = _creators(source)
    told = narrowing(source.scope, source.names)
    parts = [_kind(source), _period(source), creators, platforms_text(source), *told]
    return " · ".join(part for part in parts if part)


def _creators(source: ReportSource) -> str:
    """How many have a post or are live; of a whole campaign out of all that are in it."""
    if not source.creators:
        return ""
    if source.overview is not None and source.overview.creators > len(source.creators):
        return f"{show.count(len(source.creators))} of {counted(source.overview.creators, 'creator')} live"
    return counted(len(source.creators), "creator")


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
        return dates_text(campaign)
    days = [post.post.published_at.date() for post in source.posts if post.post.published_at]
    return show.day_range(min(days), max(days)) if days else ""


def platforms_text(source: ReportSource) -> str:
    """The platforms that it is of, those with most posts first."""
    chosen = source.scope.platforms or {post.post.platform for post in source.posts}
    posts = [post.post.platform for post in source.posts]
    ordered = sorted(chosen, key=lambda platform: (-posts.count(platform), platform.label))
    shown = [platform.label for platform in ordered[:MOST_PLATFORMS]]
    return ", ".join(shown) + (f" and {len(ordered) - MOST_PLATFORMS} more" if len(ordered) > MOST_PLATFORMS else "")
