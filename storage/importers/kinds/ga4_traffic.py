"""Reports of Google Analytics 4 by where visits came from, by date, or both: visits of the shop's site."""

from dataclasses import dataclass, field

from models.errors import UnreadableError
from models.importing import TOTAL_ROW, Decision, ImportOptions, Mapped, Noun
from models.orders.traffic import Traffic
from models.reading.numbers import is_blank
from models.reading.text import fold
from storage.importers.analytics import ga4_titles
from storage.importers.analytics.ga4_days import Ga4Days, period_above
from storage.importers.analytics.visits import Visits
from storage.importers.found_table import Found
from storage.importers.header import Header, key_of
from storage.importers.period import period_of
from storage.importers.platforms.row_marks import TOTALS
from storage.importers.sheet import Sheet, left_out_whole
from storage.importers.tables.raw_table import Record

LABEL = "Google Analytics reports"
ORIGIN = "Google Analytics"
FIRST_VISITS = "Google Analytics, first visits"

SUMS = TOTALS | {"total global"}
ADD_UP = frozenset(
    map(
        key_of,
        ("Country", "Region", "City", "Language", "Landing page", "Landing page + query string", "Device category",
         "Browser", "Operating system", "Hour", "Land", "Stadt", "Pays", "Ville", "País", "Ciudad"),
    )
)  # fmt: skip
"""Columns whose parts of the visits add up: a visit is of one country, but may be on many pages."""
ALL = frozenset({"all users", "all sessions", "alle nutzer", "tous les utilisateurs", "todos los usuarios"})
NOT_BY_SOURCE = (
    "This report of Google Analytics does not say from where or on which days visits came, so nothing of it is used."
)
PARTED = "This report parts visits by “{}”, where one visit may count more than once, so nothing of it is used."
ONE_OF_SEVERAL = "a part of the users, beside all of them"


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return 1.0 if ga4_titles.is_report(header) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """One row of visits a day (or week, or the report's whole period) and source; rates are not kept."""
    return _Report(found, options).mapped()


@dataclass
class _Report:
    """Collects the visits of one report."""

    found: Found
    options: ImportOptions
    parted: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        header = self.found.header
        self.origins = ga4_titles.origins(header)
        titles = self.origins | ga4_titles.DAYS | ga4_titles.COUNTS | {"segment": ga4_titles.SEGMENT}
        shown = ("source_medium", "source", "medium", "campaign", "date", *ga4_titles.COUNTS)
        self.sheet = Sheet(self.found, self.options, titles, shown)
        stated = period_above([cells[0] for cells in self.found.above if cells])
        self.period, self.told = period_of(self.found.table, self.options, stated)
        self.days = Ga4Days(self.sheet, self.period)
        self.visits = Visits(self.sheet)
        self.origin = FIRST_VISITS if ga4_titles.is_of_first_visits(header) else ORIGIN
        self.parted = self._parted()

    def mapped(self) -> Mapped:
        day = self.period[1] if self.period else self.options.day or self.found.table.modified_on
        if why_not := self._why_not():
            return left_out_whole(self.sheet, Noun.TRAFFIC, day, why_not, {})
        for record in self.sheet.rows():
            self._take(record)
        self.sheet.tell(*self._decisions())
        return self.sheet.mapped(Noun.TRAFFIC, self.visits.all(), day, self.visits.facts())

    def _take(self, record: Record) -> None:
        if self._is_total(record):
            self.sheet.leave_out(record, TOTAL_ROW)
            return
        segment = fold(self.sheet.text(record, "segment"))
        if segment and segment not in ALL:
            self.sheet.leave_out(record, ONE_OF_SEVERAL)
            return
        try:
            self.visits.add(record.row, self._traffic(record))
        except UnreadableError as error:
            self.sheet.refuse(record, str(error))

    def _traffic(self, record: Record) -> Traffic:
        """The visits of a row; a channel group stands for a medium that the report does not have."""
        counts = {name: self.sheet.count(record, name) for name in ga4_titles.COUNTS}
        self.visits.tally(counts)
        since, day = self.days.of(record)
        if all(count is None for count in counts.values()):
            raise UnreadableError("This row counts nothing.")
        source, _, medium = (part.strip() for part in self.sheet.line(record, "source_medium").partition(" / "))
        source = source or self.sheet.line(record, "source")
        medium = medium or self.sheet.line(record, "medium") or self._channel(record)
        return Traffic(0, self.origin, since, day, source, medium, self.sheet.line(record, "campaign"), **counts)

    def _channel(self, record: Record) -> str:
        if any(self.sheet.has(name) for name in ("source_medium", "medium")):
            return ""
        return self.sheet.line(record, "channel")

    def _is_total(self, record: Record) -> bool:
        texts = [self.sheet.text(record, name) for name in (*self.origins, self.days.column) if self.sheet.has(name)]
        is_named = any(fold(cell) in SUMS for cell in (*texts, record.cells[-1]))
        return is_named or (bool(texts) and not any(texts))

    def _parted(self) -> list[str]:
        """Further columns of words that part the visits."""
        known = set(self.sheet.places.values())
        return [
            name
            for place, name in enumerate(self.found.header.names)
            if place not in known and self._has_words(place)
        ]

    def _has_words(self, place: int) -> bool:
        if key_of(self.found.header.names[place]) in _OTHERS:
            return True
        cells = (record.cells[place].strip() for record in self.found.records if len(record.cells) > place)
        first = next((cell for cell in cells if not is_blank(cell)), "")
        return first[:1].isalpha() and fold(first) not in SUMS

    def _why_not(self) -> str:
        if not self.days.column and not any(self.sheet.has(name) for name in self.origins):
            return NOT_BY_SOURCE
        several = [name for name in self.parted if key_of(name) not in ADD_UP]
        return PARTED.format(several[0]) if several else ""

    def _decisions(self) -> list[Decision]:
        told = self.days.decisions()
        if not self.days.column:
            told.append(self.told)
        if self.sheet.has("users"):
            told.append(Decision("users", "Users are those of", f"“{self.sheet.title('users')}”"))
        if self.origin == FIRST_VISITS:
            told.append(Decision("origin", "Sources are those of a user's first visit, not of each visit"))
        if self.parted:
            told.append(Decision("parted", "Added up over:", ", ".join(self.parted)))
        return told


_OTHERS = frozenset(map(key_of, ga4_titles.OTHER_DIMENSIONS))
