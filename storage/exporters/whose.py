"""Tables of what belongs to people: of everybody, with a column that says whose, or of one person alone."""

from models.reading.platform import Platform
from storage.exporters.column import Column, Sheet, label, text
from storage.workspace import Workspace

WHO = text("Influencer", "influencer", 24)


def platform() -> Column:
    """Where something is published."""
    return label("Platform", "platform", lambda value: Platform(value).label)


def sheet_of(
    workspace: Workspace, name: str, columns: tuple[Column, ...], query: str, influencer_id: int | None
) -> Sheet:
    """The rows of everybody, or of one person.

    ``query`` calls the person's name ``influencer``, and ``{hers}`` is its condition on the person.
    """
    hers = "1" if influencer_id is None else "influencer.id = :id"
    shown = (WHO, *columns) if influencer_id is None else columns
    return Sheet(name, shown, workspace.connection.execute(query.format(hers=hers), {"id": influencer_id}))
