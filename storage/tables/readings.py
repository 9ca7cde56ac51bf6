"""SQL fragments that say which reading of a post counts, and which followers its creator had then."""

LATEST_READING = """reading AS latest ON latest.id = (
    SELECT id FROM reading WHERE post_id = post.id ORDER BY day DESC, basis DESC LIMIT 1
)"""
"""Joins the newest reading of a post as ``latest``; on one day measured comes before estimated before assumed.

The order of the three words is the reverse of the alphabet, so that the index of the table serves it.
"""

FOLLOWERS_THEN = """coalesce(
    latest.followers,
    (SELECT followers FROM profile_reading WHERE profile_id = post.profile_id AND followers IS NOT NULL
        AND day <= date(post.published_at) ORDER BY day DESC, id DESC LIMIT 1),
    (SELECT followers FROM profile_reading WHERE profile_id = post.profile_id AND followers IS NOT NULL
        ORDER BY day, id LIMIT 1)
)"""
"""Followers at posting time: as read with the post, else the last profile reading before it, else the first after."""
