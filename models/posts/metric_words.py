"""What the counts of a reading are called in headings and sentences."""

from typing import Final

LABELS: Final = {
    "views": "Views",
    "reach": "Reach",
    "impressions": "Impressions",
    "likes": "Likes",
    "comments": "Comments",
    "shares": "Shares",
    "saves": "Saves",
    "clicks": "Clicks",
    "followers": "Followers then",
}
"""Headings, by the name of the count."""


def label(name: str) -> str:
    """The heading of a count: "Followers then"."""
    return LABELS[name]


def noun(name: str) -> str:
    """A count inside a sentence: "followers then"."""
    return LABELS[name].lower()
