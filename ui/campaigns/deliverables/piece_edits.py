"""What a person does to promised pieces: each verb is one edit of the workspace, one step to undo."""

from collections.abc import Mapping, Sequence

from models.campaigns.board import BoardCard
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.campaigns.promised_piece import PromisedPiece, shifted, status_label
from models.plural import counted
from storage.workspace import Workspace
from ui.session import Session

Values = Mapping[str, object]


def add_piece(session: Session, card: BoardCard, values: Values) -> int | None:
    """A further piece that a creator promised; returns its id, ``None`` if it could not be written."""
    made: list[int] = []

    def add(workspace: Workspace) -> None:
        made.append(workspace.partnerships.add_deliverable(**{**values, "partnership_id": card.id}))

    return made[0] if session.edit(f"Add {values['format']} of {card.name}", add) else None


def change_piece(session: Session, row: PromisedPiece, what: str, values: Values) -> None:
    """Write fields of a piece that differ; ``what`` is their name in words."""
    news = {name: value for name, value in values.items() if getattr(row.piece, name) != value}
    if news:
        label = f"Change {what.lower()} of {row.card.name}"
        session.edit(label, lambda w: w.partnerships.update_deliverable(row.id, **news))


def mark_pieces(session: Session, rows: Sequence[PromisedPiece], status: DeliverableStatus) -> None:
    """Put pieces into a status."""
    news = {row.id: {"status": status} for row in rows if row.piece.status is not status}
    label = f"Mark {counted(len(news), 'deliverable')} as {status_label(status).lower()}"
    _write(session, label, news)


def shift_days(session: Session, rows: Sequence[PromisedPiece], days: int, fields: Sequence[str]) -> bool:
    """Move the draft due or post due days of pieces; says whether all is stored. ``UserError`` for absurd days."""
    moved = {row.id: _moved(row.piece, days, fields) for row in rows}
    news = {deliverable_id: values for deliverable_id, values in moved.items() if values}
    by = f"{counted(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"
    return _write(session, f"Move {counted(len(news), 'deliverable')} {by}", news)


def delete_pieces(session: Session, rows: Sequence[PromisedPiece]) -> str:
    """Remove pieces; returns what was done, in a sentence, empty if nothing was."""
    told = f"The {rows[0].name}" if len(rows) == 1 else counted(len(rows), "deliverable")

    def delete(workspace: Workspace) -> None:
        for row in rows:
            workspace.partnerships.delete_deliverable(row.id)

    label = f"Delete {told[0].lower()}{told[1:]}"
    return f"{told} deleted." if rows and session.edit(label, delete) else ""


def _moved(piece: Deliverable, days: int, fields: Sequence[str]) -> dict[str, object]:
    return {name: shifted(day, days) for name in fields if (day := getattr(piece, name)) is not None}


def _write(session: Session, label: str, news: Mapping[int, Values]) -> bool:
    def write(workspace: Workspace) -> None:
        for deliverable_id, values in news.items():
            workspace.partnerships.update_deliverable(deliverable_id, **values)

    return not news or session.edit(label, write) is not None
