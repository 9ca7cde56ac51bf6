"""What can be done with the chart on screen: copied, saved, shown as a table; always the part that is looked at."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from models.charts import Chart
from models.errors import UserError
from ui.theme import Theme

SAVED_WIDTH = 6.9
"""Inches of a saved picture: the text width of an A4 page."""


class PictureVerbs(QObject):
    """``chart`` and ``picture`` give what ``view`` shows.

    ``told`` is a sentence about what a command did, ``failed`` the ``UserError`` of one that could not.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, view: QWidget, theme: Theme, chart: Callable[[], Chart | None], picture: Callable[[], QPixmap]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._chart = chart
        self._picture = picture

    def copy_image(self) -> None:
        """Put the picture on the clipboard, on the colour of its card."""
        pixmap = self._picture()
        if pixmap.isNull():  # not drawn yet
            return
        image = QImage(pixmap.size(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(pixmap.devicePixelRatio())
        image.fill(QColor(self._theme.tokens.surface))
        painter = QPainter(image)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
        QGuiApplication.clipboard().setImage(image)
        self.told.emit(self.tr("The picture is on the clipboard."))

    def copy_data(self) -> None:
        """Put the data on the clipboard, as a spreadsheet takes them."""
        from ui.tables.tsv import tsv

        if (data := self._chart()) is not None:
            QGuiApplication.clipboard().setText(tsv([data.header, *data.as_rows()]))
            self.told.emit(self.tr("The data are on the clipboard: paste them into a spreadsheet."))

    def save_picture(self) -> None:
        """Ask where, and save the chart as PNG or SVG."""
        from ui.file_dialogs import Purpose, Question, ask_where_to_save, drawn_pictures

        if (data := self._chart()) is None:
            return
        question = Question(self.tr("Save picture"), Purpose.CHARTS, drawn_pictures())
        ask_where_to_save(self._view, question, f"{data.title}.png", self.save_to)

    def save_to(self, path: Path) -> None:
        """Save the chart, always light, as the ending of the file says."""
        from storage.file.atomic import write_bytes
        from storage.file.failures import told_in_words
        from ui.charts import figures, paper

        if (data := self._chart()) is None:
            return
        shape = self._view.height() / max(self._view.width(), 1)
        size = (SAVED_WIDTH, SAVED_WIDTH * min(max(shape, 0.35), 0.9))
        make = paper.svg if path.suffix.casefold() == ".svg" else paper.png
        try:
            with told_in_words():
                write_bytes(path, make(figures.draw, data, size, title=data.title))
        except UserError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("Saved as “%1”.").replace("%1", path.name))

    def show_table(self) -> None:
        """Show the data as a table."""
        from ui.charts.chart_table import ChartTable

        if (data := self._chart()) is not None:
            ChartTable(data, self._theme, self._view.window()).open()
