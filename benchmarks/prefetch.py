"""Loads what a first chart needs, as the window does while it is idle, so that a benchmark begins where people do."""

from ui.work.jobs import Jobs


def prefetch(jobs: Jobs) -> None:
    """Load matplotlib, the font list and the letters of a first drawing on a worker thread; call it when idle."""
    jobs.in_thread(_warm_up, _done, _done)


def _warm_up() -> None:
    from ui.charts import style
    from ui.charts.palette import PAPER

    with style.drawing(PAPER, style.SCREEN_TYPE):
        figure = style.new_figure(120, 60)
        figure.add_subplot().set_xlabel("Engagements 0123456789")
        figure.canvas.draw()


def _done(_: object) -> None:
    """A failure shows itself when the first chart is drawn."""
