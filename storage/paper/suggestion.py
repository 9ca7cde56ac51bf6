"""What a document would say by itself where the owner may say it in words of her own."""

from datetime import date

from models.paper.blocks import Text, text_of
from models.paper.choice import PaperChoice
from models.paper.offered import WORDS
from models.paper.request import PaperRequest
from storage.paper.reading import document_of
from storage.workspace import Workspace


def suggested_words(workspace: Workspace, request: PaperRequest, today: date) -> str:
    """Its paragraphs, an empty line between them, with names as they are; empty where it says nothing."""
    made = document_of(workspace, request, today, PaperChoice(sections=(WORDS,)))
    told = [text_of(paragraph) for text in made.of(Text) if not text.is_small for paragraph in text.paragraphs]
    return "\n\n".join(part.strip() for part in told if part.strip())
