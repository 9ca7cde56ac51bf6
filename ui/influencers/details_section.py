"""How to reach somebody, and what the owner notes down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from models.influencers.influencer import Influencer
from models.reading.email import is_email, mistyped
from models.reading.place import place_text
from models.reading.text import one_line
from ui.influencers.fold_section import FoldSection
from ui.influencers.influencer_words import DO_NOT_CONTACT
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.editing import editor
from ui.widgets.flushed_text import FlushedText
from ui.widgets.form_row import FormRow
from ui.widgets.line_field import LineField

_LISTS = ("niches", "languages", "tags")
_LINES = (("email",), ("phone", "place"), ("niches",), ("languages", "tags"))
"""Which fields stand side by side."""


class DetailsSection(FoldSection):
    """``changed`` carries the id of the person, the name of a field and its new value."""

    changed = Signal(int, str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Contact and notes"), "details", theme, parent)
        self._influencer: Influencer | None = None
        self.fields = {name: editor(LineField()) for name in ("email", "phone", "place", *_LISTS)}
        self.notes = FlushedText()
        self.flag = editor(QCheckBox(DO_NOT_CONTACT))
        self._rows: dict[str, FormRow] = {}
        self._build(theme)
        self._connect()

    def _build(self, theme: Theme) -> None:
        labels = {
            "email": self.tr("E-mail"),
            "phone": self.tr("Phone"),
            "place": self.tr("Place"),
            "niches": self.tr("Niches"),
            "languages": self.tr("Languages"),
            "tags": self.tr("Tags"),
        }
        self.fields["place"].setPlaceholderText(self.tr("For instance Lyon, FR"))
        self.fields["niches"].setPlaceholderText(self.tr("several with commas between"))
        self.fields["languages"].setPlaceholderText(self.tr("French, English"))
        self.fields["tags"].setPlaceholderText(self.tr("favourite, local"))
        self.body.setSpacing(2 * STEP)
        for name, field in self.fields.items():
            self._rows[name] = FormRow(labels[name], field, theme)
        for names in _LINES:
            line = QHBoxLayout()
            line.setSpacing(3 * STEP)
            for name in names:
                line.addWidget(self._rows[name], 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
        self.notes.setFixedHeight(96)
        self.notes.setPlaceholderText(self.tr("Anything worth remembering"))
        self.body.addWidget(FormRow(self.tr("Notes"), self.notes, theme))
        self.body.addWidget(self.flag)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.editingFinished.connect(lambda name=name: self.on_field_left(name))
            field.textEdited.connect(lambda _, name=name: self._rows[name].show_problem(""))
        self.notes.committed.connect(lambda text: self._tell("notes", text))
        self.flag.clicked.connect(lambda on: self._tell("do_not_contact", on))

    def show_influencer(self, influencer: Influencer) -> None:
        """Show somebody; what is being typed about the same person stays."""
        is_other = self._influencer is None or self._influencer.id != influencer.id
        if is_other:
            self.flush()
        self._influencer = influencer
        self.show_summary(influencer.email or influencer.phone)
        for name, field in self.fields.items():
            text = self._stored(name)
            if is_other or not (field.hasFocus() and field.isModified()):
                field.setText(text)
                field.setCursorPosition(0)
                self._rows[name].show_problem("")
        self._rows["email"].show_hint(mistyped(influencer.email))
        self.notes.show_stored(influencer.notes)
        self.flag.setChecked(influencer.do_not_contact)

    def flush(self) -> None:
        """Write what is still being typed."""
        for name, field in self.fields.items():
            if field.isModified():
                self.on_field_left(name)
        self.notes.flush()

    def stop(self) -> None:
        """Write nothing any more: the file is closed."""
        self._influencer = None
        self.notes.stop()

    def on_field_left(self, name: str) -> None:
        """Write a field that was changed, or say what is wrong with it."""
        field = self.fields[name]
        text = one_line(field.text())
        if self._influencer is None or text == self._stored(name):
            field.setModified(False)
            return
        if name == "email" and text and not is_email(text):
            self._rows[name].show_problem(self.tr("This is no e-mail address. Mend it or leave it empty."))
            return
        field.setModified(False)
        parts = tuple(dict.fromkeys(part for part in map(one_line, text.split(",")) if part))
        self._tell(name, parts if name in _LISTS else text)

    def _stored(self, name: str) -> str:
        if name == "place" and self._influencer is not None:
            return place_text(self._influencer.region, self._influencer.country)
        value = getattr(self._influencer, name)
        return ", ".join(value) if isinstance(value, tuple) else str(value)

    def _tell(self, name: str, value: object) -> None:
        if self._influencer is not None:
            self.changed.emit(self._influencer.id, name, value)
