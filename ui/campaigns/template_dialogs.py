"""Keep a campaign as a template, and make one from a template."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_template import EXAMPLE, CampaignTemplate
from models.reading.named_days import examples
from models.reading.template_name import free_name, name_problem
from ui.campaigns.copy_edits import add_from_template, rename_template, save_template
from ui.campaigns.form import ChoiceField, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.label import note


class TemplateNameDialog(FormDialog):
    """One field: a name that no other template has."""

    def __init__(
        self, title: str, button: str, name: str, session: Session, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(title, button, session, theme, parent)
        field = text_field(name)
        self.add_line([self.form.add("name", "Name", field)])
        field.setFocus()
        field.selectAll()

    def save(self) -> bool:
        name = str(self.form.values()["name"])
        problem = name_problem(name, self.others(), EXAMPLE)
        if problem:
            self.form.tell("name", problem)
            return False
        return self.write(name)

    def others(self) -> list[str]:
        """Names that are taken."""
        return [template.name for template in self.session.workspace.campaign_templates.all()]

    def write(self, name: str) -> bool:
        """Write it under a name that is free; says whether it is stored."""
        raise NotImplementedError


class SaveTemplateDialog(TemplateNameDialog):
    """Keeps a campaign as a template."""

    def __init__(self, session: Session, theme: Theme, campaign: Campaign, parent: QWidget | None) -> None:
        taken = [template.name for template in session.workspace.campaign_templates.all()]
        name = free_name(campaign.name, taken)
        super().__init__("Save as template", "Save template", name, session, theme, parent)
        self._campaign = campaign
        told = self.tr("Keeps goal, budget, product, regions, landing page, brief and how long it runs; no people.")
        self.body.addWidget(note(told, theme))
        self.body.addStretch(1)

    def write(self, name: str) -> bool:
        return save_template(self.session, self._campaign, name)


class RenameTemplateDialog(TemplateNameDialog):
    """Gives a template another name."""

    def __init__(self, session: Session, theme: Theme, template: CampaignTemplate, parent: QWidget | None) -> None:
        super().__init__("Rename template", "Rename", template.name, session, theme, parent)
        self._template = template
        self.body.addStretch(1)

    def others(self) -> list[str]:
        return [name for name in super().others() if name != self._template.name]

    def write(self, name: str) -> bool:
        return rename_template(self.session, self._template, name)


class FromTemplateDialog(FormDialog):
    """Asks which template, the name and the start. ``made_id`` is the id of the new campaign."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        templates: Sequence[CampaignTemplate],
        chosen: CampaignTemplate,
        parent: QWidget | None,
    ) -> None:
        super().__init__("New campaign from template", "Add campaign", session, theme, parent)
        self.made_id: int | None = None
        self.template = ChoiceField([(one.name, one) for one in templates], chosen)
        self._holds = note("", theme)
        self._build()
        self.template.currentIndexChanged.connect(self.on_template_chosen)
        self.on_template_chosen()

    def _build(self) -> None:
        name = text_field("", self.tr("For instance Autumn gluten-free box"))
        starts = DayField(self.theme, ahead=self.session.today)
        starts.setPlaceholderText(f"For instance {examples()}")
        self.add_line([self.form.add("template", "Template", self.template)])
        self.body.addWidget(self._holds)
        self.add_line([self.form.add("name", "Name", name), self.form.add("starts_on", "Starts on", starts)])
        self.body.addStretch(1)
        name.setFocus()

    def on_template_chosen(self) -> None:
        """Say what is in the template."""
        self._holds.setText(self.template.chosen.summary(self.session.business.currency))

    def save(self) -> bool:
        values = self.form.values()
        name, starts = str(values["name"]), values["starts_on"]
        if not name:
            self.form.tell("name", self.tr("A campaign needs a name."))
            return False
        day = starts if isinstance(starts, date) else None
        self.made_id = add_from_template(self.session, self.template.chosen, name, day)
        return self.made_id is not None
