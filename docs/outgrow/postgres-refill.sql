SET client_min_messages = warning;
BEGIN;
DO $$
DECLARE missing text;
BEGIN
    SELECT string_agg(arrived.name, ', ') INTO missing FROM (
    SELECT 'business', COUNT(*) FROM goodword_next.business
    UNION ALL SELECT 'influencer', COUNT(*) FROM goodword_next.influencer
    UNION ALL SELECT 'profile', COUNT(*) FROM goodword_next.profile
    UNION ALL SELECT 'profile_reading', COUNT(*) FROM goodword_next.profile_reading
    UNION ALL SELECT 'contact', COUNT(*) FROM goodword_next.contact
    UNION ALL SELECT 'photo', COUNT(*) FROM goodword_next.photo
    UNION ALL SELECT 'reference', COUNT(*) FROM goodword_next.reference
    UNION ALL SELECT 'listed_as', COUNT(*) FROM goodword_next.listed_as
    UNION ALL SELECT 'not_same', COUNT(*) FROM goodword_next.not_same
    UNION ALL SELECT 'forgotten_profile', COUNT(*) FROM goodword_next.forgotten_profile
    UNION ALL SELECT 'campaign', COUNT(*) FROM goodword_next.campaign
    UNION ALL SELECT 'partnership', COUNT(*) FROM goodword_next.partnership
    UNION ALL SELECT 'code_rule', COUNT(*) FROM goodword_next.code_rule
    UNION ALL SELECT 'brief', COUNT(*) FROM goodword_next.brief
    UNION ALL SELECT 'deliverable', COUNT(*) FROM goodword_next.deliverable
    UNION ALL SELECT 'draft', COUNT(*) FROM goodword_next.draft
    UNION ALL SELECT 'offer', COUNT(*) FROM goodword_next.offer
    UNION ALL SELECT 'payment', COUNT(*) FROM goodword_next.payment
    UNION ALL SELECT 'expense', COUNT(*) FROM goodword_next.expense
    UNION ALL SELECT 'scenario', COUNT(*) FROM goodword_next.scenario
    UNION ALL SELECT 'campaign_template', COUNT(*) FROM goodword_next.campaign_template
    UNION ALL SELECT 'post', COUNT(*) FROM goodword_next.post
    UNION ALL SELECT 'reading', COUNT(*) FROM goodword_next.reading
    UNION ALL SELECT 'shop_order', COUNT(*) FROM goodword_next.shop_order
    UNION ALL SELECT 'order_decision', COUNT(*) FROM goodword_next.order_decision
    UNION ALL SELECT 'code_decision', COUNT(*) FROM goodword_next.code_decision
    UNION ALL SELECT 'tally', COUNT(*) FROM goodword_next.tally
    UNION ALL SELECT 'sales_line', COUNT(*) FROM goodword_next.sales_line
    UNION ALL SELECT 'traffic', COUNT(*) FROM goodword_next.traffic
    UNION ALL SELECT 'setting', COUNT(*) FROM goodword_next.setting
    UNION ALL SELECT 'custom_field', COUNT(*) FROM goodword_next.custom_field
    UNION ALL SELECT 'custom_value', COUNT(*) FROM goodword_next.custom_value
    UNION ALL SELECT 'message_template', COUNT(*) FROM goodword_next.message_template
    UNION ALL SELECT 'paper_text', COUNT(*) FROM goodword_next.paper_text
    UNION ALL SELECT 'saved_view', COUNT(*) FROM goodword_next.saved_view
    UNION ALL SELECT 'remembered_columns', COUNT(*) FROM goodword_next.remembered_columns
    ) AS arrived (name, rows) LEFT JOIN goodword_next.counted AS counted USING (name)
    WHERE counted.rows IS DISTINCT FROM arrived.rows;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'Not all rows of % have arrived. The rows of the last time stay.', missing;
    END IF;
