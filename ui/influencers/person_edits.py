"""What the panel changes of a person: each function is one edit."""

from models.influencers.asking import Asking
from models.influencers.influencer import FitAspect
from models.reading.place import parse_place
from ui.influencers.person import Person
from ui.session import Session

_WORDS = {
    "email": "e-mail address",
    "phone": "phone number",
    "languages": "languages",
    "tags": "tags",
    "notes": "notes",
}


def rate(session: Session, person: Person, aspect: FitAspect, rating: int | None) -> None:
    """Set one rating of the fit, or take it back."""
    label = f"Rate {aspect.value} of {person.name}"
    session.edit(label, lambda w: w.influencers.update(person.id, **{f"fit_{aspect.value}": rating}))


def change_detail(session: Session, influencer_id: int, name: str, value: object) -> None:
    """Set contact data, notes, or the flag."""
    influencer = session.workspace.influencers.get(influencer_id)
    if influencer is None:
        return
    values = {name: value}
    if name == "place":
        region, country = parse_place(str(value))
        values = {"region": region, "country": country}
    label = f"Change {_WORDS.get(name, name)} of {influencer.name}"
    if name == "do_not_contact":
        label = f"Mark {influencer.name} “Do not contact”" if value else f"{influencer.name} may be contacted again"
    session.edit(label, lambda w: w.influencers.update(influencer_id, **values))


def change_asking(session: Session, influencer_id: int, asking: Asking) -> None:
    """Set what somebody asks for."""
    influencer = session.workspace.influencers.get(influencer_id)
    if influencer is not None:
        values: dict[str, object] = {
            "currency": asking.currency, "asking_price": asking.price, "asking_commission": asking.commission,
            "asks_product": asking.product,
        }  # fmt: skip
        label = f"Change asking price of {influencer.name}"
        session.edit(label, lambda w: w.influencers.update(influencer_id, **values))


def change_custom(session: Session, influencer_id: int, field_id: int, text: str) -> None:
    """Set what somebody has in a field of the owner's own."""
    influencer = session.workspace.influencers.get(influencer_id)
    field = next((field for field in session.workspace.custom_fields.all() if field.id == field_id), None)
    if influencer is not None and field is not None:
        label = f"Change {field.name} of {influencer.name}"
        session.edit(label, lambda w: w.custom_fields.put(influencer_id, field_id, text))


def add_custom(session: Session, name: str) -> str:
    """Make a field for everybody; returns why not, or an empty text."""
    known = session.workspace.custom_fields.named(name)
    if known is not None:
        return f"There is a field “{known.name}” already."
    session.edit(f"Add the field “{name}”", lambda w: w.custom_fields.add(name))
    return ""
