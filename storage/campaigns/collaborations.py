"""What working with the creators of a scope was like, read for the figures of it."""

from datetime import date

from models.influencers.contact import Contact, Direction
from models.results.filters import Scope
from models.results.memory import Collaboration
from storage.campaigns.live_posts import posts_of
from storage.tables.settings import STAGE_NAMES
from storage.totals.ledger import Ledger
from storage.totals.post_totals import people_condition
from storage.workspace import Workspace

CONTACTS = """
SELECT contact.id, influencer_id, happened_on, direction
FROM contact JOIN influencer ON influencer.id = contact.influencer_id
WHERE happened_on IS NOT NULL AND {people} ORDER BY contact.id
"""


def collaboration(workspace: Workspace, scope: Scope, ledger: Ledger) -> Collaboration:
    """Conversation, partnerships, pieces and posts of a scope.

    Of a campaign's conversation only what was noted for it counts; words without a campaign belong to the person.
    """
    partnerships = ledger.partnerships_in(scope)
    ids = {partnership.id for partnership in partnerships}
    return Collaboration(
        _contacts(workspace, scope),
        partnerships,
        [piece for piece in workspace.partnerships.deliverables(scope.campaign_id) if piece.partnership_id in ids],
        posts_of(workspace, ids),
        workspace.settings.get(STAGE_NAMES),
        scope,
    )


def _contacts(workspace: Workspace, scope: Scope) -> list[Contact]:
    """The conversation with the scope's creators, with what tells who spoke and when."""
    people, values = people_condition(scope)
    if scope.campaign_ids:
        people += f" AND campaign_id IN ({', '.join(str(int(number)) for number in sorted(scope.campaign_ids))})"
    rows = workspace.connection.execute(CONTACTS.format(people=people), values)
    return [
        Contact(number, whose, happened_on=date.fromisoformat(day), direction=Direction(way))
        for number, whose, day, way in rows
    ]
