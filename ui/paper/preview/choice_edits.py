"""Choices about a document: each is one edit of the workspace, one step to undo."""

from models.paper.offered import offered_by
from models.paper.request import PaperRequest
from models.paper.section_order import SectionRow
from storage.paper.choices import PaperChoices
from ui.session import Session


def change_sections(session: Session, request: PaperRequest, rows: tuple[SectionRow, ...]) -> None:
    """Choose sections and their order for all documents of a kind."""
    label = f"Change the sections of {offered_by(request).plural}"
    session.edit(label, lambda w: PaperChoices(w).put_rows(request, rows))


def mask_names(session: Session, request: PaperRequest, *, is_masked: bool) -> None:
    """Mask or tell the creators' names in all documents of a kind."""
    label = f"{'Mask' if is_masked else 'Tell'} names in {offered_by(request).plural}"
    session.edit(label, lambda w: PaperChoices(w).put_masked(request, is_masked=is_masked))


def change_note(session: Session, request: PaperRequest, note: str, whose: str) -> None:
    """Write the note on one document; ``whose`` names it."""
    session.edit(f"Change the note on {whose}", lambda w: PaperChoices(w).put_note(request, note))


def change_words(session: Session, request: PaperRequest, words: str | None, whose: str) -> None:
    """Say something in words of one's own, or the suggestion again."""
    title = offered_by(request).words_title
    session.edit(f"Change “{title}” in {whose}", lambda w: PaperChoices(w).put_words(request, words))


def change_logo(session: Session, logo: bytes | None) -> None:
    """Have another logo on all documents, or none."""
    session.edit("Change the logo", lambda w: w.business.update(logo=logo))


def change_colour(session: Session, colour: str) -> None:
    """Have another colour on all documents; empty for the program's own."""
    session.edit("Change the colour of the business", lambda w: w.business.update(colour=colour))
