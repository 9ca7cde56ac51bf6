"""Posts and their readings."""

import json
from collections.abc import Collection, Mapping
from datetime import date

from models.posts.post import METRICS, Post, Reading
from storage.tables.store import Store


class Posts:
    """Reads and writes live pieces and the numbers read off them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, post_id: int) -> Post | None:
        """One post, ``None`` if it is gone."""
        return self._store.one(Post, "SELECT * FROM post WHERE id = :id", {"id": post_id})

    def with_url(self, url: str) -> Post | None:
        """The post at an address, where there is one."""
        return self._store.one(Post, "SELECT * FROM post WHERE url = :url AND url <> ''", {"url": url})

    def is_empty(self) -> bool:
        """Whether there is no post of any creator."""
        query = (
            "SELECT NOT EXISTS (SELECT 1 FROM post LEFT JOIN profile ON profile.id = profile_id"
            " WHERE partnership_id IS NOT NULL OR influencer_id IS NOT NULL)"
        )
        return bool(self._store.value(query))

    def campaigns_with_posts(self) -> set[int]:
        """Ids of the campaigns that brought posts."""
        query = "SELECT DISTINCT campaign_id FROM post JOIN partnership ON partnership.id = partnership_id"
        return {row[0] for row in self._store.connection.execute(query)}

    def of_influencer(self, influencer_id: int) -> list[Post]:
        """Posts on her profiles, newest first."""
        return self._store.all(
            Post,
            "SELECT post.* FROM post JOIN profile ON profile.id = profile_id WHERE influencer_id = :id"
            " ORDER BY published_at DESC, post.id DESC",
            {"id": influencer_id},
        )

    def of_partnership(self, partnership_id: int) -> list[Post]:
        """Posts that a partnership brought, newest first."""
        return self._store.all(
            Post,
            "SELECT * FROM post WHERE partnership_id = :id ORDER BY published_at DESC, id DESC",
            {"id": partnership_id},
        )

    def readings(self, post_id: int) -> list[Reading]:
        """All readings of a post, oldest first."""
        return self._store.all(Reading, "SELECT * FROM reading WHERE post_id = :id ORDER BY day, id", {"id": post_id})

    def of_readings(self, reading_ids: Collection[int]) -> set[int]:
        """Ids of the posts that readings belong to."""
        query = "SELECT post_id FROM reading WHERE id IN (SELECT value FROM json_each(:ids))"
        return {row[0] for row in self._store.connection.execute(query, {"ids": json.dumps(list(reading_ids))})}

    def add(self, **values: object) -> int:
        """A new post; returns its id."""
        return self._store.insert("post", values)

    def update(self, post_id: int, **values: object) -> None:
        """Change fields of a post."""
        self._store.update("post", post_id, values)

    def delete(self, post_id: int) -> None:
        """Remove a post with its readings."""
        self._store.delete("post", post_id)

    def add_reading(self, post_id: int, **values: object) -> int:
        """A new reading; returns its id."""
        return self._store.insert("reading", {"post_id": post_id, **values})

    def set_counts(self, post_id: int, day: date, counts: Mapping[str, int | None], keep: Reading | None) -> None:
        """Write counts that were read on a day; other counts of an earlier reading ``keep`` stand unchanged.

        A reading measured on that day is changed, else a new one is made.
        """
        reading_id = self._store.value(
            "SELECT id FROM reading WHERE post_id = :post_id AND day = :day AND basis = 'measured'",
            {"post_id": post_id, "day": day.isoformat()},
        )
        if reading_id is not None:
            self.update_reading(int(str(reading_id)), **counts)
            return
        kept = {name: getattr(keep, name) for name in (*METRICS, "followers")} if keep else {}
        self.add_reading(post_id, day=day, **{**kept, **counts})

    def update_reading(self, reading_id: int, **values: object) -> None:
        """Change numbers of a reading."""
        self._store.update("reading", reading_id, values)

    def delete_reading(self, reading_id: int) -> None:
        """Remove a reading."""
        self._store.delete("reading", reading_id)
