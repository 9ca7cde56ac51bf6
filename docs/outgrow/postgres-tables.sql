-- The tables of a workspace. Run once, and again after an update of Goodword.
SET client_min_messages = warning;
BEGIN;
DROP SCHEMA IF EXISTS goodword CASCADE;
CREATE SCHEMA goodword;
SET LOCAL search_path = goodword;

CREATE TABLE business (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "currency" text NOT NULL,
    "logo" bytea,
    "gross_margin" bigint,
    "revenue_definition" text NOT NULL,
    "niches" jsonb NOT NULL,
    "brand_values" jsonb NOT NULL,
    "audience" text NOT NULL,
    "regions" jsonb NOT NULL,
    "is_sample" boolean NOT NULL,
    "colour" text NOT NULL
);

CREATE TABLE influencer (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "niches" jsonb NOT NULL,
    "region" text NOT NULL,
    "country" text NOT NULL,
    "languages" jsonb NOT NULL,
    "tags" jsonb NOT NULL,
    "email" text NOT NULL,
    "phone" text NOT NULL,
    "notes" text NOT NULL,
    "currency" text NOT NULL,
    "asking_price" bigint,
    "asking_commission" bigint,
    "asks_product" boolean NOT NULL,
    "fit_niche" bigint,
    "fit_values" bigint,
    "fit_style" bigint,
    "fit_audience" bigint,
    "do_not_contact" boolean NOT NULL,
    "created_on" date,
    "fit_niche_note" text NOT NULL,
    "fit_values_note" text NOT NULL,
    "fit_style_note" text NOT NULL,
    "fit_audience_note" text NOT NULL,
    "forgotten_on" date
);

CREATE TABLE profile (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint,
    "platform" text NOT NULL,
    "handle" text NOT NULL,
    "handle_key" text,
    "external_id" text NOT NULL,
    "name" text NOT NULL,
    "position" bigint NOT NULL,
    "is_main" boolean NOT NULL
);

CREATE TABLE profile_reading (
    "id" bigint PRIMARY KEY,
    "profile_id" bigint NOT NULL,
    "day" date NOT NULL,
    "followers" bigint,
    "avg_views" bigint,
    "avg_likes" bigint,
    "avg_comments" bigint,
    "avg_shares" bigint,
    "avg_engagements" bigint,
    "avg_authentic_engagements" bigint,
    "source" text NOT NULL,
    UNIQUE ("profile_id", "day", "source")
);

CREATE TABLE contact (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint NOT NULL,
    "campaign_id" bigint,
    "happened_on" date,
    "channel" text NOT NULL,
    "direction" text NOT NULL,
    "note" text NOT NULL,
    "outcome" text NOT NULL,
    "due_on" date,
    "done_on" date
);

CREATE TABLE photo (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint NOT NULL,
    "image" bytea NOT NULL,
    UNIQUE ("influencer_id")
);

CREATE TABLE reference (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint NOT NULL,
    "address" text NOT NULL,
    "label" text NOT NULL,
    "position" bigint NOT NULL
);

CREATE TABLE listed_as (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint NOT NULL,
    "source" text NOT NULL,
    "number" text NOT NULL,
    UNIQUE ("source", "number")
);

CREATE TABLE not_same (
    "id" bigint PRIMARY KEY,
    "first_id" bigint NOT NULL,
    "second_id" bigint NOT NULL,
    "decided_on" date,
    UNIQUE ("first_id", "second_id")
);

CREATE TABLE forgotten_profile (
    "id" bigint PRIMARY KEY,
    "hash" text NOT NULL,
    "forgotten_on" date NOT NULL,
    UNIQUE ("hash")
);

CREATE TABLE campaign (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "objective" text NOT NULL,
    "goal_metric" text NOT NULL,
    "goal_target" bigint,
    "starts_on" date,
    "ends_on" date,
    "budget" bigint,
    "currency" text NOT NULL,
    "product" text NOT NULL,
    "brief" text NOT NULL,
    "regions" jsonb NOT NULL,
    "finished_on" date,
    "created_on" date,
    "landing_page" text NOT NULL
);

CREATE TABLE partnership (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint NOT NULL,
    "campaign_id" bigint NOT NULL,
    "stage" text NOT NULL,
    "exit_reason" text NOT NULL,
    "currency" text NOT NULL,
    "fee" bigint,
    "product" text NOT NULL,
    "product_cost" bigint,
    "product_retail" bigint,
    "shipping" bigint,
    "commission" bigint,
    "link" text NOT NULL,
    "usage_from" date,
    "usage_until" date,
    "allowlisting_from" date,
    "allowlisting_until" date,
    "exclusivity_from" date,
    "exclusivity_until" date,
    "contract_signed_on" date,
    "disclosure" text NOT NULL,
    "notes" text NOT NULL,
    "stage_since" date,
    "tracking_number" text NOT NULL,
    "product_sent_on" date,
    "usage_where" text NOT NULL,
    "contract_sent_on" date,
    "kill_fee" bigint,
    "utm_source" text NOT NULL,
    "utm_medium" text NOT NULL,
    "utm_campaign" text NOT NULL,
    "utm_term" text NOT NULL,
    UNIQUE ("campaign_id", "influencer_id")
);

CREATE TABLE code_rule (
    "id" bigint PRIMARY KEY,
    "partnership_id" bigint NOT NULL,
    "code" text NOT NULL,
    "match" text NOT NULL,
    "valid_from" date,
    "valid_until" date
);

CREATE TABLE brief (
    "id" bigint PRIMARY KEY,
    "campaign_id" bigint,
    "partnership_id" bigint,
    "brand" text NOT NULL,
    "goal" text NOT NULL,
    "deliverables" text NOT NULL,
    "messages" jsonb NOT NULL,
    "avoid" text NOT NULL,
    "disclosure" text NOT NULL,
    "usage_rights" text NOT NULL,
    "approval" text NOT NULL,
    "own_voice" text NOT NULL,
    UNIQUE ("campaign_id"),
    UNIQUE ("partnership_id")
);

CREATE TABLE deliverable (
    "id" bigint PRIMARY KEY,
    "partnership_id" bigint NOT NULL,
    "format" text NOT NULL,
    "platform" text,
    "count" bigint NOT NULL,
    "draft_due" date,
    "post_due" date,
    "status" text NOT NULL,
    "draft_rounds" bigint,
    "note" text NOT NULL
);

CREATE TABLE draft (
    "id" bigint PRIMARY KEY,
    "deliverable_id" bigint NOT NULL,
    "received_on" date,
    "answered_on" date,
    "verdict" text NOT NULL,
    "note" text NOT NULL
);

CREATE TABLE offer (
    "id" bigint PRIMARY KEY,
    "partnership_id" bigint NOT NULL,
    "offered_on" date,
    "offered_by" text NOT NULL,
    "currency" text NOT NULL,
    "fee" bigint,
    "commission" bigint,
    "product" text NOT NULL,
    "note" text NOT NULL
);

