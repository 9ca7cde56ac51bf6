"""The owner's own fields as columns of the list: shown, typed and sorted by their kinds."""

from datetime import date

from models.influencers.custom_field import NO, YES, CustomField, FieldKind
from models.influencers.influencer import InfluencerRow
from models.reading.named_days import echo
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import LEFT, RIGHT, Column

WIDTH = 120


def own_columns(session: Session) -> list[Column[InfluencerRow]]:
    """A column of each field, in the owner's order, hidden until somebody chooses it."""
    return [_column(session, field) for field in session.workspace.custom_fields.all()]


def example_of(field: CustomField) -> str:
    """What stands grey where one is typed; empty where anything may be, or nothing is."""
    examples = {FieldKind.NUMBER: "38", FieldKind.DATE: echo(date(2026, 4, 3))}
    return f"For instance {examples[field.kind]}" if field.kind in examples else ""


def offers_of(field: CustomField) -> tuple[str, ...]:
    """All that a field may say; nothing where it is typed freely."""
    if field.kind is FieldKind.YES_NO:
        return (YES, NO)
    return field.choices if field.kind is FieldKind.CHOICE else ()


def _column(session: Session, field: CustomField) -> Column[InfluencerRow]:
    kind = field.kind.label.lower()

    def value(row: InfluencerRow) -> str:
        return row.custom.get(field.id, "")

    def is_odd(row: InfluencerRow) -> bool:
        return not field.is_typed(value(row))

    def edit(row: InfluencerRow, text: str) -> None:
        from ui.influencers.own_edits import edit_of_field

        edit_of_field(field).change(session, row, text)

    def hint(row: InfluencerRow) -> str:
        if not value(row) or not is_odd(row):
            return ""
        return f"{value(row)}\nNot of the field's kind ({kind}): it was written before."

    return Column(
        field.column, field.name, lambda row: field.shown(value(row)), WIDTH,
        RIGHT if field.kind is FieldKind.NUMBER else LEFT, TextCell(quiet=is_odd), hint,
        descending_first=field.kind is FieldKind.NUMBER, edit=edit,
        is_hidden_first=True, offers=offers_of(field), header_tooltip=f"A field of your own: {kind}.",
        remembered_as=f"{field.column} of {session.path.absolute()}",
    )  # fmt: skip
