"""How and why partnerships ended before they were delivered."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.campaigns.board import BoardCard
from models.campaigns.exit_reasons import offered_reasons
from models.plural import counted
from models.stages import EXITS, Stage
from ui.campaigns.creator_edits import move_cards
from ui.campaigns.form import ChoiceField, suggestion_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme


class ExitDialog(FormDialog):
    """Moves cards to an exit, with a reason where there is one to give."""

    def __init__(
        self, session: Session, theme: Theme, cards: Sequence[BoardCard], stage: Stage, parent: QWidget | None
    ) -> None:
        title = f"{cards[0].name} is out" if len(cards) == 1 else f"{counted(len(cards), 'creator')} are out"
        super().__init__(title, "Move to exits", session, theme, parent)
        self._cards = cards
        self.stage = ChoiceField([(session.stage_names.of(one), one) for one in Stage if one in EXITS], stage)
        kept = {card.partnership.exit_reason for card in cards}
        offered = offered_reasons(session.workspace.partnerships.exit_reasons())
        reason = suggestion_field(kept.pop() if len(kept) == 1 else "", offered, self.tr("Too busy until spring"))
        self.add_line([self.form.add("stage", "How it ended", self.stage)])
        self.add_line([self.form.add("reason", "Why, if you know", reason)])
        self.body.addStretch(1)
        reason.setFocus()

    def save(self) -> bool:
        reason = str(self.form.values()["reason"])
        return move_cards(self.session, self._cards, self.stage.chosen, reason)
