import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.reading.handles import PostRef, ProfileRef, handle_key, parse_post_url, parse_profile, profile_url
from models.reading.platform import Platform, parse_platform
from models.reading.platform_links import HOSTS, PAGES, PROFILE_URLS, posts, profiles

IG, TT, YT, FB, X = Platform.INSTAGRAM, Platform.TIKTOK, Platform.YOUTUBE, Platform.FACEBOOK, Platform.X
CHANNEL = "UCabcdefghijklmnopqrstuv"
WITH_HANDLES = st.sampled_from(sorted(PROFILE_URLS))
HANDLES = st.from_regex(r"[a-z0-9_][a-z0-9_.]{0,20}[a-z0-9_]", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "default", "platform", "handle"),
    [
        ("@mossandcrumb", IG, IG, "mossandcrumb"),
        ("mossandcrumb", TT, TT, "mossandcrumb"),
        ("  @Moss.Crumb ", IG, IG, "Moss.Crumb"),
        ("433", IG, IG, "433"),
        ("__youngbae__", IG, IG, "__youngbae__"),
        ("dal.and.dough", IG, IG, "dal.and.dough"),
        ("\u2068@moss\u2069\u200b", IG, IG, "moss"),
        ("www.moss", TT, TT, "www.moss"),
        ("@мосс", YT, YT, "мосс"),
        (CHANNEL, YT, YT, CHANNEL),
        ("moss", Platform.BLUESKY, Platform.BLUESKY, "moss.bsky.social"),
        ("Instagram: moss", None, IG, "moss"),
        ("IG @moss", TT, IG, "moss"),
        ("tik tok – moss", None, TT, "moss"),
        ("X: moss", None, X, "moss"),
        ("Twitter moss", None, X, "moss"),
    ],
)
def test_a_handle_is_read_however_it_is_pasted(
    text: str, default: Platform | None, platform: Platform, handle: str
) -> None:
    assert parse_profile(text, default) == ProfileRef(platform, handle)


@pytest.mark.parametrize(
    ("link", "platform", "handle"),
    [
        ("https://www.instagram.com/moss/?hl=en", IG, "moss"),
        ("instagram.com/moss", IG, "moss"),
        ("HTTP://WWW.INSTAGRAM.COM/Moss", IG, "Moss"),
        ("<https://instagram.com/moss/reels/>", IG, "moss"),
        ("https://www.instagram.com/stories/moss/", IG, "moss"),
        ("Instagram: https://instagram.com/moss", IG, "moss"),
        ("https://www.tiktok.com/@moss.c?lang=en&is_from_webapp=1", TT, "moss.c"),
        ("m.tiktok.com/@moss", TT, "moss"),
        ("https://m.youtube.com/@moss/videos", YT, "moss"),
        (f"https://www.youtube.com/channel/{CHANNEL}/about", YT, CHANNEL),
        ("youtube.com/c/Moss", YT, "Moss"),
        ("youtube.com/user/Moss", YT, "Moss"),
        ("https://www.youtube.com/moss", YT, "moss"),
        ("https://twitter.com/moss/with_replies", X, "moss"),
        ("mobile.twitter.com/moss", X, "moss"),
        ("https://x.com/moss?s=21", X, "moss"),
        ("https://www.facebook.com/profile.php?id=1000123&sk=about", FB, "1000123"),
        ("https://facebook.com/Moss.Crumb/", FB, "Moss.Crumb"),
        ("fb.com/moss", FB, "moss"),
        ("https://www.facebook.com/people/Moss-Crumb/61551", FB, "61551"),
        ("https://www.facebook.com/p/Moss-Crumb-10012", FB, "10012"),
        ("https://de.pinterest.com/moss/_saved/", Platform.PINTEREST, "moss"),
        ("pinterest.co.uk/moss", Platform.PINTEREST, "moss"),
        ("threads.net/@moss", Platform.THREADS, "moss"),
        ("https://www.threads.com/@moss/replies", Platform.THREADS, "moss"),
        ("twitch.tv/moss", Platform.TWITCH, "moss"),
        ("https://uk.linkedin.com/in/moss-c/", Platform.LINKEDIN, "moss-c"),
        ("https://www.linkedin.com/company/moss/about/", Platform.LINKEDIN, "company/moss"),
        ("https://www.snapchat.com/add/moss", Platform.SNAPCHAT, "moss"),
        ("https://bsky.app/profile/moss.bsky.social", Platform.BLUESKY, "moss.bsky.social"),
        ("https://www.gazette.example/about?x=1", Platform.BLOG, "gazette.example"),
        ("gazette.com", Platform.BLOG, "gazette.com"),
        ("https://bäckerei.de", Platform.BLOG, "bäckerei.de"),
        ("https://xn--bckerei-5wa.de", Platform.BLOG, "bäckerei.de"),
        ("https://medium.com/@moss", Platform.BLOG, "medium.com/@moss"),
        ("https://moss.substack.com/p/bread", Platform.NEWSLETTER, "moss.substack.com"),
        ("https://open.spotify.com/show/4rOo", Platform.PODCAST, "open.spotify.com/show/4rOo"),
        ("https://linktr.ee/moss", Platform.OTHER, "linktr.ee/moss"),
        ("https://instagram.com.evil.example/moss", Platform.BLOG, "instagram.com.evil.example"),
        ("https://notinstagram.com/moss", Platform.BLOG, "notinstagram.com"),
    ],
)
def test_a_link_says_its_platform_whatever_the_default(link: str, platform: Platform, handle: str) -> None:
    assert parse_profile(link) == ProfileRef(platform, handle)
    assert parse_profile(link, TT) == ProfileRef(platform, handle) or link == "gazette.com"


