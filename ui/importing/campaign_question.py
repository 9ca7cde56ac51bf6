"""Which campaign a file's expenses or payments belong to; one that is not there yet can be made by its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.importing import CampaignUnknownError
from models.reading.text import one_line
from ui.importing.question_page import QuestionPage
from ui.session import Session
from ui.theme import Theme


class CampaignQuestion(QuestionPage):
    """``answered`` carries the campaign's id."""

    answered = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("campaign", self.tr("Campaign"), theme, parent)
        self._session = session
        self.name = QLineEdit()
        self.name.setMinimumWidth(self.box.minimumWidth())
        self.name.setPlaceholderText(self.tr("Name of the new campaign"))
        self.name.setAccessibleName(self.tr("Name of the new campaign"))
        self.row.insertWidget(self.row.indexOf(self.onward), self.name)
        self.onward.setText(self.tr("Continue"))
        self.box.currentIndexChanged.connect(self.on_chosen)
        self.name.textChanged.connect(self.on_chosen)

    def ask(self, error: CampaignUnknownError) -> None:
        """Ask for the campaign of a file, the one begun last first."""
        campaigns = self._session.workspace.campaigns.all()
        self.name.clear()
        self.box.clear()
        for campaign in campaigns:
            self.box.addItem(campaign.name, campaign.id)
        self.box.addItem(self.tr("A new campaign…"), None)
        self.box.setVisible(bool(campaigns))
        hint = self.tr("Choose it below.") if campaigns else self.tr("There is no campaign yet: name one to make it.")
        self.say(self.tr("Which campaign is this for?"), f"{error.message} {hint}")
        self.on_chosen()
        (self.box if campaigns else self.name).setFocus()

    def on_chosen(self) -> None:
        """Ask for a name where none of the campaigns will do."""
        is_new = self.box.currentData() is None
        self.name.setVisible(is_new)
        self.onward.setEnabled(not is_new or bool(one_line(self.name.text())))

    def on_onward_clicked(self) -> None:
        """Go on with the chosen one, or make the one that was named."""
        chosen, name = self.box.currentData(), one_line(self.name.text())
        if chosen is None and name:
            made: list[int] = []
            label = self.tr("Add campaign %1").replace("%1", name)
            with self._session.kept_by_form():
                changes = self._session.edit(label, lambda w: made.append(w.campaigns.add(name=name)))
            chosen = made[0] if changes else None
        if chosen is not None:
            self.answered.emit(chosen)
