"""The columns of the preview, for influencers, posts and orders."""

from PySide6.QtCore import QCoreApplication

from models.importing import Noun
from ui.importing.preview_cells import CheckCell, ValueCell
from ui.importing.preview_row import PreviewRow, outcome_text
from ui.tables.cells import PillCell
from ui.tables.column import LEFT, RIGHT, Column

Preview = Column[PreviewRow]


def columns_of(noun: Noun) -> list[Preview]:
    """A box, the row's number and fate, what it is about, and a note."""
    about = {Noun.INFLUENCERS: _influencer, Noun.POSTS: _post, Noun.ORDERS: _order}[noun]()
    return [*_first(), *about, _value("note", _tr("Note"), 120, second=True)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PreviewColumns", text)


def _first() -> list[Preview]:
    chosen: Preview = Column(
        "chosen", "", lambda row: _tr("chosen") if row.is_chosen else "", 38, cell=CheckCell(), sortable=False
    )
    number: Preview = Column(
        "row", _tr("Row"), lambda row: str(row.id), 54, cell=ValueCell("row", second=True), sort_key=lambda row: row.id
    )
    what: Preview = Column("what", _tr("What"), outcome_text, 94, cell=PillCell(lambda row: row.fate.outcome.tone))
    return [chosen, number, what]


def _influencer() -> list[Preview]:
    return [
        _value("name", _tr("Influencer"), 170, bold=True),
        _value("platform", _tr("Platform"), 92),
        _value("handle", _tr("Handle"), 136),
        _value("followers", _tr("Followers"), 130, right=True),
        _value("niche", _tr("Niche"), 150),
        _value("email", _tr("E-mail"), 100, second=True),
        _value("price", _tr("Asks for"), 120, right=True),
    ]


def _post() -> list[Preview]:
    counts = (
        ("views", _tr("Views"), 80),
        ("reach", _tr("Reach"), 80),
        ("likes", _tr("Likes"), 70),
        ("comments", _tr("Comments"), 92),
        ("shares", _tr("Shares"), 72),
        ("saves", _tr("Saves"), 70),
    )
    return [
        _value("caption", _tr("Post"), 226, bold=True),
        _value("username", _tr("Account"), 110),
        _value("type", _tr("Format"), 78),
        _value("published", _tr("Published"), 108),
        *(_value(name, header, width, right=True) for name, header, width in counts),
    ]


def _order() -> list[Preview]:
    money = (
        ("items", _tr("Items")),
        ("discount", _tr("Discount")),
        ("total", _tr("Paid")),
        ("refunded", _tr("Refunded")),
    )
    return [
        _value("number", _tr("Order"), 104, bold=True),
        _value("placed", _tr("Placed on"), 110),
        _value("code", _tr("Code"), 150),
        *(_value(name, header, 100, right=True) for name, header in money),
        _value("status", _tr("Status"), 124),
    ]


def _value(
    name: str, header: str, width: int, *, right: bool = False, bold: bool = False, second: bool = False
) -> Preview:
    def text(row: PreviewRow) -> str:
        return row.fate.note if name == "note" else row.text(name)

    cell = ValueCell(name, bold=bold, second=second)
    return Column(name, header, text, width, RIGHT if right else LEFT, cell=cell, sortable=False)
