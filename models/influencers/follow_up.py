"""The next step with somebody: a day and what to do, shown as one text."""

from datetime import date

from models import show
from models.record import record


@record(frozen=True)
class FollowUp:
    """What is to be done on which day."""

    due_on: date
    note: str = ""


def due_text(due_on: date, today: date) -> str:
    """When it is due, as a person says it: "Today", "3 days late", "Tomorrow", "26 Sep"."""
    days = (due_on - today).days
    if days < 0:
        return f"{-days} day{'' if days == -1 else 's'} late"
    if days < 2:
        return ("Today", "Tomorrow")[days]
    return show.day_as_of(due_on, today)
