"""Which records of an import the Results tab counts, so that there is something to show."""

from models.campaigns.campaign_tag import campaign_key
from models.importing import Draft, OrderDraft, SalesLineDraft, TrafficDraft
from models.orders.sales_line import SalesLine
from storage.totals.ledger import Ledger


class SeenRecords:
    """Says of a record whether the Results tab counts it: orders and sales that a creator brought, visits by links
    that are tagged with a campaign's name, and everything else.
    """

    def __init__(self, ledger: Ledger) -> None:
        orders = ledger.attribution.placed().values()
        self._orders = {(order.source, order.number) for its in orders for order in its}
        self._lines = {_line_key(line) for its in ledger.sales.by_partnership.values() for line in its}
        self._campaigns = {key for its in ledger.tags.values() for key in its}

    def __call__(self, draft: Draft) -> bool:
        """Whether a record that was written is counted."""
        if isinstance(draft, OrderDraft):
            return (draft.order.source, draft.order.number) in self._orders
        if isinstance(draft, SalesLineDraft):
            return _line_key(draft.line) in self._lines
        if isinstance(draft, TrafficDraft):
            return draft.traffic.sessions is not None and campaign_key(draft.traffic.campaign) in self._campaigns
        return True


def _line_key(line: SalesLine) -> tuple[object, ...]:
    return line.influencer_id, line.origin, line.since, line.day, line.campaign, line.currency
