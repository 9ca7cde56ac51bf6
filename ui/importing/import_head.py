"""The head of the import dialog: what is imported, what is known of it, and the steps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.importing import ImportPlan
from models.plural import counted
from ui.importing.steps_bar import StepsBar
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.label import ElidedLabel

FILE, COLUMNS, CHECK, DONE = range(4)


class ImportHead(QFrame):
    """A title, a quiet line below it, and the steps: File, Columns, Check, Done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", theme, "title", SEMIBOLD)
        self._told = ElidedLabel("", theme, "small", tone="second")
        self.steps = StepsBar((self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Done")), theme)
        self.setProperty("look", "bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP + 2, 4 * STEP, 5 * STEP + 2, 3 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addSpacing(3 * STEP)
        column.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def text(self) -> str:
        """The quiet line."""
        return self._told.text()

    def show_source(self, name: str, number: int, among: int) -> None:
        """Say what is imported: the file's name, and which one of several it is."""
        place = self.tr(" (%1 of %2)").replace("%1", str(number)).replace("%2", str(among)) if among > 1 else ""
        self._title.setText(self.tr("Import “%1”").replace("%1", name) + place)

    def tell(self, text: str) -> None:
        """Say how far it is."""
        self._told.setText(text)

    def show_plan(self, plan: ImportPlan) -> None:
        """Say what was recognised, and that nothing is written yet."""
        mapped = plan.mapped
        parts = [mapped.kind_label[:1].upper() + mapped.kind_label[1:]]
        if mapped.read_as.sheet:
            parts.append(self.tr("sheet “%1”").replace("%1", mapped.read_as.sheet))
        if mapped.header_row:
            parts.append(self.tr("header in row %1").replace("%1", str(mapped.header_row)))
        parts += [counted(plan.rows, "row"), self.tr("nothing is written yet")]
        self.tell(" · ".join(parts))
