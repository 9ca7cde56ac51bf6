"""The choice of what the figures of a scope are compared with."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from models.results.earlier import NOTHING_CHOSEN, Against, ComparedWith, earlier_of, why_not
from ui.results.scope_keeper import ScopeKeeper
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.tooltip import tooltip

ARROW = " ▾"
MOST_CAMPAIGNS = 8
"""More campaigns than these have a menu of their own."""


class CompareButton(Button):
    """Offers another campaign and other days; what cannot be compared says why."""

    def __init__(self, keeper: ScopeKeeper, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, "quiet", parent=parent)
        self._keeper = keeper
        self._session = session
        self._told = ""
        self._most = 0
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self.on_about_to_show)
        self.clicked.connect(self.on_clicked)

    def show_choice(self) -> None:
        """Say what the scope is compared with, or why it is not."""
        earlier, reason = self._keeper.earlier, self._keeper.why_not_compared
        if earlier:
            self._told = self.tr("Compared with {}").format(earlier.label)
        else:
            self._told = self.tr("Not compared") if reason else self.tr("Compare with…")
        self.setAccessibleName(self._told)
        self.setAccessibleDescription(reason)
        self.squeeze(self._most)

    @property
    def natural_width(self) -> int:
        """The width that shows all of the text."""
        return self.fontMetrics().horizontalAdvance(self._told + ARROW) + self._frame

    @property
    def _frame(self) -> int:
        """What the button is wider than its text."""
        shown = self.text().replace("&&", "&")
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(shown)

    def squeeze(self, most: int) -> None:
        """Be no wider than this, 0 for any width; text without room ends in an ellipsis and is whole as tooltip."""
        self._most = most
        room = most - self._frame - self.fontMetrics().horizontalAdvance(ARROW)
        is_cut = bool(most) and self.natural_width > most
        shown = self.fontMetrics().elidedText(self._told, Qt.TextElideMode.ElideRight, room) if is_cut else self._told
        self.setText(f"{shown.replace('&', '&&')}{ARROW}")
        self.setToolTip(tooltip(self.accessibleDescription() or (self._told if is_cut else "")))

    def on_clicked(self) -> None:
        """Open the choices below the button, their right ends in line."""
        self.on_about_to_show()
        self._menu.popup(self.mapToGlobal(QPoint(self.width() - self._menu.sizeHint().width(), self.height() + 2)))

    def on_about_to_show(self) -> None:
        """Offer what can be compared with now."""
        menu = self._menu
        menu.clear()
        group = QActionGroup(menu)
        self._offer(menu, group, self.tr("Nothing"), None)
        menu.addSeparator()
        if self._has_nothing_to_compare():
            menu.addAction(NOTHING_CHOSEN).setEnabled(False)
            return
        self._offer(menu, group, self.tr("The days before"), ComparedWith(Against.BEFORE))
        self._offer(menu, group, self.tr("The same days a year before"), ComparedWith(Against.YEAR_BEFORE))
        self._offer_typed_days(menu, group)
        self._offer_campaigns(menu, group)

    def _has_nothing_to_compare(self) -> bool:
        return bool(self._reason(ComparedWith(Against.BEFORE)) == NOTHING_CHOSEN)

    def _offer_typed_days(self, menu: QMenu, group: QActionGroup) -> None:
        chosen = self._keeper.compared
        if chosen and chosen.against is Against.DATES:
            self._offer(menu, group, self.tr("Other days"), chosen)
        menu.addAction(self.tr("Other days…"), self.on_days_asked)

    def _offer_campaigns(self, menu: QMenu, group: QActionGroup) -> None:
        others = [one for one in self._keeper.campaigns.values() if one.id not in self._keeper.scope.campaign_ids]
        if not others or not self._keeper.scope.campaign_ids:
            return
        menu.addSeparator()
        place = menu.addMenu(self.tr("Another campaign")) if len(others) > MOST_CAMPAIGNS else menu
        for one in others:
            self._offer(place, group, one.name, ComparedWith(Against.CAMPAIGN, one.id))

    def _offer(self, menu: QMenu, group: QActionGroup, words: str, wanted: ComparedWith | None) -> None:
        action = menu.addAction(self._named(words, wanted).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(wanted == self._keeper.compared)
        action.setActionGroup(group)
        action.setEnabled(wanted is None or not self._reason(wanted))
        action.triggered.connect(lambda: self._keeper.compare(wanted))

    def _named(self, words: str, wanted: ComparedWith | None) -> str:
        """The entry with the days it would mean, or with why it cannot be had."""
        if wanted is None or wanted.against is Against.CAMPAIGN:
            return words
        earlier = earlier_of(self._keeper.scope, wanted, self._keeper.campaigns, self._session.today)
        return f"{words} · {earlier.label}" if earlier else f"{words} · {self._reason(wanted)}"

    def _reason(self, wanted: ComparedWith) -> str:
        return why_not(self._keeper.scope, wanted, self._keeper.campaigns, self._session.today)

    def on_days_asked(self) -> None:
        """Let the other days be typed in."""
        from ui.results.dates_dialog import DatesDialog

        chosen = self._keeper.compared
        days = (chosen.since, chosen.until) if chosen else (None, None)
        dialog = DatesDialog(*days, self._session.today, self._theme, self, is_to_compare=True)
        dialog.chosen.connect(self.on_days_typed)
        dialog.open()

    def on_days_typed(self, since: date, until: date) -> None:
        """Compare with days that were typed in."""
        self._keeper.compare(ComparedWith(Against.DATES, None, since, until))
