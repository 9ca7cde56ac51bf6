"""PayPal's activity: known, and left out whole, for no payment in it names a code or a creator."""

from collections import defaultdict

from models.errors import UnreadableError
from models.importing import ImportOptions, Mapped, Noun
from models.reading.currencies import parse_currency
from models.reading.money import to_decimal_string
from models.reading.text import fold
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.sheet import Habits, Sheet, left_out_whole

LABEL = "PayPal activity"

TITLES = {
    "zone": ("TimeZone", "Time Zone", "Zeitzone", "Fuseau horaire", "Zona horaria", "Fuso orario", "Fuso horário"),
    "currency": ("Currency", "Währung", "Devise", "Divisa", "Moneda", "Valuta", "Moeda"),
    "gross": ("Gross", "Brutto", "Avant commission", "Brut", "Bruto", "Lordo", "Importe bruto"),
    "fee": ("Fee", "Gebühr", "Entgelt", "Commission", "Frais", "Comisión", "Tarifa", "Tariffa", "Taxa"),
    "net": ("Net", "Netto", "Neto", "Importe neto", "Líquido"),
    "number": ("Transaction ID", "Transaktionscode", "Numéro de transaction", "Id. de transacción",
               "Codice transazione", "ID da transação"),
    "impact": ("Balance Impact", "Auswirkung auf Guthaben", "Impact sur le solde", "Impacto en el saldo"),
    "status": ("Status", "État", "Estado", "Stato"),
}  # fmt: skip
AMOUNTS = ("gross", "fee", "net")
SENTENCE = (
    "PayPal's activity names no discount code, so none of it can be given to a creator: "
    "import the orders of your shop instead."
)


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    known = [header.find(*TITLES[name]) is not None for name in ("zone", "currency", "gross", "fee", "net", "number")]
    return 0.95 if all(known) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """No order; what came in and went out is told by currency."""
    sheet = Sheet(found, options, TITLES, habits=Habits(alike=AMOUNTS, lone="english"))
    day = options.day or found.table.modified_on
    return left_out_whole(sheet, Noun.ORDERS, day, SENTENCE, {"sums": _moved(sheet)})


def _moved(sheet: Sheet) -> dict[str, dict[str, str]]:
    """Money that moved, by currency: what came in, what went out, and fees. Memo rows move none."""
    moved: defaultdict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(("received", "sent", "fees"), 0))
    for record in sheet.found.records:
        if record.problem or fold(sheet.text(record, "impact")) == "memo":
            continue
        try:
            currency = parse_currency(sheet.line(record, "currency"))
            gross, fee = (sheet.money(record, name, currency) or 0 for name in ("gross", "fee"))
        except UnreadableError:
            continue
        moved[currency]["received" if gross > 0 else "sent"] += gross
        moved[currency]["fees"] += fee
    return {
        currency: {name: to_decimal_string(amount, currency) for name, amount in sums.items()}
        for currency, sums in moved.items()
    }
