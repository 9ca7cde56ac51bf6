"""Choose influencers for a campaign."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.campaigns.campaign import Campaign
from models.plural import counted
from ui.campaigns.candidate_list import ENTER, CandidateList
from ui.campaigns.edits import add_creators
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, heading
from ui.widgets.search_field import SearchField

IN_ALREADY = "already in this campaign"


class AddCreatorsDialog(QDialog):
    """Type to search, Return to choose the first found, or Down to the list and Space; OK shortlists all chosen.

    Return in an empty search is OK. ``label`` names the edit.
    """

    def __init__(self, session: Session, theme: Theme, campaign: Campaign, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session = session
        self._campaign = campaign
        self.label = ""
        taken = {one.influencer_id: IN_ALREADY for one in session.workspace.partnerships.of_campaign(campaign.id)}
        self._theme = theme
        self.search = SearchField(self.tr("Search influencers"), theme)
        self.list = CandidateList(session.workspace.influencers, taken, theme)
        self._count = Label("", theme, "small", tone="second")
        self._ok = Button("", theme, "primary")
        self._cancel = Button(self.tr("Cancel"), theme)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add creators"))
        self._build(theme)
        self._connect()
        self.on_searched("")
        self.on_chosen_changed()

    def _build(self, theme: Theme) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(self.tr("Add creators to “{}”").format(self._campaign.name), theme))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._ok.setDefault(True)
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.on_searched)
        self.search.left.connect(self.reject)
        self.list.candidates.chosen_changed.connect(self.on_chosen_changed)
        self._ok.clicked.connect(self.on_ok_clicked)
        self._cancel.clicked.connect(self.reject)

    def on_searched(self, query: str) -> None:
        """Show whom the words are found in."""
        found = self.list.candidates.search(query)
        self._count.setText(counted(found, "influencer") if found else self.tr("Nobody found"))

    def choose_found(self) -> None:
        """Choose the first who was found, or the current one, and empty the search for the next name."""
        found = self.list.found
        if found is None:
            return
        if reason := self.list.candidates.reason(found):
            self._count.setText(f"{self.list.candidates.row(found).name}: {reason}")
            return
        self.list.candidates.choose(found)
        self.search.clear()

    def on_chosen_changed(self) -> None:
        """Say on the button what it would do."""
        chosen = len(self.list.chosen_ids)
        self._ok.setText(self.tr("Add {}").format(counted(chosen, "creator")) if chosen else self.tr("Add creators"))
        self._ok.setEnabled(bool(chosen))

    def on_ok_clicked(self) -> None:
        """Shortlist the chosen ones; stays open where that could not be written."""
        self.label = add_creators(self._session, self._campaign, self.list.chosen_ids)
        if self.label:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.focusWidget() is self.search:
            self.list.start()
        elif event.key() in ENTER and self.focusWidget() is self.search and self.search.text().strip():
            self.choose_found()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        wide, high = self._theme.scaled(580), self._theme.scaled(600)
        return QSize(wide, min(high, self.screen().availableGeometry().height() - 80))

    def open(self) -> None:
        self.resize(self.sizeHint())
        super().open()
