"""Migration 4: what is agreed, briefed, delivered, paid and planned in a campaign.

``brief``: the eight elements of a campaign's brief, or where one creator's differs (exactly one of both ids; a blank of
hers says what the campaign's says; the text ``campaign.brief`` stays what it is about in a few words). ``offer``: one
move of a negotiation. ``draft``: one round of a deliverable. ``campaign_template.fields`` and ``scenario.inputs`` are
JSON objects, ``scenario.picked`` a JSON array of influencers' ids.
"""

FOURTH = """
ALTER TABLE campaign ADD COLUMN landing_page TEXT NOT NULL DEFAULT '';

CREATE TABLE campaign_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    fields TEXT NOT NULL DEFAULT '{}',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE brief (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER UNIQUE REFERENCES campaign(id) ON DELETE CASCADE,
    partnership_id INTEGER UNIQUE REFERENCES partnership(id) ON DELETE CASCADE,
    brand TEXT NOT NULL DEFAULT '',
    goal TEXT NOT NULL DEFAULT '',
    deliverables TEXT NOT NULL DEFAULT '',
    messages TEXT NOT NULL DEFAULT '[]',
    avoid TEXT NOT NULL DEFAULT '',
    disclosure TEXT NOT NULL DEFAULT '',
    usage_rights TEXT NOT NULL DEFAULT '',
    approval TEXT NOT NULL DEFAULT '',
    own_voice TEXT NOT NULL DEFAULT '',
    CHECK ((campaign_id IS NULL) <> (partnership_id IS NULL))
) STRICT;

ALTER TABLE partnership ADD COLUMN tracking_number TEXT NOT NULL DEFAULT '';
ALTER TABLE partnership ADD COLUMN product_sent_on TEXT;
ALTER TABLE partnership ADD COLUMN usage_where TEXT NOT NULL DEFAULT '';
ALTER TABLE partnership ADD COLUMN contract_sent_on TEXT;
ALTER TABLE partnership ADD COLUMN kill_fee INTEGER;
ALTER TABLE partnership ADD COLUMN utm_source TEXT NOT NULL DEFAULT '';
ALTER TABLE partnership ADD COLUMN utm_medium TEXT NOT NULL DEFAULT '';
ALTER TABLE partnership ADD COLUMN utm_campaign TEXT NOT NULL DEFAULT '';
ALTER TABLE partnership ADD COLUMN utm_term TEXT NOT NULL DEFAULT '';

CREATE TABLE offer (
    id INTEGER PRIMARY KEY,
    partnership_id INTEGER NOT NULL REFERENCES partnership(id) ON DELETE CASCADE,
    offered_on TEXT,
    offered_by TEXT NOT NULL DEFAULT 'us',
    currency TEXT NOT NULL DEFAULT 'EUR',
    fee INTEGER,
    commission INTEGER,
    product TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX offer_partnership ON offer(partnership_id, offered_on);

ALTER TABLE deliverable ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    deliverable_id INTEGER NOT NULL REFERENCES deliverable(id) ON DELETE CASCADE,
    received_on TEXT,
    answered_on TEXT,
    verdict TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX draft_deliverable ON draft(deliverable_id, id);

ALTER TABLE post ADD COLUMN deliverable_id INTEGER REFERENCES deliverable(id) ON DELETE SET NULL;
CREATE INDEX post_deliverable ON post(deliverable_id) WHERE deliverable_id IS NOT NULL;

ALTER TABLE payment ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE scenario (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    inputs TEXT NOT NULL DEFAULT '{}',
    picked TEXT NOT NULL DEFAULT '[]',
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (campaign_id, name)
) STRICT;
"""
