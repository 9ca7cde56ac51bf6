"""The tables of campaigns: what is planned, agreed, briefed, delivered and paid."""

from models.campaigns.campaign import GoalMetric, Objective
from models.campaigns.draft import Verdict
from models.campaigns.offer import OfferedBy
from models.campaigns.partnership import CodeMatch, DeliverableStatus, PaymentKind
from models.stages import Stage
from storage.exporters.everything.description import (
    CURRENCY,
    POSITION,
    Field,
    count,
    day,
    json,
    money,
    platform,
    reference,
    share,
    table,
    text,
    texts,
    word,
)

OF_PARTNERSHIP = reference("partnership_id", "the partnership it belongs to")
OF_CAMPAIGN = reference("campaign_id", "the campaign it belongs to")
KEY = text("key", "tells a row of an imported file from the others; blank where it was typed")

CAMPAIGN = table(
    "campaign",
    "Campaigns: one goal with dates and a budget.",
    text("name", "what it is called"),
    word("objective", "what it is for", Objective),
    word("goal_metric", "what the goal counts", GoalMetric),
    count("goal_target", "how much of it is wanted; revenue in minor units of the currency"),
    day("starts_on", "its first day"),
    day("ends_on", "its last day"),
    money("budget", "what may be spent"),
    CURRENCY,
    text("product", "what is shown"),
    text("brief", "what it is about in a few words"),
    texts("regions", "where it runs"),
    day("finished_on", "when you marked it as finished"),
    day("created_on", "when it was made"),
    text("landing_page", "where links lead"),
)

PARTNERSHIP = table(
    "partnership",
    "One influencer in one campaign: stage and terms.",
    reference("influencer_id", "who"),
    reference("campaign_id", "in which campaign"),
    word("stage", "how far it has come (by its usual name, whatever you call it)", Stage),
    text("exit_reason", "why it ended, if it did"),
    CURRENCY,
    money("fee", "the fee agreed"),
    text("product", "what they get"),
    money("product_cost", "what the product costs you"),
    money("product_retail", "what it costs in the shop: for tax and disclosure"),
    money("shipping", "what sending it costs you"),
    share("commission", "their share of the revenue of their orders"),
    text("link", "the link they use, where it was typed"),
    day("usage_from", "from when you may use what they made"),
    day("usage_until", "until when"),
    day("allowlisting_from", "from when you may advertise by their account"),
    day("allowlisting_until", "until when"),
    day("exclusivity_from", "from when they work for no rival"),
    day("exclusivity_until", "until when"),
    day("contract_signed_on", "when the contract was signed"),
    text("disclosure", "the wording that says it is advertising"),
    text("notes", "your notes, for you alone"),
    day("stage_since", "since when it is at its stage"),
    text("tracking_number", "of the parcel"),
    day("product_sent_on", "when the product went out"),
    text("usage_where", "where you may use what they made"),
    day("contract_sent_on", "when the contract was sent"),
    money("kill_fee", "what is owed if you call it off"),
    *(Field(f"utm_{name}", text("", "").holds, f"the tag utm_{name} of their link; blank is worked out")
      for name in ("source", "medium", "campaign", "term")),
)  # fmt: skip

CODE_RULE = table(
    "code_rule",
    "Discount codes that speak for a partnership; capitals do not count.",
    OF_PARTNERSHIP,
    text("code", "the code, or a part of it"),
    word("match", "how an order’s code is compared with it", CodeMatch),
    day("valid_from", "its first day; blank is open"),
    day("valid_until", "its last day; blank is open"),
)

BRIEF = table(
    "brief",
    "What creators are told: of a campaign, or where one creator’s differs from it.",
    reference("campaign_id", "the campaign, where it is for all of it"),
    reference("partnership_id", "the partnership, where it is for one creator alone; blank parts are the campaign’s"),
    text("brand", "about you"),
    text("goal", "what is wanted"),
    text("deliverables", "what is to be made"),
    texts("messages", "what is to be said"),
    text("avoid", "what is not to be said"),
    text("disclosure", "how it says that it is advertising"),
    text("usage_rights", "what you may do with it"),
    text("approval", "how it is approved"),
    text("own_voice", "what is theirs to decide"),
)

DELIVERABLE = table(
    "deliverable",
    "Promised pieces, such as 2 stories by a day.",
    OF_PARTNERSHIP,
    text("format", "what is made: post, reel, story …"),
    platform("platform", "where it is to go out; blank is open"),
    count("count", "how many of them"),
    day("draft_due", "when the draft is due"),
    day("post_due", "when it is to go out"),
    word("status", "how far it has come", DeliverableStatus),
    count("draft_rounds", "how often a draft went back, where it was only counted"),
    text("note", "your note on it"),
)

DRAFT = table(
    "draft",
    "Rounds of a promised piece: a draft came in, and was answered.",
    reference("deliverable_id", "the piece"),
    day("received_on", "when it came in"),
    day("answered_on", "when you answered"),
    word("verdict", "what you said; blank is not yet", Verdict),
    text("note", "what was to change"),
)

OFFER = table(
    "offer",
    "Moves of a negotiation, whatever came of them.",
    OF_PARTNERSHIP,
    day("offered_on", "when"),
    word("offered_by", "whose move it was", OfferedBy),
    CURRENCY,
    money("fee", "the fee named"),
    share("commission", "the commission named"),
    text("product", "the product named"),
    text("note", "your note on it"),
)

PAYMENT = table(
    "payment",
    "What was paid to creators, and planned to be.",
    OF_PARTNERSHIP,
    word("kind", "what for", PaymentKind),
    money("amount", "how much"),
    CURRENCY,
    day("due_on", "when it is due"),
    day("paid_on", "when it was paid; blank is owed"),
    text("how", "by which way"),
    KEY,
    text("note", "your note on it"),
    count("orders", "for how many orders, where a sheet of payouts says so"),
)

EXPENSE = table(
    "expense",
    "Money of a campaign that goes to no creator: boosting, samples.",
    OF_CAMPAIGN,
    text("what", "what for"),
    money("amount", "how much"),
    CURRENCY,
    day("spent_on", "when"),
    KEY,
)

SCENARIO = table(
    "scenario",
    "Plans of the planner that you kept.",
    OF_CAMPAIGN,
    text("name", "what it is called"),
    json("inputs", "budget and wishes of the plan"),
    json("picked", "an array of the ids of the influencers picked"),
    POSITION,
)

CAMPAIGN_TEMPLATE = table(
    "campaign_template",
    "Templates that campaigns are made from.",
    text("name", "what it is called"),
    json("fields", "what a campaign made from it begins with"),
    POSITION,
)

WORK = (
    CAMPAIGN, PARTNERSHIP, CODE_RULE, BRIEF, DELIVERABLE, DRAFT, OFFER, PAYMENT, EXPENSE, SCENARIO, CAMPAIGN_TEMPLATE,
)  # fmt: skip
