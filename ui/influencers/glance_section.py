"""At a glance: followers over time, the engagement rate with its range, what is usual, what was done together."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.estimates.benchmarks import Benchmarks
from models.estimates.trends import Trends
from models.figures.figure import Figure
from models.figures.growth import PERIODS, followers_by_day, growth, told_growth
from models.influencers.tiers import Boundaries, tier_of
from models.plural import counted
from models.results.sponsored import SponsoredRates
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
    """The facts one looks for first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.followers = FactRow(self.tr("Followers"), theme, strong=True)
        self.spark = Sparkline(theme, described)
        self.growth = FactRow(self.tr("Growth"), theme)
        self.rate = FactRow(self.tr("Engagement rate"), theme, strong=True)
        self.usual = FactRow(self.tr("Usual for this size"), theme)
        self.paid = FactRow(self.tr("Sponsored or ordinary?"), theme)
        self.sponsored = FactRow(self.tr("Sponsored posts"), theme)
        self.ordinary = FactRow(self.tr("Ordinary posts"), theme)
        self.work = FactRow(self.tr("Worked together"), theme)
        self.spark.setAccessibleName(self.tr("Followers over time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addWidget(section(self.tr("At a glance"), theme))
        posts = (self.rate, self.usual, self.paid, self.sponsored, self.ordinary)
        for widget in (self.followers, self.spark, self.growth, *posts, self.work):
            column.addWidget(widget)

    def show_person(
        self, person: Person, boundaries: Boundaries, usual: tuple[Benchmarks, Trends], today: date
    ) -> None:
        """Show her figures; ``usual`` is what is usual for a size, and what rates are drawn to."""
        row, (benchmarks, trends) = person.row, usual
        tier = tier_of(row.followers, boundaries)
        self.followers.show_fact(
            say.followers_text(row) or show.NOT_AVAILABLE,
            pill=tier.label.lower() if tier else "",
            state="accent",
            formula=self._followers_formula(person),
        )
        self._show_readings(person, today)
        likely = self.tr("likely %1").replace("%1", show.percent_span(row.rate_low, row.rate_high))
        remark = f"{likely} · {counted(row.rate_posts, 'post')}" if row.rate_low is not None else ""
        stated = say.stated_instead(row, [each.field for each in person.custom])
        if stated is not None:
            remark = self.tr("stated: %1").replace("%1", stated.text)
        plain = person.rates.plain.told if person.rates is not None and person.rates.plain is not None else ""
        formula = "\n".join(part for part in (say.rate_formula(row, benchmarks, trends, stated), plain) if part)
        self.rate.show_fact(show.percent(row.rate), remark, formula=formula)
        source, formula = say.usual_source(row, benchmarks), say.usual_formula(row, benchmarks)
        self.usual.show_fact(show.percent(row.usual_rate), source, formula=formula)
        self._show_rates(person.rates)

    def show_work(self, work: str, formula: str) -> None:
        """Show what was done together."""
        self.work.show_fact(work, formula=formula)

    def _show_readings(self, person: Person, today: date) -> None:
        readings = person.main_readings()
        points: list[Point] = list(followers_by_day(readings).items())
        self.spark.show_points(points)
        self.spark.setVisible(len(points) > 1)
        grown = told_growth(readings, today)
        periods = [(period, growth(readings, today, period)) for period in PERIODS]
        lines = [f"Last {period} days: {one.value}, {one.grounds}" for period, one in periods]
        told = grown.grounds if grown.figure.value is not None else ""
        self.growth.show_fact(grown.value, told, formula="\n".join((*lines, f"= {grown.figure.formula}")))
        self.growth.setVisible(bool(points))

    def _show_rates(self, rates: SponsoredRates | None) -> None:
        has_posts = rates is not None and (rates.sponsored.n or rates.ordinary.n)
        self.paid.setVisible(bool(has_posts))
        for row in (self.sponsored, self.ordinary):
            row.setVisible(rates is not None and rates.is_known)
        if rates is None or not has_posts:
            return
        verdict = rates.verdict
        if not rates.is_known:
            self.paid.show_fact(show.NOT_AVAILABLE, formula=verdict.why)
            return
        self.paid.show_fact("", pill=verdict.words, state=verdict.tone, formula=verdict.why)
        for row, figure in ((self.sponsored, rates.sponsored), (self.ordinary, rates.ordinary)):
            row.show_fact(show.percent(figure.value), _likely(figure), formula=f"= {figure.formula}")

    def _followers_formula(self, person: Person) -> str:
        lines = []
        for profile in person.profiles:
            read = [r for r in person.readings if r.profile_id == profile.id and r.followers is not None]
            if read:
                count, day = show.count(read[-1].followers), show.day(read[-1].day, year=True)
                lines.append(f"{profile.platform.label}: {count}, read {day}")
        return "\n".join(lines) or self.tr("Nobody has read the followers yet. Type them into the list.")


def _likely(figure: Figure) -> str:
    return f"likely {show.percent_span(figure.low, figure.high)} · {counted(figure.n, 'post')}"
