"""What Goodword is, without a window: the sample's report, pictures of each tab, of pages and of an import."""

import argparse
import os
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import UserError

if TYPE_CHECKING:
    from models.results.filters import Scope
    from storage.workspace import Workspace

OTHER_PICTURES = {"pages": "The pages of its report", "import": "The preview of an import"}


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe showcase."""
    command = commands.add_parser("showcase", help="write the sample's report, and pictures of the window")
    command.add_argument("--output", type=Path, required=True, metavar="FOLDER")
    command.set_defaults(run=_showcase)


def _showcase(options: argparse.Namespace) -> int:
    from models.paper.request import ReportRequest
    from storage.paper.reading import document_of
    from storage.workspace import open_workspace
    from ui.commandline.pictures import pictures
    from ui.paper.export import proposed_name, write_report

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder, today = options.output, options.now.date()
    folder.mkdir(parents=True, exist_ok=True)
    sample = _sample(folder, today)
    workspace = open_workspace(sample, read_only=True)
    try:
        scope = _told_most(workspace, today)
        request = ReportRequest(scope)
        report = folder / proposed_name(document_of(workspace, request, today))
        pages = write_report(workspace, scope, report, today).pages
        shown = pictures(workspace, folder, options.now)
    finally:
        workspace.close()
    print(f"The sample workspace: {sample}")
    print(f"Its report, {pages} pages: {report}")
    for picture in shown:
        what = OTHER_PICTURES.get(picture.stem, f"The tab {picture.stem.capitalize()}")
        print(f"{what}: {picture}")
    return 0


def _sample(folder: Path, today: date) -> Path:
    """The sample in its usual place, else in the folder asked for, where that place cannot be written to."""
    from storage.sample.making import build_sample, ready_sample

    with suppress(UserError, OSError):
        return ready_sample(today)
    sample = folder / "Sample.goodword"
    build_sample(sample, today)
    return sample


def _told_most(workspace: "Workspace", today: date) -> "Scope":
    """The running campaign, whose report has the most to tell; everything where none is running."""
    from models.campaigns.campaign import CampaignStatus
    from models.results.filters import Scope

    running = [one for one in workspace.campaigns.all() if one.status(today) is CampaignStatus.RUNNING]
    return Scope.of_campaign(running[0].id if running else None)
