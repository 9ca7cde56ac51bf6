-- For a copy alone: takes out what nobody but you should read.
BEGIN;
UPDATE influencer SET notes = '', fit_niche_note = '', fit_style_note = '', fit_audience_note = '', email = '', phone = '';
UPDATE contact SET note = '', outcome = '';
UPDATE partnership SET notes = '';
UPDATE deliverable SET note = '';
UPDATE offer SET note = '';
UPDATE payment SET note = '';
DELETE FROM photo;
DELETE FROM reference;
DELETE FROM message_template;
DELETE FROM paper_text;
DELETE FROM creator_figures;
DELETE FROM rate_summary;
DELETE FROM platform_trend;
DELETE FROM history;
COMMIT;
VACUUM;
