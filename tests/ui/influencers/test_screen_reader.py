"""What a screen reader meets on the tab, in the panel and in each dialog: names, and the order of Tab."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.influencers.pointing import click
from ui.influencers.fold_section import FoldSection
from ui.influencers.influencers_tab import InfluencersTab

DIALOGS_OF_ONE = (
    "add_influencer", "fields.manage", "conversation.log_contact", "outreach.write_email",
    "outreach.edit_templates", "profiles.read_followers", "open_fit",
    "privacy.forget_person", "finding.find_duplicates", "views.save_view",
)  # fmt: skip
DIALOGS_OF_TWO = ("bulk.edit_chosen", "finding.compare", "finding.merge")


def stops(root: QWidget) -> list[QWidget]:
    """The controls that Tab reaches inside a widget, in its order."""
    chain, widget = [root], root.nextInFocusChain()
    while widget is not root and widget is not None:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return [widget for widget in chain if root.isAncestorOf(widget) and takes_tab(widget)]


def takes_tab(widget: QWidget) -> bool:
    has_policy = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return has_policy and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def spoken(widget: QWidget) -> str:
    """The name that a screen reader reads out."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def told_apart(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{spoken(widget)}”"


def area(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def goes_back(first: QWidget, second: QWidget) -> bool:
    """Whether one who reads down and to the right would have met the second one earlier."""
    here, there = area(first), area(second)
    is_above, is_right = there.bottom() < here.top(), there.left() > here.right()
    is_beside = there.top() <= here.bottom() and here.top() <= there.bottom()
    return (is_above and not is_right) or (is_beside and there.right() < here.left())


def hold(root: QWidget) -> None:
    found = stops(root)
    assert found
    assert [type(widget).__name__ for widget in found if not spoken(widget)] == []
    assert [told_apart(one) for one, other in pairwise(found) if spoken(one) == spoken(other)] == []
    backward = [f"{told_apart(one)} → {told_apart(other)}" for one, other in pairwise(found) if goes_back(one, other)]
    assert backward == []


def dialog_by(qtbot: QtBot, tab: InfluencersTab, verb: str) -> QDialog:
    tab.run(verb)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in tab.findChildren(QDialog)))
    return next(dialog for dialog in tab.findChildren(QDialog) if dialog.isVisible())


def test_the_tab_and_the_whole_panel_are_named_and_read_in_order(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Moss & Crumb")
    qtbot.waitUntil(lambda: tab.chosen.person is not None)
    for section in tab.panel.findChildren(FoldSection):
        if not section.fold.isChecked():
            section.fold.click()
    QApplication.processEvents()
    hold(tab)


@pytest.mark.parametrize("verb", DIALOGS_OF_ONE)
def test_a_dialog_about_one_person_is_named_and_read_in_order(
    qtbot: QtBot, tab: InfluencersTab, verb: str
) -> None:
    click(qtbot, tab, "Moss & Crumb")
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()
    tab.jobs.wait()


@pytest.mark.parametrize("verb", DIALOGS_OF_TWO)
def test_a_dialog_about_several_is_named_and_read_in_order(qtbot: QtBot, tab: InfluencersTab, verb: str) -> None:
    click(qtbot, tab, "Moss & Crumb")
    click(qtbot, tab, "Zoë Müller", held="ctrl")
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()
    tab.jobs.wait()
