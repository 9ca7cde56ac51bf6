"""What shops, and people in tables of their own, call the state of an order, in the languages seen.

Words are as ``plain`` leaves them. WooCommerce's and Shopify's own translations are among them.
"""

from functools import lru_cache
from re import split

from models.reading.text import fold

REFUNDED = frozenset({
    "refunded", "fully refunded", "refunded in full", "erstattet", "ruckerstattet", "zuruckerstattet", "rembourse",
    "remboursee", "reembolsado", "reembolsada", "rimborsato", "rimborsata", "devolvido o valor", "reembolso total",
})  # fmt: skip
UNPAID = frozenset({
    "unpaid", "not paid", "not paid yet", "pending", "pending payment", "payment pending", "payment processing",
    "awaiting payment", "waiting for payment", "authorized", "authorised", "on hold", "overdue",
    "unbezahlt", "nicht bezahlt", "noch nicht bezahlt", "ausstehend", "zahlung ausstehend", "in wartestellung",
    "impaye", "impayee", "non paye", "non payee", "en attente", "en attente de paiement", "attente paiement",
    "sin pagar", "no pagado", "no pagada", "impagado", "impagada", "pendiente", "pendiente de pago", "en espera",
    "non pagato", "non pagata", "in attesa", "in attesa di pagamento", "in sospeso", "pagamento in sospeso",
    "nao pago", "nao paga", "por pagar", "pendente", "pagamento pendente", "pendente de pagamento", "aguarda",
    "aguardando", "aguarda pagamento", "aguardando pagamento", "a aguardar pagamento", "em espera",
    "onbetaald", "niet betaald", "in de wacht", "nieoplacone", "odenmedi", "не оплачен", "未払い",
})  # fmt: skip
SOLD = frozenset({
    "paid", "partially paid", "partly paid", "partially refunded", "partly refunded", "captured", "settled",
    "succeeded", "success", "successful", "approved", "accepted", "confirmed", "complete", "completed", "closed",
    "done", "ok", "open", "new", "processing", "processed", "in progress", "preparing", "ready", "fulfilled",
    "unfulfilled", "partially fulfilled", "shipped", "partially shipped", "not shipped", "dispatched", "sent",
    "in transit", "delivered", "picked up", "invoiced", "archived", "bonus",
    "bezahlt", "teilweise bezahlt", "teilweise erstattet", "abgeschlossen", "fertiggestellt", "fertig", "erledigt",
    "in bearbeitung", "bestatigt", "versandt", "versendet", "verschickt", "geliefert", "zugestellt",
    "paye", "payee", "partiellement paye", "partiellement payee", "partiellement rembourse", "partiellement remboursee",
    "termine", "terminee", "en cours", "en cours de traitement", "en preparation", "traite", "traitee", "valide",
    "validee", "confirme", "confirmee", "expedie", "expediee", "livre", "livree",
    "pagado", "pagada", "parcialmente pagado", "parcialmente reembolsado", "parcialmente reembolsada", "completado",
    "completada", "procesando", "en proceso", "en preparacion", "enviado", "enviada", "entregado", "entregada",
    "confirmado", "confirmada", "finalizado", "finalizada",
    "pago", "paga", "parcialmente pago", "parcialmente paga", "concluido", "concluida", "completo", "completa",
    "processando", "em processamento", "a processar", "em preparacao", "em separacao", "entregue", "expedido",
    "expedida", "despachado", "despachada", "aprovado", "aprovada", "faturado", "faturada", "pagamento aprovado",
    "pagamento confirmado",
    "pagato", "pagata", "parzialmente pagato", "parzialmente rimborsato", "parzialmente rimborsata", "completato",
    "completata", "in lavorazione", "in elaborazione", "in preparazione", "confermato", "confermata", "evaso", "evasa",
    "concluso", "conclusa", "inviato", "inviata", "spedito", "spedita", "consegnato", "consegnata",
    "betaald", "voltooid", "afgerond", "verzonden", "geleverd", "oplacone", "zrealizowane", "zakonczone", "wyslane",
    "dostarczone", "odendi", "tamamlandi", "teslim edildi", "оплачен", "выполнен", "завершен", "отправлен",
    "доставлен", "支払い済み", "完了", "発送済み",
})  # fmt: skip
"""Words of orders that were sold, wholly paid or not, wherever the parcel is."""

NEVER_PAID = (
    "cancel", "void", "fail", "declined", "rejected", "expired", "storn", "fehlgeschlagen", "abgelehnt", "abgebrochen",
    "annul", "anul", "echoue", "refusee", "abandonn", "fallid", "rechazad", "caducad", "abandonad", "falhad", "falhou",
    "malsucedid", "recusad", "rejeitad", "expirad", "fallit", "rifiutat", "scadut", "mislukt", "nieudan", "iptal",
    "basarisiz", "отмен", "キャンセル",
)  # fmt: skip
"""Parts of words that say of an order that nothing was sold."""


@lru_cache(maxsize=1000)
def plain(status: str) -> str:
    """A status without case, accents, and the marks that shops join words by."""
    return fold(status.replace("_", " ").replace("-", " ")).removeprefix("wc ")


@lru_cache(maxsize=1000)
def is_never_paid(status: str) -> bool:
    """Whether a status says that an order failed or was cancelled."""
    return any(part in plain(status) for part in _NEVER_PAID)


@lru_cache(maxsize=1000)
def is_understood(status: str) -> bool:
    """Whether a status says whether an order was sold; several words may stand beside each other: "Paid, shipped"."""
    known = {"", *SOLD, *UNPAID, *REFUNDED}
    return is_never_paid(status) or all(plain(word).strip() in known for word in split(r"[,;/|+&]", status))


_NEVER_PAID = tuple(map(fold, NEVER_PAID))
