"""Whether copied cells are a list of people, which is imported, rather than cells to be written over others."""

from ui.tables.landing import Cells

AS_LIST = {"Paste a list…": "paste_list"}
AS_NEW_OR_LIST = {**AS_LIST, "Paste as new influencers": "sheet.paste_as_new"}
"""The ways out of a paste that cannot be: words and verb."""

FEWEST_NAMES = 2


def are_links(cells: Cells) -> bool:
    """Whether there is nothing but links of profiles, one below the other."""
    found = [row[0] for row in cells if row[0]]
    return bool(found) and len(cells[0]) == 1 and all(text.startswith(("http://", "https://")) for text in found)


def has_header(cells: Cells) -> bool:
    """Whether the first of several rows holds names of columns as lists of people have them."""
    from models.importing import Noun
    from storage.importers.table_columns import fields_by_name

    filled = [text for text in cells[0] if text.strip()]
    if len(cells) < FEWEST_NAMES or len(filled) < FEWEST_NAMES:
        return False
    known = [field for field in fields_by_name(Noun.INFLUENCERS, filled) if field]
    return len(set(known)) >= FEWEST_NAMES and 2 * len(known) >= len(filled)


def is_block(cells: Cells) -> bool:
    """Whether there are several rows of several columns."""
    return len(cells) > 1 and len(cells[0]) > 1
