"""Somebody new in the list: a name and, where it is known, an account are enough."""

from typing import Any

from models.influencer import InfluencerRow
from models.platforms import ProfileRef
from storage.forgetting import is_forgotten
from storage.workspace import Workspace
from ui.session import Session


def add_influencer(
    session: Session, workspace: Workspace, name: str, ref: ProfileRef | None, **values: object
) -> tuple[int, int | None]:
    """Add an influencer inside an edit; returns her id and that of her profile.

    One who was forgotten with the mark “Do not contact” comes in with it.
    """
    number = workspace.influencers.add(
        name=name,
        currency=session.business.currency,
        do_not_contact=ref is not None and is_forgotten(workspace.store, ref.platform, ref.handle),
        created_on=session.today,
        **values,
    )
    return number, workspace.profiles.add(number, ref.platform, ref.handle) if ref else None


def row_of_new(influencer_id: int, name: str, currency: str, platform: str) -> InfluencerRow:
    """The list's row of somebody who was just added: nothing is known of her yet."""
    nothing: dict[str, Any] = {
        "handle": "", "platform": platform, "platforms": (), "niches": (), "region": "", "country": "",
        "followers": None, "rate": None, "rate_low": None, "rate_high": None, "rate_posts": 0, "usual_rate": None,
        "fit": None, "currency": currency, "asking_price": None, "asking_commission": None, "asks_product": False,
        "stage": None, "follow_up": None, "follow_up_note": "", "do_not_contact": False, "partnerships": 0,
    }  # fmt: skip
    return InfluencerRow(id=influencer_id, name=name, **nothing)
