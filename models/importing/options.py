"""What the owner says about a file, how it was understood, and the questions that only she can answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.errors import UserError
from models.importing.columns import Columns
from models.influencers.custom_field import CustomField
from models.reading.dates import Kind as DateOrder
from models.reading.platform import Platform
from models.stage_names import USUAL_NAMES, StageNames


class PlatformUnknownError(UserError):
    """A list does not say which platform its handles are on: the owner has to. Made by ``platform_unknown``."""


class CampaignUnknownError(UserError):
    """A file is about one campaign and does not say which. Made by ``campaign_unknown``."""


def platform_unknown(file: str) -> PlatformUnknownError:
    """The error for a file of that name; one of two arguments, so that it can come from another process."""
    hint = "Choose one (--platform instagram, for example)."
    return PlatformUnknownError(f"“{file}” does not say which platform its handles are on.", hint)


def campaign_unknown(file: str, what: str) -> CampaignUnknownError:
    """The error for a file whose ``what`` ("expenses") belong to one campaign."""
    hint = "Choose one (--campaign NAME)."
    return CampaignUnknownError(f"“{file}” does not say which campaign its {what} belong to.", hint)


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How the bytes of a file are to be taken apart; ``None`` leaves it to the reader."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the owner said about a file, and what the program knows around it.

    ``day`` is when its numbers were read; ``account`` whose they are where the file names no account (a handle; empty
    for the business's own); ``own`` says that an unknown account is the business's own; ``campaign_id`` whose its
    expenses or payments are; ``currency`` is the business's, for amounts that name none. ``date_order`` and
    ``decimal`` settle what the cells leave open. ``columns`` is what each column of the file holds, as chosen;
    ``remembered`` what was chosen before for tables with the same header, by ``columns.header_key``. ``mended`` are the
    cells of rows that the owner corrected, by the rows' numbers: they are read instead of what the file says.
    ``own_fields`` are the fields that the owner made herself; ``odd_values`` by their ids what people have in them that
    is not of their kind, and stays so. ``stage_names`` are what she calls stages. ``takes_copies`` imports orders
    although they are here from another source; ``takes_numbers`` takes for order numbers what seems to be none.
    """

    platform: Platform | None = None
    day: date | None = None
    account: str = ""
    own: bool = False
    campaign_id: int | None = None
    date_order: DateOrder | None = None
    decimal: str | None = None
    currency: str = "EUR"
    columns: Columns | None = None
    remembered: Mapping[str, Columns] = field(default_factory=dict)
    own_fields: tuple[CustomField, ...] = ()
    odd_values: Mapping[int, frozenset[str]] = field(default_factory=dict)
    mended: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    stage_names: StageNames = USUAL_NAMES
    takes_copies: bool = False
    takes_numbers: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """How something in the file was understood, told in words: ``lead``, an ``example``, and a ``tail``.

    ``is_open`` marks one that no row decides, so that the owner is asked.
    """

    topic: str
    lead: str
    example: str = ""
    tail: str = ""
    is_open: bool = False

    @property
    def text(self) -> str:
        """The whole sentence, without its full stop."""
        return " ".join(part for part in (self.lead, self.example, self.tail) if part)
