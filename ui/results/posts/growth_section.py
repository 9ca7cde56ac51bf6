"""How one post grew: a curve between the days on which it was read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.charts import PostCurves, PostMetric, PostReadings
from models.posts.measured_post import MeasuredPost
from models.posts.post import Reading
from models.show import count
from ui.charts.canvas import ChartView
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import note, section
from ui.work.jobs import Jobs

HEIGHT = 190


class GrowthSection(QWidget):
    """The line goes between measured days only; what was not measured is dashed. One reading is told in words."""

    def __init__(self, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post: MeasuredPost | None = None
        self._chosen: PostMetric | None = None
        self.switch = Button("", theme, "link")
        self.view = ChartView(theme, jobs, "")
        self.view.setFixedHeight(HEIGHT)
        self.words = note("", theme)
        line = QHBoxLayout()
        self.heading = section("", theme)
        line.addWidget(self.heading)
        line.addStretch(1)
        line.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(line)
        column.addWidget(self.view)
        column.addWidget(self.words)
        self.switch.clicked.connect(self.on_switch_clicked)

    def show_post(self, post: MeasuredPost) -> None:
        """Show the curve of a post, of engagements where more days of them are known than of views."""
        if self._post is None or self._post.id != post.id:
            self._chosen = None
        self._post = post
        known = {metric: _known(post, metric) for metric in PostMetric}
        metric = self._chosen or max(PostMetric, key=lambda one: known[one])
        other = next(one for one in PostMetric if one is not metric)
        self.heading.setText(self.tr("Growth of %1").replace("%1", metric.noun))
        self.switch.setVisible(known[other] > 0)
        self.switch.setText(self.tr("Show %1").replace("%1", other.noun))
        curves = curve_of(post, metric)
        words = why_no_curve(post, metric)
        self.view.show_chart(curves, words)
        self.view.setVisible(not curves.is_empty)
        self.words.setText(words)
        self.words.setVisible(curves.is_empty)

    def on_switch_clicked(self) -> None:
        """Show the other number."""
        if self._post is not None and isinstance(self.view.chart, PostCurves):
            shown = self.view.chart.metric
            self._chosen = next(one for one in PostMetric if one is not shown)
            self.show_post(self._post)


def curve_of(post: MeasuredPost, metric: PostMetric) -> PostCurves:
    """The curve of one post, empty where fewer than two days are known; without its day it cannot have one."""
    if post.live_on is None:
        return PostCurves(metric, never=1)
    values = [(reading.day, _value(reading, metric)) for reading in post.readings]
    title = post.title(post.live_on)
    return PostCurves.of([PostReadings(post.id, title, post.live_on, values, post.influencer_id)], metric)


def why_no_curve(post: MeasuredPost, metric: PostMetric) -> str:
    """What is known of a number that has no curve, in words."""
    known = {reading.day: value for reading in post.readings if (value := _value(reading, metric)) is not None}
    if not known:
        return f"No {metric.noun} of this post are known yet."
    if post.live_on is None:
        return "Nobody knows on which day this post went live: that is where a curve begins."
    day, value = max(known.items())
    read = f"{count(value)} {metric.noun} on {show.day(day, year=True)}"
    return f"{read}, the only day measured: a second one makes a curve."


def _known(post: MeasuredPost, metric: PostMetric) -> int:
    return sum(_value(reading, metric) is not None for reading in post.readings)


def _value(reading: Reading, metric: PostMetric) -> int | None:
    return reading.engagements if metric is PostMetric.ENGAGEMENTS else reading.views
