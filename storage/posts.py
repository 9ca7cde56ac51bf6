"""Posts and their readings."""

from models.post import Post, Reading
from storage.store import Store


class Posts:
    """Reads and writes live pieces and the numbers read off them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, post_id: int) -> Post | None:
        """One post, ``None`` if it is gone."""
        return self._store.one(Post, "SELECT * FROM post WHERE id = :id", {"id": post_id})

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

    def update_reading(self, reading_id: int, **values: object) -> None:
        """Change numbers of a reading."""
        self._store.update("reading", reading_id, values)
