"""What is done with the links and files of the current influencer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal

from models.influencers.reference import Reference
from models.reading.text import quoted
from ui.file_dialogs import Purpose, Question, ask_for_files
from ui.influencers.chosen import Chosen
from ui.influencers.person import Person
from ui.tab import Tab


class ReferenceVerbs(QObject):
    """Opening, adding and removing; ``address_asked`` is for the system, only http, https and files that are there."""

    address_asked = Signal(QUrl)

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def add_files(self) -> None:
        """Ask for files, and keep where they are."""
        question = Question(self.tr("Add files"), Purpose.REFERENCES)
        ask_for_files(self._tab, question, lambda paths: self.add([str(path) for path in paths]))

    def add(self, texts: Sequence[str]) -> None:
        """Keep typed or dropped addresses, or say below the field what is wrong."""
        from ui.influencers.reference_edits import add_references

        person = self._chosen.person
        if person is not None:
            problem = add_references(self._tab.session, person, texts)
            self._chosen.panel.references.show_problem(problem)

    def run(self, verb: str, reference_id: int) -> None:
        """Do what the line of a link or file asks for: "open", "change" or "remove"."""
        person = self._chosen.person
        found = next((one for one in person.references if one.id == reference_id), None) if person else None
        if person is None or found is None:
            return
        if verb == "open":
            self._open(found)
        elif verb == "change":
            self._change(person, found)
        else:
            self._remove(person, found)

    def _change(self, person: Person, reference: Reference) -> None:
        from ui.influencers.reference_dialog import ReferenceDialog

        ReferenceDialog(person, reference, self._tab.session, self._tab.theme, self._tab).open()

    def _remove(self, person: Person, reference: Reference) -> None:
        from ui.influencers.reference_edits import remove_reference

        if told := remove_reference(self._tab.session, person, reference):
            self._tab.told.emit(told, True)

    def _open(self, reference: Reference) -> None:
        if reference.is_link:
            self.address_asked.emit(QUrl(reference.address))
        elif reference.is_program:
            words = self.tr("“%1” is a program, which Goodword does not start.")
            self._tab.told.emit(words.replace("%1", reference.shown), False)
        elif not _is_there(reference.address):
            words = self.tr("There is no file %1 any more. Say under ▾ where it is now.")
            self._tab.told.emit(words.replace("%1", quoted(reference.address, 80)), False)
        else:
            self.address_asked.emit(QUrl.fromLocalFile(reference.address))


def _is_there(path: str) -> bool:
    """Whether a file or folder can be seen; a name that the system cannot even look for is not there."""
    try:
        return Path(path).exists()
    except OSError:
        return False
