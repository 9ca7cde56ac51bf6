"""Whether copied cells are a list of people, which is imported, rather than cells to be written over others."""

from ui.tables.landing import Cells

AS_LIST = {"Paste a list…": "paste_list"}
AS_NEW_OR_LIST = {**AS_LIST, "Paste as new influencers": "sheet.paste_as_new"}
"""The ways out of a paste that cannot be: words and verb."""

FEWEST_NAMES = 2


LINK = ("http://", "https://", "www.")


def are_profiles(cells: Cells, *, over_names: bool) -> bool:
    """Whether there is nothing but links of profiles and handles, one below the other.

    Handles alone are written as they are but ``over_names``, which nobody means.
    """
    found = [row[0].casefold() for row in cells if row[0]]
    is_list = len(cells[0]) == 1 and all(text.startswith((*LINK, "@")) for text in found)
    return is_list and bool(found) and (over_names or any(text.startswith(LINK) for text in found))


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
