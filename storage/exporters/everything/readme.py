"""``README.txt``: what the ZIP is, for whoever unpacks it."""

from collections.abc import Sequence

from models import show
from storage.exporters.everything.schema import Made, Written

WIDTH = 46

BEFORE = """\
Everything in {business}
{line}

Made by Goodword {version} on {day}. This is all that your file holds,
in forms that every spreadsheet and every programming language can read.

It holds your private notes, addresses, prices and what was said with whom.
Keep it as safe as the file itself, and give it only to whom you trust.

tables/      for people: double-click one, and a spreadsheet shows it.
             Influencers, campaigns, partnerships, posts and orders can be
             imported into Goodword again (File > Import), in this order.
data/        for programs: every table exactly as Goodword keeps it, with
             the number of each row. Money is in minor units (1250 = 12.50
             euros), shares in basis points (1250 = 12.5 %).
files/       your logo, and photos of people.
schema.json  what every column of every file means.

To go on working elsewhere with Goodword, take a copy of the file itself
(File > Save a copy): it holds the steps of Undo too, which this does not.

A blank cell is not known, which is not zero. Where text begins with = + -
or @, an apostrophe stands in front, so that no spreadsheet runs it.

Files and their rows
--------------------
"""


def readme(business: str, made: Made, files: Sequence[Written]) -> bytes:
    """The text, with line ends that every editor takes."""
    title = business or "this workspace"
    lines = BEFORE.format(
        business=title, line="=" * len(f"Everything in {title}"), version=made.version, day=made.day.isoformat()
    )
    listed = "".join(f"{file.path:{WIDTH}}{show.count(file.rows):>10}\n" for file in files)
    return (lines + listed).replace("\n", "\r\n").encode("utf-8-sig")
