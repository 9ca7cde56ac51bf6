"""Posts in the file that look like promised pieces: the owner says which are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from models import show
from models.campaigns.live_post import Match, short_address
from models.posts.post_guess import format_title
from ui.campaigns.deliverables.live_post_edits import link_posts
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.label import note


class MatchDialog(FormDialog):
    """One box a post; ``linked`` carries what was done, in a sentence."""

    linked = Signal(str)

    def __init__(self, session: Session, theme: Theme, found: Sequence[Match], parent: QWidget | None) -> None:
        super().__init__("Posts that look like promised pieces", "Link the checked posts", session, theme, parent)
        told = self.tr("The same creator, and what was promised, near its day. What you link counts for the campaign.")
        self.body.addWidget(note(told, theme))
        self.boxes = [(QCheckBox(_words(match)), match) for match in found]
        for box, _ in self.boxes:
            box.setChecked(True)
            self.body.addWidget(box)
        self.body.addStretch(1)

    def save(self) -> bool:
        chosen = [match for box, match in self.boxes if box.isChecked()]
        if not chosen:
            return True
        told = link_posts(self.session, chosen)
        if told:
            self.linked.emit(told)
        return bool(told)


def _words(match: Match) -> str:
    post, row = match.post, match.row
    day = show.day(post.published_at.date(), year=True) if post.published_at else ""
    address = f" ({short_address(post)})" if post.url else ""
    due = show.day(row.piece.post_due, year=True)
    # A single & in the text of a box would underline what follows.
    return f"{format_title(post.format)} of {day}{address} is the {row.name}, due {due}".replace("&", "&&")
