"""The tables of how the owner works: her business, her own fields, settings, views, templates."""

from models.business import RevenueDefinition
from models.influencers.contact import Channel
from models.influencers.custom_field import FieldKind
from storage.exporters.everything.description import (
    CURRENCY,
    POSITION,
    json,
    picture,
    reference,
    share,
    table,
    text,
    texts,
    word,
    yes_no,
)

BUSINESS = table(
    "business",
    "Your business: one row.",
    text("name", "what it is called"),
    CURRENCY,
    picture("logo", "its logo (PNG)"),
    share("gross_margin", "what is left of revenue after what the goods cost"),
    word("revenue_definition", "what counts as revenue", RevenueDefinition),
    texts("niches", "what it is about"),
    texts("brand_values", "what it stands for"),
    text("audience", "who its customers are"),
    texts("regions", "where it sells"),
    yes_no("is_sample", "whether this is the invented sample"),
    text("colour", "its colour on paper as #RRGGBB; blank is Goodword’s own"),
)

SETTING = table(
    "setting",
    "What you set for this file; what is not here is as Goodword has it by itself.",
    text("name", "which setting"),
    json("value", "what it is set to"),
)

CUSTOM_FIELD = table(
    "custom_field",
    "Fields of your own for what you want to know of people.",
    text("name", "what it is called"),
    word("kind", "what its values are", FieldKind),
    POSITION,
    texts("choices", "what one of the kind choice may say"),
)

CUSTOM_VALUE = table(
    "custom_value",
    "What those fields say of people.",
    reference("influencer_id", "of whom"),
    reference("field_id", "which field"),
    text("value", "what it says: a day as 2026-04-03, a number as 1234.5"),
)

MESSAGE_TEMPLATE = table(
    "message_template",
    "Messages that you keep to be sent again.",
    text("name", "what it is called"),
    word("channel", "how it is sent", Channel),
    text("subject", "its subject"),
    text("body", "its words, with fields such as {first_name}"),
    POSITION,
)

PAPER_TEXT = table(
    "paper_text",
    "Your own words in reports and other documents.",
    text("kind", "which document"),
    text("about", "which part of it: dates, a year; blank for all"),
    reference("campaign_id", "the campaign it belongs to, if one"),
    reference("influencer_id", "the creator it belongs to, if one"),
    reference("partnership_id", "the partnership it belongs to, if one"),
    text("note", "a paragraph of yours"),
    text("words", "what stands in place of the words that Goodword suggests; blank leaves those"),
)

SAVED_VIEW = table(
    "saved_view",
    "Looks at the list of influencers that you named.",
    text("name", "what it is called"),
    json("filter", "whom it shows"),
    text("search", "the words it searches for"),
    json("sort", "an array of columns with whether the order is descending"),
    json("columns", "an array of the columns it shows"),
    POSITION,
)

REMEMBERED_COLUMNS = table(
    "remembered_columns",
    "What you said that the columns of an imported table hold.",
    text("header", "the table’s header"),
    text("noun", "what its rows are"),
    json("fields", "an array of what each column holds"),
)

WAYS = (
    BUSINESS, SETTING, CUSTOM_FIELD, CUSTOM_VALUE, MESSAGE_TEMPLATE, PAPER_TEXT, SAVED_VIEW, REMEMBERED_COLUMNS,
)  # fmt: skip