END $$;
DELETE FROM goodword.business;
DELETE FROM goodword.influencer;
DELETE FROM goodword.profile;
DELETE FROM goodword.profile_reading;
DELETE FROM goodword.contact;
DELETE FROM goodword.photo;
DELETE FROM goodword.reference;
DELETE FROM goodword.listed_as;
DELETE FROM goodword.not_same;
DELETE FROM goodword.forgotten_profile;
DELETE FROM goodword.campaign;
DELETE FROM goodword.partnership;
DELETE FROM goodword.code_rule;
DELETE FROM goodword.brief;
DELETE FROM goodword.deliverable;
DELETE FROM goodword.draft;
DELETE FROM goodword.offer;
DELETE FROM goodword.payment;
DELETE FROM goodword.expense;
DELETE FROM goodword.scenario;
DELETE FROM goodword.campaign_template;
DELETE FROM goodword.post;
DELETE FROM goodword.reading;
DELETE FROM goodword.shop_order;
DELETE FROM goodword.order_decision;
DELETE FROM goodword.code_decision;
DELETE FROM goodword.tally;
DELETE FROM goodword.sales_line;
DELETE FROM goodword.traffic;
DELETE FROM goodword.setting;
DELETE FROM goodword.custom_field;
DELETE FROM goodword.custom_value;
DELETE FROM goodword.message_template;
DELETE FROM goodword.paper_text;
DELETE FROM goodword.saved_view;
DELETE FROM goodword.remembered_columns;
INSERT INTO goodword.business SELECT * FROM goodword_next.business;
INSERT INTO goodword.influencer SELECT * FROM goodword_next.influencer;
INSERT INTO goodword.profile SELECT * FROM goodword_next.profile;
INSERT INTO goodword.profile_reading SELECT * FROM goodword_next.profile_reading;
INSERT INTO goodword.contact SELECT * FROM goodword_next.contact;
INSERT INTO goodword.photo SELECT * FROM goodword_next.photo;
INSERT INTO goodword.reference SELECT * FROM goodword_next.reference;
INSERT INTO goodword.listed_as SELECT * FROM goodword_next.listed_as;
INSERT INTO goodword.not_same SELECT * FROM goodword_next.not_same;
INSERT INTO goodword.forgotten_profile SELECT * FROM goodword_next.forgotten_profile;
INSERT INTO goodword.campaign SELECT * FROM goodword_next.campaign;
INSERT INTO goodword.partnership SELECT * FROM goodword_next.partnership;
INSERT INTO goodword.code_rule SELECT * FROM goodword_next.code_rule;
INSERT INTO goodword.brief SELECT * FROM goodword_next.brief;
INSERT INTO goodword.deliverable SELECT * FROM goodword_next.deliverable;
INSERT INTO goodword.draft SELECT * FROM goodword_next.draft;
INSERT INTO goodword.offer SELECT * FROM goodword_next.offer;
INSERT INTO goodword.payment SELECT * FROM goodword_next.payment;
INSERT INTO goodword.expense SELECT * FROM goodword_next.expense;
INSERT INTO goodword.scenario SELECT * FROM goodword_next.scenario;
INSERT INTO goodword.campaign_template SELECT * FROM goodword_next.campaign_template;
INSERT INTO goodword.post SELECT * FROM goodword_next.post;
INSERT INTO goodword.reading SELECT * FROM goodword_next.reading;
INSERT INTO goodword.shop_order SELECT * FROM goodword_next.shop_order;
INSERT INTO goodword.order_decision SELECT * FROM goodword_next.order_decision;
INSERT INTO goodword.code_decision SELECT * FROM goodword_next.code_decision;
INSERT INTO goodword.tally SELECT * FROM goodword_next.tally;
INSERT INTO goodword.sales_line SELECT * FROM goodword_next.sales_line;
INSERT INTO goodword.traffic SELECT * FROM goodword_next.traffic;
INSERT INTO goodword.setting SELECT * FROM goodword_next.setting;
INSERT INTO goodword.custom_field SELECT * FROM goodword_next.custom_field;
INSERT INTO goodword.custom_value SELECT * FROM goodword_next.custom_value;
INSERT INTO goodword.message_template SELECT * FROM goodword_next.message_template;
INSERT INTO goodword.paper_text SELECT * FROM goodword_next.paper_text;
INSERT INTO goodword.saved_view SELECT * FROM goodword_next.saved_view;
INSERT INTO goodword.remembered_columns SELECT * FROM goodword_next.remembered_columns;
DROP SCHEMA goodword_next CASCADE;
COMMIT;
