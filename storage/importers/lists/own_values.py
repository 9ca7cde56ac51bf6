"""What a list says in the owner's own fields, read as the kind that each of them has."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.errors import UnreadableError
from models.importing import CUSTOM, Decision, ImportOptions
from models.influencers.custom_field import OWN_FIELD, CustomField, FieldKind
from models.reading.dates import Kind as DateOrder
from models.reading.dates import Order
from models.reading.numbers import Mark, decimal_mark
from models.reading.text import fold, one_line
from storage.importers.column_dates import order_of_days
from storage.importers.header import Header, cell
from storage.importers.lists.columns import ListColumns
from storage.importers.tables.raw_table import Cells, Record


@dataclass(frozen=True, slots=True)
class _OwnColumn:
    """A column and the field it is for, ``None`` where that is not there yet: then its values are text."""

    place: int
    name: str
    field: CustomField | None
    mark: Mark | str | None = None
    order: Order | DateOrder | None = None
    odd: frozenset[str] = frozenset()

    def read(self, cells: Cells) -> str:
        """What is kept of a row's cell."""
        text = one_line(cell(cells, self.place))
        return text if self.field is None or text in self.odd else self.field.read(text, self.mark, self.order)


class OwnValues:
    """Reads the columns of own fields from one row; a column tells the order of its days and its mark of decimals."""

    def __init__(self, columns: ListColumns, header: Header, records: Sequence[Record], options: ImportOptions) -> None:
        self._known = {fold(field.name): field for field in options.own_fields}
        self._options = options
        self._decisions: list[Decision] = []
        self._columns = [self._column(header, records, place) for place in columns.several.get(CUSTOM, ())]

    def read(self, cells: Cells) -> dict[str, str]:
        """Values that are not blank, by the names of their fields; raises ``UnreadableError`` as the fields do."""
        found = {}
        for column in self._columns:
            try:
                text = column.read(cells)
            except UnreadableError as error:
                raise UnreadableError(f"{column.name}: {error}") from error
            if column.name and text:
                found[column.name] = text
        return found

    def decisions(self) -> list[Decision]:
        """How days and numbers were understood, where their cells leave that open."""
        return self._decisions

    def _column(self, header: Header, records: Sequence[Record], place: int) -> _OwnColumn:
        name = header.names[place].removesuffix(OWN_FIELD).strip()
        field = self._known.get(fold(name))
        odd = self._options.odd_values.get(field.id, frozenset()) if field else frozenset()
        if field is None or field.kind not in {FieldKind.NUMBER, FieldKind.DATE}:
            return _OwnColumn(place, name, field, odd=odd)
        texts = [text for record in records if (text := cell(record.cells, place).strip())]
        if field.kind is FieldKind.NUMBER:
            return _OwnColumn(place, name, field, mark=self._mark(name, texts), odd=odd)
        order, told = order_of_days(texts, self._options.date_order)
        if told.is_open:
            self._decisions.append(told)
        return _OwnColumn(place, name, field, order=order, odd=odd)

    def _mark(self, name: str, texts: Sequence[str]) -> Mark | str:
        mark = decimal_mark(texts, lone="english")
        if self._options.decimal:
            return self._options.decimal
        if mark.ambiguous:
            lead = f"The numbers in “{name}” can be read in two ways:"
            self._decisions.append(Decision("decimal", lead, f"decimals behind “{mark.character}”", is_open=True))
        return mark
