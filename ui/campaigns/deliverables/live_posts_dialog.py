"""The live posts of one piece with their disclosures, and a further one by its link."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.campaigns.delivery import Move, move_text
from models.campaigns.live_post import format_hint, short_address
from models.campaigns.partnership import DeliverableStatus
from models.campaigns.promised_piece import PromisedPiece, status_label
from models.errors import UnreadableError, UserError
from models.posts.post import Post
from models.posts.post_guess import format_title
from models.reading.text import one_line
from storage.campaigns.live_posts import LiveLink, live_link
from ui.campaigns.deliverables.disclosure_fields import DisclosureFields
from ui.campaigns.deliverables.draft_edits import move_of
from ui.campaigns.deliverables.live_post_edits import NewPost, change_posts
from ui.campaigns.form import text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.widgets.button import Button
from ui.widgets.day_field import DayField
from ui.widgets.editing import editor
from ui.widgets.label import ElidedLabel, note


class LivePostsDialog(FormDialog):
    """Writes one edit on OK; ``pasted`` is a link that was on the clipboard when it was opened."""

    least_width = 640

    def __init__(
        self, session: Session, theme: Theme, row: PromisedPiece, parent: QWidget | None, pasted: str = ""
    ) -> None:
        super().__init__(f"Live posts of the {row.name}", "Save", session, theme, parent)
        self._row = row
        self._link: LiveLink | None = None
        self._taken_off: list[int] = []
        self.fields = {post.id: DisclosureFields(post, session.today, theme, _named(post)) for post in row.posts}
        self.link = text_field(pasted, self.tr("https://www.instagram.com/reel/…"))
        self.day = DayField(theme, near=session.today)
        self.new_fields = DisclosureFields(None, session.today, theme, self.tr("the new post"))
        self.follows = note("", theme)
        self._build()
        self.link.textChanged.connect(self.on_link_changed)
        self.on_link_changed()
        self.link.setFocus()

    def _build(self) -> None:
        for post in self._row.posts:
            self.body.addWidget(self._post_line(post))
        if not self._row.posts:
            self.body.addWidget(note(self.tr("No post of it is live yet."), self.theme))
        editor(self.add_section(self.tr("Add a post by its link")), hides=True)
        link = editor(self.form.add("link", self.tr("Link"), self.link), hides=True)
        self.add_line([link, self.form.add("day", self.tr("Live since"), self.day)], (3, 1))
        self.body.addWidget(self.new_fields)
        self.body.addWidget(self.follows)
        self.body.addStretch(1)
        self.day.set_value(self.session.today)

    def _post_line(self, post: Post) -> QWidget:
        line = QWidget()
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(_named(post), self.theme, weight=SEMIBOLD), 1)
        take_off = editor(Button(self.tr("Take off the piece"), self.theme, "link"))
        take_off.setAccessibleName(self.tr("Take {} off the piece").format(_named(post)))
        take_off.clicked.connect(lambda: self._take_off(post, line))
        head.addWidget(take_off)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.fields[post.id])
        return line

    def _take_off(self, post: Post, line: QWidget) -> None:
        self._taken_off.append(post.id)
        del self.fields[post.id]
        line.hide()
        self.on_link_changed()
        self.link.setFocus()

    def on_link_changed(self) -> None:
        """Understand the link, and say what follows or what is wrong with it."""
        self._link = None
        text = one_line(self.link.text())
        told = ""
        if text:
            try:
                self._link = live_link(self.session.workspace, self._row, text)
            except (UnreadableError, UserError) as error:
                told = str(error)
        self.form.rows["link"].show_problem(told)
        known = self._link.known if self._link else None
        if known is not None and known.published_at is not None:
            self.day.set_value(known.published_at.date())
        self.day.setEnabled(known is None)
        for field in (self.form.rows["day"], self.new_fields):
            field.setVisible(self._link is not None)
        self.follows.setText(self._what_follows(text))

    def _what_follows(self, text: str) -> str:
        if self._link is None:
            return self.tr("Taken off: the post itself stays in the file.") if self._taken_off else ""
        posts, promised = len(self.fields) + 1, self._row.piece.count
        move = move_of(self._row, DeliverableStatus.LIVE)
        if posts < promised:
            move = Move(None, move.stage)
        live, names = status_label(DeliverableStatus.LIVE), self.session.stage_names
        told = move_text(move, self._row.piece.format, self._row.card.name, live, names)
        known = self.tr("It is in the file already and is linked.") if self._link.known else ""
        count = self.tr("{} of {} posts.").format(posts, promised) if promised > 1 else ""
        return " ".join(part for part in (known, format_hint(text, self._row), count, told) if part)

    def save(self) -> bool:
        text, day = one_line(self.link.text()), self.day.value
        if text and self._link is None:
            self.link.setFocus()
            return False
        if text and (day is None or day > self.session.today):
            self.form.tell("day", self.tr("Type the day it went live; it cannot lie ahead."))
            return False
        wrong = [fields.problem for fields in (*self.fields.values(), self.new_fields) if fields.problem]
        if wrong:
            self.on_failed(UserError(wrong[0]))
            return False
        news = {post_id: changed for post_id, fields in self.fields.items() if (changed := fields.news())}
        new = NewPost(self._link, text, day, self.new_fields.news()) if self._link and day else None
        return change_posts(self.session, self._row, news, self._taken_off, new)


def _named(post: Post) -> str:
    day = f" of {show.day(post.published_at.date(), year=True)}" if post.published_at else ""
    return f"{format_title(post.format)}{day}" + (f" · {short_address(post)}" if post.url else "")
