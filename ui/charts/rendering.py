"""A chart as a picture for the screen with the places on it that can be pointed at; made on a worker thread."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from models.charts import Chart
from ui.charts import figures, style
from ui.charts.mark import Mark
from ui.charts.palette import ChartPalette

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True)
class Request:
    """What a picture depends on: with all of it unchanged the old one still holds.

    Width and height are in logical pixels, ``scale`` is device pixels to one of them.
    """

    data: Chart
    palette: ChartPalette
    width: int
    height: int
    scale: float
    type_size: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark where it stands on the picture, in logical pixels from the top left."""

    mark: Mark
    rect: QRectF

    def holds(self, point: QPointF) -> bool:
        """Whether a point means this mark."""
        reach = self.mark.reach
        return self.rect.adjusted(-reach, -reach, reach, reach).contains(point)

    def distance(self, point: QPointF) -> float:
        """How far a point is from the middle of the mark."""
        return (self.rect.center() - point).manhattanLength()


@dataclass(frozen=True)
class Rendering:
    """A finished picture with its spots.

    ``frame`` is where the axes stand, in logical pixels; ``limits`` are the ends of the horizontal one.
    """

    request: Request
    image: QImage
    spots: Sequence[Spot] = field(default_factory=list)
    frame: QRectF = field(default_factory=QRectF)
    limits: tuple[float, float] = (0.0, 1.0)

    def value_at(self, x: float) -> float:
        """The place of the horizontal axis (which is not logarithmic) at a pixel."""
        share = (x - self.frame.left()) / max(self.frame.width(), 1.0)
        return self.limits[0] + share * (self.limits[1] - self.limits[0])

    def spot_at(self, point: QPointF) -> Spot | None:
        """The mark that a point means, the nearest where several do."""
        meant = [spot for spot in self.spots if spot.holds(point)]
        return min(meant, key=lambda spot: spot.distance(point), default=None)


def render(request: Request) -> Rendering:
    """Draw a chart; needs no window and touches no widget."""
    with style.drawing(request.palette, request.type_size, request.data.names):
        figure = style.new_figure(request.width, request.height, request.scale)
        ax = figure.add_axes((0.1, 0.1, 0.8, 0.8))
        marks = figures.draw(ax, request.data, request.palette)
        canvas: Any = figure.canvas
        canvas.draw()
        pixels = canvas.buffer_rgba()
        height, width = pixels.shape[:2]
        image = QImage(bytes(pixels), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        spots = _spots(ax, marks, request)
        left, right = ax.get_xlim()
        box = ax.get_window_extent()
    image.setDevicePixelRatio(request.scale)
    frame = QRectF(box.x0, height - box.y1, box.width, box.height)
    frame = QRectF(frame.topLeft() / request.scale, frame.size() / request.scale)
    return Rendering(request, image, spots, frame, (float(left), float(right)))


def _spots(ax: "Axes", marks: Sequence[Mark], request: Request) -> list[Spot]:
    if not marks:
        return []
    corners = [(mark.left, mark.bottom) for mark in marks] + [(mark.right, mark.top) for mark in marks]
    pixels = ax.transData.transform(corners) / request.scale
    spots = []
    for mark, (left, low), (right, high) in zip(marks, pixels[: len(marks)], pixels[len(marks) :], strict=True):
        top_left = QPointF(min(left, right), request.height - max(low, high))
        bottom_right = QPointF(max(left, right), request.height - min(low, high))
        spots.append(Spot(mark, QRectF(top_left, bottom_right)))
    return spots
