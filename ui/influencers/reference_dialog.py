"""What a link or file is called, and where it is."""

from PySide6.QtWidgets import QLineEdit, QWidget

from models.influencers.reference import Reference
from ui.influencers.person import Person
from ui.influencers.reference_edits import change_reference
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.form_row import FormRow


class ReferenceDialog(SmallDialog):
    """Two fields; without a label the name of the file or the link itself is shown."""

    def __init__(
        self, person: Person, reference: Reference, session: Session, theme: Theme, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Link of %1") if reference.is_link else self.tr("File of %1")
        super().__init__(title.replace("%1", person.name), self.tr("Save"), session, theme, parent)
        self._person = person
        self._reference = reference
        self.label = QLineEdit(reference.label)
        self.address = QLineEdit(reference.address)
        self.address_row = FormRow(self.tr("Link or path"), self.address, theme)
        self.body.addWidget(FormRow(self.tr("Label"), self.label, theme))
        self.body.addWidget(self.address_row)
        self.label.setPlaceholderText(reference.shown)
        self.address.setCursorPosition(0)
        self.address.textEdited.connect(lambda: self.address_row.show_problem(""))
        self.label.setFocus()

    def save(self) -> bool:
        """Write both, or say what is wrong with the address."""
        typed = self.label.text(), self.address.text()
        problem = change_reference(self.session, self._person, self._reference, *typed)
        self.address_row.show_problem(problem)
        return not problem