def test_a_bare_domain_is_the_kind_of_site_that_was_chosen() -> None:
    assert parse_profile("gazette.example", Platform.PODCAST) == ProfileRef(Platform.PODCAST, "gazette.example")
    assert parse_profile("gazette.example", IG) == ProfileRef(IG, "gazette.example")


@pytest.mark.parametrize(
    "link",
    [
        "https://www.instagram.com/p/ABC/",
        "https://instagram.com/moss/reel/ABC",
        "https://www.instagram.com/stories/moss/123/",
        "https://www.tiktok.com/@moss/video/1",
        "https://youtu.be/abc",
        "https://www.youtube.com/watch?v=abc",
        "https://youtube.com/shorts/abc",
        "https://x.com/moss/status/1",
        "https://x.com/i/status/1",
        "https://www.facebook.com/moss/posts/1",
        "https://www.facebook.com/watch/?v=1",
        "https://www.pinterest.com/pin/1/",
        "https://www.twitch.tv/videos/1",
        "https://www.threads.com/@moss/post/A",
        "https://bsky.app/profile/moss.example/post/3k",
    ],
)
def test_a_link_to_a_post_is_no_profile(link: str) -> None:
    with pytest.raises(UnreadableError, match=r"^This links to a post, not to a profile\.$"):
        parse_profile(link)


