"""The tables of people: who they are, their profiles, the conversation."""

from models.influencers.contact import Channel, Direction
from storage.exporters.everything.description import (
    CURRENCY,
    POSITION,
    count,
    counts,
    day,
    money,
    picture,
    platform,
    reference,
    share,
    table,
    text,
    texts,
    word,
    yes_no,
)

HERS = reference("influencer_id", "whose it is")

INFLUENCER = table(
    "influencer",
    "The people you work with, or may: one row a person, duo or shop.",
    text("name", "what they are called"),
    texts("niches", "what they are about"),
    text("region", "where they live, such as Lyon"),
    text("country", "its country, such as FR"),
    texts("languages", "what they speak"),
    texts("tags", "words of your own about them"),
    text("email", "their e-mail address"),
    text("phone", "their telephone number"),
    text("notes", "your notes, for you alone"),
    CURRENCY,
    money("asking_price", "what they ask for a partnership"),
    share("asking_commission", "the commission they ask for"),
    yes_no("asks_product", "whether they would like the product"),
    count("fit_niche", "your rating of the niche, 0 to 5"),
    count("fit_values", "your rating of the values, 0 to 5"),
    count("fit_style", "your rating of the style, 0 to 5"),
    count("fit_audience", "your rating of the audience, 0 to 5"),
    yes_no("do_not_contact", "whether they are not to be written to"),
    day("created_on", "the day they were added"),
    text("fit_niche_note", "why the niche was rated so"),
    text("fit_values_note", "why the values were rated so"),
    text("fit_style_note", "why the style was rated so"),
    text("fit_audience_note", "why the audience was rated so"),
    day("forgotten_on", "the day they were forgotten at their wish; blank for all others"),
)

PROFILE = table(
    "profile",
    "Accounts on platforms: those of people, and those of your business.",
    reference("influencer_id", "whose it is; blank for your business’s own"),
    platform("platform", "where the account is"),
    text("handle", "its handle without @, or its address"),
    text("handle_key", "the handle as it is compared: without capitals; blank where there is none"),
    text("external_id", "the platform’s own number of it"),
    text("name", "what it is called there"),
    count("position", "its place among the person’s profiles, from 0"),
    yes_no("is_main", "whether you chose it as the main one"),
)

PROFILE_READING = table(
    "profile_reading",
    "Followers and usual counts of a profile, read on a day.",
    reference("profile_id", "the profile that was read"),
    day("day", "when it was read"),
    *counts(
        followers="followers on that day",
        avg_views="views that a post usually has",
        avg_likes="likes that a post usually has",
        avg_comments="comments that a post usually has",
        avg_shares="shares that a post usually has",
        avg_engagements="engagements that a post usually has",
        avg_authentic_engagements="engagements that a post usually has, without those taken for fake",
    ),
    text("source", "the file or tool that said so; blank where it was typed"),
)

CONTACT = table(
    "contact",
    "The conversation: what was said on a day, and follow-ups.",
    HERS,
    reference("campaign_id", "the campaign it was about, if one"),
    day("happened_on", "the day it was said; blank for a step still to come"),
    word("channel", "where it took place", Channel),
    word("direction", "who spoke: out is you, in is they", Direction),
    text("note", "what was said, for you alone"),
    text("outcome", "what came of it"),
    day("due_on", "when to follow up"),
    day("done_on", "when that was done"),
)

PHOTO = table("photo", "A small picture of a person.", HERS, picture("image", "the picture (PNG)"))

REFERENCE = table(
    "reference",
    "Links and files that belong to a person; of a file only its place is kept.",
    HERS,
    text("address", "the link, or the path of the file on your computer"),
    text("label", "what you call it"),
    POSITION,
)

LISTED_AS = table(
    "listed_as",
    "How files call a person, so that the next one is known to be of them.",
    HERS,
    text("source", "the kind of file"),
    text("number", "the number or name of the person in it"),
)

NOT_SAME = table(
    "not_same",
    "Two people who look alike and whom you called different.",
    reference("first_id", "one of them"),
    reference("second_id", "the other"),
    day("decided_on", "when you said so"),
)

FORGOTTEN_PROFILE = table(
    "forgotten_profile",
    "Profiles of forgotten people who are not to be written to; nobody can read them back from it.",
    text("hash", "SHA-256 of platform and handle"),
    day("forgotten_on", "when they were forgotten"),
)

PEOPLE = (
    INFLUENCER, PROFILE, PROFILE_READING, CONTACT, PHOTO, REFERENCE, LISTED_AS, NOT_SAME, FORGOTTEN_PROFILE,
)  # fmt: skip
