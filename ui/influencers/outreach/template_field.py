"""Which template a message begins with."""

from PySide6.QtWidgets import QWidget

from models.influencers.contact import Channel
from models.messages.message_template import MessageTemplate
from ui.session import Session
from ui.widgets.choice_box import ChoiceBox


class TemplateField(ChoiceBox):
    """A blank message, then the templates of the channel, then the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates: dict[int, MessageTemplate] = {}
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)

    @property
    def template(self) -> MessageTemplate | None:
        """The template chosen; ``None`` for a blank message."""
        return self._templates.get(self.currentData() or 0)

    @property
    def has_templates(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self._templates)

    def show_templates(self, session: Session, channel: Channel) -> None:
        """Read what is on offer; the one chosen stays, if it is still there."""
        chosen = self.currentData()
        kept = session.workspace.message_templates.all()
        kept.sort(key=lambda template: template.channel is not channel)
        self._templates = {template.id: template for template in kept}
        self.blockSignals(True)
        self.clear()
        self.addItem(self.tr("Blank message"), None)
        for template in kept:
            self.addItem(template.name, template.id)
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, template_id: int | None) -> None:
        """Show a template as chosen; nothing is announced."""
        was = self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(template_id), 0))
        self.blockSignals(was)