CREATE TABLE payment (
    "id" bigint PRIMARY KEY,
    "partnership_id" bigint NOT NULL,
    "kind" text NOT NULL,
    "amount" bigint NOT NULL,
    "currency" text NOT NULL,
    "due_on" date,
    "paid_on" date,
    "how" text NOT NULL,
    "key" text NOT NULL,
    "note" text NOT NULL,
    "orders" bigint
);

CREATE TABLE expense (
    "id" bigint PRIMARY KEY,
    "campaign_id" bigint NOT NULL,
    "what" text NOT NULL,
    "amount" bigint NOT NULL,
    "currency" text NOT NULL,
    "spent_on" date,
    "key" text NOT NULL
);

CREATE TABLE scenario (
    "id" bigint PRIMARY KEY,
    "campaign_id" bigint NOT NULL,
    "name" text NOT NULL,
    "inputs" jsonb NOT NULL,
    "picked" jsonb NOT NULL,
    "position" bigint NOT NULL,
    UNIQUE ("campaign_id", "name")
);

CREATE TABLE campaign_template (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "fields" jsonb NOT NULL,
    "position" bigint NOT NULL,
    UNIQUE ("name")
);

CREATE TABLE post (
    "id" bigint PRIMARY KEY,
    "profile_id" bigint,
    "partnership_id" bigint,
    "platform" text NOT NULL,
    "url" text NOT NULL,
    "external_id" text NOT NULL,
    "format" text NOT NULL,
    "published_at" timestamp without time zone,
    "caption" text NOT NULL,
    "disclosure_seen" boolean,
    "disclosure_by" text NOT NULL,
    "disclosure_on" date,
    "disclosure_wording" text NOT NULL,
    "deliverable_id" bigint,
    "measure_on" date
);

CREATE TABLE reading (
    "id" bigint PRIMARY KEY,
    "post_id" bigint NOT NULL,
    "day" date NOT NULL,
    "basis" text NOT NULL,
    "views" bigint,
    "reach" bigint,
    "impressions" bigint,
    "likes" bigint,
    "comments" bigint,
    "shares" bigint,
    "saves" bigint,
    "clicks" bigint,
    "followers" bigint,
    UNIQUE ("post_id", "day", "basis")
);

CREATE TABLE shop_order (
    "id" bigint PRIMARY KEY,
    "source" text NOT NULL,
    "number" text NOT NULL,
    "placed_on" date NOT NULL,
    "currency" text NOT NULL,
    "items" bigint NOT NULL,
    "discount" bigint NOT NULL,
    "tax" bigint NOT NULL,
    "shipping" bigint NOT NULL,
    "total" bigint NOT NULL,
    "refunded" bigint NOT NULL,
    "code" text NOT NULL,
    "tracked_source" text NOT NULL,
    "status" text NOT NULL,
    "is_cancelled" boolean NOT NULL,
    "tip" bigint NOT NULL,
    "tracked_medium" text NOT NULL,
    "tracked_campaign" text NOT NULL,
    "tracked_term" text NOT NULL,
    "tracked_content" text NOT NULL,
    UNIQUE ("source", "number")
);

CREATE TABLE order_decision (
    "id" bigint PRIMARY KEY,
    "order_id" bigint NOT NULL,
    "verdict" text NOT NULL,
    "partnership_id" bigint,
    "cost" bigint,
    UNIQUE ("order_id")
);

CREATE TABLE code_decision (
    "id" bigint PRIMARY KEY,
    "code" text NOT NULL,
    "valid_from" date,
    "valid_until" date,
    "partnership_id" bigint
);

CREATE TABLE tally (
    "id" bigint PRIMARY KEY,
    "partnership_id" bigint NOT NULL,
    "day" date NOT NULL,
    "orders" bigint NOT NULL,
    "revenue" bigint,
    "currency" text NOT NULL,
    UNIQUE ("partnership_id", "day", "currency")
);

CREATE TABLE sales_line (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint NOT NULL,
    "origin" text NOT NULL,
    "since" date NOT NULL,
    "day" date NOT NULL,
    "campaign" text NOT NULL,
    "orders" bigint,
    "revenue" bigint,
    "currency" text NOT NULL,
    UNIQUE ("influencer_id", "origin", "since", "day", "campaign", "currency")
);

CREATE TABLE traffic (
    "id" bigint PRIMARY KEY,
    "origin" text NOT NULL,
    "since" date NOT NULL,
    "day" date NOT NULL,
    "source" text NOT NULL,
    "medium" text NOT NULL,
    "campaign" text NOT NULL,
    "sessions" bigint,
    "users" bigint,
    "new_users" bigint,
    "events" bigint,
    UNIQUE ("origin", "since", "day", "source", "medium", "campaign")
);

CREATE TABLE setting (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "value" jsonb NOT NULL,
    UNIQUE ("name")
);

CREATE TABLE custom_field (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "kind" text NOT NULL,
    "position" bigint NOT NULL,
    "choices" jsonb NOT NULL
);

CREATE TABLE custom_value (
    "id" bigint PRIMARY KEY,
    "influencer_id" bigint NOT NULL,
    "field_id" bigint NOT NULL,
    "value" text NOT NULL,
    UNIQUE ("influencer_id", "field_id")
);

CREATE TABLE message_template (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "channel" text NOT NULL,
    "subject" text NOT NULL,
    "body" text NOT NULL,
    "position" bigint NOT NULL,
    UNIQUE ("name")
);

CREATE TABLE paper_text (
    "id" bigint PRIMARY KEY,
    "kind" text NOT NULL,
    "about" text NOT NULL,
    "campaign_id" bigint,
    "influencer_id" bigint,
    "partnership_id" bigint,
    "note" text NOT NULL,
    "words" text
);

CREATE TABLE saved_view (
    "id" bigint PRIMARY KEY,
    "name" text NOT NULL,
    "filter" jsonb NOT NULL,
    "search" text NOT NULL,
    "sort" jsonb NOT NULL,
    "columns" jsonb NOT NULL,
    "position" bigint NOT NULL,
    UNIQUE ("name")
);

CREATE TABLE remembered_columns (
    "id" bigint PRIMARY KEY,
    "header" text NOT NULL,
    "noun" text NOT NULL,
    "fields" jsonb NOT NULL,
    UNIQUE ("header")
);

