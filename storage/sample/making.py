"""Makes the sample workspace: an invented bakery that shows every screen at work, around today."""

import os
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import platformdirs

from models.business import Business
from models.campaigns.campaign_template import template_fields
from models.errors import UserError
from models.messages.starter_templates import STARTERS
from resources import path as resource
from storage.file.atomic import replacing
from storage.file.lock import WriterLock
from storage.file.opening import journal_path
from storage.sample.campaigns import CampaignMaker
from storage.sample.conversations import add_conversations
from storage.sample.odd_orders import OddOrders
from storage.sample.orders import add_orders
from storage.sample.people import add_own_account, add_people
from storage.sample.posts import PostMaker, add_ordinary
from storage.sample.rows import Rows
from storage.tables.settings import YEARLY_LIMITS, Setting
from storage.workspace import Workspace, create_workspace, open_workspace

MODEL = "Autumn gluten-free box"
"""The campaign that the sample's template is made from."""

SEED = "Fern & Flour"
"""The same day makes the same sample, row by row."""

MADE_FOR: Setting[str] = Setting("sample_made_for", lambda value: str(value or ""), lambda value: value)
"""The day that the sample's dates lie around, as ISO text."""

BAKERY = Business(
    name="Fern & Flour",
    currency="EUR",
    gross_margin=5500,
    niches=("Gluten-free baking", "Rice flour", "Buckwheat"),
    brand_values=("honest ingredients", "nobody left out at the table", "no health promises"),
    audience="People with coeliac disease and those who bake for them, 25–55, in France, Belgium and the UK",
    regions=("France", "Belgium", "UK"),
    is_sample=True,
)

LIMITS = {"EUR": 100_000}
"""The yearly limit that the bakery typed, as the law of its country is."""

DELIVERED = """
UPDATE post SET deliverable_id = (SELECT id FROM deliverable WHERE status = 'live' AND format = post.format
    AND platform = post.platform AND partnership_id = post.partnership_id)
"""


def sample_path() -> Path:
    """Where the sample lies: in the user's data folder, apart from every workspace of her own.

    Where no such folder can be made, as in a home that cannot be written to, it lies among temporary files.
    """
    folder = Path(platformdirs.user_data_dir("Goodword", appauthor=False))
    return (folder if _takes_files(folder) else _temporary_folder()) / "Sample.goodword"


def _takes_files(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


@cache
def _temporary_folder() -> Path:
    return Path(mkdtemp(prefix="goodword-"))


def is_remade(path: Path) -> bool:
    """Whether a file is the sample that is made anew each day: what is done in it does not stay."""
    try:
        return path.samefile(sample_path())
    except OSError:
        return False


def ready_sample(today: date, path: Path | None = None) -> Path:
    """The sample's path (``sample_path`` unless given), made anew where it is missing, broken or of another day.

    One that a window has open stays as it is.
    """
    target = path or sample_path()
    if _made_for(target) != today.isoformat():
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = WriterLock(target)
        try:
            lock.acquire()
        except UserError:
            return target
        try:
            journal_path(target).unlink(missing_ok=True)
            build_sample(target, today)
        finally:
            lock.release()
    return target


def build_sample(path: Path, today: date) -> None:
    """Write the sample workspace to ``path``, in place of one that is there; its undo history is empty."""
    with replacing(path, is_private=True) as draft:
        draft.unlink()
        workspace = create_workspace(draft, _business(), called=f"“{path.name}”")
        try:
            workspace.edit("Make the sample", lambda w: _fill(w, today), datetime.combine(today, time(9)))
            workspace.connection.execute("DELETE FROM history")
            workspace.connection.execute("VACUUM")
        finally:
            workspace.close()


def _business() -> Business:
    return replace(BAKERY, logo=resource("sample", "logo.png").read_bytes())


def _fill(workspace: Workspace, today: date) -> None:
    rows, random = Rows(), Random(SEED)
    people = add_people(rows, today, random)
    add_own_account(rows, today)
    posts = PostMaker(rows, today, random)
    campaigns = CampaignMaker(rows, today, people, posts)
    campaigns.add_all()
    add_ordinary(posts, people, random)
    add_orders(rows, today, random, campaigns.sales)
    OddOrders(rows, today, campaigns.ids, people).add_all()
    add_conversations(rows, today, people, campaigns.ids)
    rows.write(workspace.store)
    workspace.connection.execute(DELIVERED)
    workspace.message_templates.add_all(STARTERS)
    model = workspace.campaigns.named(MODEL)
    workspace.campaign_templates.add("Seasonal box", template_fields(model, workspace.briefs.of_campaign(model.id)))
    workspace.settings.put(YEARLY_LIMITS, LIMITS)
    workspace.settings.put(MADE_FOR, today.isoformat())


def _made_for(path: Path) -> str:
    try:
        workspace = open_workspace(path, read_only=True)
    except UserError:
        return ""
    try:
        return workspace.settings.get(MADE_FOR) if workspace.business.get().is_sample else ""
    finally:
        workspace.close()
