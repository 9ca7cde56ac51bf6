"""What shops call the state of an order, in the languages of their owners."""

from datetime import date

import pytest

from models.orders.no_sale import NoSale, why_no_sale
from models.orders.order import Order
from models.orders.status_words import is_never_paid, is_understood

PAID = "Completed|Processing|wc-completed|Concluída|Em processamento|Processando|Completado|Procesando|Terminée"
PAID += "|En cours|Abgeschlossen|Fertiggestellt|In Bearbeitung|Completato|In lavorazione|partially_refunded|Pago"
PAID += "|Paid, shipped"
FAILED = "Failed|Falhada|Falhado|Malsucedido|Fallido|Échouée|Fehlgeschlagen|Fallito|Cancelled|Cancelada|Cancelado"
FAILED += "|Anulada|Annulée|Storniert|Annullato|Voided|キャンセル済み|отменён|wc-cancelled"
REFUNDED = "Refunded|Reembolsada|Reembolsado|Remboursée|Erstattet|Rückerstattet|Rimborsato|wc-refunded"
UNPAID = "Pending payment|Pagamento pendente|Aguarda pagamento|Aguardando|Pendiente de pago|En espera|En attente"
UNPAID += "|Attente paiement|Zahlung ausstehend|In Wartestellung|In attesa di pagamento|In sospeso|on-hold"


def why(status: str) -> NoSale | None:
    return why_no_sale(Order(1, "shop", "1", date(2026, 4, 20), "EUR", 500, total=500, status=status))


@pytest.mark.parametrize(
    ("words", "never_paid", "reason"),
    [
        (PAID, False, None),
        (FAILED, True, None),
        (REFUNDED, False, NoSale.REFUNDED),
        (UNPAID, False, NoSale.UNPAID),
    ],
)
def test_words_of_woocommerce_are_known_in_its_languages(words: str, never_paid: bool, reason: NoSale | None) -> None:
    said = {word: (is_never_paid(word), why(word), is_understood(word)) for word in words.split("|")}
    assert said == dict.fromkeys(said, (never_paid, reason, True))


@pytest.mark.parametrize("word", ["Frobbed", "Offen?", "returned", "Paid, frobbed"])
def test_other_words_are_not_understood(word: str) -> None:
    assert (is_never_paid(word), why(word), is_understood(word)) == (False, None, False)
