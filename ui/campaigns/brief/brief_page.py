"""The brief of a campaign: its elements at the left, how it reads at the right, for all or for one creator."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.business import Business
from models.campaigns.board import BoardCard
from models.campaigns.brief import Brief, BriefPart
from models.campaigns.brief_matter import BriefMatter
from models.campaigns.campaign import Campaign
from models.campaigns.finished_brief import FinishedBrief, finished_brief
from models.campaigns.partnership import Partnership
from models.plural import counted
from storage.campaigns.finished_briefs import brief_matter
from ui.campaigns.brief.brief_edits import change_about, change_element
from ui.campaigns.brief.brief_fields import BriefFields
from ui.campaigns.brief.brief_preview import BriefPreview
from ui.campaigns.brief.page_count import PageCount
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import Label, note
from ui.work.jobs import Jobs

WIDEST_FIELDS = 560


class BriefPage(QWidget):
    """Written down after a pause, when a field is left, and when something else is shown."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._campaign: Campaign | None = None
        self._cards: Sequence[BoardCard] = ()
        self._matter = BriefMatter(Business(), Campaign(0, ""))
        self._owner = self._campaigns = Brief()
        self.chooser = ChoiceBox()
        self.fields = BriefFields(theme, self)
        self.preview = BriefPreview(theme)
        self.length = note("", theme)
        self.copy = Button(self.tr("Copy as text"), theme, "secondary", "copy")
        self.each = Button(self.tr("One for each creator…"), theme)
        self.pages = PageCount(jobs, lambda: session.today, self)
        self._build(theme)
        self._connect()

    def _build(self, theme: Theme) -> None:
        self.chooser.setAccessibleName(self.tr("Whom the brief is for"))
        self.chooser.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(Label(self.tr("For"), theme, "small", tone="second"))
        head.addWidget(self.chooser)
        head.addStretch(1)
        head.addWidget(self.copy)
        head.addWidget(self.each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addLayout(self._halves(theme), 1)

    def _halves(self, theme: Theme) -> QHBoxLayout:
        self.fields.setMaximumWidth(theme.scaled(WIDEST_FIELDS))
        read = QVBoxLayout()
        read.setSpacing(STEP)
        read.addWidget(self.preview, 1)
        read.addWidget(self.length)
        halves = QHBoxLayout()
        halves.setSpacing(3 * STEP)
        halves.addWidget(self.fields, 1)
        halves.addLayout(read, 1)
        return halves

    def _connect(self) -> None:
        self.chooser.activated.connect(self.on_chosen)
        self.fields.typed.connect(self.on_typed)
        self.fields.written.connect(self.on_written)
        self.fields.about_written.connect(self.on_about_written)
        self.pages.counted.connect(self.on_counted)

    @property
    def campaign(self) -> Campaign | None:
        """The campaign whose brief is shown, ``None`` where there is none."""
        return self._campaign

    @property
    def partnership(self) -> Partnership | None:
        """Of the creator whose brief is shown, ``None`` where it is the one for everybody."""
        chosen = self.chooser.currentData()
        return next((card.partnership for card in self._cards if card.id == chosen), None)

    @property
    def partnerships(self) -> list[Partnership]:
        """Of all creators that get a brief: whoever left the campaign gets none."""
        return [card.partnership for card in self._cards]

    def show_campaign(self, campaign: Campaign, cards: Sequence[BoardCard]) -> None:
        """Show a campaign's brief; what is being typed for the same one stays."""
        is_other = self._campaign is None or self._campaign.id != campaign.id
        if is_other:
            self.flush()
        chosen = None if is_other else self.chooser.currentData()
        self._campaign = campaign
        self._cards = [card for card in cards if not card.stage.is_exit]
        self._fill_chooser(chosen)
        self._show()

    def choose(self, partnership_id: int | None) -> None:
        """Show the brief of one creator, or the one for everybody."""
        self.flush()
        self.chooser.setCurrentIndex(max(self.chooser.findData(partnership_id), 0))
        self._show()

    def flush(self) -> None:
        """Write down what was typed."""
        if self._campaign is not None:
            self.fields.flush()

    def forget(self) -> None:
        """Let go of the campaign: its file has been closed."""
        self._campaign = None
        self._cards = ()
        self.fields.stop()
        self.pages.stop()

    def on_chosen(self, place: int) -> None:
        """Show the brief of whoever was chosen."""
        self.choose(self.chooser.itemData(place))

    def on_typed(self) -> None:
        """Show at once how it reads."""
        if self._campaign is not None and self.isVisible():
            self._show_finished()

    def on_written(self, part: BriefPart, text: str) -> None:
        """Write an element of the brief shown."""
        if self._campaign is not None:
            whose = self._campaign.name
            if self._matter.name:
                whose = self.tr("{campaign} for {name}").format(campaign=whose, name=self._matter.name)
            change_element(self._session, self._owner, part, text, whose)

    def on_about_written(self, text: str) -> None:
        """Write what the campaign is about."""
        if self._campaign is not None:
            change_about(self._session, self._campaign, text)

    def on_counted(self, brief: FinishedBrief, pages: int) -> None:
        """Tell whether it fits one page."""
        fits = self.tr("Fits on one page") if pages == 1 else self.tr("Takes {} pages: shorten it to fit on one")
        self.length.setText(f"{fits.format(pages)} · {counted(brief.words, 'word')}")
        self.length.set_tone("second" if pages == 1 else "danger")

    def _fill_chooser(self, chosen: int | None) -> None:
        assert self._campaign is not None  # noqa: S101  # only called with one shown
        differing = self._session.workspace.briefs.differing(self._campaign.id)
        self.chooser.clear()
        self.chooser.addItem(self.tr("Everybody"), None)
        for card in self._cards:
            differs = len(differing[card.id].typed) if card.id in differing else 0
            words = f" · {counted(differs, 'difference')}" if differs else ""
            self.chooser.addItem(f"{card.name}{words}", card.id)
        self.chooser.setCurrentIndex(max(self.chooser.findData(chosen), 0))
        self.each.setEnabled(bool(self._cards))

    def _show(self) -> None:
        campaign, partnership = self._campaign, self.partnership
        if campaign is None or not self.isVisible():
            return
        briefs = self._session.workspace.briefs
        self._matter = brief_matter(self._session.workspace, campaign, partnership)
        self._campaigns = briefs.of_campaign(campaign.id)
        self._owner = briefs.of_partnership(partnership.id) if partnership else self._campaigns
        self.fields.show_brief(self._owner, self._matter, self._campaigns)
        self._show_finished()

    def _show_finished(self) -> None:
        typed = self.fields.brief
        campaign = self._matter.campaign
        about = campaign.brief if self._matter.partnership else self.fields.about_text
        matter = replace(self._matter, campaign=replace(campaign, brief=about))
        is_hers = typed.partnership_id is not None
        brief = finished_brief(matter, self._campaigns if is_hers else typed, typed if is_hers else None)
        self.preview.show_brief(brief)
        self.pages.ask(brief)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
