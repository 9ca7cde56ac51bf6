"""What the owner chose about documents: sections and masks by kind, note and words by document; all in the file."""

import sqlite3
from collections.abc import Mapping
from typing import Final

from models.errors import UserError
from models.paper.choice import PaperChoice
from models.paper.masking import can_be_masked
from models.paper.offered import offered_by
from models.paper.request import (
    AgreementRequest,
    BriefRequest,
    CreatorRequest,
    PaperRequest,
    PortfolioRequest,
    ReportRequest,
    YearRequest,
)
from models.paper.section_order import SectionOrder, SectionRow, proposed
from models.results.scope_look import ScopeLook
from storage.tables.settings import MASKED_PAPERS, PAPER_SECTIONS
from storage.workspace import Workspace

OF_DOCUMENT: Final = """
SELECT id, note, words FROM paper_text WHERE kind = :kind AND about = :about
AND campaign_id IS :campaign_id AND influencer_id IS :influencer_id AND partnership_id IS :partnership_id
"""
LONGEST: Final = 20_000
"""Letters of a note that are kept: what is longer is no note, and nobody sets or reads it."""


class PaperChoices:
    """Reads what was chosen at any time; writes it inside an edit."""

    def __init__(self, workspace: Workspace) -> None:
        self._store = workspace.store
        self._settings = workspace.settings

    def of(self, request: PaperRequest) -> PaperChoice:
        """All that was chosen about a document."""
        key, text = offered_by(request).key, self._text(request)
        order = self._settings.get(PAPER_SECTIONS).get(key)
        return PaperChoice(
            sections=tuple(row.name for row in self.rows(request) if row.is_wanted) if order else None,
            is_masked=can_be_masked(request) and key in self._settings.get(MASKED_PAPERS),
            note=str(text["note"]),
            words=None if text["words"] is None else str(text["words"]),
        )

    def rows(self, request: PaperRequest) -> tuple[SectionRow, ...]:
        """Every section that a document can have, in the order chosen."""
        offered = offered_by(request)
        order = self._settings.get(PAPER_SECTIONS).get(offered.key)
        return order.rows(offered.kinds) if order else proposed(offered.kinds)

    def put_rows(self, request: PaperRequest, rows: tuple[SectionRow, ...]) -> None:
        """Choose sections for all documents of a kind; those proposed are not kept."""
        offered = offered_by(request)
        before = self._settings.get(PAPER_SECTIONS)
        kept = {key: order for key, order in before.items() if key != offered.key}
        if rows != proposed(offered.kinds):
            kept[offered.key] = SectionOrder.of(rows)
        self._settings.put(PAPER_SECTIONS, kept)

    def put_masked(self, request: PaperRequest, *, is_masked: bool) -> None:
        """Mask the names in all documents of a kind, or tell them."""
        key, kept = offered_by(request).key, self._settings.get(MASKED_PAPERS)
        self._settings.put(MASKED_PAPERS, kept | {key} if is_masked else kept - {key})

    def put_note(self, request: PaperRequest, note: str) -> None:
        """Keep the owner's note on a document; an empty one is none."""
        self._put(request, {"note": note[:LONGEST]})

    def put_words(self, request: PaperRequest, words: str | None) -> None:
        """Keep what the owner says in place of the suggestion; ``None`` for the suggestion."""
        self._put(request, {"words": None if words is None else words[:LONGEST]})

    def _put(self, request: PaperRequest, change: Mapping[str, str | None]) -> None:
        text = self._text(request)
        written = {"note": text["note"], "words": text["words"], **change}
        number = text["id"]
        if not written["note"] and written["words"] is None:
            if number is not None:
                self._store.delete("paper_text", int(str(number)))
        elif number is None:
            self._insert({**_place(request), **written})
        else:
            self._store.update("paper_text", int(str(number)), written)

    def _insert(self, values: Mapping[str, object]) -> None:
        try:
            self._store.insert("paper_text", values)
        except sqlite3.IntegrityError:
            hint = "It was deleted meanwhile; Undo brings it back."
            raise UserError("What this document is about is no longer there.", hint) from None

    def _text(self, request: PaperRequest) -> dict[str, object]:
        row = self._store.connection.execute(OF_DOCUMENT, _place(request)).fetchone()
        return dict(row) if row else {"id": None, "note": "", "words": None}


def choice_of(workspace: Workspace, request: PaperRequest) -> PaperChoice:
    """All that was chosen about a document."""
    return PaperChoices(workspace).of(request)


def _place(request: PaperRequest) -> dict[str, str | int | None]:
    """Where the owner's words on a document are kept: with what they belong to, so that they go when it goes."""
    place: dict[str, str | int | None] = {"kind": offered_by(request).key, "about": ""}
    place |= {"campaign_id": None, "influencer_id": None, "partnership_id": None}
    match request:
        case ReportRequest(scope):
            is_all = scope.is_everything or scope.is_whole_campaign
            place |= {"campaign_id": scope.campaign_id, "about": "" if is_all else ScopeLook(scope).stored()}
        case CreatorRequest(influencer_id):
            place["influencer_id"] = influencer_id
        case AgreementRequest(partnership_id):
            place["partnership_id"] = partnership_id
        case PortfolioRequest(since, until):
            days = (day.isoformat() if day else "" for day in (since, until))
            place["about"] = "..".join(days) if since or until else ""
        case BriefRequest(campaign_id, None):
            place["campaign_id"] = campaign_id
        case BriefRequest(_, partnership_id):
            place["partnership_id"] = partnership_id
        case YearRequest(year, influencer_id):
            place |= {"about": str(year), "influencer_id": influencer_id}
    return place
