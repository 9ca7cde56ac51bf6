"""How and why a partnership ended before it was delivered."""

from PySide6.QtWidgets import QWidget

from models.board import BoardCard
from models.stages import EXITS, Stage
from ui.campaigns.edits import move_card
from ui.campaigns.form import choice_field, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme


class ExitDialog(FormDialog):
    """Moves a card to an exit, with a reason where there is one to give."""

    def __init__(self, session: Session, theme: Theme, card: BoardCard, stage: Stage, parent: QWidget | None) -> None:
        super().__init__(f"{card.name} is out", "Move to exits", session, theme, parent)
        self._card = card
        exits: list[tuple[str, object]] = [(one.label, one) for one in Stage if one in EXITS]
        reason = text_field(card.partnership.exit_reason, "Too busy until spring")
        self.add_line([self.form.add("stage", "How it ended", choice_field(exits, stage))])
        self.add_line([self.form.add("reason", "Why, if you know", reason)])
        self.body.addStretch(1)
        reason.setFocus()

    def save(self) -> bool:
        values = self.form.values()
        return move_card(
            self.session, self._card.id, self._card.name, Stage(str(values["stage"])), str(values["reason"])
        )
