"""Whose link brought an order: by the tags (UTM) that the shop kept of it."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from models.campaigns.campaign_tag import campaign_key
from models.orders.order import Order

COMPARED = ("source", "medium", "campaign", "term")


@dataclass(frozen=True, slots=True)
class LinkTags:
    """The tags of one partnership's link as keys (``campaign_key``), several where a tag may be written so or so.

    ``own`` names the tags that were typed for this partnership alone. The campaign's dates settle a tie.
    """

    partnership_id: int
    keys: Mapping[str, AbstractSet[str]]
    own: AbstractSet[str] = frozenset()
    campaign_starts: date | None = None
    campaign_ends: date | None = None

    def runs_on(self, day: date) -> bool:
        """Whether the campaign covers the day."""
        return (self.campaign_starts or date.min) <= day <= (self.campaign_ends or date.max)

    def agrees(self, carried: Mapping[str, str]) -> bool:
        """Whether all tags of an order are this link's, and tell more than where its visitor came from.

        Telling are the creator's own term, the campaign together with the medium, and what was typed for her alone.
        A platform alone names nobody, and neither does a campaign that the owner's own posts may carry too.
        """
        if not all(key in self.keys.get(name, frozenset()) for name, key in carried.items()):
            return False
        is_whole = "campaign" in carried and "medium" in carried
        return "term" in carried or is_whole or any(name in self.own for name in carried if name != "medium")


class LinkOwners:
    """Finds the one partnership whose link an order's tags name."""

    def __init__(self, links: Iterable[LinkTags] = ()) -> None:
        self._links = tuple(links)
        self._by_key: dict[tuple[str, str], list[LinkTags]] = {}
        for link in self._links:
            for name in ("campaign", "term", *link.own):
                for key in link.keys.get(name, frozenset()):
                    self._by_key.setdefault((name, key), []).append(link)
        self._known: dict[tuple[str, ...], list[LinkTags]] = {}

    @property
    def by_source(self) -> bool:
        """Whether where a buyer came from is enough for some link: a source was typed for it alone."""
        return any("source" in link.own for link in self._links)

    def owner(self, order: Order) -> int | None:
        """The partnership that the tags name; ``None`` where they name nobody or more than one: no guess."""
        agreeing = self._agreeing(order)
        if len(_owners(agreeing)) > 1:
            agreeing = [link for link in agreeing if link.runs_on(order.placed_on)]
        owners = _owners(agreeing)
        return owners.pop() if len(owners) == 1 else None

    def _agreeing(self, order: Order) -> list[LinkTags]:
        tags = tuple(getattr(order, f"tracked_{name}") for name in COMPARED)
        if not self._links or not any(tags):
            return []
        if tags not in self._known:
            carried = {name: key for name, tag in zip(COMPARED, tags, strict=True) if (key := campaign_key(tag))}
            found = [link for pair in carried.items() for link in self._by_key.get(pair, ())]
            self._known[tags] = [link for link in found if link.agrees(carried)]
        return self._known[tags]


def _owners(links: Iterable[LinkTags]) -> set[int]:
    return {link.partnership_id for link in links}
