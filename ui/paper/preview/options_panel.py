"""What is chosen about a document, beside its pages: sections, names, the owner's words, logo and colour."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.paper.choice import PaperChoice
from models.paper.masking import can_be_masked
from models.paper.offered import offered_by
from models.paper.request import PaperRequest
from models.paper.section_order import SectionRow, proposed
from models.plural import counted
from storage.paper.choices import PaperChoices
from ui.paper.preview.choice_edits import (
    change_colour,
    change_logo,
    change_note,
    change_sections,
    change_words,
    mask_names,
)
from ui.paper.preview.name_choice import NameChoice
from ui.paper.preview.prepared import Prepared
from ui.paper.preview.section_list import SectionList
from ui.paper.preview.suggestion_reader import SuggestionReader
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.colour_field import ColourField
from ui.widgets.editing import editor, why_off
from ui.widgets.form_row import FormRow
from ui.widgets.label import note, section
from ui.widgets.logo_field import LogoField
from ui.widgets.text_row import TextRow
from ui.work.jobs import Jobs

WIDTH = 344
"""Wide enough for the titles of sections; a larger font of the system takes more."""


class OptionsPanel(QScrollArea):
    """Shows what the file says and writes each change of it at once; ``failed`` carries what could not be read."""

    failed = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, request: PaperRequest, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._request = request
        self._offered = offered_by(request)
        self._whose = self._offered.plural
        self._choice = PaperChoice()
        self._inside = QWidget(self.viewport())
        self._inside.setProperty("look", "scrolled")
        self.setWidget(self._inside)  # still empty: what is put elsewhere is matched anew with the stylesheet
        self._reader = SuggestionReader(session, jobs, request, self)
        self.sections = editor(SectionList(theme))
        self.as_proposed = editor(Button(self.tr("As proposed"), theme, "link"))
        self.about_sections = note("", theme)
        self.names = NameChoice(theme)
        self.words = TextRow(self._offered.words_title, self._about_words(), theme, self.tr("Back to the suggestion"))
        self.note = TextRow(self.tr("Note"), "", theme, self.tr("Clear"))
        self.logo = editor(LogoField(None, theme))
        self.colour = editor(ColourField("", theme))
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        inside = self._inside
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        self._add_sections(column)
        self._add_words(column)
        column.addSpacing(2 * STEP)
        column.addWidget(self.names)
        self.names.setVisible(can_be_masked(self._request))
        self._add_look(column)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(self._theme.scaled(WIDTH))
        self.setAccessibleName(self.tr("Choices about this document"))
        inside.installEventFilter(self)

    def _add_sections(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Sections"), self._theme))
        head.addStretch(1)
        head.addWidget(self.as_proposed)
        self.as_proposed.setAccessibleName(self.tr("Sections as proposed"))
        column.addLayout(head)
        column.addWidget(self.sections)
        column.addWidget(self.about_sections)

    def _add_words(self, column: QVBoxLayout) -> None:
        column.addSpacing(2 * STEP)
        column.addWidget(section(self.tr("Your words"), self._theme))
        column.addWidget(self.words)
        column.addWidget(self.note)
        self.words.setVisible(bool(self._offered.words_title))
        self.note.text.show_placeholder(self.tr("A paragraph of your own, in this document alone"))

    def _add_look(self, column: QVBoxLayout) -> None:
        column.addSpacing(2 * STEP)
        column.addWidget(section(self.tr("Logo and colour"), self._theme))
        self.logo_row = FormRow(self.tr("Logo"), self.logo, self._theme, self.tr("PNG or JPEG, on all documents"))
        column.addWidget(self.logo_row)
        column.addWidget(FormRow(self.tr("Colour"), self.colour, self._theme))

    def _connect(self) -> None:
        session, request = self._session, self._request
        session.changed.connect(self.refresh)
        session.given_up.connect(self.refresh)
        session.closed.connect(self.stop)
        self._reader.read.connect(self.on_suggestion_read)
        self._reader.failed.connect(self.failed)
        self.sections.arranged.connect(self.on_arranged)
        self.sections.refused.connect(self._tell_of_sections)
        self.as_proposed.clicked.connect(self.on_as_proposed)
        self.names.masked.clicked.connect(lambda on: mask_names(session, request, is_masked=on))
        self.words.text.committed.connect(self.on_words_committed)
        self.words.reset.clicked.connect(self.on_suggestion_wanted)
        self.note.text.committed.connect(lambda text: change_note(session, request, text, self._whose))
        self.note.reset.clicked.connect(lambda: change_note(session, request, "", self._whose))
        self.logo.taken.connect(self.on_logo_taken)
        self.logo.refused.connect(self.logo_row.show_problem)
        self.colour.chosen.connect(lambda colour: change_colour(session, colour))

    def refresh(self) -> None:
        """Show what the file says; what is being typed stays."""
        choices, business = PaperChoices(self._session.workspace), self._session.business
        self._choice = choices.of(self._request)
        rows = choices.rows(self._request)
        self.sections.show_rows(rows)
        self.as_proposed.setVisible(rows != proposed(self._offered.kinds))
        self._tell_of_sections("")
        self.names.masked.setChecked(self._choice.is_masked)
        self.note.text.show_stored(self._choice.note)
        self.note.show_mark(" " if self._choice.note else "")
        self._show_words()
        self.words.show_hint(self._about_words())
        self.logo.show_logo(business.logo)
        self.colour.show_colour(business.colour)

    def show_prepared(self, prepared: Prepared) -> None:
        """Tell which sections have nothing to say, and have the suggestion read that belongs to these pages."""
        document = prepared.document
        title = document.title or document.kind
        self._whose = title if not prepared.wish.choice.is_masked else self._offered.plural
        told = {one.name for one in document.sections}
        self.names.show_key(prepared.key)
        self.sections.show_silent({row.name for row in self.sections.rows} - told)
        if self._offered.words_title:
            self._reader.ask()

    def flush(self) -> None:
        """Write what is still being typed."""
        self.words.text.flush()
        self.note.text.flush()

    def stop(self) -> None:
        """Write nothing any more: the file is closed."""
        self._reader.stop()
        self.words.text.stop()
        self.note.text.stop()

    def on_arranged(self, rows: tuple[SectionRow, ...]) -> None:
        """Keep the sections as they stand now."""
        change_sections(self._session, self._request, rows)

    def on_as_proposed(self) -> None:
        """Have the sections as the program proposes them."""
        self.sections.setFocus()
        change_sections(self._session, self._request, proposed(self._offered.kinds))

    def on_suggestion_read(self, _suggestion: str) -> None:
        """Show it, unless the owner's own words stand there."""
        self._show_words()

    def on_words_committed(self, text: str) -> None:
        """Keep words of the owner's; the suggestion as it is, is none."""
        is_suggestion = text.strip() == self._reader.suggestion.strip()
        change_words(self._session, self._request, None if is_suggestion else text, self._whose)

    def on_suggestion_wanted(self) -> None:
        """Say again what the program suggests."""
        self.words.text.setFocus()
        self.words.text.stop()
        change_words(self._session, self._request, None, self._whose)
        self.words.show_hint(self.tr("Ctrl+Z brings your own words back."))

    def on_logo_taken(self) -> None:
        """Keep the logo as it is shown."""
        self.logo_row.show_problem("")
        change_logo(self._session, self.logo.logo)

    def _show_words(self) -> None:
        words = self._choice.words
        self.words.text.show_stored(self._reader.suggestion if words is None else words)
        self.words.show_mark("" if words is None else self.tr("your words"))

    def _fit(self) -> None:
        """Be so wide that nothing inside is cut off, whatever the size of the font."""
        beside = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        self.setFixedWidth(max(self._theme.scaled(WIDTH), self._inside.minimumSizeHint().width() + beside))

    def _tell_of_sections(self, problem: str) -> None:
        if why := why_off(self):
            self.about_sections.setText(why)
            return
        usual = self.tr("Drag, or press Ctrl+↑ and Ctrl+↓, to put them in order. For all {}.")
        usual = f"{self._left_out()} {usual}".strip()
        self.about_sections.setText(problem or usual.format(self._offered.plural))
        self.about_sections.set_tone("danger" if problem else "second")

    def _left_out(self) -> str:
        usual = {row.name for row in proposed(self._offered.kinds) if row.is_wanted}
        left = sum(row.name in usual and not row.is_wanted for row in self.sections.rows)
        if not left:
            return ""
        return self.tr("{} left out.").format(counted(left, self.tr("section")))

    def _about_words(self) -> str:
        return self.tr("Suggested from the figures. Write over it what you want to say; left empty, nothing is said.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)
