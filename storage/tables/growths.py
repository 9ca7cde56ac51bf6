"""Growth of people's main profiles over the shortest period that is told: of some people, and to sort all of them.

It is measured back from a day, so that it is worked out when it is asked for and never stored.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from models.figures.growth import PERIODS, Growth, growth
from models.influencers.profile import ProfileReading
from storage.tables.store import Store

PERIOD = min(PERIODS)

MAIN = """profile_reading JOIN profile ON profile.id = profile_id
    JOIN creator_figures AS main ON main.influencer_id = profile.influencer_id
        AND main.platform = profile.platform AND main.handle = profile.handle"""

READINGS = f"""
SELECT main.influencer_id AS whose, profile_reading.* FROM {MAIN}
WHERE main.influencer_id IN ({{ids}}) AND day BETWEEN :since AND :today
"""

ON_DAY = """(SELECT followers FROM profile_reading WHERE profile_reading.profile_id = read.profile_id AND day = read.{}
        AND followers IS NOT NULL ORDER BY profile_reading.id DESC LIMIT 1)"""

GREW = f"""
SELECT profile.influencer_id, main.platform, {ON_DAY.format("first_day")} AS began, {ON_DAY.format("last_day")} AS ended
FROM (
    SELECT profile_id, min(day) AS first_day, max(day) AS last_day FROM profile_reading
    WHERE day BETWEEN :since AND :today AND followers IS NOT NULL
    GROUP BY profile_id HAVING min(day) < max(day)
) AS read JOIN profile ON profile.id = read.profile_id
JOIN creator_figures AS main ON main.influencer_id = profile.influencer_id
    AND main.platform = profile.platform AND main.handle = profile.handle
"""
"""Followers of main profiles on the first and on the last day of a period that they were read on."""

GROWN = f"""
SELECT influencer_id AS whose, (ended - began) * 1.0 / began AS growth FROM ({GREW})
WHERE began <> 0 GROUP BY influencer_id
"""
"""Everybody whose growth is known, with the ``growth`` of ``models.figures.growth``; ``days_of`` are its parameters."""

TOGETHER = f"""
SELECT count(*) AS creators, sum(began) AS began, sum(ended) AS ended FROM ({GREW}) AS grew
JOIN influencer ON influencer.id = grew.influencer_id WHERE began > 0 AND {{people}}
"""


def days_of(today: date) -> dict[str, str]:
    """First and last day of the period."""
    return {"since": (today - timedelta(days=PERIOD)).isoformat(), "today": today.isoformat()}


def growths_of(store: Store, ids: Collection[int], today: date) -> dict[int, Growth]:
    """Growth of each of some people, with its reason where it is n/a."""
    query = READINGS.format(ids=", ".join(str(int(number)) for number in ids))
    found: dict[int, list[ProfileReading]] = defaultdict(list)
    for row in store.connection.execute(query, days_of(today)):
        found[row["whose"]].append(
            ProfileReading(row["id"], row["profile_id"], date.fromisoformat(row["day"]), row["followers"])
        )
    return {number: growth(found[number], today, PERIOD) for number in ids}


def growth_together(
    store: Store, people: str, values: Mapping[str, object], since: date, until: date
) -> tuple[int, int | None, int | None]:
    """How many people were read twice in a period, and their followers together at its start and at its end.

    ``people`` is a condition on ``influencer`` and the platform of main profiles (``grew.platform``).
    """
    days = {"since": since.isoformat(), "today": until.isoformat()}
    row = store.connection.execute(TOGETHER.format(people=people), {**values, **days}).fetchone()
    return row["creators"], row["began"], row["ended"]