@pytest.mark.parametrize(
    ("text", "default", "sentence"),
    [
        ("moss", None, "Which platform is “moss” on"),
        ("@moss", None, "Which platform"),
        ("moss crumb", IG, "handles have no spaces"),
        ("a@b.com", IG, "e-mail address"),
        ("", IG, "There is no handle"),
        ("@", X, "is no handle"),
        ("moss!", X, "is no handle"),
        ("x" * 101, X, "is no handle"),
        ("x" * 2001, X, "too long"),
        ("javascript:alert(1)", IG, "Only http and https"),
        ("ftp://x.com/moss", None, "Only http and https"),
        ("file:///etc/passwd", None, "Only http and https"),
        ("mailto:a@b.de", IG, "Only http and https"),
        ("data:text/html,x", IG, "Only http and https"),
        ("https://instagram.com@evil.example/moss", None, "is no web address"),
        ("https://www.instagram.com:8080/moss", None, "is no web address"),
        ("http://[::1]/", None, "is no web address"),
        ("http://localhost/moss", None, "is no web address"),
        ("https://vm.tiktok.com/ZM1", None, "This is a short link"),
        ("https://instagram.com/", None, "leads to no profile"),
        ("https://instagram.com/explore/tags/bread", None, "leads to no profile"),
        ("https://youtube.com/playlist?list=1", None, "leads to no profile"),
        ("https://youtu.be/", None, "leads to no profile"),
        ("https://facebook.com/groups/123", None, "leads to no profile"),
        ("https://linktr.ee", None, "site of many people"),
    ],
)
def test_what_is_no_profile_is_refused_in_a_sentence(text: str, default: Platform | None, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        parse_profile(text, default)


@pytest.mark.parametrize(
    ("link", "handle", "external_id", "url"),
    [
        ("https://www.instagram.com/reel/DHW_-1/?igsh=1", None, "DHW_-1", "https://www.instagram.com/p/DHW_-1/"),
        ("instagram.com/Moss/p/AB/", "Moss", "AB", "https://www.instagram.com/p/AB/"),
        ("instagram.com/stories/moss/123", "moss", "123", "https://www.instagram.com/stories/moss/123/"),
        ("m.tiktok.com/@Moss/video/75?is=1", "Moss", "75", "https://www.tiktok.com/@moss/video/75"),
        ("https://youtu.be/a-_1?si=2", None, "a-_1", "https://www.youtube.com/watch?v=a-_1"),
        ("https://www.youtube.com/watch?list=1&v=abc&t=3", None, "abc", "https://www.youtube.com/watch?v=abc"),
        ("https://youtube.com/shorts/abc?feature=share", None, "abc", "https://www.youtube.com/watch?v=abc"),
        ("https://twitter.com/Moss/status/209/photo/1", "Moss", "209", "https://x.com/moss/status/209"),
        ("https://x.com/i/web/status/209", None, "209", "https://x.com/i/status/209"),
        ("facebook.com/Moss/posts/pfbid0dF", "Moss", "pfbid0dF", "https://www.facebook.com/moss/posts/pfbid0dF"),
        ("facebook.com/Moss/posts/some-words/12/", "Moss", "12", "https://www.facebook.com/moss/posts/12"),
        (
            "https://m.facebook.com/story.php?story_fbid=12&id=34&m=1",
            "34",
            "12",
            "https://www.facebook.com/permalink.php?story_fbid=12&id=34",
        ),
        ("https://www.facebook.com/moss/videos/title/99/", "moss", "99", "https://www.facebook.com/watch/?v=99"),
        ("https://www.facebook.com/photo.php?fbid=12&set=a.3", None, "12", "https://www.facebook.com/photo/?fbid=12"),
        ("https://fr.pinterest.com/pin/some-slug--123/", None, "123", "https://www.pinterest.com/pin/123/"),
        ("https://www.twitch.tv/moss/clip/Abc-1", "moss", "Abc-1", "https://clips.twitch.tv/Abc-1"),
        ("https://clips.twitch.tv/Abc", None, "Abc", "https://clips.twitch.tv/Abc"),
        (
            "https://www.linkedin.com/posts/moss_some-words-activity-71-Ab_c",
            "moss",
            "71",
            "https://www.linkedin.com/feed/update/urn:li:activity:71/",
        ),
        ("https://www.threads.net/@Moss/post/AbC", "Moss", "AbC", "https://www.threads.com/@moss/post/AbC"),
        ("https://www.snapchat.com/spotlight/W7_x", None, "W7_x", "https://www.snapchat.com/spotlight/W7_x"),
        ("bsky.app/profile/m.example/post/3k", "m.example", "3k", "https://bsky.app/profile/m.example/post/3k"),
        (
            "https://gazette.example/2026/bread/?utm_source=x&id=4#top",
            "gazette.example",
            None,
            "https://gazette.example/2026/bread/?id=4",
        ),
        ("https://bäckerei.de/ä", "bäckerei.de", None, "https://xn--bckerei-5wa.de/%C3%A4"),
    ],
)
def test_a_post_has_one_address_however_its_link_is_pasted(
    link: str, handle: str | None, external_id: str | None, url: str
) -> None:
    post = parse_post_url(link)
    assert (post.handle, post.external_id, post.url) == (handle, external_id, url)
    again = parse_post_url(url)
    assert (again.platform, again.external_id, again.url) == (post.platform, external_id, url)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("https://instagram.com/moss", "links to a profile, not to a post"),
        ("https://gazette.example/", "links to a whole site"),
        ("https://fb.watch/abc", "This is a short link"),
        ("@moss", "is no link"),
        ("the reel", "is no link"),
        ("javascript:alert(1)", "Only http and https"),
    ],
)
def test_what_is_no_post_is_refused_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        parse_post_url(text)


