"""Reads all that a workspace can show: people, campaigns, results, papers, exports, settings."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import storage.tables.settings
from models.errors import UserError
from models.paper.request import (
    AgreementRequest,
    BriefRequest,
    CreatorRequest,
    PaperRequest,
    PortfolioRequest,
    ReportRequest,
    YearRequest,
)
from models.results.filters import Scope
from storage.campaigns.boards import board_cards
from storage.campaigns.today import needed_today
from storage.exporters import export
from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.exporters.exporting import EVERY_TABLE
from storage.influencers.memory import memory
from storage.paper.reading import document_of
from storage.results.results import creator_results, post_results
from storage.results.scope_figures import scope_figures
from storage.tables.finder import find_anything
from storage.tables.settings import Setting
from storage.workspace import Workspace
from ui.influencers.person import read_person

TODAY = date(2026, 5, 4)


def read_everything(workspace: Workspace, folder: Path) -> None:
    """Read and write all of it; raises whatever a value raises that nobody expects."""
    _read_people(workspace)
    _read_campaigns(workspace)
    scope_figures(workspace, Scope(), TODAY)
    post_results(workspace, Scope())
    creator_results(workspace, Scope())
    needed_today(workspace, TODAY)
    for name in vars(storage.tables.settings).values():
        if isinstance(name, Setting):
            workspace.settings.get(name)
    for table in EVERY_TABLE:
        export(workspace, table, folder / f"{table}.csv", today=TODAY)
    export_everything(workspace, folder / "everything.zip", Made(TODAY, "0.1.0"))
    for request in _requests(workspace):
        try:
            document_of(workspace, request, TODAY)
        except UserError:
            continue


def _read_people(workspace: Workspace) -> None:
    ids = [row[0] for row in workspace.connection.execute("SELECT id FROM influencer")]
    workspace.influencers.rows(ids)
    for number in ids:
        read_person(workspace, number)
        memory(workspace, number, TODAY)
    find_anything(workspace.store, "a", 50)
    workspace.saved_views.all()
    workspace.message_templates.all()
    workspace.custom_fields.all()


def _read_campaigns(workspace: Workspace) -> None:
    for campaign in workspace.campaigns.all():
        partnerships = workspace.partnerships.of_campaign(campaign.id)
        board_cards(workspace, campaign.id, partnerships, {}, {})
        workspace.briefs.of_campaign(campaign.id)
        workspace.scenarios.of_campaign(campaign.id)
    workspace.campaign_templates.all()
    workspace.tallies.all()


def _requests(workspace: Workspace) -> Iterator[PaperRequest]:
    yield ReportRequest(Scope())
    yield PortfolioRequest()
    yield YearRequest(2026)
    for table, make in (("campaign", BriefRequest), ("influencer", CreatorRequest), ("partnership", AgreementRequest)):
        for row in workspace.connection.execute(f"SELECT id FROM {table}"):
            yield make(row[0])


