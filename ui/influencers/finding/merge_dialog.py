"""Two entries of one person made one, with a choice for each thing they say differently."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.influencers.influencer import Influencer
from models.merge_questions import MergePair, merge_of, questions
from models.plural import counted
from storage.influencers.merge_pairs import goes_along
from storage.influencers.merging import merge
from ui.influencers import influencer_words as say
from ui.influencers.finding.merge_choice import TEXT_WIDTH, MergeChoice
from ui.influencers.small_dialog import SmallDialog
from ui.kept_picture import shown_picture
from ui.session import Session
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.avatar import Avatar
from ui.widgets.label import ElidedLabel, note
from ui.widgets.scrolled_area import ScrolledArea

_WIDTH = 800
_MOST_HEIGHT = 400
_AVATAR = 36


class MergeDialog(SmallDialog):
    """The left entry stays and takes over the right one; ``merged`` carries the id of the one that stays."""

    merged = Signal(int)

    def __init__(self, pair: MergePair, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(f"Merge {pair.left.name} and {pair.right.name}", "Merge", session, theme, parent)
        self.pair = pair
        self.choices = [MergeChoice(question, theme, self) for question in questions(pair)]
        self.setFixedWidth(self.theme.scaled(_WIDTH))
        self._build()

    def _build(self) -> None:
        self.body.addWidget(note(self._intro(), self.theme))
        if self.choices:
            self.body.addWidget(self._questions())
            self.choices[0].buttons[self.choices[0].question.default].setFocus()
        if self.pair.left.do_not_contact or self.pair.right.do_not_contact:
            told = self.tr("“Do not contact” stays: it is said of one of them.")
            self.body.addWidget(note(told, self.theme))

    def _intro(self) -> str:
        hang = goes_along(self.session.workspace, self.pair.right.id)
        along = [counted(number, noun) for noun, number in hang.items() if number]
        listed = f"{', '.join(along[:-1])} and {along[-1]}" if len(along) > 1 else "".join(along)
        verb = "moves" if sum(hang.values()) == 1 else "move"
        moves = f" {listed} {verb} over from the right." if listed else ""
        asked = "Choose what it says where the two differ." if self.choices else "The two say nothing different."
        return f"One entry stays.{moves} {asked} Undo takes it back."

    def _questions(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(3, 1)
        for place in (1, 2):
            grid.setColumnMinimumWidth(place, TEXT_WIDTH + 24)
        rows = self.session.workspace.influencers.rows([self.pair.left.id, self.pair.right.id])
        for place, one in enumerate((self.pair.left, self.pair.right), 1):
            grid.addLayout(self._head(one, say.handle_line(rows[one.id]) if one.id in rows else ""), 0, place)
        for line, choice in enumerate(self.choices, 1):
            choice.add_to(grid, line)
        return self._scrolled(inside)

    def _head(self, one: Influencer, handles: str) -> QHBoxLayout:
        image = shown_picture(self.session.workspace.photos.of_influencer(one.id))
        avatar = Avatar(one.name, self.theme, _AVATAR)
        avatar.show_person(one.name, QPixmap.fromImage(image) if image else None)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(one.name, self.theme, weight=SEMIBOLD))
        words.addWidget(ElidedLabel(handles, self.theme, "small", tone="second"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(avatar)
        row.addLayout(words, 1)
        return row

    def _scrolled(self, inside: QWidget) -> QWidget:
        area = ScrolledArea(inside)
        area.setFixedHeight(min(inside.sizeHint().height(), _MOST_HEIGHT))
        return area

    def save(self) -> bool:
        """Make one of the two."""
        wanted = merge_of(self.pair, {choice.question.name: choice.side for choice in self.choices})
        label = f"Merge {self.pair.left.name} and {self.pair.right.name}"
        if self.session.edit(label, lambda workspace: merge(workspace.store, wanted)) is None:
            return False
        self.merged.emit(self.pair.left.id)
        return True
