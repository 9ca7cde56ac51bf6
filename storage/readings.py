"""SQL fragments that say which reading of a post counts, and which followers its creator had then."""

LATEST_READINGS = """(
    SELECT * FROM (
        SELECT reading.*, row_number() OVER (
            PARTITION BY post_id
            ORDER BY day DESC, CASE basis WHEN 'measured' THEN 0 WHEN 'estimated' THEN 1 ELSE 2 END
        ) AS place FROM reading
    ) WHERE place = 1
) AS latest"""
"""The newest reading of every post (on one day measured before estimated before assumed), as ``latest``."""

FOLLOWERS_THEN = """coalesce(
    latest.followers,
    (SELECT followers FROM profile_reading WHERE profile_id = post.profile_id AND followers IS NOT NULL
        AND day <= date(post.published_at) ORDER BY day DESC, id DESC LIMIT 1),
    (SELECT followers FROM profile_reading WHERE profile_id = post.profile_id AND followers IS NOT NULL
        ORDER BY day, id LIMIT 1)
)"""
"""Followers at posting time: as read with the post, else the last profile reading before it, else the first after."""
