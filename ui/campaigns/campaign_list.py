"""The list of campaigns at the left: a card each, with its state and the way to its goal."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_words import card_line, progress_text
from models.results.overview import CampaignOverview
from ui.campaigns.campaign_delegate import CampaignDelegate
from ui.campaigns.overviews import Overviews
from ui.theme import Theme
from ui.widgets.editing import is_read_only

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()
_OPENING = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))
_DELETE = int(Qt.Key.Key_Delete)

KEY_REASONS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})

Index = QModelIndex | QPersistentModelIndex


class CampaignListModel(QAbstractListModel):
    """Campaigns in the order of the workspace; what a card says is read when it is first painted."""

    def __init__(self, overviews: Overviews, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overviews = overviews
        self._campaigns: list[Campaign] = []

    @property
    def campaigns(self) -> list[Campaign]:
        """All campaigns, from the top."""
        return self._campaigns

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """Replace what is shown; the same campaigns in the same order are only painted anew."""
        if [one.id for one in campaigns] == [one.id for one in self._campaigns]:
            self._campaigns = list(campaigns)
            if campaigns:
                self.dataChanged.emit(self.index(0), self.index(len(campaigns) - 1))
            return
        self.beginResetModel()
        self._campaigns = list(campaigns)
        self.endResetModel()

    def place_of(self, campaign_id: int | None) -> int | None:
        """Where a campaign stands in the list, ``None`` if it does not."""
        return next((place for place, one in enumerate(self._campaigns) if one.id == campaign_id), None)

    def overview_at(self, place: int) -> CampaignOverview:
        """How the campaign at a place stands."""
        return self._overviews.of(self._campaigns[place])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._campaigns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role == _DISPLAY:
            return self._campaigns[index.row()].name
        if role == _SPOKEN:
            overview = self.overview_at(index.row())
            campaign, status = overview.campaign, overview.status
            line = card_line(campaign, overview.creators, self._overviews.today())
            return ", ".join((campaign.name, status.label, line, progress_text(campaign, overview.done, status)))
        return None


class CampaignList(QListView):
    """``chosen`` carries the id of the campaign that is current now; ``opened`` one to edit; ``menu_asked`` a place."""

    chosen = Signal(int)
    opened = Signal(int)
    delete_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, overviews: Overviews, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CampaignListModel(overviews, self)
        self._delegate = CampaignDelegate(theme, self._model.overview_at, overviews.today, self)
        self._is_showing = False
        self._build(theme)
        self.selectionModel().currentChanged.connect(self.on_current_changed)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.campaigns[index.row()].id))
        theme.changed.connect(self.viewport().update)

    def _build(self, theme: Theme) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Campaigns"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setMinimumWidth(theme.scaled(200))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current_id(self) -> int | None:
        """The id of the current campaign, ``None`` where there is none."""
        place = self.currentIndex().row()
        return self._model.campaigns[place].id if 0 <= place < len(self._model.campaigns) else None

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """Replace the cards; the current one stays current by id, else the one that took its place."""
        before, place = self.current_id, max(self.currentIndex().row(), 0)
        scroll = self.verticalScrollBar().value()
        self._is_showing = True
        self._model.show_campaigns(campaigns)
        found = self._model.place_of(before)
        target = found if found is not None else min(place, len(campaigns) - 1)
        if target >= 0:
            self.setCurrentIndex(self._model.index(target))
        self._is_showing = False
        self.verticalScrollBar().setValue(scroll)
        if self.current_id is not None and self.current_id != before:
            self.chosen.emit(self.current_id)

    def select(self, campaign_id: int) -> bool:
        """Make a campaign the current one and scroll to it; says whether it is in the list."""
        place = self._model.place_of(campaign_id)
        if place is None:
            return False
        self.setCurrentIndex(self._model.index(place))
        self.scrollTo(self._model.index(place))
        return True

    def on_current_changed(self) -> None:
        """Tell which campaign is current now."""
        if not self._is_showing and self.current_id is not None:
            self.chosen.emit(self.current_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.key_focus = True
        if event.key() in _OPENING and self.current_id is not None:
            self.opened.emit(self.current_id)
        elif event.key() == _DELETE and self.current_id is not None:
            if not is_read_only(self):
                self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.key_focus = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.key_focus = event.reason() in KEY_REASONS
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            at = self.visualRect(self.currentIndex()).center()
            self.menu_asked.emit(self.viewport().mapToGlobal(at))
        elif self.indexAt(event.pos()).isValid():
            self.menu_asked.emit(event.globalPos())
