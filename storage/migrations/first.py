"""Migration 1: the vocabulary of the first release as STRICT tables.

Money is in minor units of the row's currency, percentages in basis points, dates ISO text, lists JSON arrays.
No column is REAL, but in ``creator_figures``: the history keeps rows as JSON, which rounds floating-point numbers.
"""

FIRST = """
CREATE TABLE business (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT 'EUR',
    logo BLOB,
    gross_margin INTEGER CHECK (gross_margin BETWEEN 0 AND 10000),
    revenue_definition TEXT NOT NULL DEFAULT 'items_net',
    niches TEXT NOT NULL DEFAULT '[]',
    brand_values TEXT NOT NULL DEFAULT '[]',
    audience TEXT NOT NULL DEFAULT '',
    regions TEXT NOT NULL DEFAULT '[]',
    is_sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE influencer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    niches TEXT NOT NULL DEFAULT '[]',
    region TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '[]',
    tags TEXT NOT NULL DEFAULT '[]',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT 'EUR',
    asking_price INTEGER,
    asking_commission INTEGER,
    asks_product INTEGER NOT NULL DEFAULT 0,
    fit_niche INTEGER CHECK (fit_niche BETWEEN 0 AND 5),
    fit_values INTEGER CHECK (fit_values BETWEEN 0 AND 5),
    fit_style INTEGER CHECK (fit_style BETWEEN 0 AND 5),
    fit_audience INTEGER CHECK (fit_audience BETWEEN 0 AND 5),
    do_not_contact INTEGER NOT NULL DEFAULT 0,
    created_on TEXT
) STRICT;

CREATE TABLE profile (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER REFERENCES influencer(id) ON DELETE CASCADE,
    platform TEXT NOT NULL,
    handle TEXT NOT NULL DEFAULT '',
    handle_key TEXT,
    external_id TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX profile_handle ON profile(platform, handle_key) WHERE handle_key IS NOT NULL;
CREATE INDEX profile_external ON profile(platform, external_id) WHERE external_id <> '';
CREATE INDEX profile_influencer ON profile(influencer_id, position);

CREATE TABLE profile_reading (
    id INTEGER PRIMARY KEY,
    profile_id INTEGER NOT NULL REFERENCES profile(id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    followers INTEGER,
    avg_views INTEGER,
    avg_likes INTEGER,
    avg_comments INTEGER,
    avg_shares INTEGER,
    avg_engagements INTEGER,
    avg_authentic_engagements INTEGER,
    source TEXT NOT NULL DEFAULT '',
    UNIQUE (profile_id, day, source)
) STRICT;

CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    objective TEXT NOT NULL DEFAULT 'sales',
    goal_metric TEXT NOT NULL DEFAULT 'orders',
    goal_target INTEGER,
    starts_on TEXT,
    ends_on TEXT,
    budget INTEGER,
    currency TEXT NOT NULL DEFAULT 'EUR',
    product TEXT NOT NULL DEFAULT '',
    brief TEXT NOT NULL DEFAULT '',
    regions TEXT NOT NULL DEFAULT '[]',
    finished_on TEXT,
    created_on TEXT
) STRICT;

CREATE TABLE partnership (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    stage TEXT NOT NULL DEFAULT 'shortlisted',
    exit_reason TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT 'EUR',
    fee INTEGER,
    product TEXT NOT NULL DEFAULT '',
    product_cost INTEGER,
    product_retail INTEGER,
    shipping INTEGER,
    commission INTEGER,
    link TEXT NOT NULL DEFAULT '',
    usage_from TEXT,
    usage_until TEXT,
    allowlisting_from TEXT,
    allowlisting_until TEXT,
    exclusivity_from TEXT,
    exclusivity_until TEXT,
    contract_signed_on TEXT,
    disclosure TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    stage_since TEXT,
    UNIQUE (campaign_id, influencer_id)
) STRICT;
CREATE INDEX partnership_influencer ON partnership(influencer_id);

CREATE TABLE code_rule (
    id INTEGER PRIMARY KEY,
    partnership_id INTEGER NOT NULL REFERENCES partnership(id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    match TEXT NOT NULL DEFAULT 'equals',
    valid_from TEXT,
    valid_until TEXT
) STRICT;
CREATE INDEX code_rule_partnership ON code_rule(partnership_id);

CREATE TABLE deliverable (
    id INTEGER PRIMARY KEY,
    partnership_id INTEGER NOT NULL REFERENCES partnership(id) ON DELETE CASCADE,
    format TEXT NOT NULL DEFAULT 'post',
    platform TEXT,
    count INTEGER NOT NULL DEFAULT 1 CHECK (count > 0),
    draft_due TEXT,
    post_due TEXT,
    status TEXT NOT NULL DEFAULT 'promised'
) STRICT;
CREATE INDEX deliverable_partnership ON deliverable(partnership_id);

CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    partnership_id INTEGER NOT NULL REFERENCES partnership(id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'cash',
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL DEFAULT 'EUR',
    due_on TEXT,
    paid_on TEXT,
    how TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_partnership ON payment(partnership_id);

CREATE TABLE expense (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    what TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL DEFAULT 'EUR',
    spent_on TEXT
) STRICT;
CREATE INDEX expense_campaign ON expense(campaign_id);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    influencer_id INTEGER NOT NULL REFERENCES influencer(id) ON DELETE CASCADE,
    campaign_id INTEGER REFERENCES campaign(id) ON DELETE SET NULL,
    happened_on TEXT,
    channel TEXT NOT NULL DEFAULT 'email',
    direction TEXT NOT NULL DEFAULT 'out',
    note TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    due_on TEXT,
    done_on TEXT
) STRICT;
CREATE INDEX contact_influencer ON contact(influencer_id);
CREATE INDEX contact_campaign ON contact(campaign_id);
CREATE INDEX contact_open ON contact(due_on) WHERE due_on IS NOT NULL AND done_on IS NULL;

CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    profile_id INTEGER REFERENCES profile(id) ON DELETE CASCADE,
    partnership_id INTEGER REFERENCES partnership(id) ON DELETE SET NULL,
    platform TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL DEFAULT 'post',
    published_at TEXT,
    caption TEXT NOT NULL DEFAULT '',
    disclosure_seen INTEGER,
    disclosure_by TEXT NOT NULL DEFAULT '',
    disclosure_on TEXT,
    disclosure_wording TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX post_external ON post(platform, external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX post_url ON post(url) WHERE url <> '';
CREATE INDEX post_profile ON post(profile_id);
CREATE INDEX post_partnership ON post(partnership_id, published_at);

CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES post(id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    basis TEXT NOT NULL DEFAULT 'measured',
    views INTEGER,
    reach INTEGER,
    impressions INTEGER,
    likes INTEGER,
    comments INTEGER,
    shares INTEGER,
    saves INTEGER,
    clicks INTEGER,
    followers INTEGER,
    UNIQUE (post_id, day, basis)
) STRICT;

CREATE TABLE shop_order (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    number TEXT NOT NULL,
    placed_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    items INTEGER NOT NULL,
    discount INTEGER NOT NULL DEFAULT 0,
    tax INTEGER NOT NULL DEFAULT 0,
    shipping INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    refunded INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    tracked_source TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    is_cancelled INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, number)
) STRICT;
CREATE INDEX shop_order_code ON shop_order(code, placed_on) WHERE code <> '';

CREATE TABLE creator_figures (
    influencer_id INTEGER PRIMARY KEY REFERENCES influencer(id) ON DELETE CASCADE,
    search_key TEXT NOT NULL DEFAULT '',
    sort_name TEXT NOT NULL DEFAULT '',
    handle TEXT NOT NULL DEFAULT '',
    platform TEXT NOT NULL DEFAULT '',
    platforms TEXT NOT NULL DEFAULT '[]',
    followers INTEGER,
    rate REAL,
    rate_low REAL,
    rate_high REAL,
    rate_posts INTEGER NOT NULL DEFAULT 0,
    usual_rate REAL,
    fit INTEGER,
    stage TEXT,
    partnerships INTEGER NOT NULL DEFAULT 0,
    follow_up TEXT,
    follow_up_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX creator_figures_name ON creator_figures(sort_name);

CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0,
    changes BLOB NOT NULL
) STRICT;

INSERT INTO business (id) VALUES (1);
"""
