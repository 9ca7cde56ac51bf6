"""What the papers of a year are made from, read from the workspace."""

from dataclasses import replace
from datetime import date

from models.errors import UserError
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from models.paper.request import YearRequest
from models.paper.yearly.everybody import everybody_of
from models.paper.yearly.source import YearlySource
from models.paper.yearly.statement import statement_of
from models.yearly.yearly_entry import YearlyEntry
from storage.campaigns.yearly_entries import yearly_entries
from storage.campaigns.yearly_totals import EVERYBODY, yearly_limits, yearly_sums, yearly_totals
from storage.workspace import Workspace


def yearly(workspace: Workspace, request: YearRequest, today: date, choice: PaperChoice = AS_PROPOSED) -> Document:
    """The yearly totals of everybody, or the statement of one creator; ``UserError`` where she is gone."""
    source = replace(yearly_source(workspace, request, today), choice=choice)
    return everybody_of(source) if request.influencer_id is None else statement_of(source)


def yearly_source(workspace: Workspace, request: YearRequest, today: date) -> YearlySource:
    """Totals and entries of a year, of all creators or of one."""
    totals = yearly_totals(workspace, request.year, EVERYBODY)
    sums, creator = yearly_sums(workspace, request.year), ""
    if request.influencer_id is not None:
        creator = _name(workspace, request.influencer_id)
        totals = sums = [one for one in totals if one.influencer_id == request.influencer_id]
    entries: dict[tuple[int, str], list[YearlyEntry]] = {}
    for entry in yearly_entries(workspace, request.year, request.influencer_id):
        entries.setdefault(entry.id, []).append(entry)
    return YearlySource(
        business=workspace.business.get(),
        today=today,
        year=request.year,
        totals=tuple(totals),
        sums=tuple(sums),
        entries={row: tuple(hers) for row, hers in entries.items()},
        limits=yearly_limits(workspace),
        creator=creator,
    )


def _name(workspace: Workspace, influencer_id: int) -> str:
    person = workspace.influencers.get(influencer_id)
    if person is None:
        raise UserError("This creator is no longer there.", "Undo may bring them back.")
    return person.name
