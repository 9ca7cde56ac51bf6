"""What was done together so far, in a line: campaigns, and what came back where that can be told."""

from models import show
from models.figures.figure import FigureSet
from models.figures.figure_text import explanation
from models.plural import counted
from models.results.filters import Scope
from ui.influencers.person import Person
from ui.session import Session


class WorkedTogether:
    """Reads what the orders of the file, as they stand, say of one person."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def campaigns(self, person: Person) -> str:
        """How many campaigns, without what came back: cheap."""
        agreed = sum(partnership.stage.is_committed for partnership, _ in person.work)
        return counted(agreed, "campaign") if agreed else "not yet"

    def told(self, person: Person) -> tuple[str, str]:
        """"2 campaigns · €4.10 back per €1" and how that came about; the campaigns alone where nothing is known."""
        text, figures = self.campaigns(person), self.figures(person)
        if figures is None:
            return text, ""
        figure = figures["back_per_1"]
        if figure.value is None:
            return text, explanation(figure)
        one = show.money(100, figure.currency) if figure.currency else "1"
        back = show.ratio_money(figure.value, figure.currency) if figure.currency else show.number(figure.value, 2)
        return f"{text} · {back} back per {one}", explanation(figure)

    def figures(self, person: Person) -> FigureSet | None:
        """The figures of all work together; ``None`` where nothing went live or was sold."""
        if not person.work:
            return None
        from storage.totals.ledger import ledger_of
        from storage.totals.summaries import figures

        ledger = ledger_of(self._session.workspace)
        if not any(ledger.has_begun(partnership) for partnership, _ in person.work):
            return None
        return figures(self._session.workspace, Scope(influencer_ids=frozenset({person.id})), ledger)
