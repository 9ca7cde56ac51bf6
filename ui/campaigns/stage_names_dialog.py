"""Campaign → Names of stages…: what the owner calls the columns of the board, their stages and the exits."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from models.reading.text import one_line, quoted
from models.stage_names import LONGEST_NAME, PLACES, StageNames, names_typed
from models.stages import EXITS, Column, Stage, Standing, standing_label
from storage.tables.settings import STAGE_NAMES
from ui.campaigns.form import text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import note, section

_MOST_BESIDE = 4
"""Stages that a column has at most, and exits there are: so many fields stand beside one."""
_TOP = Qt.AlignmentFlag.AlignTop


class StageNamesDialog(FormDialog):
    """A field for each column with its stages beside it, empty where it is called as usual. OK is one step to undo."""

    least_width = 980

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Names of stages", "Save", session, theme, parent)
        self.usual_button = Button(self.tr("Use the usual names"), theme, "quiet")
        self._grid = QGridLayout()
        self._build(session.stage_names)
        self._connect()
        self.on_typed()

    def _build(self, names: StageNames) -> None:
        told = self.tr("They are called so everywhere, and in tables you export. An empty field keeps the usual name.")
        self.body.addWidget(note(told, self.theme))
        self._grid.setHorizontalSpacing(4 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        for place in range(1 + _MOST_BESIDE):
            self._grid.setColumnStretch(place, 1)
        for place, title in enumerate((self.tr("Columns of the board"), self.tr("Stages in them"))):
            self._grid.addWidget(section(title, self.theme), 0, place)
        for column in Column:
            line = self._grid.rowCount()
            self._grid.addWidget(self._row(column, names), line, 0, _TOP)
            self._add_stages(column.stages, names, line)
        line = self._grid.rowCount()
        self._grid.addWidget(section(self.tr("Exits"), self.theme), line, 0, _TOP)
        self._add_stages((stage for stage in Stage if stage in EXITS), names, line)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.usual_button)
        self.form.field(Column.SHORTLISTED.value).setFocus()

    def _add_stages(self, stages: Iterable[Stage], names: StageNames, line: int) -> None:
        for place, stage in enumerate(stages):
            self._grid.addWidget(self._row(stage, names), line, 1 + place, _TOP)

    def _row(self, place: Standing, names: StageNames) -> FormRow:
        field = text_field(names.given.get(place, ""))
        field.setMaxLength(LONGEST_NAME)
        usual = standing_label(place)
        label = self.tr("Column {}").format(usual) if isinstance(place, Column) else usual
        return self.form.add(place.value, label, field)

    def _connect(self) -> None:
        for field in self._fields().values():
            field.textChanged.connect(self.on_typed)
        self.usual_button.clicked.connect(self.on_usual_clicked)

    def _fields(self) -> dict[Standing, QLineEdit]:
        fields = {place: self.form.field(place.value) for place in PLACES}
        return {place: field for place, field in fields.items() if isinstance(field, QLineEdit)}

    @property
    def names(self) -> StageNames:
        """What is typed just now."""
        return names_typed({place: one_line(field.text()) for place, field in self._fields().items()})

    def on_typed(self) -> None:
        """Show in each empty field what it would be called: a stage may follow its column."""
        names = self.names
        for place, field in self._fields().items():
            field.setPlaceholderText(names.unless_given(place))
        self.usual_button.setEnabled(any(field.text() for field in self._fields().values()))

    def on_usual_clicked(self) -> None:
        """Empty all fields; nothing is written before OK."""
        for place, field in self._fields().items():
            field.clear()
            self.form.rows[place.value].show_problem("")
        self.form.field(Column.SHORTLISTED.value).setFocus()

    def save(self) -> bool:
        names = self.names
        doubled = names.doubled()
        if doubled is not None:
            told = self.tr("{} is the name of another one already.").format(quoted(names.of(doubled)))
            self.form.tell(doubled.value, told)
            return False
        if names == self.session.stage_names:
            return True
        label = self.tr("Change names of stages")
        return self.session.edit(label, lambda w: w.settings.put(STAGE_NAMES, names)) is not None
