"""The owner's templates: a list, and beside it the one that is written, as the current person would get it."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.influencers.contact import Channel
from models.messages.message import Message
from models.messages.message_template import MessageTemplate
from models.messages.starter_templates import STARTERS
from models.reading.template_name import name_problem
from models.reading.text import clean, one_line
from storage.workspace import Action
from ui.influencers.campaign_field import campaign_at_hand
from ui.influencers.outreach.addressees import values_for
from ui.influencers.outreach.message_editor import MessageEditor
from ui.influencers.person import Person
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form_row import FormRow
from ui.widgets.label import note

WIDTH, _LIST_WIDTH = 1040, 200
_PAUSE = 1200
_CHANNELS = (Channel.EMAIL, Channel.DIRECT_MESSAGE)


class TemplateDialog(SmallDialog):
    """Saved as it is typed: after a pause, and when another one is chosen."""

    def __init__(self, person: Person | None, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Message templates", "Close", session, theme, parent)
        self._person = person
        self._shown: MessageTemplate | None = None
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self.list = QListWidget()
        self.name = QLineEdit()
        self.channel = ChoiceBox()
        self.editor = MessageEditor(theme)
        self.add_button = Button(self.tr("Add"), theme, icon_name="plus")
        self.copy_button = Button(self.tr("Duplicate"), theme, "link")
        self.delete_button = Button(self.tr("Delete"), theme, "link")
        self.starters_button = Button(self.tr("Add templates to begin with"), theme, "link")
        self._nothing = note(self.tr("No template yet. Add one, or begin with ours and make them your own."), theme)
        self._build()
        self._connect()
        self._show_person()
        self._show_list(None)
        (self.list if self.list.count() else self.add_button).setFocus()

    def _build(self) -> None:
        self.setFixedWidth(self.theme.scaled(WIDTH))
        self.ok_button.setDefault(False)
        self.cancel_button.hide()
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setProperty("look", "choices")
        self.list.setMinimumHeight(300)
        for channel in _CHANNELS:
            self.channel.addItem(channel.label, channel)
        left = QVBoxLayout()
        left.setSpacing(2 * STEP)
        left.addWidget(self._nothing)
        left.addWidget(self.list, 1)
        left.addWidget(self.add_button)
        left.addWidget(self.starters_button, 0, Qt.AlignmentFlag.AlignLeft)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(self.theme.scaled(_LIST_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(4 * STEP)
        row.addWidget(side)
        row.addWidget(self._right(), 1)
        self.body.addLayout(row, 1)

    def _right(self) -> QWidget:
        self._name_row = FormRow(self.tr("Name"), self.name, self.theme)
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        top.addWidget(self._name_row, 2, Qt.AlignmentFlag.AlignTop)
        top.addWidget(FormRow(self.tr("For"), self.channel, self.theme), 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        hint = self.tr("Fields in braces are filled for each person; double braces stay braces. Saved as you type.")
        foot.addWidget(note(hint, self.theme), 1)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.delete_button)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addLayout(top)
        column.addWidget(self.editor, 1)
        column.addLayout(foot)
        return self._page

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self.on_current_changed)
        self.name.editingFinished.connect(self.flush)
        self.channel.currentIndexChanged.connect(self.on_channel_chosen)
        self.editor.changed.connect(self._pause.start)
        self._pause.timeout.connect(self.flush)
        self.add_button.clicked.connect(self.on_add_clicked)
        self.copy_button.clicked.connect(self.on_copy_clicked)
        self.delete_button.clicked.connect(self.on_delete_clicked)
        self.starters_button.clicked.connect(self.on_starters_clicked)
        self.session.closed.connect(self.on_session_closed)

    def save(self) -> bool:
        """Write what is still being typed, and close."""
        return self.flush()

    def flush(self) -> bool:
        """Write what was typed; False while its name cannot stay."""
        self._pause.stop()
        shown = self._shown
        if shown is None:
            return True
        others = [each.name for each in self.session.workspace.message_templates.all() if each.id != shown.id]
        problem = name_problem(self.name.text(), others, "First contact")
        self._name_row.show_problem(problem)
        if problem:
            self.name.setFocus()
            return False
        new = self._typed(shown)
        if new != shown:
            self._shown = new
            values = {"name": new.name, "channel": new.channel, "subject": new.subject, "body": new.body}
            self._edit(f"Change template “{shown.name}”", lambda w: w.message_templates.update(shown.id, **values))
            self._show_names()
        return True

    def on_current_changed(self, current: QListWidgetItem | None) -> None:
        """Show the template chosen in the list; what was typed into the other one is written first."""
        chosen = current.data(Qt.ItemDataRole.UserRole) if current else None
        if self._shown is not None and chosen != self._shown.id and not self.flush():
            self._choose(self._shown.id)
            return
        self._show_template(self.session.workspace.message_templates.get(chosen) if chosen else None)

    def on_channel_chosen(self) -> None:
        """Only an e-mail has a subject."""
        self.editor.show_channel(self._channel)
        self.flush()

    def on_add_clicked(self) -> None:
        """Begin a new one."""
        self._make("Add a template", self.tr("New template"))

    def on_copy_clicked(self) -> None:
        """Begin a new one with the words of this one."""
        if self._shown is not None and self.flush():
            shown = self._shown
            self._make(
                f"Duplicate template “{shown.name}”", shown.name,
                channel=shown.channel, subject=shown.subject, body=shown.body,
            )  # fmt: skip

    def on_delete_clicked(self) -> None:
        """Delete it at once; the strip offers Undo."""
        shown = self._shown
        if shown is None:
            return
        self._shown = None
        self._pause.stop()
        if self._edit(f"Delete template “{shown.name}”", lambda w: w.message_templates.delete(shown.id)):
            self._show_list(None)
            self.strip.show_message(self.tr("“%1” deleted.").replace("%1", shown.name))
            undo = self.strip.add_button(self.tr("Undo"))
            undo.clicked.connect(lambda: self.on_undo_clicked(shown.id))
            self.strip.show()

    def on_session_closed(self) -> None:
        """Write nothing into a file that is closed."""
        self._pause.stop()
        self._shown = None

    def on_undo_clicked(self, template_id: int) -> None:
        """Bring a deleted one back, if nothing else was done since."""
        self.strip.hide()
        if self.flush():
            self.session.undo()
            self._show_list(template_id)

    def on_starters_clicked(self) -> None:
        """Add the first templates, as one edit."""
        if self._edit("Add templates to begin with", lambda w: w.message_templates.add_all(STARTERS)):
            self._show_list(None)
            self.list.setFocus()

    def _make(self, label: str, name: str, **values: object) -> None:
        made: list[int] = []
        if self.flush() and self._edit(label, lambda w: made.append(w.message_templates.add(name, **values))):
            self._show_list(made[0])
            self.name.setFocus()
            self.name.selectAll()

    def _edit(self, label: str, action: Action) -> bool:
        self.strip.hide()
        return self.session.edit(label, action) is not None

    @property
    def _channel(self) -> Channel:
        return Channel(self.channel.currentData())  # Qt keeps the text of it alone

    def _typed(self, shown: MessageTemplate) -> MessageTemplate:
        return replace(
            shown,
            name=one_line(self.name.text()),
            channel=self._channel,
            subject=one_line(self.editor.subject.text()),
            body=clean(self.editor.body.toPlainText()),
        )

    def _show_person(self) -> None:
        person = self._person
        if person is None:
            self.editor.show_person("", {})
            return
        values = values_for(person, campaign_at_hand(person, self.session), self.session)
        self.editor.show_person(person.name, values)

    def _show_list(self, chosen: int | None) -> None:
        kept = self.session.workspace.message_templates.all()
        self.list.blockSignals(True)
        self.list.clear()
        for template in kept:
            item = QListWidgetItem(template.name)
            item.setData(Qt.ItemDataRole.UserRole, template.id)
            self.list.addItem(item)
        self.list.blockSignals(False)
        for widget in (self.list, self._page):
            widget.setVisible(bool(kept))
        for widget in (self._nothing, self.starters_button):
            widget.setVisible(not kept)
        if kept:
            self._choose(chosen if chosen is not None else kept[0].id)
        shown = next((each for each in kept if each.id == chosen), kept[0] if kept else None)
        self._show_template(shown)

    def _choose(self, template_id: int) -> None:
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole) == template_id:
                self.list.setCurrentRow(place)
        self.list.blockSignals(False)

    def _show_names(self) -> None:
        for place in range(self.list.count()):
            item = self.list.item(place)
            if self._shown is not None and item.data(Qt.ItemDataRole.UserRole) == self._shown.id:
                item.setText(self._shown.name)

    def _show_template(self, template: MessageTemplate | None) -> None:
        self._shown = None
        if template is not None:
            self.name.setText(template.name)
            self._name_row.show_problem("")
            self.channel.setCurrentIndex(max(self.channel.findData(template.channel), 0))
            self.editor.show_channel(template.channel)
            self.editor.show_message(Message(template.subject, template.body))
        self._pause.stop()
        self._shown = template

    def reject(self) -> None:
        if self._shown is not None and not self.flush():
            self.name.setText(self._shown.name)  # a name that cannot be is not kept, the words are
            self.flush()
        self.leave()
