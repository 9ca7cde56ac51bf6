"""At a glance: followers over time, the engagement rate with its range, what is usual, what was done together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.plural import counted
from models.tiers import Boundaries, tier_of
from ui.influencers import influencer_words as say
from ui.influencers.person import Person
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.fact_row import FactRow
from ui.widgets.label import section
from ui.widgets.sparkline import Point, Sparkline


def described(point: Point) -> str:
    """A reading in words."""
    return f"{show.day(point[0], year=True)} · {show.count(point[1])}"


class GlanceSection(QWidget):
    """The four facts one looks for first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._followers = FactRow(self.tr("Followers"), theme, strong=True)
        self._spark = Sparkline(theme, described)
        self._rate = FactRow(self.tr("Engagement rate"), theme, strong=True)
        self._usual = FactRow(self.tr("Usual for this size"), theme)
        self._work = FactRow(self.tr("Worked together"), theme)
        self._spark.setAccessibleName(self.tr("Followers over time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addWidget(section(self.tr("At a glance"), theme))
        for widget in (self._followers, self._spark, self._rate, self._usual, self._work):
            column.addWidget(widget)

    def show_person(self, person: Person, boundaries: Boundaries, work: str, work_formula: str) -> None:
        """Show her figures; ``work`` says what was done together."""
        row = person.row
        tier = tier_of(row.followers, boundaries)
        self._followers.show_fact(
            say.followers_text(row) or show.NOT_AVAILABLE,
            pill=tier.label.lower() if tier else "",
            state="accent",
            formula=self._followers_formula(person),
        )
        self._show_readings(person)
        likely = self.tr("likely %1").replace("%1", show.percent_span(row.rate_low, row.rate_high))
        remark = f"{likely} · {counted(row.rate_posts, 'post')}" if row.rate_low is not None else ""
        self._rate.show_fact(show.percent(row.rate), remark, formula=say.rate_formula(row))
        self._usual.show_fact(show.percent(row.usual_rate), formula=say.usual_formula(row))
        self._work.show_fact(work, formula=work_formula)

    def _show_readings(self, person: Person) -> None:
        main = person.main_profile()
        points: dict[object, Point] = {}
        for reading in person.readings:
            if main and reading.profile_id == main.id and reading.followers is not None:
                points[reading.day] = (reading.day, reading.followers)
        self._spark.show_points(list(points.values()))
        self._spark.setVisible(len(points) > 1)

    def _followers_formula(self, person: Person) -> str:
        lines = []
        for profile in person.profiles:
            read = [r for r in person.readings if r.profile_id == profile.id and r.followers is not None]
            if read:
                count, day = show.count(read[-1].followers), show.day(read[-1].day, year=True)
                lines.append(f"{profile.platform.label}: {count}, read {day}")
        return "\n".join(lines) or self.tr("Nobody has read her followers yet. Type them into the list.")
