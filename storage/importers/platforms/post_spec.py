"""What a platform's export of posts looks like: its columns by language, and how it writes ids, links and days."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from models.reading.platform import Platform
from storage.importers.header import Header
from storage.importers.sheet import NO_HABITS, Habits, Titles

LONG_NUMBER = re.compile(r"\d{5,20}")


@dataclass(frozen=True)
class PostSpec:
    """A kind of export with one row a post.

    ``titles`` are its columns by meaning: id, url, caption (or title), published, type, comment, period, exported, and
    those of the account (username, name, account_id); ``counts`` those of a reading; ``also`` are only added up for the
    report. Of each of the ``needed`` groups one column must be there, and none of ``never``. ``address`` makes a link
    of an id.
    """

    platform: Platform
    titles: Titles
    counts: Titles
    needed: Sequence[Sequence[str]]
    never: Sequence[str] = ()
    also: Titles = field(default_factory=dict)
    id_shape: re.Pattern[str] = LONG_NUMBER
    is_id_in_link: bool = False
    address: str = ""
    plain_format: str = "post"
    fewest_counts: int = 2
    habits: Habits = NO_HABITS

    @property
    def columns(self) -> Mapping[str, Sequence[str]]:
        """Every column that is read, by its name here."""
        return {**self.titles, **self.counts, **self.also}

    def score(self, header: Header) -> float:
        """How surely a header is of this kind, from 0 to 1."""
        if self.never and header.find(*self.never) is not None:
            return 0.0
        columns = self.columns
        if not all(any(header.find(*columns[name]) is not None for name in names) for names in self.needed):
            return 0.0
        counts = sum(header.find(*titles) is not None for titles in self.counts.values())
        return 0.7 + 0.3 * counts / len(self.counts) if counts >= self.fewest_counts else 0.0
