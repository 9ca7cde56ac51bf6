"""The tables for people that come along: what each is, in the order that a new file takes them."""

from collections.abc import Mapping

from storage.exporters.exporting import CREATORS, FIGURES, PAYMENTS

TO_READ: Mapping[str, str] = {
    "influencers": "The people, one row each, with the main profile.",
    "campaigns": "The campaigns with goal, dates and budget.",
    "partnerships": "Who is in which campaign: terms, codes, what each brought and cost.",
    "posts": "Every post with its latest numbers.",
    "orders": "Every order, and whose code or link brought it.",
    "profiles": "Every account with its newest followers.",
    "followers": "Followers of every profile over time.",
    "conversation": "What was said with whom, and follow-ups.",
    "offers": "What was offered and asked for.",
    "deliverables": "Every promised piece and how far it is.",
    PAYMENTS: "What was paid and is owed, products sent, expenses: for the accountant.",
    "expenses": "Money of campaigns that went to no creator.",
    "gifts": "Orders that were gifts to creators.",
    "readings": "The numbers of every post, day by day.",
    "sales": "Sales without order numbers: what reports say and customers told.",
    "visits": "Visits of the site by where they came from.",
    CREATORS: "What each creator brought: posts, rate, orders, money back.",
    FIGURES: "Every figure of Results with its range and formula.",
}
