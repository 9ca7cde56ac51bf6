"""Profiles and the readings of their followers."""

from datetime import date

from models.platforms import Platform, handle_key
from models.profile import Profile, ProfileReading
from storage.store import Store

COLUMNS = "id, influencer_id, platform, handle, external_id, name, position"
MOST_OFFERED = 500
"""Handles offered for a choice; others can be typed."""


class Profiles:
    """Reads and writes accounts on platforms, of influencers and of the business itself."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_influencer(self, influencer_id: int) -> list[Profile]:
        """Her profiles, the main one first."""
        return self._store.all(
            Profile,
            f"SELECT {COLUMNS} FROM profile WHERE influencer_id = :id ORDER BY position, id",
            {"id": influencer_id},
        )

    def own(self) -> list[Profile]:
        """The accounts of the business itself."""
        return self._store.all(Profile, f"SELECT {COLUMNS} FROM profile WHERE influencer_id IS NULL ORDER BY id")

    def handles(self, platform: Platform) -> list[str]:
        """Handles of creators on a platform, by the alphabet; as many as can be offered for a choice."""
        query = (
            "SELECT handle FROM profile WHERE platform = :platform AND influencer_id IS NOT NULL AND handle <> ''"
            f" ORDER BY handle COLLATE NOCASE LIMIT {MOST_OFFERED}"
        )
        return [row[0] for row in self._store.connection.execute(query, {"platform": platform.value})]

    def find(self, platform: Platform, handle: str) -> Profile | None:
        """The profile with that handle, blind to case."""
        return self._store.one(
            Profile,
            f"SELECT {COLUMNS} FROM profile WHERE platform = :platform AND handle_key = :key",
            {"platform": platform.value, "key": handle_key(handle)},
        )

    def add(self, influencer_id: int | None, platform: Platform, handle: str, **values: object) -> int:
        """A new profile; returns its id."""
        row = {"influencer_id": influencer_id, "platform": platform, "handle": handle, **values}
        return self._store.insert("profile", {**row, "handle_key": handle_key(handle) or None})

    def update(self, profile_id: int, **values: object) -> None:
        """Change fields of a profile; the search key follows the handle."""
        if "handle" in values:
            values["handle_key"] = handle_key(str(values["handle"])) or None
        self._store.update("profile", profile_id, values)

    def delete(self, profile_id: int) -> None:
        """Remove a profile with its readings and posts."""
        self._store.delete("profile", profile_id)

    def readings(self, influencer_id: int) -> list[ProfileReading]:
        """Every reading of her profiles, oldest first."""
        return self._store.all(
            ProfileReading,
            "SELECT profile_reading.* FROM profile_reading JOIN profile ON profile.id = profile_id"
            " WHERE influencer_id = :id ORDER BY day, profile_reading.id",
            {"id": influencer_id},
        )

    def put_followers(self, profile_id: int, day: date, followers: int) -> None:
        """What the owner read off a profile on a day; a second reading of that day corrects the first."""
        values = {"profile_id": profile_id, "day": day.isoformat()}
        query = "SELECT id FROM profile_reading WHERE profile_id = :profile_id AND day = :day AND source = ''"
        known = self._store.value(query, values)
        if known is None:
            self.add_reading(profile_id, day=day, followers=followers)
        else:
            self._store.update("profile_reading", int(str(known)), {"followers": followers})

    def add_reading(self, profile_id: int, **values: object) -> int:
        """A new reading of a profile; returns its id."""
        return self._store.insert("profile_reading", {"profile_id": profile_id, **values})