@given(WITH_HANDLES, HANDLES)
def test_the_address_of_a_profile_leads_back_to_it(name: str, handle: str) -> None:
    platform = Platform(name)
    if handle in PAGES[name]:
        return
    profile = parse_profile(handle, platform)
    address = profile_url(profile.platform, profile.handle)
    assert address is not None
    assert parse_profile(address) == profile


@given(st.text(max_size=60), st.sampled_from([None, *Platform]))
def test_any_text_is_a_profile_or_refused(text: str, default: Platform | None) -> None:
    try:
        profile = parse_profile(text, default)
    except UnreadableError:
        return
    assert parse_profile(profile.handle, profile.platform).key == profile.key


@given(st.text(max_size=30), st.sampled_from(sorted(HOSTS)))
def test_any_path_of_a_platform_is_read_or_refused(path: str, host: str) -> None:
    for parse in (parse_profile, parse_post_url):
        try:
            parse(f"https://{host}/{path}")
        except UnreadableError:
            continue


def test_a_site_has_an_address_and_a_name_has_none() -> None:
    assert profile_url(Platform.BLOG, "gazette.example") == "https://gazette.example"
    assert profile_url(Platform.BLOG, "bäckerei.de") == "https://xn--bckerei-5wa.de"
    assert profile_url(Platform.PODCAST, "crumbs") is None
    assert profile_url(FB, "1000123") == "https://www.facebook.com/profile.php?id=1000123"


def test_the_key_of_a_handle_ignores_case_and_at_but_not_accents() -> None:
    assert handle_key("@Moss.Crumb") == handle_key("moss.crumb\u200b")
    assert handle_key("zoë") != handle_key("zoe")


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("IG", IG),
        ("Tik Tok", TT),
        ("twitter", X),
        ("YouTube", YT),
        ("Pinterest", Platform.PINTEREST),
        ("carrier pigeon", None),
    ],
)
def test_platforms_are_known_by_their_usual_names(text: str, platform: Platform | None) -> None:
    assert parse_platform(text) is platform


def test_every_platform_has_a_label_and_a_short_form() -> None:
    assert [platform.short for platform in (IG, TT, YT, FB, X)] == ["IG", "TT", "YT", "FB", "X"]
    assert len({platform.short for platform in Platform}) == len(Platform)
    assert Platform.TIKTOK.label == "TikTok"
    assert all(parse_platform(platform.label) is platform for platform in Platform)


def test_every_table_of_links_knows_the_same_platforms() -> None:
    assert set(PAGES) == set(PROFILE_URLS) == set(HOSTS.values())
    assert all(posts(platform) and profiles(platform) for platform in PAGES)


@pytest.mark.parametrize(
    ("name", "column", "platform"),
    [("influencers_instagram_2022.csv", 0, IG), ("influencers_tiktok_2022_12.csv", 1, TT)],
)
def test_every_handle_of_real_lists_is_read_unchanged(
    real_files: Path, name: str, column: int, platform: Platform
) -> None:
    with (real_files / "lists" / name).open(encoding="utf-8", newline="") as file:
        handles = [row[column] for row in csv.reader(file)][1:]
    assert [parse_profile(handle, platform).handle for handle in handles] == [handle.strip() for handle in handles]
    assert len({handle_key(handle) for handle in handles}) == (997 if platform is IG else 999)


@pytest.mark.parametrize(
    ("name", "column", "platform"),
    [
        ("meta_instagram_content_2025.csv", "Permalink", IG),
        ("meta_facebook_content_2023.csv", "Permalink", FB),
        ("tiktok_content_no_year.csv", "Video link", TT),
        ("x_post_analytics.csv", "Post Link", X),
    ],
)
def test_every_post_link_of_real_exports_is_read(real_files: Path, name: str, column: str, platform: Platform) -> None:
    with (real_files / "social" / name).open(encoding="utf-8-sig", newline="") as file:
        links = [link for row in csv.DictReader(file) if (link := row[column])]
    posts: list[PostRef] = [parse_post_url(link) for link in links]
    assert {post.platform for post in posts} == {platform}
    assert len({post.url for post in posts}) == len(set(links))
