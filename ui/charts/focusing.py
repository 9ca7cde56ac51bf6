"""Which part of a chart is looked at, and how that changes: zoom, pan, series hidden and shown."""

from PySide6.QtCore import QObject, Signal

from models.charts import Chart, Focus, Focusable
from models.charts.focus import WHOLE, Stretch, fitted, moved, narrowed, widened


class Focusing(QObject):
    """Keeps what is looked at while the data change, as far as they still have it; ``changed`` tells a new part."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole: Chart | None = None
        self._seen: Chart | None = None
        self._focus = WHOLE

    @property
    def whole(self) -> Chart | None:
        """All of the data."""
        return self._whole

    @property
    def seen(self) -> Chart | None:
        """The data of what is looked at."""
        return self._seen

    @property
    def focus(self) -> Focus:
        """What is looked at."""
        return self._focus

    @property
    def labels(self) -> tuple[str, ...]:
        """The series that can be hidden."""
        return self._whole.series_labels if isinstance(self._whole, Focusable) else ()

    @property
    def axis(self) -> Stretch | None:
        """All of the axis, ``None`` where no part of it can be looked at."""
        return self._whole.stretch if isinstance(self._whole, Focusable) and not self._whole.is_empty else None

    @property
    def is_zoomed(self) -> bool:
        """Whether a part of the axis is looked at alone."""
        return self._focus.stretch is not None

    @property
    def stretch_text(self) -> str:
        """The part of the axis in words; empty for all of it."""
        stretch = self._focus.stretch
        return self._whole.stretch_text(stretch) if stretch and isinstance(self._whole, Focusable) else ""

    @property
    def hidden(self) -> list[str]:
        """The series that are hidden, in the order of the legend."""
        return [label for label in self.labels if label in self._focus.hidden]

    def take(self, data: Chart | None) -> bool:
        """Take other data; returns whether they are others."""
        if data == self._whole:
            return False
        self._whole = data
        self._focus = self._focus.within(self.axis, self.labels)
        self._see()
        return True

    def toggle(self, label: str) -> None:
        """Hide a series, or show it again; the last one that is shown stays."""
        focus = self._focus.toggled(label)
        if label in self.labels and not focus.hidden.issuperset(self.labels):
            self._set(focus)

    def look_between(self, left: float, right: float) -> None:
        """Look at what lies between two places of the axis."""
        if self.axis and isinstance(self._seen, Focusable):
            self._zoom(fitted(self._seen.stretch_between(left, right), self.axis))

    def zoom_in(self, around: float | None = None) -> None:
        """Look at half of it, around a place of the axis or the middle."""
        if self.axis and isinstance(self._seen, Focusable):
            unit = None if around is None else self._seen.stretch_between(around, around)[0]
            self._zoom(narrowed(self._focus.stretch or self.axis, self.axis, unit))

    def zoom_out(self) -> None:
        """Look at twice of it."""
        if self.axis and self._focus.stretch:
            self._zoom(widened(self._focus.stretch, self.axis))

    def move(self, by: int) -> None:
        """Look further on (1) or back (-1)."""
        if self.axis and self._focus.stretch:
            self._zoom(moved(self._focus.stretch, self.axis, by))

    def look_at_all(self) -> None:
        """Look at the whole axis; what is hidden stays so."""
        self._zoom(None)

    def _zoom(self, stretch: Stretch | None) -> None:
        self._set(Focus(stretch, self._focus.hidden))

    def _set(self, focus: Focus) -> None:
        if focus != self._focus:
            self._focus = focus
            self._see()
            self.changed.emit()

    def _see(self) -> None:
        whole = self._whole
        self._seen = whole.focused(self._focus) if isinstance(whole, Focusable) and not self._focus.is_whole else whole
