-- For a copy alone: writes down how many rows have to arrive.
CREATE TABLE counted AS
SELECT 'business' AS name, COUNT(*) AS rows FROM business
UNION ALL SELECT 'influencer' AS name, COUNT(*) AS rows FROM influencer
UNION ALL SELECT 'profile' AS name, COUNT(*) AS rows FROM profile
UNION ALL SELECT 'profile_reading' AS name, COUNT(*) AS rows FROM profile_reading
UNION ALL SELECT 'contact' AS name, COUNT(*) AS rows FROM contact
UNION ALL SELECT 'photo' AS name, COUNT(*) AS rows FROM photo
UNION ALL SELECT 'reference' AS name, COUNT(*) AS rows FROM reference
UNION ALL SELECT 'listed_as' AS name, COUNT(*) AS rows FROM listed_as
UNION ALL SELECT 'not_same' AS name, COUNT(*) AS rows FROM not_same
UNION ALL SELECT 'forgotten_profile' AS name, COUNT(*) AS rows FROM forgotten_profile
UNION ALL SELECT 'campaign' AS name, COUNT(*) AS rows FROM campaign
UNION ALL SELECT 'partnership' AS name, COUNT(*) AS rows FROM partnership
UNION ALL SELECT 'code_rule' AS name, COUNT(*) AS rows FROM code_rule
UNION ALL SELECT 'brief' AS name, COUNT(*) AS rows FROM brief
UNION ALL SELECT 'deliverable' AS name, COUNT(*) AS rows FROM deliverable
UNION ALL SELECT 'draft' AS name, COUNT(*) AS rows FROM draft
UNION ALL SELECT 'offer' AS name, COUNT(*) AS rows FROM offer
UNION ALL SELECT 'payment' AS name, COUNT(*) AS rows FROM payment
UNION ALL SELECT 'expense' AS name, COUNT(*) AS rows FROM expense
UNION ALL SELECT 'scenario' AS name, COUNT(*) AS rows FROM scenario
UNION ALL SELECT 'campaign_template' AS name, COUNT(*) AS rows FROM campaign_template
UNION ALL SELECT 'post' AS name, COUNT(*) AS rows FROM post
UNION ALL SELECT 'reading' AS name, COUNT(*) AS rows FROM reading
UNION ALL SELECT 'shop_order' AS name, COUNT(*) AS rows FROM shop_order
UNION ALL SELECT 'order_decision' AS name, COUNT(*) AS rows FROM order_decision
UNION ALL SELECT 'code_decision' AS name, COUNT(*) AS rows FROM code_decision
UNION ALL SELECT 'tally' AS name, COUNT(*) AS rows FROM tally
UNION ALL SELECT 'sales_line' AS name, COUNT(*) AS rows FROM sales_line
UNION ALL SELECT 'traffic' AS name, COUNT(*) AS rows FROM traffic
UNION ALL SELECT 'setting' AS name, COUNT(*) AS rows FROM setting
UNION ALL SELECT 'custom_field' AS name, COUNT(*) AS rows FROM custom_field
UNION ALL SELECT 'custom_value' AS name, COUNT(*) AS rows FROM custom_value
UNION ALL SELECT 'message_template' AS name, COUNT(*) AS rows FROM message_template
UNION ALL SELECT 'paper_text' AS name, COUNT(*) AS rows FROM paper_text
UNION ALL SELECT 'saved_view' AS name, COUNT(*) AS rows FROM saved_view
UNION ALL SELECT 'remembered_columns' AS name, COUNT(*) AS rows FROM remembered_columns;
