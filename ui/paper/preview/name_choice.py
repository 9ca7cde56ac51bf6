"""Whether creators are named in a document; where they are not, what was taken for a name, and who is who."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.paper.mask_key import MaskKey
from ui.paper.preview.who_is_who import WhoIsWho
from ui.theme import Theme
from ui.theme.tokens import MINIMUM_TARGET, STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import note, section


class NameChoice(QWidget):
    """``masked`` is the tick; what is told of a masked document follows its pages."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key: MaskKey | None = None
        self.masked = editor(QCheckBox(self.tr("Mask the creators’ names")))
        self.places = note("", theme)
        self.who = Button(self.tr("Who is who…"), theme, "link")
        self._build()
        self.who.clicked.connect(self.on_who_wanted)
        self.show_key(None)

    def _build(self) -> None:
        told = self.tr(
            "“Creator A” in place of names, handles, codes and photos, without links; in your own words too, where a"
            " name is written as in your list. Read them once more before you send it."
        )
        self.masked.setAccessibleDescription(told)
        self.masked.setMinimumHeight(MINIMUM_TARGET)
        self.who.setAccessibleDescription(self.tr("Shows which creator each letter stands for, to you alone"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(section(self.tr("Names"), self._theme))
        column.addWidget(self.masked)
        column.addWidget(note(told, self._theme))
        column.addWidget(self.places)
        column.addWidget(self.who, 0, Qt.AlignmentFlag.AlignLeft)

    def show_key(self, key: MaskKey | None) -> None:
        """Tell of the document that is shown; ``None`` where it names creators."""
        self._key = key
        self.places.setText(key.told() if key else "")
        self.places.setVisible(bool(self.places.text()))
        self.who.setVisible(key is not None and bool(key.who))

    def on_who_wanted(self) -> None:
        """Show whom the letters stand for."""
        if self._key is not None:
            WhoIsWho(self._key, self._theme, self.window()).open()
