"""The menu of a chart: what can be done with its picture, what of it is shown, and its zoom."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.charts.focusing import Focusing
from ui.charts.picture_verbs import PictureVerbs


def chart_menu(view: QWidget, verbs: PictureVerbs, focusing: Focusing, *, is_empty: bool) -> QMenu:
    """The commands of a chart; without data all of them rest."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, run in (
        (_tr("Copy picture"), verbs.copy_image),
        (_tr("Copy data"), verbs.copy_data),
        (_tr("Save picture…"), verbs.save_picture),
        (_tr("Show as table"), verbs.show_table),
    ):
        menu.addAction(text, run).setEnabled(not is_empty)
    if focusing.axis:
        menu.addSeparator()
        menu.addAction(_tr("Zoom in"), focusing.zoom_in)
        menu.addAction(_tr("Show all days"), focusing.look_at_all).setEnabled(focusing.is_zoomed)
    if focusing.labels:
        menu.addSeparator()
    for label in focusing.labels:
        # An ampersand would underline a letter.
        action = menu.addAction(label.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(label not in focusing.focus.hidden)
        action.triggered.connect(lambda _checked, one=label: focusing.toggle(one))
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChartView", text)
