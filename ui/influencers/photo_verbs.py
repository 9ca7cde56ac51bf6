"""A photo of the current influencer: chosen, dropped, removed."""

from pathlib import Path

from PySide6.QtCore import QObject

from models.errors import UserError
from ui.file_dialogs import Purpose, Question, ask_for_file, taken_pictures
from ui.influencers.chosen import Chosen
from ui.tab import Tab

SIDE = 256
"""Pixels of the longer side of a kept photo: sharp in the panel on any screen, small in the file."""


class PhotoVerbs(QObject):
    """Each verb is one edit; a small copy of the picture is kept in the workspace."""

    def __init__(self, chosen: Chosen, tab: Tab) -> None:
        super().__init__(tab)
        self._chosen = chosen
        self._tab = tab

    def choose_photo(self) -> None:
        """Ask for a picture."""
        question = Question(self.tr("Choose a photo"), Purpose.PHOTOS, taken_pictures())
        ask_for_file(self._tab, question, self.take_photo)

    def take_photo(self, path: Path) -> None:
        """Keep the picture of a file as her photo, or say why it cannot be."""
        from ui.kept_picture import read_picture

        person = self._chosen.person
        if person is None:
            return
        try:
            photo = read_picture(path, SIDE)
        except UserError as error:
            self._tab.failed.emit(error)
            return
        self._tab.session.edit(f"Change the photo of {person.name}", lambda w: w.photos.put(person.id, photo))

    def remove_photo(self) -> None:
        """Show initials again; the toast offers Undo."""
        person = self._chosen.person
        if person is None or person.photo is None:
            return
        label = f"Remove the photo of {person.name}"
        if self._tab.session.edit(label, lambda w: w.photos.remove(person.id)) is not None:
            self._tab.told.emit(self.tr("Photo removed."), True)
