"""Logging what was said, and when to go on."""

from PySide6.QtWidgets import QLineEdit, QWidget

from models import show
from models.influencers.contact import Channel, Contact, Direction
from models.influencers.follow_up import FollowUp
from models.influencers.typed_follow_up import parse_follow_up
from models.reading.named_days import examples
from models.reading.text import one_line
from storage.workspace import Workspace
from ui.influencers.campaign_field import CampaignField, campaign_at_hand
from ui.influencers.conversation_edits import move_on, put_step, tick_off
from ui.influencers.outcome_field import OutcomeField
from ui.influencers.person import Person
from ui.influencers.small_dialog import SmallDialog
from ui.influencers.stage_mover import StageMover
from ui.influencers.tick_off import TickOff
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_field import DayField
from ui.widgets.echo_field import EchoField
from ui.widgets.editing import editor
from ui.widgets.form_row import FormRow


def shown_step(step: FollowUp) -> str:
    """A next step as it was understood."""
    return " · ".join(part for part in (show.day(step.due_on, year=True), step.note) if part)


class ContactDialog(SmallDialog):
    """A new line of the conversation (with the next step), or one that is there already."""

    def __init__(
        self, person: Person, session: Session, theme: Theme, contact: Contact | None, parent: QWidget | None
    ) -> None:
        title = f"Log contact with {person.name}" if contact is None else f"Conversation with {person.name}"
        super().__init__(title, "Log contact" if contact is None else "Save changes", session, theme, parent)
        self._person = person
        self._contact = contact
        self._is_step = contact is not None and contact.is_step
        self.day = DayField(theme, near=session.today)
        self.channel = ChoiceBox()
        self.direction = ChoiceBox()
        self.campaign = CampaignField()
        self.words = QLineEdit()
        self.outcome = OutcomeField()
        self.step: EchoField[FollowUp] = EchoField(
            theme, lambda text: parse_follow_up(text, session.today), shown_step
        )
        self.tick_off = TickOff()
        self.mover = StageMover()
        self._build()

    def _build(self) -> None:
        for channel in Channel:
            self.channel.addItem(channel.label, channel)
        self.direction.addItem(self.tr("I wrote or said it"), Direction.OUT)
        self.direction.addItem(self.tr("They wrote or said it"), Direction.IN)
        self._day_row = FormRow(self.tr("Due on") if self._is_step else self.tr("Day"), self.day, self.theme)
        self._step_row = FormRow(self.tr("Next step"), self.step, self.theme)
        self.words.setPlaceholderText(self.tr("For instance asked for the address"))
        self.step.setPlaceholderText(self.tr("For instance Friday ask for the address"))
        self.day.problem_found.connect(self._day_row.show_problem)
        self.step.problem_found.connect(self._step_row.show_problem)
        channel_row = FormRow(self.tr("How"), self.channel, self.theme)
        direction_row = FormRow(self.tr("Who"), self.direction, self.theme)
        outcome_row = FormRow(self.tr("What came of it"), self.outcome, self.theme)
        self.add_line(self._day_row, channel_row)
        self.body.addWidget(direction_row)
        self.body.addWidget(FormRow(self.tr("Campaign"), self.campaign, self.theme))
        words = self.tr("What to do") if self._is_step else self.tr("What it was about")
        self.body.addWidget(FormRow(words, self.words, self.theme))
        self.body.addWidget(outcome_row)
        self.body.addWidget(self._step_row)
        self.body.addWidget(self.tick_off)
        self.body.addWidget(self.mover)
        for row in (channel_row, direction_row, outcome_row):
            row.setVisible(not self._is_step)
        self._step_row.setVisible(self._contact is None)
        self._show_contact()
        for choice in (self.direction, self.campaign):
            choice.currentIndexChanged.connect(self.on_talk_chosen)
        self.on_talk_chosen()
        self.words.setFocus()

    def _show_contact(self) -> None:
        contact = self._contact
        if contact is None:
            self.day.set_value(self.session.today)
            self.tick_off.show_due(self._person.contacts, self.session.today)
            self.campaign.show_campaigns(self._person, self.session, campaign_at_hand(self._person, self.session))
            return
        self.day.set_value(contact.happened_on or contact.due_on)
        self.channel.setCurrentIndex(self.channel.findData(contact.channel))
        self.direction.setCurrentIndex(self.direction.findData(contact.direction))
        self.campaign.show_campaigns(self._person, self.session, contact.campaign_id)
        self.words.setText(contact.note)
        self.outcome.set_value(contact.outcome)
        delete = editor(Button(self.tr("Delete this line"), self.theme, "link"))
        delete.clicked.connect(self.on_delete_clicked)
        self.body.addWidget(delete)

    def on_talk_chosen(self) -> None:
        """Offer what a new word makes of the stage in its campaign."""
        if self._contact is None:
            direction = Direction(self.direction.currentData())
            self.mover.show_move(self._person, self.campaign.value, direction, self.session.stage_names)

    def on_delete_clicked(self) -> None:
        """Take the line out of the conversation."""
        contact = self._contact
        if contact is not None:
            label = f"Delete a line of {self._person.name}"
            if self.session.edit(label, lambda w: w.contacts.delete(contact.id)) is not None:
                self.accept()

    def save(self) -> bool:
        """Write the line, and the next step with it."""
        day_problem = self.day.problem
        if not day_problem and self.day.value is None:
            day_problem = self.tr("Type the day, such as {}.").format(examples())
        self._day_row.show_problem(day_problem)
        self._step_row.show_problem(self.step.problem)
        if day_problem or self.step.problem:
            (self.day if day_problem else self.step).setFocus()
            return False
        verb = "Log contact with" if self._contact is None else "Change a line of"
        return self.session.edit(f"{verb} {self._person.name}", self._write) is not None

    def _write(self, workspace: Workspace) -> None:
        values: dict[str, object] = {"note": one_line(self.words.text()), "campaign_id": self.campaign.value}
        if self._is_step and self._contact is not None:
            workspace.contacts.update(self._contact.id, due_on=self.day.value, **values)
            return
        values |= {
            "happened_on": self.day.value,
            "channel": self.channel.currentData(),
            "direction": self.direction.currentData(),
            "outcome": self.outcome.value,
        }
        if self._contact is not None:
            workspace.contacts.update(self._contact.id, **values)
            return
        workspace.contacts.add(self._person.id, **values)
        tick_off(workspace, self.tick_off.value, self.session.today)
        put_step(workspace, self._person.id, self.step.value, self.campaign.value)
        move_on(workspace, self.mover.value, self.session.today)
