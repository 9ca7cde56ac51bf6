"""The tables of what came of it: posts and their numbers, orders and whose they are, visits."""

from models.orders.order_decision import Verdict
from models.posts.post import Basis
from storage.exporters.everything.description import (
    CURRENCY,
    count,
    counts,
    day,
    moment,
    money,
    platform,
    reference,
    table,
    text,
    word,
    yes_no,
)

POST = table(
    "post",
    "Published pieces, of campaigns and ordinary ones.",
    reference("profile_id", "the profile it was published by"),
    reference("partnership_id", "the partnership it was made for; blank for an ordinary post"),
    platform("platform", "where it is"),
    text("url", "its address"),
    text("external_id", "the platform’s own number of it"),
    text("format", "what it is: post, reel, story …"),
    moment("published_at", "when it went out"),
    text("caption", "its words"),
    yes_no("disclosure_seen", "whether it says that it is advertising; blank while nobody looked"),
    text("disclosure_by", "who looked"),
    day("disclosure_on", "when"),
    text("disclosure_wording", "what it says"),
    reference("deliverable_id", "the promised piece that it is"),
    day("measure_on", "when you want to read its numbers again; blank goes by the rule, 9999-12-31 is not again"),
)

READING = table(
    "reading",
    "The numbers of a post on a day; blank is not known, which is not 0.",
    reference("post_id", "the post that was read"),
    day("day", "when it was read"),
    word("basis", "how the numbers are known", Basis),
    *counts(
        views="how often it was played or seen",
        reach="how many accounts saw it",
        impressions="how often it was shown",
        likes="likes",
        comments="comments",
        shares="shares",
        saves="saves",
        clicks="clicks on its link",
        followers="followers of the profile then",
    ),
)

SHOP_ORDER = table(
    "shop_order",
    "Orders of your shop; nothing of the buyer is kept.",
    text("source", "the shop or program it comes from"),
    text("number", "its number there"),
    day("placed_on", "when it was placed, by the shop’s clock"),
    CURRENCY,
    money("items", "the items before the discount"),
    money("discount", "what was taken off"),
    money("tax", "tax in it"),
    money("shipping", "what the buyer paid for shipping"),
    money("total", "what the buyer paid"),
    money("refunded", "what went back"),
    text("code", "the discount code as it was first written"),
    text("tracked_source", "the tag utm_source of the link that the buyer came by"),
    text("status", "the shop’s word for how it stands"),
    yes_no("is_cancelled", "whether it was cancelled"),
    money("tip", "the tip in the total"),
    text("tracked_medium", "the tag utm_medium of that link"),
    text("tracked_campaign", "the tag utm_campaign of that link"),
    text("tracked_term", "the tag utm_term of that link"),
    text("tracked_content", "the tag utm_content of that link"),
)

ORDER_DECISION = table(
    "order_decision",
    "What you decided on single orders.",
    reference("order_id", "the order"),
    word("verdict", "hers: the partnership’s; gift: a gift to its creator; nobody: nobody’s", Verdict),
    reference("partnership_id", "whose it is"),
    money("cost", "what a gift cost you, where you typed it", "the order’s"),
)

CODE_DECISION = table(
    "code_decision",
    "What you decided on codes that no rule settles; of several the last row holds.",
    text("code", "the code without capitals"),
    day("valid_from", "the first day it holds; blank is open"),
    day("valid_until", "the last day it holds; blank is open"),
    reference("partnership_id", "whose it is; blank is nobody of ours"),
)

TALLY = table(
    "tally",
    "Orders of a day whose buyers named a creator when they were asked.",
    reference("partnership_id", "the partnership of the creator they named"),
    day("day", "when they were placed"),
    count("orders", "how many"),
    money("revenue", "what they brought, where it is known"),
    CURRENCY,
)

SALES_LINE = table(
    "sales_line",
    "Sales of a creator where a source has no order numbers.",
    reference("influencer_id", "whose they are"),
    text("origin", "the report that says so"),
    day("since", "the first day it covers"),
    day("day", "the last day it covers"),
    text("campaign", "the report’s word for the campaign"),
    count("orders", "how many orders"),
    money("revenue", "what they brought"),
    CURRENCY,
)

TRAFFIC = table(
    "traffic",
    "Visits of your site by where they came from.",
    text("origin", "the program that counted"),
    day("since", "the first day it covers"),
    day("day", "the last day it covers"),
    text("source", "the tag utm_source; blank is all of them together"),
    text("medium", "the tag utm_medium"),
    text("campaign", "the tag utm_campaign"),
    *counts(sessions="visits", users="visitors", new_users="visitors who were new", events="key events"),
)

OUTCOMES = (POST, READING, SHOP_ORDER, ORDER_DECISION, CODE_DECISION, TALLY, SALES_LINE, TRAFFIC)
