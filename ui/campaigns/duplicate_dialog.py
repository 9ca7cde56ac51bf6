"""A campaign once more, from another day on."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from models import show
from models.campaigns.campaign import Campaign
from models.campaigns.campaign_copy import CopyWishes, copy_name, end_of_copy, offered_start
from models.plural import counted
from models.reading.named_days import examples
from models.reading.template_name import free_name
from storage.campaigns.campaign_copies import creators_to_copy
from ui.campaigns.copy_edits import duplicate_campaign
from ui.campaigns.form import text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.label import note


class DuplicateDialog(FormDialog):
    """Asks for the name and the start of the copy. ``made_id`` is the id of the copy."""

    def __init__(self, session: Session, theme: Theme, campaign: Campaign, parent: QWidget | None) -> None:
        super().__init__("Duplicate campaign", "Duplicate", session, theme, parent)
        self.made_id: int | None = None
        self._campaign = campaign
        self._creators = len(creators_to_copy(session.workspace, campaign.id))
        self.starts = DayField(theme, ahead=session.today)
        self.with_creators = QCheckBox()
        self.with_brief = QCheckBox(self.tr("Its brief"))
        self._end = note("", theme)
        self._build()
        self.starts.textChanged.connect(self.on_start_typed)
        self.on_start_typed()

    def _build(self) -> None:
        taken = [one.name for one in self.session.workspace.campaigns.all()]
        name = text_field(free_name(copy_name(self._campaign.name), taken))
        self.starts.set_value(offered_start(self._campaign, self.session.today))
        self.starts.setPlaceholderText(f"For instance {examples()}; empty for no dates yet")
        self.add_line([self.form.add("name", "Name of the copy", name)])
        self.add_line([self.form.add("starts_on", "Starts on", self.starts)])
        self.body.addWidget(self._end)
        who = counted(self._creators, "creator")
        self.with_creators.setText(self.tr("{}, as ideas with their terms and promised pieces").format(who))
        self.with_creators.setEnabled(bool(self._creators))
        for tick in (self.with_creators, self.with_brief):
            tick.setChecked(tick.isEnabled())
            self.body.addWidget(tick)
        told = self.tr("Payments, posts, codes and results stay behind, and whoever left or may not be contacted.")
        self.body.addWidget(note(told, self.theme))
        self.body.addStretch(1)
        name.setFocus()
        name.selectAll()

    def on_start_typed(self) -> None:
        """Say when the copy would end."""
        ends = end_of_copy(self._campaign, self.starts.value)
        if self.starts.value is None:
            self._end.setText(self.tr("Without a start the copy has no dates."))
        elif ends is None:
            self._end.setText(self.tr("“{}” has no dates, so days of pieces stay open.").format(self._campaign.name))
        else:
            told = self.tr("Ends {}, as long as the original. Days of rights and pieces move along.")
            self._end.setText(told.format(show.day(ends, year=True)))

    def save(self) -> bool:
        values = self.form.values()
        name, starts = str(values["name"]), values["starts_on"]
        if not name:
            self.form.tell("name", self.tr("A campaign needs a name."))
            return False
        wishes = CopyWishes(
            name,
            starts if isinstance(starts, date) else None,
            with_creators=self.with_creators.isChecked(),
            with_brief=self.with_brief.isChecked(),
        )
        self.made_id = duplicate_campaign(self.session, self._campaign, wishes)
        return self.made_id is not None
