"""What a person does to payments and expenses, each as one edit of the workspace."""

from collections.abc import Sequence

from models.board import BoardCard
from models.campaign import Campaign
from models.outlay import Outlay
from models.plural import counted
from storage.workspace import Workspace
from ui.session import Session


def add_payment(session: Session, card: BoardCard, values: dict[str, object]) -> bool:
    """A new payment to a creator; says whether it was written."""
    label = f"Add payment to {card.name}"
    return bool(session.edit(label, lambda w: w.partnerships.add_payment(partnership_id=card.id, **values)))


def add_expense(session: Session, campaign: Campaign, values: dict[str, object]) -> bool:
    """A new expense of a campaign; says whether it was written."""
    label = f"Add expense to {campaign.name}"
    return bool(session.edit(label, lambda w: w.campaigns.add_expense(campaign_id=campaign.id, **values)))


def change_outlay(session: Session, line: Outlay, values: dict[str, object]) -> None:
    """Change fields of a payment or an expense."""
    label = f"Change {line.what.lower()} of {line.who}" if line.who else f"Change expense {line.what}"
    session.edit(label, lambda w: _update(w, line, values))


def mark_paid(session: Session, lines: Sequence[Outlay]) -> None:
    """Note that what is owed was paid today."""
    owed = [line for line in lines if not line.is_paid]

    def mark(workspace: Workspace) -> None:
        for line in owed:
            workspace.partnerships.update_payment(line.entry.id, paid_on=session.today)

    if owed:
        session.edit(f"Mark {counted(len(owed), 'payment')} as paid", mark)


def delete_outlays(session: Session, lines: Sequence[Outlay]) -> str:
    """Remove payments and expenses; returns what was done, in a sentence, empty if nothing was."""

    def delete(workspace: Workspace) -> None:
        for line in lines:
            if line.is_expense:
                workspace.campaigns.delete_expense(line.entry.id)
            else:
                workspace.partnerships.delete_payment(line.entry.id)

    noun = "expense" if all(line.is_expense for line in lines) else "payment"
    told = counted(len(lines), noun)
    return f"{told} deleted." if lines and session.edit(f"Delete {told}", delete) else ""


def _update(workspace: Workspace, line: Outlay, values: dict[str, object]) -> None:
    if line.is_expense:
        workspace.campaigns.update_expense(line.entry.id, **values)
    else:
        workspace.partnerships.update_payment(line.entry.id, **values)
