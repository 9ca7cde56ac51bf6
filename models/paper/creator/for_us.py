"""What is for the owner's eyes alone: how to reach a creator, what she asks for, notes; only there once chosen."""

from collections.abc import Iterator

from models.influencers.asking import Asking, asking_text
from models.paper.blocks import Block, Detail, Details
from models.paper.creator.source import CreatorSource
from models.reading.text import clean

DO_NOT_CONTACT = "Do not contact."


def for_us(source: CreatorSource) -> tuple[Block, ...]:
    """What is known of each, and that nothing is where it is not."""
    return (Details(tuple(_rows(source))),)


def _rows(source: CreatorSource) -> Iterator[Detail]:
    person = source.person
    one = person.influencer
    asks = asking_text(Asking(one.currency, one.asking_price, one.asking_commission, one.asks_product))
    yield _detail("Asks for", [asks], "No price was named.")
    forbidden = DO_NOT_CONTACT if one.do_not_contact else ""
    yield _detail("Contact", [one.email, one.phone, forbidden], "No e-mail and no phone is known.")
    yield Detail("Book again?", (f"{person.again.words[0].upper()}{person.again.words[1:]}.", person.again.why))
    notes = [f"{part.aspect.value.capitalize()}: {part.note}" for part in person.fit.parts if part.note]
    yield _detail("Notes on fit", notes, "None.")
    yield _detail("Notes", clean(one.notes).strip().split("\n"), "None.")


def _detail(label: str, lines: list[str], nothing: str) -> Detail:
    known = tuple(line for line in lines if line.strip())
    return Detail(label, known or (nothing,), is_faint=not known)
