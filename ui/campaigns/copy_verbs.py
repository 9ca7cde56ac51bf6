"""What the Campaign menu offers to make one campaign from another, or from a template."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_template import CampaignTemplate
from ui.tab import Tab

Current = Callable[[], Campaign | None]
Show = Callable[[int], object]


class CopyVerbs(QObject):
    """``current`` gives the campaign that is shown, ``show`` goes to one that was made."""

    def __init__(self, current: Current, show: Show, tab: Tab) -> None:
        super().__init__(tab)
        self._current = current
        self._show = show
        self._tab = tab

    def duplicate(self) -> None:
        """Make a copy of the campaign shown."""
        from ui.campaigns.duplicate_dialog import DuplicateDialog

        if (campaign := self._current()) is not None:
            dialog = DuplicateDialog(self._tab.session, self._tab.theme, campaign, self._tab)
            dialog.accepted.connect(lambda: self._go_to(dialog.made_id))
            dialog.open()

    def save_template(self) -> None:
        """Keep the campaign shown as a template."""
        from ui.campaigns.template_dialogs import SaveTemplateDialog

        if (campaign := self._current()) is not None:
            SaveTemplateDialog(self._tab.session, self._tab.theme, campaign, self._tab).open()

    def new_from_template(self, chosen: CampaignTemplate | None = None) -> None:
        """Make a campaign from a template, the first one unless another is chosen."""
        from ui.campaigns.template_dialogs import FromTemplateDialog

        templates = self._tab.session.workspace.campaign_templates.all()
        if not templates:
            told = self.tr("No template yet. Choose a campaign, then “Save as template…”.")
            self._tab.told.emit(told, False)
            return
        first = chosen if chosen is not None and chosen in templates else templates[0]
        dialog = FromTemplateDialog(self._tab.session, self._tab.theme, templates, first, self._tab)
        dialog.accepted.connect(lambda: self._go_to(dialog.made_id))
        dialog.open()

    def manage_templates(self) -> None:
        """Rename and delete templates."""
        from ui.campaigns.campaign_templates_dialog import CampaignTemplatesDialog

        dialog = CampaignTemplatesDialog(self._tab.session, self._tab.theme, self._tab)
        dialog.wanted.connect(self.new_from_template)
        dialog.open()

    def _go_to(self, campaign_id: int | None) -> None:
        if campaign_id is not None:
            self._show(campaign_id)
