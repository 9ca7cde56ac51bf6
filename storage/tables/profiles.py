"""Profiles and the readings of their followers."""

from datetime import date

from models.influencers.profile import Profile, ProfileReading
from models.reading.handles import handle_key
from models.reading.platform import Platform
from storage.tables.store import Store

COLUMNS = "id, influencer_id, platform, handle, external_id, name, position, is_main"
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
            f"SELECT {COLUMNS} FROM profile WHERE influencer_id = :id ORDER BY is_main DESC, position, id",
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
        known = self.reading_on(profile_id, day, source="")
        if known is None:
            self.add_reading(profile_id, day=day, followers=followers)
        else:
            self.update_reading(known, followers=followers)

    def choose_main(self, profile: Profile, *, is_main: bool) -> None:
        """Make a profile the one that figures are about, instead of any other; or leave that to the largest again."""
        for other in self.of_influencer(profile.influencer_id or 0):
            if other.is_main and other.id != profile.id:
                self.update(other.id, is_main=False)
        self.update(profile.id, is_main=is_main)

    def reading_on(self, profile_id: int, day: date, source: str) -> int | None:
        """The id of the reading of a day by its source, ``None`` where there is none."""
        query = "SELECT id FROM profile_reading WHERE profile_id = :id AND day = :day AND source = :source"
        found = self._store.value(query, {"id": profile_id, "day": day.isoformat(), "source": source})
        return None if found is None else int(str(found))

    def update_reading(self, reading_id: int, **values: object) -> None:
        """Change a reading of a profile."""
        self._store.update("profile_reading", reading_id, values)

    def delete_reading(self, reading_id: int) -> None:
        """Remove a reading of a profile."""
        self._store.delete("profile_reading", reading_id)

    def add_reading(self, profile_id: int, **values: object) -> int:
        """A new reading of a profile; returns its id."""
        return self._store.insert("profile_reading", {"profile_id": profile_id, **values})
