"""Meta Ads Manager's reports by campaign, ad set or ad: what was spent, as expenses of a campaign."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from models.campaigns.partnership import Expense
from models.errors import UnreadableError
from models.importing import TOTAL_ROW, Decision, ExpenseDraft, ImportOptions, Mapped, Noun
from models.reading.money import to_decimal_string
from storage.importers.found_table import Found
from storage.importers.header import Header, key_of
from storage.importers.period import UNKNOWN, Period, period_of
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

LABEL = "Meta Ads Manager reports"
ORIGIN = "Meta ads"

SPENT = (
    "Amount spent", "Ausgegebener Betrag", "Montant dépensé", "Importe gastado", "Valor usado", "Montante gasto",
    "Valor gasto", "Importo speso", "Besteed bedrag", "Wydana kwota",
)  # fmt: skip
NAMES = {
    "campaign": (
        "Campaign name", "Kampagnenname", "Name der Kampagne", "Nom de la campagne", "Nombre de la campaña",
        "Nome da campanha", "Nome della campagna", "Campagnenaam",
    ),
    "ad_set": (
        "Ad set name", "Anzeigengruppenname", "Name der Anzeigengruppe", "Nom de l'ensemble de publicités",
        "Nombre del conjunto de anuncios", "Nome do conjunto de anúncios", "Nome del gruppo di inserzioni",
        "Naam advertentieset",
    ),
    "ad": (
        "Ad name", "Anzeigenname", "Name der Anzeige", "Werbeanzeigenname", "Nom de la publicité",
        "Nombre del anuncio", "Nome do anúncio", "Nome dell'inserzione", "Advertentienaam", "Naam advertentie",
    ),
}  # fmt: skip
DAYS = {
    "starts": (
        "Reporting starts", "Berichtsbeginn", "Berichtsstart", "Début des rapports", "Inicio del informe",
        "Inicio de los informes", "Início dos relatórios", "Inizio dei report", "Inizio report", "Begin rapportage",
    ),
    "ends": (
        "Reporting ends", "Berichtsende", "Fin des rapports", "Fin del informe", "Fin de los informes",
        "Término dos relatórios", "Encerramento dos relatórios", "Fine dei report", "Fine report",
        "Einde rapportage",
    ),
    "day": ("Day", "Tag", "Jour", "Día", "Dia", "Giorno", "Dag"),
    "stopped": ("Ends", "Endet", "Endet am", "Fin", "Finaliza", "Término", "Fine", "Eindigt"),
}  # fmt: skip
NO_SPEND = "nothing was spent on it"
NO_AMOUNT = "no amount spent is written"


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    parts = (*NAMES.values(), DAYS["starts"])
    return 1.0 if _spent_column(header) and any(header.find(*titles) is not None for titles in parts) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """What each ad (or ad set, or campaign) cost; the grand total and what cost nothing are left out."""
    return _Report(found, options).mapped()


@dataclass
class _Report:
    """Collects expenses by what their money went into."""

    found: Found
    options: ImportOptions
    drafts: dict[str, ExpenseDraft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        column = _spent_column(self.found.header)
        titles = {"spent": (column,), **NAMES, **DAYS}
        self.sheet = Sheet(self.found, self.options, titles, (*NAMES, "starts", "ends", "spent"))
        self.has_names = any(self.sheet.has(name) for name in NAMES)
        self.currency = _currency_of(column) or self.options.currency
        self.period, self.told = period_of(self.found.table, self.options)

    def mapped(self) -> Mapped:
        for record in self.sheet.rows():
            self._take(record)
        drafts = list(self.drafts.values())
        spent = sum(draft.expense.amount for draft in drafts)
        facts = {"currency": self.currency, "spent": to_decimal_string(spent, self.currency)}
        self.sheet.tell(*self._decisions(drafts))
        day = max((draft.until for draft in drafts), default=self.found.table.modified_on)
        return self.sheet.mapped(Noun.EXPENSES, drafts, day, facts)

    def _take(self, record: Record) -> None:
        names = {name: self.sheet.line(record, name) for name in NAMES}
        if self.has_names and not any(names.values()):
            self.sheet.leave_out(record, TOTAL_ROW)
            return
        try:
            amount = self.sheet.money(record, "spent", self.currency)
            if not amount:
                self.sheet.leave_out(record, NO_AMOUNT if amount is None else NO_SPEND)
                return
            self._add(self._draft(record, names, amount))
        except UnreadableError as error:
            self.sheet.refuse(record, str(error))

    def _draft(self, record: Record, names: dict[str, str], amount: int) -> ExpenseDraft:
        since, until = self._days(record)
        what = next((names[level] for level in reversed(NAMES) if names[level]), ORIGIN)
        key = " | ".join((ORIGIN, *(names[level] for level in NAMES)))
        expense = Expense(0, 0, what, amount, self.currency, self._spent_on(record, since, until))
        return ExpenseDraft(record.row, expense, key, since, until)

    def _days(self, record: Record) -> Period:
        if day := self.sheet.day(record, "day"):
            return day, day
        since, until = self.sheet.day(record, "starts"), self.sheet.day(record, "ends")
        if since and until and since <= until:
            return since, until
        if self.period is None:
            raise UnreadableError(UNKNOWN)
        return self.period

    def _spent_on(self, record: Record, since: date, until: date) -> date:
        """The day the ad stopped, where that lies within the report; else the report's last day."""
        try:
            stopped = self.sheet.day(record, "stopped")
        except UnreadableError:  # "Ongoing", in any language
            return until
        return stopped if stopped and since <= stopped <= until else until

    def _add(self, draft: ExpenseDraft) -> None:
        """Keep a draft; parts of the same ad (by age, by place) are added up."""
        place = f"{draft.since} {draft.until} {draft.key}"
        known = self.drafts.get(place)
        if known is None:
            self.drafts[place] = draft
            return
        amount = known.expense.amount + draft.expense.amount
        spent_on = max(day for day in (known.expense.spent_on, draft.expense.spent_on) if day)
        known.expense = replace(known.expense, amount=amount, spent_on=spent_on)
        self.sheet.merge(draft.row, f"added to row {known.row}: of the same name")

    def _decisions(self, drafts: list[ExpenseDraft]) -> list[Decision]:
        if _currency_of(self.sheet.title("spent")):
            told = [Decision("money", "Money in", self.currency, "as the file says")]
        else:
            told = [Decision("money", "Money in", self.currency, "your own currency: the file names none")]
        if not self.sheet.has("starts") and not self.sheet.has("day"):
            told.append(self.told)
        elif drafts:
            told.append(Decision("spent_on", "Spent on the day an ad ended, else on the last day of the report"))
        return told


def _spent_column(header: Header) -> str:
    """The column of the amount spent as the file calls it, with its currency; "" where there is none."""
    wanted = tuple(map(key_of, SPENT))
    begun = tuple(f"{one} " for one in wanted)
    for name, key in zip(header.names, header.keys, strict=True):
        if key in wanted or (key.startswith(begun) and _currency_of(name)):
            return name
    return ""


def _currency_of(name: str) -> str:
    """The code in brackets at the end of a column's name."""
    match = re.search(r"\(([A-Z]{3})\)\s*$", name)
    return match[1] if match else ""
