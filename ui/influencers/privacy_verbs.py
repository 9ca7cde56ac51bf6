"""What a person may ask for: all that is known of her as one file, and to be forgotten."""

from pathlib import Path

from PySide6.QtCore import QObject

from models.errors import UserError
from ui.file_dialogs import Kind, Purpose, Question, ask_where_to_save
from ui.influencers.chosen import Chosen
from ui.influencers.person import Person
from ui.tab import Tab


class PrivacyVerbs(QObject):
    """*Export this person…* and *Forget this person…*."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def export_person(self) -> None:
        """Ask where the file goes, and write everything known of the current person into it."""
        person = self._chosen.person
        if person is None:
            return
        title = self.tr("Export %1").replace("%1", person.name)
        question = Question(title, Purpose.EXPORTS, (Kind(self.tr("Excel workbook"), (".xlsx",)),))
        name = f"{person.name} {self._tab.session.today}.xlsx"
        ask_where_to_save(self._tab, question, name, lambda target: self._write(person, target))

    def _write(self, person: Person, target: Path) -> None:
        from storage.exporters.person_file import write_person

        try:
            write_person(self._tab.session.workspace, person.id, target)
        except UserError as error:
            self._tab.failed.emit(error)
        else:
            words = self.tr("Saved %1 with everything known of %2.")
            self._tab.told.emit(words.replace("%1", target.name).replace("%2", person.name), False)

    def forget_person(self) -> None:
        """Say what is erased and what stays, and erase it if that is meant."""
        from ui.influencers.forget_dialog import ForgetDialog

        person = self._chosen.person
        if person is None:
            return
        dialog = ForgetDialog(person, self._tab.session, self._tab.theme, self._tab.jobs, self._tab)
        dialog.forgotten.connect(self.on_forgotten)
        dialog.open()

    def on_forgotten(self) -> None:
        """The list holds her no longer."""
        self._tab.read_anew()
        self._tab.told.emit(self.tr("Forgotten. Undo starts anew."), False)
