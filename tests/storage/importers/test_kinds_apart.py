"""No file is taken for one of another kind: every header that was seen, asked of every kind."""

import pytest

from storage.importers import registry
from storage.importers.header import Header
from tests.storage.importers.files import INFLUENCER_HEADER, SHOPIFY_HEADER
from tests.storage.importers.platform_files import HEADERS, header_cells

INFLUENCER_LISTS = (
    "Influencer insta name,instagram name,category_1,category_2,Followers,Followers Numbers ,Audience country(mostly)",
    "S.no,Instagram name, Name,Subscribers,Subscribers,Audience country,Category_1,Category_2",
    (
        "instagram name,influencer name ,Category_1,Category_2,Subscribers count,Subscribers count,Views avg.,"
        "Likes avg,Likes avg,Comments avg.,Comments avg."
    ),
    (
        "Tiktoker name,Tiktok name,Subscribers count,Subscribers count,Views avg.,Views avg.,Likes avg,Likes avg,"
        "Comments avg.,Comments avg.,Shares avg,Shares avg"
    ),
    "youtuber name,channel name,Category,Subscribers,Subscribers,Audience Country,avg views,avg views,avg likes",
    "Rank,Name,Username,Follower Count",
    "rank;channel_info;influence_score;posts;followers;avg_likes;60_day_eng_rate;new_post_avg_like;total_likes;country",
    ",NOMBRE,SEGUIDORES,TP,PAÍS,TEMA DE INFLUENCIA,ALCANCE POTENCIAL,Channel Name,Total subscribers,total views",
    "name,platform,handle,followers,niche,email_or_dm,fit_reason",
    "Name,Email,Follower/subscriber count,Platform,Location,No. of videos created,Views count,Likes count,Comments",
    "name,followers,likes,comments,cost_per_post",
)
HEADERS_AND_KINDS = [
    *((kind, header) for kind, headers in HEADERS.items() for header in headers.values()),
    *(("influencer_list", header) for header in INFLUENCER_LISTS),
    ("influencer_list", ",".join(name.replace("\n", " ").replace("\r", " ") for name in INFLUENCER_HEADER)),
    ("shopify_orders", ",".join(SHOPIFY_HEADER)),
]
PLATFORM_KINDS = frozenset(HEADERS)


@pytest.mark.parametrize(("kind", "header"), HEADERS_AND_KINDS)
@pytest.mark.parametrize("turned", [False, True], ids=["as exported", "turned round"])
def test_a_header_is_known_by_its_own_kind_and_by_no_other_as_well(kind: str, header: str, turned: bool) -> None:
    cells = header.split(";") if ";" in header else header_cells(header)
    asked = Header(cells[::-1] if turned else cells)
    scores = {name: registry.kind_named(name).score(asked) for name in registry.names()}
    if kind in PLATFORM_KINDS:
        best = max(scores.values())
        assert best >= registry.SURE
        assert [name for name, score in scores.items() if score == best] == [kind]
    else:
        assert {name: score for name, score in scores.items() if name in PLATFORM_KINDS and score} == {}
