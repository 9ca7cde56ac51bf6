"""Another name for a campaign."""

from PySide6.QtWidgets import QWidget

from models.campaigns.campaign import Campaign
from ui.campaigns.edits import rename_campaign
from ui.campaigns.form import text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme


class RenameDialog(FormDialog):
    """One field; a name is needed."""

    def __init__(self, session: Session, theme: Theme, campaign: Campaign, parent: QWidget | None) -> None:
        super().__init__("Rename campaign", "Rename", session, theme, parent)
        self._campaign = campaign
        name = text_field(campaign.name)
        self.add_line([self.form.add("name", "Name", name)])
        self.body.addStretch(1)
        name.setFocus()
        name.selectAll()

    def save(self) -> bool:
        name = str(self.form.values()["name"])
        if not name:
            self.form.tell("name", self.tr("A campaign needs a name."))
            return False
        return rename_campaign(self.session, self._campaign, name)
