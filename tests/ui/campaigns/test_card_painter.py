"""How high cards are: nothing of what was agreed is cut."""

from PySide6.QtWidgets import QApplication

from models.campaigns.card_words import CardWords
from ui.campaigns.card_painter import CardPainter
from ui.theme import Theme

WIDTH = 140


def test_an_agreed_amount_a_share_and_a_code_have_a_line_each_where_they_need_it(qapp: QApplication) -> None:
    painter = CardPainter(Theme("light"))
    one, all_three = (
        painter.height(CardWords(price, "agreed"), WIDTH)
        for price in ("€80", "€1.234,50 + product + 7,50 % · code WEIHNACHT10")
    )
    line = painter.height(CardWords("€80", "agreed", "late"), WIDTH) - one
    assert all_three == one + 2 * line
