"""One campaign from its plan to its last payment, through the window, then read back from every place it is told."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from models.campaigns.brief import BriefPart
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.exporters import export
from storage.totals.summaries import figures
from storage.workspace import Workspace, open_workspace
from tests.ui.campaigns.conftest import TODAY, card_id
from tests.ui.choosing_files import choose
from ui.campaigns.campaign_dialog import CampaignDialog, GoalTarget
from ui.campaigns.campaign_page import BRIEF, DELIVERABLES, PAYMENTS, PLANNER
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.drafts_dialog import DraftsDialog
from ui.campaigns.deliverables.live_posts_dialog import LivePostsDialog
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.paper.export import write_report
from ui.paper.preview.window import PreviewWindow
from ui.session import Session

DialogOf = Callable[[CampaignsTab], QDialog]
HAMPERS, ADA = "Christmas hampers", "Ada Bakes"
LINK = "https://www.instagram.com/reel/C9abcde/"


class Owner:
    """What the owner does in the window, one verb a step of the campaign's life."""

    def __init__(self, tab: CampaignsTab, dialog_of: DialogOf, qtbot: QtBot) -> None:
        self.tab = tab
        self._dialog_of = dialog_of
        self._qtbot = qtbot

    def opens(self, verb: Callable[[], object]) -> Any:
        """The dialog that a verb of the menu opens."""
        verb()
        return self._dialog_of(self.tab)

    def types(self, field: Any, text: str) -> None:
        assert isinstance(field, QLineEdit)
        field.clear()
        self._qtbot.keyClicks(field, text)

    def fills(self, dialog: Any, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            self.types(dialog.form.field(name), text)

    def presses(self, dialog: QDialog, text: str) -> None:
        found = (one for one in dialog.findChildren(QPushButton) if one.text() == text and not one.isHidden())
        self._qtbot.mouseClick(next(found), Qt.MouseButton.LeftButton)
        assert not dialog.isVisible(), text

    def plans(self) -> None:
        dialog = self.opens(self.tab.new_campaign)
        assert isinstance(dialog, CampaignDialog)
        self.fills(
            dialog,
            {
                "name": HAMPERS, "starts_on": "1 Sep 2026", "ends_on": "31 Oct 2026", "budget": "145",
                "landing_page": "fernandflour.com/hamper",
            },
        )  # fmt: skip
        target = dialog.findChild(GoalTarget)
        assert target
        self.types(target.field, "3")
        self.presses(dialog, "Add campaign")

    def shortlists(self) -> None:
        """Take the mix that the planner finds among everybody with a price."""
        self.tab.page.tabs.choose(PLANNER)
        page = self.tab.page.planner.page
        assert page is not None
        self._settled(page)
        self._qtbot.keyClicks(page.form.bring, "Eng")
        self._settled(page)
        self._qtbot.keyClick(page.form.source, Qt.Key.Key_Down)
        self._settled(page)
        assert [one.name for one in page.mix.rows] == [ADA]
        self._qtbot.keyClick(page.take, Qt.Key.Key_Space)
        self._settled(page)

    def agrees(self) -> None:
        dialog = self.opens(lambda: self.tab.open_partnership_of(self.card))
        assert isinstance(dialog, PartnershipDialog)
        dialog.stage.choose(Stage.AGREED)
        self.fills(
            dialog,
            {
                "fee": "100", "commission": "10", "product": "Hamper", "product_cost": "20", "product_retail": "45",
                "shipping": "5",
            },
        )  # fmt: skip
        self.types(dialog.code.codes.rows[0].code, "ADA10")
        self.presses(dialog, "Save changes")

    def is_promised_a_reel(self) -> None:
        self.tab.page.tabs.choose(DELIVERABLES)
        dialog = self.opens(self.tab.deliverables.add_piece)
        dialog.fields.format.setCurrentText("reel")
        self.fills(dialog, {"post_due": "21 Sep 2026"})
        self.presses(dialog, "Add piece")

    def briefs(self, target: Path) -> None:
        """Say what the brief is for and save it for her."""
        self.tab.page.tabs.choose(BRIEF)
        page = self.tab.page.brief
        self._qtbot.keyClicks(page.fields.rows[BriefPart.MESSAGES].text, "Baked in Lyon")
        page.choose(self.card)
        self.tab.briefs.show_pages()
        preview = self.tab.window().findChild(PreviewWindow)
        assert preview is not None
        with self._qtbot.waitSignal(preview.shown, timeout=20_000):
            self._qtbot.mouseClick(preview.foot.save, Qt.MouseButton.LeftButton)
        dialog = preview.findChild(QFileDialog)
        assert dialog is not None
        choose(dialog, target)
        self._qtbot.waitUntil(target.exists, timeout=20_000)
        preview.close()

    def approves_the_draft(self) -> None:
        for button in ("Draft came in", "Approve"):
            dialog = self.opens(self.tab.deliverables.open_drafts)
            assert isinstance(dialog, DraftsDialog)
            self.presses(dialog, button)

    def sees_it_live(self) -> None:
        dialog = self.opens(self.tab.deliverables.open_posts)
        assert isinstance(dialog, LivePostsDialog)
        self._qtbot.keyClicks(dialog.link, LINK)
        self.presses(dialog, "Save")

    def pays_all(self) -> None:
        self.tab.page.tabs.choose(PAYMENTS)
        table = self.tab.page.payments.owed
        table.select_all_of([line.id for line in table.rows])
        self.presses(self.opens(self.tab.payments.pay), "Mark as paid")
        assert not table.rows

    def closes(self) -> None:
        self.tab.page.board.select(self.card)
        self.tab.move_card_right()
        self.tab.mark_finished()

    @property
    def card(self) -> int:
        return card_id(self.tab, ADA)

    def _settled(self, page: Any) -> None:
        self._qtbot.waitUntil(
            lambda: not page._pause.isActive() and page.work._job is None and page._pool is not None
        )


@pytest.fixture
def tab(session: Session, tab: CampaignsTab) -> CampaignsTab:
    """The tab, with one more person whom the owner knows: her price, her followers and what her posts brought."""
    session.edit("Know Ada", know_ada)
    return tab


def know_ada(workspace: Workspace) -> None:
    ada = workspace.influencers.add(name=ADA, asking_price=10_000)
    profile = workspace.profiles.add(ada, Platform.INSTAGRAM, "adabakes")
    workspace.profiles.add_reading(profile, day=TODAY, followers=10_000)
    for day in range(1, 5):
        post = workspace.posts.add(
            profile_id=profile, platform=Platform.INSTAGRAM, published_at=datetime(2026, 8, day)
        )
        workspace.posts.add_reading(post, day=TODAY, likes=400)


def sell(workspace: Workspace) -> None:
    """Four hampers of €40 by her code, €10 of one given back."""
    for number in range(4):
        workspace.orders.add(
            source="shop", number=f"H{number}", placed_on=date(2026, 9, 22), currency="EUR", items=4_000, total=4_000,
            refunded=1_000 if number == 0 else 0, code="ADA10",
        )  # fmt: skip


def test_every_figure_of_a_campaign_is_the_same_wherever_it_is_told(
    tab: CampaignsTab, session: Session, dialog_of: DialogOf, qtbot: QtBot, tmp_path: Path
) -> None:
    owner = Owner(tab, dialog_of, qtbot)
    owner.plans()
    owner.shortlists()
    owner.agrees()
    owner.is_promised_a_reel()
    owner.briefs(tmp_path / "brief.pdf")
    owner.approves_the_draft()
    owner.sees_it_live()
    session.edit("Import orders", sell)
    owner.pays_all()
    owner.closes()

    check_brief(tmp_path)
    tiles, campaign = tab.page.tiles, session.workspace.campaigns.named(HAMPERS)
    told = (tiles.goal.value, tiles.budget.value, tiles.posts.value, tiles.back.value)
    assert told == ("4", "€140", "1", "€1.07")  # 100 + 20 + 5 + 10 % of 150; 150 ÷ 140

    scope = Scope.of_campaign(campaign.id)
    session.close()
    with_file = open_workspace(session.path)
    try:
        found = figures(with_file, scope).figures
        assert (found["orders"].value, found["revenue"].value, found["cost"].value) == (4, 15_000, 14_000)
        check_tables(with_file, tmp_path)
        check_payments(with_file, tmp_path)
        check_report(with_file, scope, tmp_path)
    finally:
        with_file.close()


def check_tables(workspace: Workspace, folder: Path) -> None:
    for ending in ("csv", "xlsx"):
        campaign = exported(workspace, folder / f"campaigns.{ending}")
        amounts = [float(campaign[name]) for name in ("Budget", "Paid", "Promised", "Free")]
        assert amounts == [145, 140, 0, 5]
        terms = exported(workspace, folder / f"partnerships.{ending}")
        assert [terms[name] for name in ("Influencer", "Stage", "Codes")] == [ADA, "Closed", "ADA10"]
        told = [float(terms[name]) for name in ("Orders", "Revenue", "Cost", "Paid", "Posts promised", "Posts live")]
        assert told == [4, 150, 140, 140, 1, 1]


def check_payments(workspace: Workspace, folder: Path) -> None:
    for ending in ("csv", "xlsx"):
        rows = exported_rows(workspace, folder / f"payments.{ending}")
        mine = [row for row in rows if row["Campaign"] == HAMPERS]
        assert sum(round(float(row["Amount"]) * 100) for row in mine) == 14_000


def exported(workspace: Workspace, path: Path) -> dict[str, Any]:
    """The campaign's row of a table that was written to a file."""
    return next(row for row in exported_rows(workspace, path) if row["Campaign"] == HAMPERS)


def exported_rows(workspace: Workspace, path: Path) -> list[dict[str, Any]]:
    export(workspace, path.stem, path, TODAY)
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    header, *cells = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, header), line, strict=True)) for line in cells]


def check_brief(folder: Path) -> None:
    text = " ".join(page.extract_text() for page in PdfReader(folder / "brief.pdf").pages)
    for words in (HAMPERS, ADA, "Baked in Lyon", "ADA10", "3 orders"):
        assert words in text, words


def check_report(workspace: Workspace, scope: Scope, folder: Path) -> None:
    write_report(workspace, scope, folder / "report.pdf", TODAY)
    text = " ".join(page.extract_text() for page in PdfReader(folder / "report.pdf").pages)
    for words in (HAMPERS, ADA, "€1.07", "€140", "€150"):
        assert words in text, words
