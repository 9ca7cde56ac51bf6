"""Migration 6: what the owner says of her own on paper, and the colour of her business.

``paper_text``: her words in one document. ``kind`` says which (``report``, ``creator``, …) and ``about`` which part of
it (dates, a year, a scope; empty for all). It belongs to a campaign, to a creator, to a partnership, or to none of them
(all campaigns, a year), and goes with what it belongs to. ``words`` stand in place of what the document would conclude
by itself; without any that suggestion stands. ``business.colour`` is ``#RRGGBB``, empty for the program's own.
"""

SIXTH = """
ALTER TABLE business ADD COLUMN colour TEXT NOT NULL DEFAULT '';

CREATE TABLE paper_text (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    campaign_id INTEGER REFERENCES campaign(id) ON DELETE CASCADE,
    influencer_id INTEGER REFERENCES influencer(id) ON DELETE CASCADE,
    partnership_id INTEGER REFERENCES partnership(id) ON DELETE CASCADE,
    note TEXT NOT NULL DEFAULT '',
    words TEXT,
    CHECK ((campaign_id IS NOT NULL) + (influencer_id IS NOT NULL) + (partnership_id IS NOT NULL) <= 1)
) STRICT;
CREATE UNIQUE INDEX paper_text_campaign ON paper_text(campaign_id, kind, about) WHERE campaign_id IS NOT NULL;
CREATE UNIQUE INDEX paper_text_influencer ON paper_text(influencer_id, kind, about) WHERE influencer_id IS NOT NULL;
CREATE UNIQUE INDEX paper_text_partnership ON paper_text(partnership_id, kind, about)
    WHERE partnership_id IS NOT NULL;
CREATE UNIQUE INDEX paper_text_others ON paper_text(kind, about)
    WHERE campaign_id IS NULL AND influencer_id IS NULL AND partnership_id IS NULL;
"""
