"""What was pasted, as rows of text: cells of a spreadsheet, a list of links, a whole CSV file."""

from models.errors import UserError
from models.importing import Pasted, ReadAs
from models.reading.text import one_line
from storage.importers.tables import delimited, vcards
from storage.importers.tables.raw_table import RawTable


def read(pasted: Pasted) -> RawTable:
    """The text as rows; cells parted by tabs wherever there is one, for so every spreadsheet copies them.

    ``UserError`` where there is nothing in it.
    """
    text, name = pasted.text, one_line(pasted.name)
    if vcards.is_text_of_cards(text):
        return RawTable(name, vcards.records_of(text), ReadAs(), pasted.day)
    records, delimiter = delimited.records_of(text, "\t" if "\t" in text else None)
    if not any(map(str.strip, (cell for record in records for cell in record.cells))):
        raise UserError("There is nothing to read in what was pasted.", "Copy cells of a spreadsheet, or links, first.")
    return RawTable(name, records, ReadAs(delimiter=delimiter), pasted.day)