ALTER TABLE profile ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE profile_reading ADD FOREIGN KEY ("profile_id") REFERENCES profile ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE contact ADD FOREIGN KEY ("campaign_id") REFERENCES campaign ("id") ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE contact ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE photo ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE reference ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE listed_as ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE not_same ADD FOREIGN KEY ("first_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE not_same ADD FOREIGN KEY ("second_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE partnership ADD FOREIGN KEY ("campaign_id") REFERENCES campaign ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE partnership ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE code_rule ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE brief ADD FOREIGN KEY ("campaign_id") REFERENCES campaign ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE brief ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE deliverable ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE draft ADD FOREIGN KEY ("deliverable_id") REFERENCES deliverable ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE offer ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE payment ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE expense ADD FOREIGN KEY ("campaign_id") REFERENCES campaign ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE scenario ADD FOREIGN KEY ("campaign_id") REFERENCES campaign ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE post ADD FOREIGN KEY ("deliverable_id") REFERENCES deliverable ("id") ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE post ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE post ADD FOREIGN KEY ("profile_id") REFERENCES profile ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE reading ADD FOREIGN KEY ("post_id") REFERENCES post ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE order_decision ADD FOREIGN KEY ("order_id") REFERENCES shop_order ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE order_decision ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE code_decision ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE tally ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE sales_line ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE custom_value ADD FOREIGN KEY ("field_id") REFERENCES custom_field ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE custom_value ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE paper_text ADD FOREIGN KEY ("campaign_id") REFERENCES campaign ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE paper_text ADD FOREIGN KEY ("influencer_id") REFERENCES influencer ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE paper_text ADD FOREIGN KEY ("partnership_id") REFERENCES partnership ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX code_decision_code ON code_decision(code);
CREATE INDEX code_decision_partnership ON code_decision(partnership_id) WHERE partnership_id IS NOT NULL;
CREATE INDEX code_rule_partnership ON code_rule(partnership_id);
CREATE INDEX contact_campaign ON contact(campaign_id);
CREATE INDEX contact_influencer ON contact(influencer_id);
CREATE INDEX contact_open ON contact(due_on) WHERE due_on IS NOT NULL AND done_on IS NULL;
CREATE UNIQUE INDEX custom_field_name ON custom_field(name);
CREATE INDEX custom_value_field ON custom_value(field_id);
CREATE INDEX deliverable_partnership ON deliverable(partnership_id);
CREATE INDEX draft_deliverable ON draft(deliverable_id, id);
CREATE INDEX expense_campaign ON expense(campaign_id);
CREATE UNIQUE INDEX expense_key ON expense(campaign_id, key) WHERE key <> '';
CREATE INDEX influencer_forgotten ON influencer(forgotten_on) WHERE forgotten_on IS NOT NULL;
CREATE INDEX listed_as_influencer ON listed_as(influencer_id);
CREATE INDEX not_same_second ON not_same(second_id);
CREATE INDEX offer_partnership ON offer(partnership_id, offered_on);
CREATE INDEX order_decision_partnership ON order_decision(partnership_id) WHERE partnership_id IS NOT NULL;
CREATE UNIQUE INDEX paper_text_campaign ON paper_text(campaign_id, kind, about) WHERE campaign_id IS NOT NULL;
CREATE UNIQUE INDEX paper_text_influencer ON paper_text(influencer_id, kind, about) WHERE influencer_id IS NOT NULL;
CREATE UNIQUE INDEX paper_text_others ON paper_text(kind, about) WHERE campaign_id IS NULL AND influencer_id IS NULL AND partnership_id IS NULL;
CREATE UNIQUE INDEX paper_text_partnership ON paper_text(partnership_id, kind, about) WHERE partnership_id IS NOT NULL;
CREATE INDEX partnership_influencer ON partnership(influencer_id);
CREATE UNIQUE INDEX payment_key ON payment(partnership_id, key) WHERE key <> '';
CREATE INDEX payment_partnership ON payment(partnership_id);
CREATE INDEX post_deliverable ON post(deliverable_id) WHERE deliverable_id IS NOT NULL;
CREATE UNIQUE INDEX post_external ON post(platform, external_id) WHERE external_id <> '';
CREATE INDEX post_partnership ON post(partnership_id, published_at);
CREATE INDEX post_profile ON post(profile_id);
CREATE UNIQUE INDEX post_url ON post(url) WHERE url <> '';
CREATE INDEX profile_external ON profile(platform, external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX profile_handle ON profile(platform, handle_key) WHERE handle_key IS NOT NULL;
CREATE INDEX profile_influencer ON profile(influencer_id, position);
CREATE INDEX reference_influencer ON reference(influencer_id, position);
CREATE INDEX shop_order_code ON shop_order(code, placed_on) WHERE code <> '';

COMMENT ON TABLE business IS 'Your business: one row.';
COMMENT ON COLUMN business."id" IS 'names the row';
COMMENT ON COLUMN business."name" IS 'what it is called';
COMMENT ON COLUMN business."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN business."logo" IS 'its logo (PNG)';
COMMENT ON COLUMN business."gross_margin" IS 'what is left of revenue after what the goods cost; hundredths of a percent';
COMMENT ON COLUMN business."revenue_definition" IS 'what counts as revenue; one of: items_net, items_and_shipping, paid_by_buyer';
COMMENT ON COLUMN business."niches" IS 'what it is about';
COMMENT ON COLUMN business."brand_values" IS 'what it stands for';
COMMENT ON COLUMN business."audience" IS 'who its customers are';
COMMENT ON COLUMN business."regions" IS 'where it sells';
COMMENT ON COLUMN business."is_sample" IS 'whether this is the invented sample';
COMMENT ON COLUMN business."colour" IS 'its colour on paper as #RRGGBB; blank is Goodword’s own';

COMMENT ON TABLE influencer IS 'The people you work with, or may: one row a person, duo or shop.';
COMMENT ON COLUMN influencer."id" IS 'names the row';
COMMENT ON COLUMN influencer."name" IS 'what they are called';
COMMENT ON COLUMN influencer."niches" IS 'what they are about';
COMMENT ON COLUMN influencer."region" IS 'where they live, such as Lyon';
COMMENT ON COLUMN influencer."country" IS 'its country, such as FR';
COMMENT ON COLUMN influencer."languages" IS 'what they speak';
COMMENT ON COLUMN influencer."tags" IS 'words of your own about them';
COMMENT ON COLUMN influencer."email" IS 'their e-mail address';
COMMENT ON COLUMN influencer."phone" IS 'their telephone number';
COMMENT ON COLUMN influencer."notes" IS 'your notes, for you alone';
COMMENT ON COLUMN influencer."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN influencer."asking_price" IS 'what they ask for a partnership; minor units, such as cents';
COMMENT ON COLUMN influencer."asking_commission" IS 'the commission they ask for; hundredths of a percent';
COMMENT ON COLUMN influencer."asks_product" IS 'whether they would like the product';
COMMENT ON COLUMN influencer."fit_niche" IS 'your rating of the niche, 0 to 5';
COMMENT ON COLUMN influencer."fit_values" IS 'your rating of the values, 0 to 5';
COMMENT ON COLUMN influencer."fit_style" IS 'your rating of the style, 0 to 5';
COMMENT ON COLUMN influencer."fit_audience" IS 'your rating of the audience, 0 to 5';
COMMENT ON COLUMN influencer."do_not_contact" IS 'whether they are not to be written to';
COMMENT ON COLUMN influencer."created_on" IS 'the day they were added';
COMMENT ON COLUMN influencer."fit_niche_note" IS 'why the niche was rated so';
COMMENT ON COLUMN influencer."fit_values_note" IS 'why the values were rated so';
COMMENT ON COLUMN influencer."fit_style_note" IS 'why the style was rated so';
COMMENT ON COLUMN influencer."fit_audience_note" IS 'why the audience was rated so';
COMMENT ON COLUMN influencer."forgotten_on" IS 'the day they were forgotten at their wish; blank for all others';

COMMENT ON TABLE profile IS 'Accounts on platforms: those of people, and those of your business.';
COMMENT ON COLUMN profile."id" IS 'names the row';
COMMENT ON COLUMN profile."influencer_id" IS 'whose it is; blank for your business’s own';
COMMENT ON COLUMN profile."platform" IS 'where the account is; one of: instagram, tiktok, youtube, facebook, x, pinterest, twitch, linkedin, threads, snapchat, bluesky, blog, podcast, newsletter, other';
COMMENT ON COLUMN profile."handle" IS 'its handle without @, or its address';
COMMENT ON COLUMN profile."handle_key" IS 'the handle as it is compared: without capitals; blank where there is none';
COMMENT ON COLUMN profile."external_id" IS 'the platform’s own number of it';
COMMENT ON COLUMN profile."name" IS 'what it is called there';
COMMENT ON COLUMN profile."position" IS 'its place among the person’s profiles, from 0';
COMMENT ON COLUMN profile."is_main" IS 'whether you chose it as the main one';

COMMENT ON TABLE profile_reading IS 'Followers and usual counts of a profile, read on a day.';
COMMENT ON COLUMN profile_reading."id" IS 'names the row';
COMMENT ON COLUMN profile_reading."profile_id" IS 'the profile that was read';
COMMENT ON COLUMN profile_reading."day" IS 'when it was read';
COMMENT ON COLUMN profile_reading."followers" IS 'followers on that day';
COMMENT ON COLUMN profile_reading."avg_views" IS 'views that a post usually has';
COMMENT ON COLUMN profile_reading."avg_likes" IS 'likes that a post usually has';
COMMENT ON COLUMN profile_reading."avg_comments" IS 'comments that a post usually has';
COMMENT ON COLUMN profile_reading."avg_shares" IS 'shares that a post usually has';
COMMENT ON COLUMN profile_reading."avg_engagements" IS 'engagements that a post usually has';
COMMENT ON COLUMN profile_reading."avg_authentic_engagements" IS 'engagements that a post usually has, without those taken for fake';
COMMENT ON COLUMN profile_reading."source" IS 'the file or tool that said so; blank where it was typed';

COMMENT ON TABLE contact IS 'The conversation: what was said on a day, and follow-ups.';
COMMENT ON COLUMN contact."id" IS 'names the row';
COMMENT ON COLUMN contact."influencer_id" IS 'whose it is';
COMMENT ON COLUMN contact."campaign_id" IS 'the campaign it was about, if one';
COMMENT ON COLUMN contact."happened_on" IS 'the day it was said; blank for a step still to come';
COMMENT ON COLUMN contact."channel" IS 'where it took place; one of: email, direct_message, phone, meeting, comment, other';
COMMENT ON COLUMN contact."direction" IS 'who spoke: out is you, in is they; one of: out, in';
COMMENT ON COLUMN contact."note" IS 'what was said, for you alone';
COMMENT ON COLUMN contact."outcome" IS 'what came of it';
COMMENT ON COLUMN contact."due_on" IS 'when to follow up';
COMMENT ON COLUMN contact."done_on" IS 'when that was done';

COMMENT ON TABLE photo IS 'A small picture of a person.';
COMMENT ON COLUMN photo."id" IS 'names the row';
COMMENT ON COLUMN photo."influencer_id" IS 'whose it is';
COMMENT ON COLUMN photo."image" IS 'the picture (PNG)';

COMMENT ON TABLE reference IS 'Links and files that belong to a person; of a file only its place is kept.';
COMMENT ON COLUMN reference."id" IS 'names the row';
COMMENT ON COLUMN reference."influencer_id" IS 'whose it is';
COMMENT ON COLUMN reference."address" IS 'the link, or the path of the file on your computer';
COMMENT ON COLUMN reference."label" IS 'what you call it';
COMMENT ON COLUMN reference."position" IS 'its place among the others, from 0';

COMMENT ON TABLE listed_as IS 'How files call a person, so that the next one is known to be of them.';
COMMENT ON COLUMN listed_as."id" IS 'names the row';
COMMENT ON COLUMN listed_as."influencer_id" IS 'whose it is';
COMMENT ON COLUMN listed_as."source" IS 'the kind of file';
COMMENT ON COLUMN listed_as."number" IS 'the number or name of the person in it';

COMMENT ON TABLE not_same IS 'Two people who look alike and whom you called different.';
COMMENT ON COLUMN not_same."id" IS 'names the row';
COMMENT ON COLUMN not_same."first_id" IS 'one of them';
COMMENT ON COLUMN not_same."second_id" IS 'the other';
COMMENT ON COLUMN not_same."decided_on" IS 'when you said so';

COMMENT ON TABLE forgotten_profile IS 'Profiles of forgotten people who are not to be written to; nobody can read them back from it.';
COMMENT ON COLUMN forgotten_profile."id" IS 'names the row';
COMMENT ON COLUMN forgotten_profile."hash" IS 'SHA-256 of platform and handle';
COMMENT ON COLUMN forgotten_profile."forgotten_on" IS 'when they were forgotten';

COMMENT ON TABLE campaign IS 'Campaigns: one goal with dates and a budget.';
COMMENT ON COLUMN campaign."id" IS 'names the row';
COMMENT ON COLUMN campaign."name" IS 'what it is called';
COMMENT ON COLUMN campaign."objective" IS 'what it is for; one of: awareness, engagement, clicks, sales, content';
COMMENT ON COLUMN campaign."goal_metric" IS 'what the goal counts; one of: reach, views, engagements, clicks, orders, revenue, posts';
COMMENT ON COLUMN campaign."goal_target" IS 'how much of it is wanted; revenue in minor units of the currency';
COMMENT ON COLUMN campaign."starts_on" IS 'its first day';
COMMENT ON COLUMN campaign."ends_on" IS 'its last day';
COMMENT ON COLUMN campaign."budget" IS 'what may be spent; minor units, such as cents';
COMMENT ON COLUMN campaign."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN campaign."product" IS 'what is shown';
COMMENT ON COLUMN campaign."brief" IS 'what it is about in a few words';
COMMENT ON COLUMN campaign."regions" IS 'where it runs';
COMMENT ON COLUMN campaign."finished_on" IS 'when you marked it as finished';
COMMENT ON COLUMN campaign."created_on" IS 'when it was made';
COMMENT ON COLUMN campaign."landing_page" IS 'where links lead';

COMMENT ON TABLE partnership IS 'One influencer in one campaign: stage and terms.';
COMMENT ON COLUMN partnership."id" IS 'names the row';
COMMENT ON COLUMN partnership."influencer_id" IS 'who';
COMMENT ON COLUMN partnership."campaign_id" IS 'in which campaign';
COMMENT ON COLUMN partnership."stage" IS 'how far it has come (by its usual name, whatever you call it); one of: idea, shortlisted, contacted, replied, negotiating, agreed, product_sent, draft_in, approved, live, measured, closed, declined, no_reply, ghosted, cancelled';
COMMENT ON COLUMN partnership."exit_reason" IS 'why it ended, if it did';
COMMENT ON COLUMN partnership."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN partnership."fee" IS 'the fee agreed; minor units, such as cents';
COMMENT ON COLUMN partnership."product" IS 'what they get';
COMMENT ON COLUMN partnership."product_cost" IS 'what the product costs you; minor units, such as cents';
COMMENT ON COLUMN partnership."product_retail" IS 'what it costs in the shop: for tax and disclosure; minor units, such as cents';
COMMENT ON COLUMN partnership."shipping" IS 'what sending it costs you; minor units, such as cents';
COMMENT ON COLUMN partnership."commission" IS 'their share of the revenue of their orders; hundredths of a percent';
COMMENT ON COLUMN partnership."link" IS 'the link they use, where it was typed';
COMMENT ON COLUMN partnership."usage_from" IS 'from when you may use what they made';
COMMENT ON COLUMN partnership."usage_until" IS 'until when';
COMMENT ON COLUMN partnership."allowlisting_from" IS 'from when you may advertise by their account';
COMMENT ON COLUMN partnership."allowlisting_until" IS 'until when';
COMMENT ON COLUMN partnership."exclusivity_from" IS 'from when they work for no rival';
COMMENT ON COLUMN partnership."exclusivity_until" IS 'until when';
COMMENT ON COLUMN partnership."contract_signed_on" IS 'when the contract was signed';
COMMENT ON COLUMN partnership."disclosure" IS 'the wording that says it is advertising';
COMMENT ON COLUMN partnership."notes" IS 'your notes, for you alone';
COMMENT ON COLUMN partnership."stage_since" IS 'since when it is at its stage';
COMMENT ON COLUMN partnership."tracking_number" IS 'of the parcel';
COMMENT ON COLUMN partnership."product_sent_on" IS 'when the product went out';
COMMENT ON COLUMN partnership."usage_where" IS 'where you may use what they made';
COMMENT ON COLUMN partnership."contract_sent_on" IS 'when the contract was sent';
COMMENT ON COLUMN partnership."kill_fee" IS 'what is owed if you call it off; minor units, such as cents';
COMMENT ON COLUMN partnership."utm_source" IS 'the tag utm_source of their link; blank is worked out';
COMMENT ON COLUMN partnership."utm_medium" IS 'the tag utm_medium of their link; blank is worked out';
COMMENT ON COLUMN partnership."utm_campaign" IS 'the tag utm_campaign of their link; blank is worked out';
COMMENT ON COLUMN partnership."utm_term" IS 'the tag utm_term of their link; blank is worked out';

COMMENT ON TABLE code_rule IS 'Discount codes that speak for a partnership; capitals do not count.';
COMMENT ON COLUMN code_rule."id" IS 'names the row';
COMMENT ON COLUMN code_rule."partnership_id" IS 'the partnership it belongs to';
COMMENT ON COLUMN code_rule."code" IS 'the code, or a part of it';
COMMENT ON COLUMN code_rule."match" IS 'how an order’s code is compared with it; one of: equals, starts_with, contains';
COMMENT ON COLUMN code_rule."valid_from" IS 'its first day; blank is open';
COMMENT ON COLUMN code_rule."valid_until" IS 'its last day; blank is open';

COMMENT ON TABLE brief IS 'What creators are told: of a campaign, or where one creator’s differs from it.';
COMMENT ON COLUMN brief."id" IS 'names the row';
COMMENT ON COLUMN brief."campaign_id" IS 'the campaign, where it is for all of it';
COMMENT ON COLUMN brief."partnership_id" IS 'the partnership, where it is for one creator alone; blank parts are the campaign’s';
COMMENT ON COLUMN brief."brand" IS 'about you';
COMMENT ON COLUMN brief."goal" IS 'what is wanted';
COMMENT ON COLUMN brief."deliverables" IS 'what is to be made';
COMMENT ON COLUMN brief."messages" IS 'what is to be said';
COMMENT ON COLUMN brief."avoid" IS 'what is not to be said';
COMMENT ON COLUMN brief."disclosure" IS 'how it says that it is advertising';
COMMENT ON COLUMN brief."usage_rights" IS 'what you may do with it';
COMMENT ON COLUMN brief."approval" IS 'how it is approved';
COMMENT ON COLUMN brief."own_voice" IS 'what is theirs to decide';

COMMENT ON TABLE deliverable IS 'Promised pieces, such as 2 stories by a day.';
COMMENT ON COLUMN deliverable."id" IS 'names the row';
COMMENT ON COLUMN deliverable."partnership_id" IS 'the partnership it belongs to';
COMMENT ON COLUMN deliverable."format" IS 'what is made: post, reel, story …';
COMMENT ON COLUMN deliverable."platform" IS 'where it is to go out; blank is open; one of: instagram, tiktok, youtube, facebook, x, pinterest, twitch, linkedin, threads, snapchat, bluesky, blog, podcast, newsletter, other';
COMMENT ON COLUMN deliverable."count" IS 'how many of them';
COMMENT ON COLUMN deliverable."draft_due" IS 'when the draft is due';
COMMENT ON COLUMN deliverable."post_due" IS 'when it is to go out';
COMMENT ON COLUMN deliverable."status" IS 'how far it has come; one of: promised, draft_in, approved, live, dropped';
COMMENT ON COLUMN deliverable."draft_rounds" IS 'how often a draft went back, where it was only counted';
COMMENT ON COLUMN deliverable."note" IS 'your note on it';

COMMENT ON TABLE draft IS 'Rounds of a promised piece: a draft came in, and was answered.';
COMMENT ON COLUMN draft."id" IS 'names the row';
COMMENT ON COLUMN draft."deliverable_id" IS 'the piece';
COMMENT ON COLUMN draft."received_on" IS 'when it came in';
COMMENT ON COLUMN draft."answered_on" IS 'when you answered';
COMMENT ON COLUMN draft."verdict" IS 'what you said; blank is not yet; one of: , changes, approved';
COMMENT ON COLUMN draft."note" IS 'what was to change';

COMMENT ON TABLE offer IS 'Moves of a negotiation, whatever came of them.';
COMMENT ON COLUMN offer."id" IS 'names the row';
COMMENT ON COLUMN offer."partnership_id" IS 'the partnership it belongs to';
COMMENT ON COLUMN offer."offered_on" IS 'when';
COMMENT ON COLUMN offer."offered_by" IS 'whose move it was; one of: us, her';
COMMENT ON COLUMN offer."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN offer."fee" IS 'the fee named; minor units, such as cents';
COMMENT ON COLUMN offer."commission" IS 'the commission named; hundredths of a percent';
COMMENT ON COLUMN offer."product" IS 'the product named';
COMMENT ON COLUMN offer."note" IS 'your note on it';

COMMENT ON TABLE payment IS 'What was paid to creators, and planned to be.';
COMMENT ON COLUMN payment."id" IS 'names the row';
COMMENT ON COLUMN payment."partnership_id" IS 'the partnership it belongs to';
COMMENT ON COLUMN payment."kind" IS 'what for; one of: cash, bonus, product, commission, shipping';
COMMENT ON COLUMN payment."amount" IS 'how much; minor units, such as cents';
COMMENT ON COLUMN payment."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN payment."due_on" IS 'when it is due';
COMMENT ON COLUMN payment."paid_on" IS 'when it was paid; blank is owed';
COMMENT ON COLUMN payment."how" IS 'by which way';
COMMENT ON COLUMN payment."key" IS 'tells a row of an imported file from the others; blank where it was typed';
COMMENT ON COLUMN payment."note" IS 'your note on it';
COMMENT ON COLUMN payment."orders" IS 'for how many orders, where a sheet of payouts says so';

COMMENT ON TABLE expense IS 'Money of a campaign that goes to no creator: boosting, samples.';
COMMENT ON COLUMN expense."id" IS 'names the row';
COMMENT ON COLUMN expense."campaign_id" IS 'the campaign it belongs to';
COMMENT ON COLUMN expense."what" IS 'what for';
COMMENT ON COLUMN expense."amount" IS 'how much; minor units, such as cents';
COMMENT ON COLUMN expense."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN expense."spent_on" IS 'when';
COMMENT ON COLUMN expense."key" IS 'tells a row of an imported file from the others; blank where it was typed';

COMMENT ON TABLE scenario IS 'Plans of the planner that you kept.';
COMMENT ON COLUMN scenario."id" IS 'names the row';
COMMENT ON COLUMN scenario."campaign_id" IS 'the campaign it belongs to';
COMMENT ON COLUMN scenario."name" IS 'what it is called';
COMMENT ON COLUMN scenario."inputs" IS 'budget and wishes of the plan';
COMMENT ON COLUMN scenario."picked" IS 'an array of the ids of the influencers picked';
COMMENT ON COLUMN scenario."position" IS 'its place among the others, from 0';

COMMENT ON TABLE campaign_template IS 'Templates that campaigns are made from.';
COMMENT ON COLUMN campaign_template."id" IS 'names the row';
COMMENT ON COLUMN campaign_template."name" IS 'what it is called';
COMMENT ON COLUMN campaign_template."fields" IS 'what a campaign made from it begins with';
COMMENT ON COLUMN campaign_template."position" IS 'its place among the others, from 0';

COMMENT ON TABLE post IS 'Published pieces, of campaigns and ordinary ones.';
COMMENT ON COLUMN post."id" IS 'names the row';
COMMENT ON COLUMN post."profile_id" IS 'the profile it was published by';
COMMENT ON COLUMN post."partnership_id" IS 'the partnership it was made for; blank for an ordinary post';
COMMENT ON COLUMN post."platform" IS 'where it is; one of: instagram, tiktok, youtube, facebook, x, pinterest, twitch, linkedin, threads, snapchat, bluesky, blog, podcast, newsletter, other';
COMMENT ON COLUMN post."url" IS 'its address';
COMMENT ON COLUMN post."external_id" IS 'the platform’s own number of it';
COMMENT ON COLUMN post."format" IS 'what it is: post, reel, story …';
COMMENT ON COLUMN post."published_at" IS 'when it went out';
COMMENT ON COLUMN post."caption" IS 'its words';
COMMENT ON COLUMN post."disclosure_seen" IS 'whether it says that it is advertising; blank while nobody looked';
COMMENT ON COLUMN post."disclosure_by" IS 'who looked';
COMMENT ON COLUMN post."disclosure_on" IS 'when';
COMMENT ON COLUMN post."disclosure_wording" IS 'what it says';
COMMENT ON COLUMN post."deliverable_id" IS 'the promised piece that it is';
COMMENT ON COLUMN post."measure_on" IS 'when you want to read its numbers again; blank goes by the rule, 9999-12-31 is not again';

COMMENT ON TABLE reading IS 'The numbers of a post on a day; blank is not known, which is not 0.';
COMMENT ON COLUMN reading."id" IS 'names the row';
COMMENT ON COLUMN reading."post_id" IS 'the post that was read';
COMMENT ON COLUMN reading."day" IS 'when it was read';
COMMENT ON COLUMN reading."basis" IS 'how the numbers are known; one of: measured, estimated, assumed';
COMMENT ON COLUMN reading."views" IS 'how often it was played or seen';
COMMENT ON COLUMN reading."reach" IS 'how many accounts saw it';
COMMENT ON COLUMN reading."impressions" IS 'how often it was shown';
COMMENT ON COLUMN reading."likes" IS 'likes';
COMMENT ON COLUMN reading."comments" IS 'comments';
COMMENT ON COLUMN reading."shares" IS 'shares';
COMMENT ON COLUMN reading."saves" IS 'saves';
COMMENT ON COLUMN reading."clicks" IS 'clicks on its link';
COMMENT ON COLUMN reading."followers" IS 'followers of the profile then';

COMMENT ON TABLE shop_order IS 'Orders of your shop; nothing of the buyer is kept.';
COMMENT ON COLUMN shop_order."id" IS 'names the row';
COMMENT ON COLUMN shop_order."source" IS 'the shop or program it comes from';
COMMENT ON COLUMN shop_order."number" IS 'its number there';
COMMENT ON COLUMN shop_order."placed_on" IS 'when it was placed, by the shop’s clock';
COMMENT ON COLUMN shop_order."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';
COMMENT ON COLUMN shop_order."items" IS 'the items before the discount; minor units, such as cents';
COMMENT ON COLUMN shop_order."discount" IS 'what was taken off; minor units, such as cents';
COMMENT ON COLUMN shop_order."tax" IS 'tax in it; minor units, such as cents';
COMMENT ON COLUMN shop_order."shipping" IS 'what the buyer paid for shipping; minor units, such as cents';
COMMENT ON COLUMN shop_order."total" IS 'what the buyer paid; minor units, such as cents';
COMMENT ON COLUMN shop_order."refunded" IS 'what went back; minor units, such as cents';
COMMENT ON COLUMN shop_order."code" IS 'the discount code as it was first written';
COMMENT ON COLUMN shop_order."tracked_source" IS 'the tag utm_source of the link that the buyer came by';
COMMENT ON COLUMN shop_order."status" IS 'the shop’s word for how it stands';
COMMENT ON COLUMN shop_order."is_cancelled" IS 'whether it was cancelled';
COMMENT ON COLUMN shop_order."tip" IS 'the tip in the total; minor units, such as cents';
COMMENT ON COLUMN shop_order."tracked_medium" IS 'the tag utm_medium of that link';
COMMENT ON COLUMN shop_order."tracked_campaign" IS 'the tag utm_campaign of that link';
COMMENT ON COLUMN shop_order."tracked_term" IS 'the tag utm_term of that link';
COMMENT ON COLUMN shop_order."tracked_content" IS 'the tag utm_content of that link';

COMMENT ON TABLE order_decision IS 'What you decided on single orders.';
COMMENT ON COLUMN order_decision."id" IS 'names the row';
COMMENT ON COLUMN order_decision."order_id" IS 'the order';
COMMENT ON COLUMN order_decision."verdict" IS 'hers: the partnership’s; gift: a gift to its creator; nobody: nobody’s; one of: hers, gift, nobody';
COMMENT ON COLUMN order_decision."partnership_id" IS 'whose it is';
COMMENT ON COLUMN order_decision."cost" IS 'what a gift cost you, where you typed it; minor units, such as cents';

COMMENT ON TABLE code_decision IS 'What you decided on codes that no rule settles; of several the last row holds.';
COMMENT ON COLUMN code_decision."id" IS 'names the row';
COMMENT ON COLUMN code_decision."code" IS 'the code without capitals';
COMMENT ON COLUMN code_decision."valid_from" IS 'the first day it holds; blank is open';
COMMENT ON COLUMN code_decision."valid_until" IS 'the last day it holds; blank is open';
COMMENT ON COLUMN code_decision."partnership_id" IS 'whose it is; blank is nobody of ours';

COMMENT ON TABLE tally IS 'Orders of a day whose buyers named a creator when they were asked.';
COMMENT ON COLUMN tally."id" IS 'names the row';
COMMENT ON COLUMN tally."partnership_id" IS 'the partnership of the creator they named';
COMMENT ON COLUMN tally."day" IS 'when they were placed';
COMMENT ON COLUMN tally."orders" IS 'how many';
COMMENT ON COLUMN tally."revenue" IS 'what they brought, where it is known; minor units, such as cents';
COMMENT ON COLUMN tally."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';

COMMENT ON TABLE sales_line IS 'Sales of a creator where a source has no order numbers.';
COMMENT ON COLUMN sales_line."id" IS 'names the row';
COMMENT ON COLUMN sales_line."influencer_id" IS 'whose they are';
COMMENT ON COLUMN sales_line."origin" IS 'the report that says so';
COMMENT ON COLUMN sales_line."since" IS 'the first day it covers';
COMMENT ON COLUMN sales_line."day" IS 'the last day it covers';
COMMENT ON COLUMN sales_line."campaign" IS 'the report’s word for the campaign';
COMMENT ON COLUMN sales_line."orders" IS 'how many orders';
COMMENT ON COLUMN sales_line."revenue" IS 'what they brought; minor units, such as cents';
COMMENT ON COLUMN sales_line."currency" IS 'the currency of the row’s amounts (ISO 4217), such as EUR';

COMMENT ON TABLE traffic IS 'Visits of your site by where they came from.';
COMMENT ON COLUMN traffic."id" IS 'names the row';
COMMENT ON COLUMN traffic."origin" IS 'the program that counted';
COMMENT ON COLUMN traffic."since" IS 'the first day it covers';
COMMENT ON COLUMN traffic."day" IS 'the last day it covers';
COMMENT ON COLUMN traffic."source" IS 'the tag utm_source; blank is all of them together';
COMMENT ON COLUMN traffic."medium" IS 'the tag utm_medium';
COMMENT ON COLUMN traffic."campaign" IS 'the tag utm_campaign';
COMMENT ON COLUMN traffic."sessions" IS 'visits';
COMMENT ON COLUMN traffic."users" IS 'visitors';
COMMENT ON COLUMN traffic."new_users" IS 'visitors who were new';
COMMENT ON COLUMN traffic."events" IS 'key events';

COMMENT ON TABLE setting IS 'What you set for this file; what is not here is as Goodword has it by itself.';
COMMENT ON COLUMN setting."id" IS 'names the row';
COMMENT ON COLUMN setting."name" IS 'which setting';
COMMENT ON COLUMN setting."value" IS 'what it is set to';

COMMENT ON TABLE custom_field IS 'Fields of your own for what you want to know of people.';
COMMENT ON COLUMN custom_field."id" IS 'names the row';
COMMENT ON COLUMN custom_field."name" IS 'what it is called';
COMMENT ON COLUMN custom_field."kind" IS 'what its values are; one of: text, number, date, choice, yes_no';
COMMENT ON COLUMN custom_field."position" IS 'its place among the others, from 0';
COMMENT ON COLUMN custom_field."choices" IS 'what one of the kind choice may say';

COMMENT ON TABLE custom_value IS 'What those fields say of people.';
COMMENT ON COLUMN custom_value."id" IS 'names the row';
COMMENT ON COLUMN custom_value."influencer_id" IS 'of whom';
COMMENT ON COLUMN custom_value."field_id" IS 'which field';
COMMENT ON COLUMN custom_value."value" IS 'what it says: a day as 2026-04-03, a number as 1234.5';

COMMENT ON TABLE message_template IS 'Messages that you keep to be sent again.';
COMMENT ON COLUMN message_template."id" IS 'names the row';
COMMENT ON COLUMN message_template."name" IS 'what it is called';
COMMENT ON COLUMN message_template."channel" IS 'how it is sent; one of: email, direct_message, phone, meeting, comment, other';
COMMENT ON COLUMN message_template."subject" IS 'its subject';
COMMENT ON COLUMN message_template."body" IS 'its words, with fields such as {first_name}';
COMMENT ON COLUMN message_template."position" IS 'its place among the others, from 0';

COMMENT ON TABLE paper_text IS 'Your own words in reports and other documents.';
COMMENT ON COLUMN paper_text."id" IS 'names the row';
COMMENT ON COLUMN paper_text."kind" IS 'which document';
COMMENT ON COLUMN paper_text."about" IS 'which part of it: dates, a year; blank for all';
COMMENT ON COLUMN paper_text."campaign_id" IS 'the campaign it belongs to, if one';
COMMENT ON COLUMN paper_text."influencer_id" IS 'the creator it belongs to, if one';
COMMENT ON COLUMN paper_text."partnership_id" IS 'the partnership it belongs to, if one';
COMMENT ON COLUMN paper_text."note" IS 'a paragraph of yours';
COMMENT ON COLUMN paper_text."words" IS 'what stands in place of the words that Goodword suggests; blank leaves those';

COMMENT ON TABLE saved_view IS 'Looks at the list of influencers that you named.';
COMMENT ON COLUMN saved_view."id" IS 'names the row';
COMMENT ON COLUMN saved_view."name" IS 'what it is called';
COMMENT ON COLUMN saved_view."filter" IS 'whom it shows';
COMMENT ON COLUMN saved_view."search" IS 'the words it searches for';
COMMENT ON COLUMN saved_view."sort" IS 'an array of columns with whether the order is descending';
COMMENT ON COLUMN saved_view."columns" IS 'an array of the columns it shows';
COMMENT ON COLUMN saved_view."position" IS 'its place among the others, from 0';

COMMENT ON TABLE remembered_columns IS 'What you said that the columns of an imported table hold.';
COMMENT ON COLUMN remembered_columns."id" IS 'names the row';
COMMENT ON COLUMN remembered_columns."header" IS 'the table’s header';
COMMENT ON COLUMN remembered_columns."noun" IS 'what its rows are';
COMMENT ON COLUMN remembered_columns."fields" IS 'an array of what each column holds';

CREATE VIEW people AS
WITH account AS (
    SELECT id, influencer_id, platform, handle, position, is_main, (
        SELECT followers FROM profile_reading WHERE profile_id = profile.id AND followers IS NOT NULL
        ORDER BY day DESC, id DESC LIMIT 1) AS followers
    FROM profile)
SELECT influencer.name, account.platform, account.handle, account.followers, influencer.niches, influencer.region,
    influencer.country, influencer.do_not_contact
FROM influencer LEFT JOIN account ON account.id = (
    SELECT id FROM account AS hers WHERE hers.influencer_id = influencer.id
    ORDER BY is_main DESC, COALESCE(followers, 0) DESC, position, id LIMIT 1)
WHERE influencer.forgotten_on IS NULL
ORDER BY LOWER(influencer.name), influencer.id;

CREATE VIEW partnerships AS
WITH unit(currency, minor) AS (VALUES ('BHD', 1000), ('BIF', 1), ('CLP', 1), ('DJF', 1), ('GNF', 1), ('IQD', 1000), ('ISK', 1), ('JOD', 1000), ('JPY', 1), ('KMF', 1), ('KRW', 1), ('KWD', 1000), ('LYD', 1000), ('OMR', 1000), ('PYG', 1), ('RWF', 1), ('TND', 1000), ('UGX', 1), ('VND', 1), ('VUV', 1), ('XAF', 1), ('XOF', 1), ('XPF', 1))
SELECT campaign.name AS campaign, influencer.name AS influencer, partnership.stage, partnership.stage_since,
    ROUND(partnership.fee * 1.0 / COALESCE(unit.minor, 100), 3) AS fee, ROUND(partnership.product_cost * 1.0 / COALESCE(unit.minor, 100), 3) AS product_cost,
    ROUND(partnership.shipping * 1.0 / COALESCE(unit.minor, 100), 3) AS shipping, partnership.commission / 100.0 AS commission_percent,
    partnership.currency, (SELECT MIN(code) FROM code_rule WHERE partnership_id = partnership.id) AS first_code
FROM partnership
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
LEFT JOIN unit ON unit.currency = partnership.currency
ORDER BY campaign.starts_on, campaign.id, LOWER(influencer.name);

CREATE VIEW open_payments AS
WITH unit(currency, minor) AS (VALUES ('BHD', 1000), ('BIF', 1), ('CLP', 1), ('DJF', 1), ('GNF', 1), ('IQD', 1000), ('ISK', 1), ('JOD', 1000), ('JPY', 1), ('KMF', 1), ('KRW', 1), ('KWD', 1000), ('LYD', 1000), ('OMR', 1000), ('PYG', 1), ('RWF', 1), ('TND', 1000), ('UGX', 1), ('VND', 1), ('VUV', 1), ('XAF', 1), ('XOF', 1), ('XPF', 1))
SELECT payment.due_on, influencer.name AS influencer, campaign.name AS campaign, payment.kind,
    ROUND(payment.amount * 1.0 / COALESCE(unit.minor, 100), 3) AS amount, payment.currency
FROM payment
JOIN partnership ON partnership.id = payment.partnership_id
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
LEFT JOIN unit ON unit.currency = payment.currency
WHERE payment.paid_on IS NULL
ORDER BY payment.due_on, payment.id;

CREATE VIEW open_promises AS
SELECT deliverable.post_due, deliverable.draft_due, influencer.name AS influencer, campaign.name AS campaign,
    deliverable.count, deliverable.format, deliverable.platform, deliverable.status
FROM deliverable
JOIN partnership ON partnership.id = deliverable.partnership_id
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
WHERE deliverable.status NOT IN ('live', 'dropped') AND partnership.stage NOT IN ('cancelled', 'declined', 'ghosted', 'no_reply')
ORDER BY COALESCE(deliverable.post_due, deliverable.draft_due), deliverable.id;

CREATE VIEW posts AS
SELECT post.published_at, influencer.name AS influencer, campaign.name AS campaign, post.platform, post.format,
    latest.day AS read_on, latest.views, latest.reach, latest.likes, latest.comments, latest.shares, latest.saves,
    latest.clicks, post.url
FROM post
JOIN partnership ON partnership.id = post.partnership_id
JOIN campaign ON campaign.id = partnership.campaign_id
JOIN influencer ON influencer.id = partnership.influencer_id
LEFT JOIN reading AS latest ON latest.id = (
    SELECT id FROM reading WHERE post_id = post.id ORDER BY day DESC, basis DESC LIMIT 1
)
ORDER BY post.published_at DESC, post.id DESC;

CREATE VIEW orders_by_code AS
WITH unit(currency, minor) AS (VALUES ('BHD', 1000), ('BIF', 1), ('CLP', 1), ('DJF', 1), ('GNF', 1), ('IQD', 1000), ('ISK', 1), ('JOD', 1000), ('JPY', 1), ('KMF', 1), ('KRW', 1), ('KWD', 1000), ('LYD', 1000), ('OMR', 1000), ('PYG', 1), ('RWF', 1), ('TND', 1000), ('UGX', 1), ('VND', 1), ('VUV', 1), ('XAF', 1), ('XOF', 1), ('XPF', 1))
SELECT shop_order.code, shop_order.currency, COUNT(*) AS orders, MIN(shop_order.placed_on) AS first_day,
    MAX(shop_order.placed_on) AS last_day, ROUND(SUM(shop_order.total) * 1.0 / COALESCE(unit.minor, 100), 3) AS paid,
    ROUND(SUM(shop_order.refunded) * 1.0 / COALESCE(unit.minor, 100), 3) AS refunded
FROM shop_order
LEFT JOIN unit ON unit.currency = shop_order.currency
WHERE NOT shop_order.is_cancelled
GROUP BY shop_order.code, shop_order.currency, unit.minor
ORDER BY orders DESC, shop_order.code, shop_order.currency;

CREATE VIEW follow_ups AS
SELECT contact.due_on, influencer.name AS influencer, contact.channel, contact.note
FROM contact JOIN influencer ON influencer.id = contact.influencer_id
WHERE contact.due_on IS NOT NULL AND contact.done_on IS NULL
ORDER BY contact.due_on, contact.id;

COMMIT;
