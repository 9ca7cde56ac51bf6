"""The Campaigns tab: every campaign at the left, the chosen one at the right, and the verbs for both."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.campaigns.board import BoardCard, neighbour
from models.campaigns.campaign import Campaign
from models.campaigns.campaign_words import in_list_order
from models.campaigns.deadline import Deadline
from models.changes import ChangeSet
from models.results.filters import Scope
from models.stages import EXITS, Column, Stage, column_of
from ui.campaigns import edits
from ui.campaigns.add_creators_dialog import AddCreatorsDialog
from ui.campaigns.brief.brief_verbs import BriefVerbs
from ui.campaigns.campaign_dialog import CampaignDialog
from ui.campaigns.campaign_list import CampaignList
from ui.campaigns.campaign_page import BOARD, TABLE, CampaignPage
from ui.campaigns.card_menu import Edit, Verb, card_menu, stage_menu, verb_menu
from ui.campaigns.copy_verbs import CopyVerbs
from ui.campaigns.creator_edits import move_cards, remove_creators
from ui.campaigns.creator_papers import CreatorPapers
from ui.campaigns.deliverables.deliverable_verbs import DeliverableVerbs
from ui.campaigns.exit_dialog import ExitDialog
from ui.campaigns.naming_verbs import NamingVerbs
from ui.campaigns.overviews import Overviews
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.campaigns.payments.payment_verbs import PaymentVerbs
from ui.campaigns.rename_dialog import RenameDialog
from ui.campaigns.unsaved_marks import mark_unsaved
from ui.preferences import Preferences
from ui.session import Session
from ui.tab import Tab
from ui.theme import Theme
from ui.widgets.editing import editor
from ui.widgets.empty_state import EmptyState
from ui.work.jobs import Jobs

if TYPE_CHECKING:
    from ui.campaigns.creator_sheet import CreatorSheet

LIST_WIDTH = 262
SPLIT_KEY = "campaigns/split"


class CampaignsTab(Tab):
    """``report_asked`` carries the id of the campaign whose report is wanted; the window shows it.

    ``person_verb_asked`` carries a verb of the Influencers tab that is wanted of ``people``.
    """

    report_asked = Signal(int)
    person_verb_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self._overviews = Overviews(lambda: session.workspace, lambda: session.today)
        # Each is made where it stands: whatever is put elsewhere later is matched anew with the stylesheet.
        self._stack = QStackedWidget(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self._stack)
        self.list = CampaignList(self._overviews, theme, self._split)
        self.page = CampaignPage(session, theme, jobs, self._split)
        self.deliverables = DeliverableVerbs(self.page.deliverables, self)
        self.briefs = BriefVerbs(self.page.brief, self)
        self.papers = CreatorPapers(self.page, self)
        self.copies = CopyVerbs(lambda: self.current_campaign, self.select, self)
        self.payments = PaymentVerbs(self, self.page.payments, self.page.show_payments, self.open_partnership_of)
        self.naming = NamingVerbs(self)
        self._empty = self._empty_state()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._split.addWidget(self.list)
        self._split.addWidget(self.page)
        self._split.setCollapsible(0, False)
        self._split.setCollapsible(1, False)
        self._split.setStretchFactor(1, 1)
        self._split.setHandleWidth(1)
        self._split.setSizes([self.theme.scaled(LIST_WIDTH), 1100])
        self._split.restoreState(Preferences().blob(SPLIT_KEY))
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "campaign",
            self.tr("No campaigns yet"),
            self.tr("A campaign has one goal, its dates, a budget, and the creators you ask. Start with its name."),
            self.theme,
            self._stack,
        )
        editor(empty.add_button(self.tr("New campaign"), "primary", "plus")).clicked.connect(self.new_campaign)
        return empty

    def _connect(self) -> None:
        self.list.chosen.connect(self.on_campaign_chosen)
        self.list.opened.connect(self.edit_campaign)
        self.list.delete_asked.connect(self.delete_campaign)
        self.list.menu_asked.connect(self.on_campaign_menu_asked)
        self.page.edit_asked.connect(self.edit_campaign)
        self.page.brief_asked.connect(self.briefs.show_pages)
        self.page.report_asked.connect(self.report)
        self.page.add_asked.connect(self.add_creators)
        self.page.partnership_asked.connect(self.open_partnership_of)
        self.page.remove_asked.connect(self.remove_creator_of)
        self.page.card_menu_asked.connect(self.on_card_menu_asked)
        self.page.planner.told.connect(self.told)
        self.page.table.paste_asked.connect(lambda: self.run("sheet.paste"))
        self.page.table.fill_asked.connect(lambda: self.run("sheet.fill_down"))
        self.page.move_asked.connect(self.on_move_asked)
        self.page.deliverables.deadline_opened.connect(self.on_deadline_opened)
        self.session.closed.connect(self.on_session_closed)
        self._split.splitterMoved.connect(lambda: Preferences().set_blob(SPLIT_KEY, self._split.saveState()))

    @cached_property
    def sheet(self) -> "CreatorSheet":
        """Copying, pasting and filling down in the table of creators."""
        from ui.campaigns.creator_sheet import CreatorSheet

        return CreatorSheet(self.page.table, self)

    @property
    def shows_cells(self) -> bool:
        """Whether the creators are seen as a table."""
        return self.page.shows_table

    @property
    def current_campaign(self) -> Campaign | None:
        """The campaign that is shown, ``None`` where there is none."""
        chosen = self.list.current_id
        return self.session.workspace.campaigns.get(chosen) if chosen is not None else None

    @property
    def scope(self) -> Scope:
        """The chosen campaign."""
        return Scope.of_campaign(self.list.current_id)

    @property
    def people(self) -> list[int]:
        """The creators chosen on the page of the campaign that is seen."""
        return self.page.people

    def refresh(self, changes: ChangeSet | None) -> None:
        self._overviews.forget()
        campaigns = in_list_order(self._overviews.campaigns(), self.session.today)
        self.list.show_campaigns(campaigns)
        self._stack.setCurrentWidget(self._split if campaigns else self._empty)
        self._show_current()

    def select(self, campaign_id: int) -> None:
        """Show a campaign."""
        if self._is_stale:
            self._is_stale = False
            self.refresh(None)
        self.list.select(campaign_id)

    def new_campaign(self) -> None:
        """Ask for the fields of a new campaign."""
        dialog = CampaignDialog(self.session, self.theme, None, self)
        dialog.accepted.connect(lambda: self._on_campaign_made(dialog.made_id))
        dialog.open()

    def edit_campaign(self) -> None:
        """Change the fields of the campaign shown."""
        campaign = self.current_campaign
        if campaign is not None:
            CampaignDialog(self.session, self.theme, campaign, self).open()

    def rename_campaign(self) -> None:
        """Give the campaign shown another name."""
        campaign = self.current_campaign
        if campaign is not None:
            RenameDialog(self.session, self.theme, campaign, self).open()

    def delete_campaign(self) -> None:
        """Delete the campaign shown, at once; Undo brings it back."""
        campaign = self.current_campaign
        if campaign is not None and (told := edits.delete_campaign(self.session, campaign)):
            self.told.emit(told, True)

    def mark_finished(self) -> None:
        """Mark the campaign shown as finished, or take the mark away."""
        campaign = self.current_campaign
        if campaign is not None:
            edits.turn_finished(self.session, campaign)

    def add_creators(self) -> None:
        """Choose influencers for the campaign shown."""
        campaign = self.current_campaign
        if campaign is not None:
            AddCreatorsDialog(self.session, self.theme, campaign, self).open()

    def move_card_left(self) -> None:
        """Take the current creator to the column before her own."""
        self._move_current(-1)

    def move_card_right(self) -> None:
        """Take the current creator to the column after her own."""
        self._move_current(1)

    def open_partnership(self) -> None:
        """Open the terms of the current creator."""
        if self.page.current_card is not None:
            self.open_partnership_of(self.page.current_card.id)

    def remove_creator(self) -> None:
        """Take the current creator out of the campaign, at once; Undo brings her back."""
        if self.page.current_card is not None:
            self.remove_creator_of(self.page.current_card.id)

    def toggle_board_table(self) -> None:
        """Show creators as a table instead of a board, and back."""
        self.page.show_view(BOARD if self.page.view == TABLE else TABLE)

    def report(self) -> None:
        """Ask for the report of the campaign shown."""
        if self.list.current_id is not None:
            self.report_asked.emit(self.list.current_id)

    def show_results(self) -> None:
        """Go to the results of the campaign shown."""
        if self.list.current_id is not None:
            self.results_asked.emit(self.list.current_id)

    def open_partnership_of(self, partnership_id: int) -> None:
        """Open the terms of a creator on this campaign."""
        campaign, card = self.current_campaign, self.page.cards.get(partnership_id)
        if campaign is None or card is None:
            return
        dialog = PartnershipDialog(self.session, self.theme, campaign, card, self)
        dialog.influencer_asked.connect(self.influencer_asked)
        dialog.removal_asked.connect(self.remove_creator_of)
        dialog.agreement_asked.connect(self.papers.show_agreement_of)
        dialog.open()

    def remove_creator_of(self, partnership_id: int) -> None:
        """Take a creator out of the campaign shown, and all selected with her, at once; Undo brings them back."""
        campaign, cards = self.current_campaign, self.page.cards_meant(partnership_id)
        if campaign is not None and cards and (told := remove_creators(self.session, cards, campaign)):
            self.told.emit(told, True)

    def on_session_closed(self) -> None:
        """Show nothing that would be read while it is painted."""
        self.page.brief.forget()
        self.page.planner.forget()
        self.list.show_campaigns([])
        self._stack.hide()

    def on_campaign_chosen(self) -> None:
        """Show the campaign that is current now."""
        self._show_current()

    def on_move_asked(self, partnership_id: int, column: Column | None) -> None:
        """Move a card to a column; an exit asks how it ended first."""
        card = self.page.cards.get(partnership_id)
        if card is not None:
            self._move([card], Stage.DECLINED if column is None else column.entry)

    def on_deadline_opened(self, deadline: Deadline) -> None:
        """Open the terms that an entry of the calendar belongs to; its campaign is shown."""
        self.select(deadline.campaign_id)
        if deadline.partnership_id is not None:
            self.open_partnership_of(deadline.partnership_id)

    def on_campaign_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done to the campaign."""
        campaign = self.current_campaign
        if campaign is None:
            return
        finished = self.tr("Mark as finished") if campaign.finished_on is None else self.tr("Take back “finished”")
        verbs: dict[str, Verb] = {
            self.tr("Edit…"): self.edit_campaign,
            self.tr("Rename…"): Edit(self.rename_campaign),
            finished: Edit(self.mark_finished),
            self.tr("Duplicate…"): Edit(self.copies.duplicate),
            self.tr("Save as template…"): Edit(self.copies.save_template),
            self.tr("Show results"): self.show_results,
            self.tr("Delete"): Edit(self.delete_campaign),
        }
        verb_menu(verbs, self).popup(at)

    def on_card_menu_asked(self, partnership_id: int, at: QPoint) -> None:
        """Offer what can be done to a creator, or to all that are selected with her."""
        cards = self.page.cards_meant(partnership_id)
        if not cards:
            return
        verbs: dict[str, Verb] = {
            self.tr("Write e-mail…"): Edit(self.person_verb_asked.emit, "outreach.write_email"),
            self.tr("Remove from campaign"): Edit(self.remove_creator_of, partnership_id),
        }
        if len(cards) == 1:
            verbs = {
                self.tr("Open…"): lambda: self.open_partnership_of(partnership_id),
                self.tr("Agreement checklist…"): lambda: self.papers.show_agreement_of(partnership_id),
                self.tr("One-pager…"): lambda: self.papers.show_page_of(cards[0].person.id),
                self.tr("Show influencer"): lambda: self.influencer_asked.emit(cards[0].person.id),
                self.tr("Log contact…"): Edit(self.person_verb_asked.emit, "conversation.log_contact"),
                **verbs,
            }
        card_menu(cards, verbs, lambda stage: self._move(cards, stage), self).popup(at)

    def change_stage(self) -> None:
        """Offer every stage for the current creator, or for all that are selected."""
        if self.page.current_card is not None:
            cards = self.page.cards_meant(self.page.current_card.id)
            at = self.page.mapToGlobal(self.page.rect().center())
            stage_menu(cards, lambda stage: self._move(cards, stage), self).popup(at)

    def _on_campaign_made(self, campaign_id: int | None) -> None:
        if campaign_id is not None:
            self.select(campaign_id)

    def _show_current(self) -> None:
        campaign = self.current_campaign
        if campaign is None:
            return
        overview = self._overviews.of(campaign)
        cards = self._overviews.cards(campaign)
        self.page.show_campaign(overview, cards, self.session.today)
        self.page.payments.show_account(campaign, self._overviews.account(campaign), cards)
        mark_unsaved(self.page, campaign, self.session)

    def _move_current(self, step: int) -> None:
        card = self.page.current_card
        if card is None:
            return
        home = column_of(card.stage)
        beside = Column.SHORTLISTED if home is None else neighbour(home, step)
        if beside is not None:
            self._move([card], beside.entry)

    def _move(self, cards: Sequence[BoardCard], stage: Stage) -> None:
        if stage in EXITS:
            ExitDialog(self.session, self.theme, cards, stage, self).open()
        elif moving := [card for card in cards if card.stage is not stage]:
            move_cards(self.session, moving, stage)
