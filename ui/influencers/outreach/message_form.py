"""Template, campaign, next step and words of a message to one person."""


from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.influencers.contact import Channel, Direction
from models.influencers.follow_up import FollowUp
from models.influencers.outreach import first_words
from models.influencers.typed_follow_up import parse_follow_up
from models.messages.message import Message
from models.messages.starter_templates import STARTERS
from ui.influencers.campaign_field import CampaignField, campaign_at_hand
from ui.influencers.contact_dialog import shown_step
from ui.influencers.outreach.addressees import values_for
from ui.influencers.outreach.letters import Letter
from ui.influencers.outreach.message_editor import MessageEditor
from ui.influencers.outreach.template_field import TemplateField
from ui.influencers.person import Person
from ui.influencers.stage_mover import StageMover
from ui.influencers.tick_off import TickOff
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow


class MessageForm(QWidget):
    """Fills the words for the person shown. What is typed for one may go on to the next (``keep_words``)."""

    changed = Signal()
    templates_asked = Signal()

    def __init__(self, channel: Channel, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channel = channel
        self._session = session
        self._person: Person | None = None
        self._is_campaign_chosen = False
        self._given: tuple[Message, str] = (Message(), "")
        self.template = TemplateField()
        self.campaign = CampaignField()
        self.step: EchoField[FollowUp] = EchoField(
            theme, lambda text: parse_follow_up(text, session.today), shown_step
        )
        self.tick_off = TickOff()
        self.mover = StageMover()
        self.editor = MessageEditor(theme)
        self.keep_words = QCheckBox(self.tr("Use these words for the next ones too"))
        self.templates_button = Button(self.tr("Edit templates…"), theme, "link")
        self.starters_button = Button(self.tr("Add templates to begin with"), theme, "link")
        self._build(theme)
        self._connect()
        self.show_templates()

    def _build(self, theme: Theme) -> None:
        self._step_row = FormRow(self.tr("Next step"), self.step, theme)
        self.step.setPlaceholderText(self.tr("For instance in 5 days ask again"))
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        top.addWidget(FormRow(self.tr("Template"), self.template, theme), 1)
        top.addWidget(FormRow(self.tr("Campaign"), self.campaign, theme), 1)
        top.addWidget(self._step_row, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.keep_words)
        foot.addStretch(1)
        foot.addWidget(self.starters_button)
        foot.addWidget(self.templates_button)
        self.keep_words.setChecked(True)
        self.editor.show_channel(self._channel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addLayout(top)
        column.addWidget(self.tick_off)
        column.addWidget(self.mover)
        column.addWidget(self.editor, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.template.currentIndexChanged.connect(self.on_template_chosen)
        self.campaign.currentIndexChanged.connect(self.on_campaign_chosen)
        self.campaign.currentIndexChanged.connect(self._show_move)
        self.editor.changed.connect(self.changed)
        self.step.problem_found.connect(self._step_row.show_problem)
        self.step.textEdited.connect(lambda: self._step_row.show_problem(""))
        self.templates_button.clicked.connect(self.templates_asked)
        self.starters_button.clicked.connect(self.on_starters_clicked)

    @property
    def about(self) -> str:
        """What the conversation says of the message: its template, else how it begins."""
        template = self.template.template
        filled = self.editor.filled
        return template.name if template else first_words(filled.subject, filled.body)

    @property
    def is_typing(self) -> bool:
        """Whether the words are others than those that the person was shown with, or of the template."""
        return (self.editor.message, self.step.text()) != self._given

    def show_person(self, person: Person, letter: Letter) -> None:
        """Show what somebody is to get: her words where she has some, else those of the template."""
        self._person = person
        self.tick_off.show_due(person.contacts, self._session.today)
        if not self._is_campaign_chosen:
            self.campaign.show_campaigns(person, self._session, campaign_at_hand(person, self._session))
        self._show_move()
        self._fill()
        if letter.message is not None:
            self.template.choose(letter.template_id)
            self.editor.show_message(letter.message)
        elif not self.keep_words.isChecked():
            self.editor.show_message(self._words_of_template())
        self._given = self.editor.message, self.step.text()

    def _show_move(self) -> None:
        """Offer what the message makes of her stage in its campaign."""
        if self._person is not None:
            self.mover.show_move(self._person, self.campaign.value, Direction.OUT, self._session.stage_names)

    def keep(self, letter: Letter) -> None:
        """Remember in the letter what stands here."""
        letter.message, letter.template_id = self.editor.message, self.template.currentData()

    def is_ready(self) -> bool:
        """Whether it can go out; if not, go to what is wrong and say so."""
        problem = self.editor.filled.problem(self._person.name if self._person else "")
        self.editor.tell(problem)
        if problem:
            self.editor.body.setFocus()
            return False
        self._step_row.show_problem(self.step.problem)
        if self.step.problem:
            self.step.setFocus()
            return False
        return True

    def show_templates(self) -> None:
        """Offer the templates there are now."""
        self.template.show_templates(self._session, self._channel)
        self.starters_button.setVisible(not self.template.has_templates)

    def on_template_chosen(self) -> None:
        """Begin with the words of a template; a blank message goes on to the next ones as it is typed."""
        self.keep_words.setChecked(self.template.template is None)
        self.editor.show_message(self._words_of_template())
        self._given = self.editor.message, self._given[1]

    def on_campaign_chosen(self) -> None:
        """Fill for another campaign, for those to come too."""
        self._is_campaign_chosen = True
        self._fill()
        self.changed.emit()

    def on_starters_clicked(self) -> None:
        """Add the first templates, as one edit."""
        if self._session.edit("Add templates to begin with", lambda w: w.message_templates.add_all(STARTERS)):
            self.show_templates()
            self.template.setFocus()

    def _words_of_template(self) -> Message:
        template = self.template.template
        return Message(template.subject, template.body) if template else Message()

    def _fill(self) -> None:
        if self._person is not None:
            values = values_for(self._person, self.campaign.value, self._session)
            self.editor.show_person(self._person.name, values)
