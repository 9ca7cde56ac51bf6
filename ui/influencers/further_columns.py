"""Columns of the table of influencers that are hidden until somebody chooses them."""

from datetime import date
from typing import TYPE_CHECKING

from models import show
from models.influencers.influencer import InfluencerRow
from models.reading.platform import Platform
from storage.tables.settings import BENCHMARKS
from ui.influencers import influencer_words as say
from ui.influencers.column_edit import edit_of
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import RIGHT, Column

if TYPE_CHECKING:
    from models.figures.growth import Growth


def further_columns(session: Session) -> list[Column[InfluencerRow]]:
    """The columns, from the left."""
    return [*_accounts(session), *_person(session), *_history()]


def _accounts(session: Session) -> list[Column[InfluencerRow]]:
    def growth(row: InfluencerRow) -> "Growth":
        return session.workspace.influencers.growths((row.id,), session.today)[row.id]

    return [
        Column(
            "handle", "Handle", lambda row: say.handle_text(row.platform, row.handle), 140, is_hidden_first=True,
            edit=edit_of(session, "handle"), edit_text=lambda row: row.handle,
            header_tooltip="Of the largest profile.",
        ),
        Column(
            "platforms", "Platforms", platforms_text, 130, is_hidden_first=True, edit=edit_of(session, "platforms"),
            offers=tuple(platform.label for platform in Platform),
        ),
        Column(
            "usual_rate", "Usual for size", lambda row: "" if row.usual_rate is None else show.percent(row.usual_rate),
            110, RIGHT, tooltip=lambda row: say.usual_formula(row, session.workspace.settings.get(BENCHMARKS)),
            descending_first=True, is_hidden_first=True,
            header_tooltip="Engagement rate that is usual for the size on the platform.",
        ),
        Column(
            "growth", "Growth, 30 days", lambda row: growth(row).known_value, 120, RIGHT,
            tooltip=lambda row: growth(row).told, descending_first=True,
            is_hidden_first=True,
            header_tooltip="Net new followers of the main profile, between the first and the last reading of 30 days.",
        ),
    ]  # fmt: skip


def _mistyped(row: InfluencerRow) -> str:
    from models.reading.email import mistyped

    return mistyped(row.email)


def _email_hint(row: InfluencerRow) -> str:
    return f"{row.email}\n{wrong}" if (wrong := _mistyped(row)) else ""


def _person(session: Session) -> list[Column[InfluencerRow]]:
    return [
        Column(
            "email", "E-mail", lambda row: row.email, 190, edit=edit_of(session, "email"), is_hidden_first=True,
            cell=TextCell(quiet=lambda row: bool(_mistyped(row))), tooltip=_email_hint,
        ),
        Column("phone", "Phone", lambda row: row.phone, 130, edit=edit_of(session, "phone"), is_hidden_first=True),
        Column(
            "languages", "Languages", lambda row: ", ".join(row.languages), 120,
            edit=edit_of(session, "languages"), is_hidden_first=True,
        ),
        Column(
            "tags", "Tags", lambda row: ", ".join(row.tags), 130, edit=edit_of(session, "tags"), is_hidden_first=True
        ),
        Column(
            "notes", "Notes", lambda row: row.notes.lstrip().partition("\n")[0], 220, tooltip=lambda row: row.notes,
            edit=edit_of(session, "notes"), edit_text=lambda row: row.notes, is_long=True, is_hidden_first=True,
            header_tooltip="The first line; point at it for the rest.",
        ),
    ]  # fmt: skip


def _history() -> list[Column[InfluencerRow]]:
    return [
        Column(
            "partnerships", "Campaigns", lambda row: show.count(row.partnerships) if row.partnerships else "", 92,
            RIGHT, descending_first=True, is_hidden_first=True,
            header_tooltip="How many campaigns the creator is or was part of.",
        ),
        Column(
            "last_contact", "Last contact", lambda row: day_text(row.last_contact), 110,
            descending_first=True, is_hidden_first=True, header_tooltip="The latest day of the conversation.",
        ),
        Column(
            "created_on", "Added on", lambda row: day_text(row.created_on), 110,
            descending_first=True, is_hidden_first=True,
        ),
    ]  # fmt: skip


def platforms_text(row: InfluencerRow) -> str:
    """Her platforms by name, that of the largest profile among them."""
    return ", ".join(Platform(platform).label for platform in row.platforms)


def day_text(day: date | None) -> str:
    """A day with its year; blank where there is none."""
    return "" if day is None else show.day(day, year=True)
