"""What needs the owner today."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from models import show
from models.plural import counted
from models.record import record

REPLY_AFTER = timedelta(days=5)
"""Days after which a silence is worth a second message."""

REPLY_UNTIL = timedelta(days=60)
"""Days after which nobody waits for a reply any more."""

DISCLOSURE_UNTIL = timedelta(days=90)
RIGHTS_BEFORE = timedelta(days=30)
RIGHTS_NEAR = timedelta(days=7)
"""Days before a right lapses: when it is named, and when it stands out."""

NEAR_LIMIT = 0.8
"""Share of the yearly limit from which on a creator is named."""

MOST_TOLD = 3


class Need(StrEnum):
    """Why something is on the list, in the order of the list."""

    FOLLOW_UP = "follow-up"
    REPLY = "reply"
    DRAFT = "draft"
    LATE = "late piece"
    MEASURE = "post to measure"
    DISCLOSURE = "disclosure"
    RIGHTS = "rights"
    PAY = "payment"
    LIMIT = "yearly limit"

    @property
    def heading(self) -> str:
        """The heading of its group."""
        return HEADINGS[self]

    def counted(self, number: int) -> str:
        """How many there are, in few words: "2 drafts late"."""
        one, many = WORDS[self]
        return f"{show.count(number)} {one if number == 1 else many}"


HEADINGS = {
    Need.FOLLOW_UP: "Follow-ups due",
    Need.REPLY: "Replies awaited",
    Need.DRAFT: "Drafts late",
    Need.LATE: "Pieces late",
    Need.MEASURE: "Posts to measure",
    Need.DISCLOSURE: "Disclosures not seen",
    Need.RIGHTS: "Rights that lapse",
    Need.PAY: "Payments due",
    Need.LIMIT: "Near the yearly limit",
}
WORDS = {
    Need.FOLLOW_UP: ("follow-up due", "follow-ups due"),
    Need.REPLY: ("reply awaited", "replies awaited"),
    Need.DRAFT: ("draft late", "drafts late"),
    Need.LATE: ("piece late", "pieces late"),
    Need.MEASURE: ("post awaiting metrics", "posts awaiting metrics"),
    Need.DISCLOSURE: ("disclosure not seen", "disclosures not seen"),
    Need.RIGHTS: ("right lapses soon", "rights lapse soon"),
    Need.PAY: ("payment due", "payments due"),
    Need.LIMIT: ("creator near the yearly limit", "creators near the yearly limit"),
}


@record(frozen=True)
class TodayItem:
    """One line of the list: what, about whom, since (or until) when, and where a click goes.

    ``results_of`` is the campaign whose results it leads to, to ``post_id`` among them; ``campaign_id`` the one it
    leads to itself, to ``partnership_id`` in it. ``number`` is for how many it stands.
    """

    need: Need
    who: str
    what: str
    day: date | None
    influencer_id: int | None = None
    campaign_id: int | None = None
    results_of: int | None = None
    partnership_id: int | None = None
    post_id: int | None = None
    number: int = 1

    @property
    def text(self) -> str:
        """The line in words."""
        return f"{self.who}: {self.what}" if self.what else self.who

    def stands_out(self, today: date) -> bool:
        """Whether it is late, or a right that lapses within days."""
        return self.day is not None and (self.day < today or self._is_near(today))

    def when(self, today: date) -> str:
        """Its day; of a right that lapses within days how many are left."""
        if self.day is None:
            return ""
        if not self._is_near(today):
            return show.day_as_of(self.day, today)
        left = (self.day - today).days
        return f"in {counted(left, 'day')}" if left else "today"

    def line(self, today: date) -> str:
        """The line in words, with the day where another thing stands in its place."""
        return f"{self.text} {show.day_as_of(self.day, today)}" if self._is_near(today) else self.text

    def _is_near(self, today: date) -> bool:
        return self.need is Need.RIGHTS and self.day is not None and self.day - today <= RIGHTS_NEAR


def groups(items: Sequence[TodayItem]) -> Iterator[tuple[Need, list[TodayItem]]]:
    """The items by need, in the order of the list."""
    order = list(Need)
    for need, its in groupby(sorted(items, key=lambda item: order.index(item.need)), key=lambda item: item.need):
        yield need, list(its)


def summary(items: Sequence[TodayItem]) -> str:
    """The list in a few words for the status bar: "3 follow-ups due · 1 post awaiting metrics"."""
    parts = [need.counted(_number(its)) for need, its in groups(items)]
    if len(parts) > MOST_TOLD:
        more = sum(_number(its) for _, its in list(groups(items))[MOST_TOLD - 1 :])
        parts = [*parts[: MOST_TOLD - 1], f"{more} more"]
    return " · ".join(parts) or "Nothing needs you today"


def _number(items: Sequence[TodayItem]) -> int:
    return sum(item.number for item in items)
