"""Migration 5: whose orders are where codes do not say it, and what customers tell without an export.

``order_decision``: what the owner said of one order. ``verdict`` is ``hers`` or ``gift`` (both name a partnership) or
``nobody``; ``cost`` is what a gift cost the owner where she typed it, in minor units of the order's currency.
``code_decision``: whose a (folded) code is between two days, both optional; without a partnership it is not one of
ours. ``tally``: orders of one day whose buyers named a creator. ``payment.orders``: for how many orders it was paid.
``post.measure_on``: the day on which its numbers are to be read again.

``rate_summary`` and ``platform_trend`` are derived, like ``creator_figures``: what each creator's posts on her main
platform say of her engagement rate (``models.estimates.post_rates.RateSummary``, in logs), and the trend of each
platform (``models.estimates.trend.Trend``).
"""

FIFTH = """
CREATE TABLE order_decision (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL UNIQUE REFERENCES shop_order(id) ON DELETE CASCADE,
    verdict TEXT NOT NULL,
    partnership_id INTEGER REFERENCES partnership(id) ON DELETE CASCADE,
    cost INTEGER,
    CHECK ((verdict = 'nobody') = (partnership_id IS NULL))
) STRICT;
CREATE INDEX order_decision_partnership ON order_decision(partnership_id) WHERE partnership_id IS NOT NULL;

CREATE TABLE code_decision (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    valid_from TEXT,
    valid_until TEXT,
    partnership_id INTEGER REFERENCES partnership(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX code_decision_code ON code_decision(code);
CREATE INDEX code_decision_partnership ON code_decision(partnership_id) WHERE partnership_id IS NOT NULL;

CREATE TABLE tally (
    id INTEGER PRIMARY KEY,
    partnership_id INTEGER NOT NULL REFERENCES partnership(id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    orders INTEGER NOT NULL CHECK (orders >= 0),
    revenue INTEGER,
    currency TEXT NOT NULL DEFAULT 'EUR',
    UNIQUE (partnership_id, day, currency)
) STRICT;

ALTER TABLE shop_order ADD COLUMN tracked_medium TEXT NOT NULL DEFAULT '';
ALTER TABLE shop_order ADD COLUMN tracked_campaign TEXT NOT NULL DEFAULT '';
ALTER TABLE shop_order ADD COLUMN tracked_term TEXT NOT NULL DEFAULT '';
ALTER TABLE shop_order ADD COLUMN tracked_content TEXT NOT NULL DEFAULT '';

ALTER TABLE payment ADD COLUMN orders INTEGER;

ALTER TABLE post ADD COLUMN measure_on TEXT;

CREATE TABLE rate_summary (
    influencer_id INTEGER PRIMARY KEY REFERENCES influencer(id) ON DELETE CASCADE,
    platform TEXT NOT NULL,
    posts INTEGER NOT NULL,
    middle REAL NOT NULL,
    squares REAL NOT NULL,
    size REAL NOT NULL
) STRICT;
CREATE INDEX rate_summary_platform ON rate_summary(platform, posts, size, middle, squares);

CREATE TABLE platform_trend (
    platform TEXT PRIMARY KEY,
    level REAL NOT NULL,
    slope REAL NOT NULL,
    pivot REAL NOT NULL,
    level_doubt REAL NOT NULL,
    slope_doubt REAL NOT NULL,
    within REAL NOT NULL,
    "between" REAL NOT NULL,
    between_doubt REAL NOT NULL,
    alike REAL NOT NULL,
    creators INTEGER NOT NULL
) STRICT;
"""
