"""Who a creator is: where to find her, how many follow her, how much they engage beside what is usual."""

from models import show
from models.influencers.profile import Profile
from models.influencers.tiers import tier_of
from models.paper.blocks import Block, Fact, Paragraph, Span, Text, Tiles, plain
from models.paper.creator.source import CreatorSource
from models.plural import counted
from models.reading.handles import profile_url
from models.reading.platform import Platform, handle_text
from models.reading.text import shortened
from models.results.ranking import FEW_POSTS

MOST_PROFILES = 4
LONGEST_HANDLE = 30


def glance(source: CreatorSource) -> tuple[Block, ...]:
    """Her profiles in a line, and four tiles."""
    facts = (_followers(source), _growth(source), _rate(source), _usual(source))
    return (Text((_profiles(source),)), Tiles(facts))


def _profiles(source: CreatorSource) -> Paragraph:
    if not source.profiles:
        return plain("No profile is known.")
    spans: list[Span] = []
    for profile in source.profiles[:MOST_PROFILES]:
        spans += [Span("  ·  ")] if spans else []
        spans += _profile(source, profile)
    more = len(source.profiles) - MOST_PROFILES
    return (*spans, Span(f"  ·  {more} more")) if more > 0 else tuple(spans)


def _profile(source: CreatorSource, profile: Profile) -> list[Span]:
    shown = shortened(handle_text(profile.platform, profile.handle) or profile.name, LONGEST_HANDLE)
    where = profile_url(profile.platform, profile.handle) if profile.handle else None
    followers = list(source.followers_of(profile).values())[-1:]
    told = [f"{show.count(each)} followers" for each in followers]
    said = ", ".join([profile.platform.label, *told])
    return [Span(shown, is_strong=True, link=where or ""), Span(f" {said}")] if shown else [Span(said)]


def _followers(source: CreatorSource) -> Fact:
    row = source.person.row
    label = f"Followers on {Platform(row.platform).label}" if row.platform else "Followers"
    tier = tier_of(row.followers, source.person.boundaries)
    if tier is None:
        return Fact(label, show.NOT_AVAILABLE, "nobody has read them yet")
    days = list(source.main_followers)
    read = f"read {show.day(days[-1], year=True)}" if days else ""
    return Fact(label, show.count(row.followers), " · ".join(filter(None, (tier.label.lower(), read))))


def _growth(source: CreatorSource) -> Fact:
    growth = source.person.growth
    return Fact("Growth", growth.value, growth.grounds)


def _rate(source: CreatorSource) -> Fact:
    row, label = source.person.row, "Engagement rate"
    if row.rate is None:
        unread = "followers were" if row.followers is None else "post was"
        return Fact(label, show.NOT_AVAILABLE, f"no {unread} read")
    if not row.rate_posts:
        return Fact(label, show.percent(row.rate), "as a list says, no post was read")
    posts = counted(row.rate_posts, "post")
    if row.rate_posts < FEW_POSTS:
        return Fact(label, show.percent(row.rate), f"too early to tell: {posts}")
    return Fact(label, show.percent(row.rate), f"likely {show.percent_span(row.rate_low, row.rate_high)}, {posts}")


def _usual(source: CreatorSource) -> Fact:
    row, label = source.person.row, "Usual for this size"
    benchmark = source.person.benchmarks.of(Platform(row.platform)) if row.platform else None
    if row.usual_rate is None or benchmark is None:
        return Fact(label, show.NOT_AVAILABLE, "no figure is known for this platform and size")
    return Fact(label, show.percent(row.usual_rate), benchmark.short_source)
