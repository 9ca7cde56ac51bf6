"""All that was agreed with one influencer in one campaign: the stage, and below it a page for each kind of term."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from models import show
from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.campaigns.card_words import words_of
from models.campaigns.offer import Offer
from models.campaigns.partnership import Partnership
from models.reading.text import quoted
from models.stages import Stage
from storage.workspace import Workspace
from ui.campaigns.form import ChoiceField, side_by_side, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.campaigns.terms.code_section import CodeSection
from ui.campaigns.terms.contract_section import ContractSection
from ui.campaigns.terms.link_section import LinkSection
from ui.campaigns.terms.money_section import MoneySection
from ui.campaigns.terms.offers_section import OffersSection
from ui.campaigns.terms.pieces_section import PiecesSection
from ui.campaigns.terms.product_section import ProductSection
from ui.campaigns.terms.rights_section import RightsSection
from ui.campaigns.terms.terms_section import Subject, TermsSection
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import note
from ui.widgets.money_field import MoneyField
from ui.widgets.underlined_tabs import UnderlinedTabs

HEIGHT = 560
NEXT, PREVIOUS = "Ctrl+PgDown", "Ctrl+PgUp"


class PartnershipDialog(FormDialog):
    """Writes one edit on OK; asking for the person, the checklist or removal closes it unwritten."""

    least_width = 860

    influencer_asked = Signal(int)
    agreement_asked = Signal(int)
    removal_asked = Signal(int)

    def __init__(
        self, session: Session, theme: Theme, campaign: Campaign, card: BoardCard, parent: QWidget | None
    ) -> None:
        super().__init__(f"{card.name} in {quoted(campaign.name)}", "Save changes", session, theme, parent)
        self._card = card
        self._stored = card.partnership
        self.stage = ChoiceField([(session.stage_names.of(one), one) for one in Stage], self._stored.stage)
        subject = Subject(session, theme, self.form, campaign, card)
        self.money = MoneySection(subject)
        self.code = CodeSection(subject)
        self.link = LinkSection(subject)
        self.pieces = PiecesSection(subject)
        self.offers = OffersSection(subject)
        self.product = ProductSection(subject)
        self.sections: tuple[TermsSection, ...] = (
            *(self.money, self.product, self.code, self.link),
            *(RightsSection(subject), ContractSection(subject), self.pieces, self.offers),
        )
        self.tabs = UnderlinedTabs([section.title for section in self.sections], theme)
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self.on_stage_chosen()

    def _build(self) -> None:
        self._build_stage()
        self.top.addWidget(self.tabs)
        self.body.addWidget(self._pages, 1)  # still empty: what is put elsewhere is matched anew with the stylesheet
        for section in self.sections:
            self._pages.addWidget(section)
        self._show = Button(self.tr("Show influencer"), self.theme, "secondary", "person")
        self._remove = editor(Button(self.tr("Remove from campaign"), self.theme, "danger"))
        self._agreement = Button(self.tr("Agreement checklist…"), self.theme, "secondary", "report")
        for place, button in enumerate((self._show, self._agreement, self._remove)):
            self.foot.insertWidget(place, button)

    def _build_stage(self) -> None:
        reason = text_field(self._stored.exit_reason, "Why it ended")
        since = self._stored.stage_since
        row = self.form.add("exit_reason", "Reason", reason)
        policy = row.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        row.setSizePolicy(policy)
        hint = f"since {show.day(since, year=True)}" if since else ""
        self.top.addSpacing(STEP)
        self.top.addLayout(side_by_side([self.form.add("stage", "Stage", self.stage, hint), row], (1, 2)))
        if alerts := words_of(self._card, self.session.today).alerts:
            self.top.addWidget(note(self.tr("To settle: {}").format(" · ".join(alerts)), self.theme))

    def _connect(self) -> None:
        self.form.reveal = self.on_row_told
        self.stage.currentIndexChanged.connect(self.on_stage_chosen)
        self.tabs.chosen.connect(self._pages.setCurrentIndex)
        self.money.currency_chosen.connect(self.on_currency_chosen)
        self.offers.taken.connect(self.on_offer_taken)
        self._show.clicked.connect(self.on_show_clicked)
        self._agreement.clicked.connect(self.on_agreement_clicked)
        self._remove.clicked.connect(self.on_remove_clicked)
        for keys, step in ((NEXT, 1), (PREVIOUS, -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self.show_section(self.tabs.current + step))

    def show_section(self, place: int) -> None:
        """Turn to a section by its place; beyond the last comes the first."""
        self.tabs.choose(place % len(self.sections))

    def on_row_told(self, row: QWidget) -> None:
        """Turn to the section that holds a row."""
        for place, section in enumerate(self.sections):
            if section.isAncestorOf(row):
                self.show_section(place)

    def on_stage_chosen(self) -> None:
        """Ask for a reason where the partnership ended."""
        self.form.rows["exit_reason"].setVisible(self.stage.chosen.is_exit)

    def on_currency_chosen(self, currency: str) -> None:
        """Read amounts in the currency that was typed."""
        for section in (self.money, self.product):
            for field in section.findChildren(MoneyField):
                field.set_currency(currency)

    def on_offer_taken(self, offer: Offer) -> None:
        """Copy an offer into the terms; what it does not speak of stays."""
        self.money.take(offer)
        self.on_currency_chosen(offer.currency)
        self.product.take(offer)
        self.show_section(self.sections.index(self.money))

    def on_show_clicked(self) -> None:
        """Go to the person; what was typed is asked about first."""
        if not self.asks_first():
            self.leave()
            self.influencer_asked.emit(self._card.person.id)

    def on_agreement_clicked(self) -> None:
        """Show what was agreed, as the file has it, on paper; what was typed is asked about first."""
        if not self.asks_first():
            self.leave()
            self.agreement_asked.emit(self._card.id)

    def on_remove_clicked(self) -> None:
        """Take her out of the campaign."""
        self.leave()
        self.removal_asked.emit(self._card.id)

    def save(self) -> bool:
        values = self.form.values()
        values["currency"] = values["currency"] or self._stored.currency
        values["link"] = values["link"] or ""
        for place, section in enumerate(self.sections):
            if section.is_wrong(values):
                self.show_section(place)
                return False
        return self._write(values)

    def _write(self, values: dict[str, object]) -> bool:
        stage, today = self.stage.chosen, self.session.today
        reason = str(values.pop("exit_reason"))
        values.pop("stage", None)
        own = {name: value for name, value in values.items() if name in Partnership.__slots__}
        news = {name: value for name, value in own.items() if getattr(self._stored, name) != value}

        def write(workspace: Workspace) -> None:
            if news:
                workspace.partnerships.update(self._card.id, **news)
            if stage is not self._stored.stage:
                workspace.partnerships.move(self._card.id, stage, today, reason)
            elif stage.is_exit and reason != self._stored.exit_reason:
                workspace.partnerships.update(self._card.id, exit_reason=reason)
            for section in self.sections:
                section.write(workspace, self._card.id)

        return self.session.edit(f"Change terms of {self._card.name}", write) is not None

    def sizeHint(self) -> QSize:
        available = self.screen().availableGeometry().height() - 80
        return QSize(super().sizeHint().width(), min(HEIGHT, available))
