"""The sample's conversations, with follow-ups around today."""

from collections.abc import Mapping
from datetime import date, timedelta

from models.influencers.contact import Channel
from storage.sample.people import Person
from storage.sample.rows import Rows, table_of


def add_conversations(rows: Rows, today: date, people: list[Person], campaigns: Mapping[str, int]) -> None:
    """Every line of the table, and the follow-up that waits at the end of it."""
    ids = {person.name: person.id for person in people}
    for entry in table_of("conversations"):
        about = {"influencer_id": ids[entry["who"]], "campaign_id": campaigns.get(entry["campaign"])}
        for offset, channel, direction, note, outcome in entry["lines"]:
            rows.add(
                "contact",
                **about,
                happened_on=today + timedelta(days=offset),
                channel=Channel(channel),
                direction=direction,
                note=note,
                outcome=outcome,
            )
        if follow_up := entry.get("follow_up"):
            offset, note = follow_up
            rows.add(
                "contact", **about, channel=entry["lines"][-1][1], note=note, due_on=today + timedelta(days=offset)
            )
