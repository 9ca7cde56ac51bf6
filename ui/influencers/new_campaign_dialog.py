"""A new campaign that begins with the chosen influencers."""

from collections.abc import Collection

from PySide6.QtWidgets import QLineEdit, QWidget

from models.reading.text import one_line
from storage.workspace import Workspace
from ui.influencers.campaign_menu import add_all
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form_row import FormRow


class NewCampaignDialog(SmallDialog):
    """A name is enough; the rest is filled in on the Campaigns tab. ``made_id`` is the new campaign."""

    def __init__(
        self, ids: Collection[int], whom: str, session: Session, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__("New campaign", "Make campaign", session, theme, parent)
        self._ids = ids
        self.made_id: int | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("For instance Autumn week"))
        self._row = FormRow(self.tr("Name"), self.name, theme, self.tr("%1 will be in it.").replace("%1", whom))
        self.name.textEdited.connect(lambda: self._row.show_problem(""))
        self.body.addWidget(self._row)

    def save(self) -> bool:
        """Make the campaign with its first influencers, as one edit."""
        name = one_line(self.name.text())
        if not name:
            self._row.show_problem(self.tr("A campaign needs a name."))
            self.name.setFocus()
            return False
        return self.session.edit(f"Make campaign {name}", lambda w: self._write(w, name)) is not None

    def _write(self, workspace: Workspace, name: str) -> None:
        currency = self.session.business.currency
        self.made_id = workspace.campaigns.add(name=name, currency=currency, created_on=self.session.today)
        add_all(workspace, self._ids, self.made_id, currency, self.session)
