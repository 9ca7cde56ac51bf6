"""Migration 2: what files bring besides people, posts and orders, and what is remembered of reading them."""

SECOND = """
CREATE TABLE traffic (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    since TEXT NOT NULL,
    day TEXT NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    medium TEXT NOT NULL DEFAULT '',
    campaign TEXT NOT NULL DEFAULT '',
    sessions INTEGER,
    users INTEGER,
    new_users INTEGER,
    events INTEGER,
    UNIQUE (origin, since, day, source, medium, campaign)
) STRICT;

CREATE TABLE sales_line (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    since TEXT NOT NULL,
    day TEXT NOT NULL,
    campaign TEXT NOT NULL DEFAULT '',
    orders INTEGER,
    revenue INTEGER,
    currency TEXT NOT NULL DEFAULT 'EUR',
    UNIQUE (influencer_id, origin, since, day, campaign, currency)
) STRICT;

CREATE TABLE listed_as (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    number TEXT NOT NULL,
    UNIQUE (source, number)
) STRICT;
CREATE INDEX listed_as_influencer ON listed_as(influencer_id);

CREATE TABLE custom_field (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'text',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX custom_field_name ON custom_field(name);

CREATE TABLE custom_value (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    field_id INTEGER NOT NULL REFERENCES custom_field(id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    UNIQUE (influencer_id, field_id)
) STRICT;
CREATE INDEX custom_value_field ON custom_value(field_id);

CREATE TABLE remembered_columns (
    id INTEGER PRIMARY KEY,
    header TEXT NOT NULL UNIQUE,
    noun TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT;

ALTER TABLE expense ADD COLUMN key TEXT NOT NULL DEFAULT '';
ALTER TABLE payment ADD COLUMN key TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX expense_key ON expense(campaign_id, key) WHERE key <> '';
CREATE UNIQUE INDEX payment_key ON payment(partnership_id, key) WHERE key <> '';
ALTER TABLE history ADD COLUMN row_count INTEGER NOT NULL DEFAULT 0;
"""
