"""A document made ready to be looked at: read from the workspace, set, and its file named."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from models.paper.choice import PaperChoice
from models.paper.document import Document
from models.paper.mask_key import MaskKey
from models.paper.request import PaperRequest
from ui.paper.page_pictures import PdfPages
from ui.paper.paper_size import SHEETS, Paper
from ui.paper.typesetting import SetPdf

if TYPE_CHECKING:
    from storage.snapshots import Shown


class GivenUpError(Exception):
    """Nobody waits for it any more."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be set: which document of a workspace as of a day, what was chosen about it, on which sheet."""

    workspace: "Shown"
    request: PaperRequest
    choice: PaperChoice
    today: date
    paper: Paper


@dataclass(frozen=True, slots=True)
class Prepared:
    """What came of a wish. ``made`` is what is saved, and what the pictures of ``pages`` are made of.

    ``file_name`` is the one proposed, legal on every system. ``key`` is there where names are masked.
    """

    wish: Wish
    document: Document
    made: SetPdf
    pages: PdfPages
    file_name: str
    key: MaskKey | None = None


def prepare(wish: Wish, is_given_up: Callable[[], bool]) -> Prepared:
    """Read and set a document; looks between the steps whether it is still waited for.

    Raises ``UserError`` where there is no such document, ``GivenUpError`` where nobody waits.
    """
    from storage.paper.reading import document_and_key
    from ui.paper.export import proposed_name
    from ui.paper.setting import set_document

    with closing(wish.workspace.snapshot()) as copy:
        document, key = document_and_key(copy, wish.request, wish.today, wish.choice)
    if is_given_up():
        raise GivenUpError
    made = set_document(document, wish.paper)
    pages = PdfPages(made.data, made.pages, SHEETS[wish.paper])
    return Prepared(wish, document, made, pages, proposed_name(document), key)
