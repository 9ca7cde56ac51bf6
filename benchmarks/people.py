"""Makes the large files that the benchmarks open and import: 100,000 invented influencers."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

from models.business import Business
from storage.workspace import Workspace, create_workspace

FIRST = ("Ana", "Ben", "Chloé", "Dario", "Élodie", "Günther", "Jürgen", "Mei", "Noor", "Pablo", "Søren", "Zoë")
LAST = ("Abbott", "Brânză", "Castillo", "Dvořák", "Fischer", "García", "López", "Müller", "Nguyễn", "Rossi", "Weiß")
NICHES = ("Baking", "Vegan food", "Sport", "Travel", "Beauty", "Books")
HEADER = (
    "Name",
    "Platform",
    "Handle",
    "Followers",
    "Niche",
    "Region",
    "Country",
    "E-mail",
    "Phone",
    "Language",
    "Notes",
    "Tags",
    "Asks for",
    "Currency",
    "Avg likes",
    "Avg comments",
    "Avg views",
    "Engagement avg",
    "City",
    "Link",
)


def rows(count: int) -> list[tuple[object, ...]]:
    """So many invented people, the same ones each time; 20 columns as in ``HEADER``."""
    chance = random.Random(7)
    found: list[tuple[object, ...]] = []
    for number in range(count):
        first, last = chance.choice(FIRST), chance.choice(LAST)
        followers = round(10 ** chance.uniform(2.5, 6))
        found.append(
            (
                f"{first} {last} {number % 977}",
                chance.choice(("instagram", "tiktok", "youtube")),
                f"{first.lower()}.{number}",
                followers,
                chance.choice(NICHES),
                chance.choice(("Berlin", "Lyon", "Madrid", "Porto", "Gent")),
                chance.choice(("DE", "FR", "ES", "PT", "BE")),
                f"u{number}@example.org",
                f"+49 30 {number:06d}",
                chance.choice(("de", "fr", "es")),
                'said "maybe", call back' if number % 5 == 0 else "ok",
                "a; b",
                chance.randrange(50, 900),
                "EUR",
                followers // 30,
                followers // 900,
                followers // 3,
                followers // 25,
                "",
                f"https://example.org/{number}",
            )
        )
    return found


def write_csv(path: Path, count: int) -> None:
    """The people as a CSV file."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(count))


def make_workspace(path: Path, count: int) -> None:
    """The people in a workspace of their own, in one edit."""
    path.unlink(missing_ok=True)
    workspace = create_workspace(path, Business(name="Benchmark"))
    workspace.edit("Make people", lambda w: _fill(w, count))
    workspace.close()


def _fill(workspace: Workspace, count: int) -> None:
    connection = workspace.connection
    people = rows(count)
    today = date(2026, 1, 1)
    connection.executemany(
        "INSERT INTO influencer (id, name, niches, region, country, email, asking_price) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((n, p[0], f'["{p[4]}"]', p[5], p[6], p[7], p[12]) for n, p in enumerate(people, 1)),
    )
    connection.executemany(
        "INSERT INTO profile (id, influencer_id, platform, handle, handle_key) VALUES (?, ?, ?, ?, ?)",
        ((n, n, p[1], p[2], p[2]) for n, p in enumerate(people, 1)),
    )
    connection.executemany(
        "INSERT INTO profile_reading (profile_id, day, followers, avg_engagements) VALUES (?, ?, ?, ?)",
        ((n, (today + timedelta(n % 300)).isoformat(), p[3], p[17]) for n, p in enumerate(people, 1)),
    )
