"""How and why a partnership ended before it was delivered."""

from PySide6.QtWidgets import QWidget

from models.board import BoardCard
from models.stages import EXITS, Stage
from ui.campaigns.edits import move_card
from ui.campaigns.form import ChoiceField, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme


class ExitDialog(FormDialog):
    """Moves a card to an exit, with a reason where there is one to give."""

    def __init__(self, session: Session, theme: Theme, card: BoardCard, stage: Stage, parent: QWidget | None) -> None:
        super().__init__(f"{card.name} is out", "Move to exits", session, theme, parent)
        self._card = card
        self.stage = ChoiceField([(one.label, one) for one in Stage if one in EXITS], stage)
        reason = text_field(card.partnership.exit_reason, "Too busy until spring")
        self.add_line([self.form.add("stage", "How it ended", self.stage)])
        self.add_line([self.form.add("reason", "Why, if you know", reason)])
        self.body.addStretch(1)
        reason.setFocus()

    def save(self) -> bool:
        reason = str(self.form.values()["reason"])
        return move_card(self.session, self._card.id, self._card.name, self.stage.chosen, reason)
