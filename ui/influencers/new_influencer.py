"""Somebody new in the list: a name or an account is enough."""

from collections.abc import Mapping
from typing import Any

from models.errors import UserError
from models.influencers.influencer import InfluencerRow
from models.reading.handles import ProfileRef, parse_profile
from models.reading.platform import Platform
from models.reading.text import one_line
from storage.forgetting import is_forgotten
from storage.workspace import Workspace
from ui.influencers.account_edits import platforms_in, refuse_taken
from ui.session import Session

NAME, HANDLE, PLATFORMS = "name", "handle", "platforms"
"""Columns of the list that say who somebody is."""


def named(workspace: Workspace, texts: Mapping[str, str]) -> tuple[str, ProfileRef | None]:
    """Who a row of cells is, by the names of their columns; a handle or link may stand in the place of the name.

    Raises ``UserError`` where it is nobody, or somebody whose account is there already, and ``UnreadableError`` for an
    account that cannot be read.
    """
    name, account = one_line(texts.get(NAME, "")), one_line(texts.get(HANDLE, ""))
    if not account and (name.startswith("@") or "://" in name):
        name, account = "", name
    if not account:
        if not name:
            raise UserError("Somebody new needs a name or a handle.")
        return name, None
    platforms = platforms_in(texts.get(PLATFORMS, ""))
    if len(platforms) > 1:
        raise UserError("Somebody new comes with one account.", "Add the others under Profiles afterwards.")
    ref = parse_profile(account, platforms[0] if platforms else Platform.INSTAGRAM)
    refuse_taken(workspace, ref, None)
    return name or ref.handle, ref


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


def row_of_new(influencer_id: int, name: str, currency: str, ref: ProfileRef | None) -> InfluencerRow:
    """The list's row of somebody who was just added: nothing else is known of her yet."""
    nothing: dict[str, Any] = {
        "niches": (), "region": "", "country": "", "followers": None, "rate": None, "rate_low": None, "rate_high": None,
        "rate_posts": 0, "usual_rate": None, "fit": None, "asking_price": None, "asking_commission": None,
        "asks_product": False, "stage": None, "follow_up": None, "follow_up_note": "", "do_not_contact": False,
        "partnerships": 0, "handle": ref.handle if ref else "", "platform": ref.platform.value if ref else "",
        "platforms": (ref.platform.value,) if ref else (),
    }  # fmt: skip
    return InfluencerRow(id=influencer_id, name=name, currency=currency, **nothing)
