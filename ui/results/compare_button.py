"""The choice of what the figures of a scope are compared with."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from models.campaign import Campaign
from models.filters import Scope
from models.show import day_range
from ui.results.findings import Earlier
from ui.theme import Theme
from ui.widgets.button import Button


class CompareButton(Button):
    """``chosen`` carries an ``Earlier``, or ``None`` for no comparison."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, "quiet", parent=parent)
        self._scope = Scope()
        self._campaigns: Sequence[Campaign] = ()
        self._earlier: Earlier | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.on_about_to_show)
        self.clicked.connect(self.on_clicked)
        self.show_choice(Scope(), (), None)

    @property
    def earlier(self) -> Earlier | None:
        """What is compared with."""
        return self._earlier

    def show_choice(self, scope: Scope, campaigns: Sequence[Campaign], earlier: Earlier | None) -> None:
        """Show what the scope is compared with, unless that is no longer to be had."""
        self._scope, self._campaigns = scope, campaigns
        self._earlier = earlier = earlier if earlier in self.choices() else None
        told = self.tr("Compared with {}").format(earlier.label) if earlier else self.tr("Compare with…")
        self.setText(f"{told.replace('&', '&&')} ▾")
        self.setAccessibleName(told)
        self.setVisible(bool(self.choices()))

    def choices(self) -> list[Earlier]:
        """The period of the same length before, where the scope has dates, and the other campaigns."""
        found = []
        if self._scope.since and self._scope.until:
            length = self._scope.until - self._scope.since
            until = self._scope.since - timedelta(days=1)
            before = replace(self._scope, since=until - length, until=until)
            found.append(Earlier(day_range(before.since, before.until), before))
        if self._scope.campaign_id is not None:
            found += [
                Earlier(one.name, Scope(frozenset({one.id}), platforms=self._scope.platforms))
                for one in self._campaigns
                if one.id != self._scope.campaign_id
            ]
        return found

    def on_clicked(self) -> None:
        """Open the choices below the button, their right ends in line."""
        self._menu.popup(self.mapToGlobal(QPoint(self.width() - self._menu.sizeHint().width(), self.height() + 2)))

    def on_about_to_show(self) -> None:
        """Offer what can be compared with now."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        offered: list[Earlier | None] = [None, *self.choices()]
        for earlier in offered:
            label = earlier.label.replace("&", "&&") if earlier else self.tr("Nothing")
            action = self._menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(earlier == self._earlier)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, one=earlier: self.chosen.emit(one))
