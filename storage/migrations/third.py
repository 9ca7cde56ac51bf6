"""Migration 3: what an owner remembers of people between campaigns, and how she looks at them."""

THIRD = """
ALTER TABLE influencer ADD COLUMN fit_niche_note TEXT NOT NULL DEFAULT '';
ALTER TABLE influencer ADD COLUMN fit_values_note TEXT NOT NULL DEFAULT '';
ALTER TABLE influencer ADD COLUMN fit_style_note TEXT NOT NULL DEFAULT '';
ALTER TABLE influencer ADD COLUMN fit_audience_note TEXT NOT NULL DEFAULT '';
ALTER TABLE influencer ADD COLUMN forgotten_on TEXT;
CREATE INDEX influencer_forgotten ON influencer(forgotten_on) WHERE forgotten_on IS NOT NULL;

ALTER TABLE profile ADD COLUMN is_main INTEGER NOT NULL DEFAULT 0;

ALTER TABLE custom_field ADD COLUMN choices TEXT NOT NULL DEFAULT '[]';

ALTER TABLE deliverable ADD COLUMN draft_rounds INTEGER CHECK (draft_rounds >= 0);

CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER NOT NULL UNIQUE REFERENCES influencer(id) ON DELETE CASCADE,
    image BLOB NOT NULL
) STRICT;

CREATE TABLE reference (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reference_influencer ON reference(influencer_id, position);

CREATE TABLE not_same (
    id INTEGER PRIMARY KEY,
    first_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    decided_on TEXT,
    UNIQUE (first_id, second_id),
    CHECK (first_id < second_id)
) STRICT;
CREATE INDEX not_same_second ON not_same(second_id);

CREATE TABLE forgotten_profile (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    forgotten_on TEXT NOT NULL
) STRICT;

CREATE TABLE message_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL DEFAULT 'email',
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    filter TEXT NOT NULL DEFAULT '{}',
    search TEXT NOT NULL DEFAULT '',
    sort TEXT NOT NULL DEFAULT '[]',
    columns TEXT NOT NULL DEFAULT '[]',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

ALTER TABLE shop_order ADD COLUMN tip INTEGER NOT NULL DEFAULT 0;
ALTER TABLE creator_figures ADD COLUMN sort_handle TEXT NOT NULL DEFAULT '';
ALTER TABLE creator_figures ADD COLUMN last_contact TEXT;
"""
