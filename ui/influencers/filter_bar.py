"""What stands above the table of influencers: search, filter chips, the count, the choice of columns."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from models import show
from models.influencer_filter import InfluencerFilter
from models.place import place_text
from models.platforms import Platform
from models.stages import Stage
from models.tiers import Tier
from storage.settings import TIER_BOUNDARIES
from ui.influencers.choice_chip import Choice, ChoiceChip
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import CONTROL_HEIGHT, STEP
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.search_field import SearchField

_SEARCH_WIDTH = 112


class ColumnsButton(Button):
    """Opens the choice of columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme, "secondary", "columns")
        self.setAccessibleName(self.tr("Choose columns"))
        self.setToolTip(self.tr("Choose columns"))
        self.setFixedWidth(36)
        self._offer: QMenu | None = None
        self.clicked.connect(self.on_clicked)

    def set_menu(self, menu: QMenu) -> None:
        """What a click opens."""
        self._offer = menu

    def on_clicked(self) -> None:
        """Open the menu below, its right end below the button's."""
        if self._offer is not None:
            width = self._offer.sizeHint().width()
            self._offer.popup(self.mapToGlobal(QPoint(self.width() - width, self.height() + 2)))


class FilterBar(QFrame):
    """Tells what is wanted: ``filter_changed`` an ``InfluencerFilter``, ``search_changed`` the words."""

    filter_changed = Signal(object)
    search_changed = Signal(str)
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.wanted = InfluencerFilter()
        self.search = SearchField(self.tr("Search"), theme)
        self.chips = {
            "tiers": ChoiceChip(self.tr("Tier"), self.tr("tiers"), self._tiers, theme),
            "platforms": ChoiceChip(self.tr("Platform"), self.tr("platforms"), self._platforms, theme),
            "niches": ChoiceChip(self.tr("Niche"), self.tr("niches"), self._niches, theme),
            "regions": ChoiceChip(self.tr("Region"), self.tr("regions"), self._regions, theme),
            "stages": ChoiceChip(self.tr("Stage"), self.tr("stages"), self._stages, theme),
        }
        self.due = Chip(self.tr("Follow-up due"), theme, "none")
        self.only = Chip("", theme)
        self.clear_button = Button(self.tr("Clear"), theme, "link")
        self.columns = ColumnsButton(theme)
        self._due_count = 0
        self._count = Label("", theme, "small", tone="second", tabular=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("look", "ground")
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.search.setAccessibleName(self.tr("Search influencers"))
        self.search.setToolTip(self.tr("Search name, handle, niche, place, notes (Ctrl+F)"))
        self.clear_button.setToolTip(self.tr("Clear search and filters"))
        self.clear_button.setMinimumHeight(CONTROL_HEIGHT)
        self.clear_button.hide()
        self.only.hide()
        chips = FlowLayout(spacing=6)
        for widget in (self.search, *self.chips.values(), self.due, self.only, self.clear_button):
            chips.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * STEP, 2 * STEP + 2, 4 * STEP, 2 * STEP + 2)
        row.setSpacing(2 * STEP)
        row.addLayout(chips, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.columns, 0, Qt.AlignmentFlag.AlignTop)
        self._count.setMinimumHeight(self.search.sizeHint().height())

    def _connect(self) -> None:
        self.search.textChanged.connect(self.on_search_changed)
        self.search.left.connect(self.left)
        self.search.down_pressed.connect(self.left)
        for part, chip in self.chips.items():
            chip.narrowed.connect(lambda values, part=part: self.on_narrowed(part, values))
        self.due.toggled.connect(self.on_due_toggled)
        self.due.cleared.connect(lambda: self.due.setChecked(False))
        self.only.cleared.connect(lambda: self.show_only(frozenset()))
        self.clear_button.clicked.connect(self.clear)

    @property
    def is_narrowing(self) -> bool:
        """Whether words or chips keep something out."""
        return bool(self.wanted) or bool(self.search.text().strip())

    @property
    def count_text(self) -> str:
        """The count as shown."""
        return self._count.text()

    def clear(self) -> None:
        """Let everything be shown again."""
        for chip in self.chips.values():
            chip.clear()
        self.due.setChecked(False)
        if self.wanted.only:
            self.show_only(frozenset())
        self.search.clear()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many are shown of how many: "24 of 131 influencers"."""
        noun = self.tr("influencer") if total == 1 else self.tr("influencers")
        text = f"{show.count(total)} {noun}" if not self.is_narrowing else f"{shown:,} of {show.count(total)} {noun}"
        self._count.setText(text)

    def show_only(self, ids: frozenset[int], words: str = "") -> None:
        """Narrow to some influencers that ``words`` speak of ("Imported 96"), or no longer."""
        if ids:
            self.only.activate(words)
        self.only.setVisible(bool(ids))
        self._want(replace(self.wanted, only=ids))

    def show_due(self, count: int) -> None:
        """Say on the chip how many follow-ups are due."""
        self._due_count = count
        text = self.tr("Follow-up due") + (f" {count:,}" if count else "")
        if self.due.isChecked():
            self.due.activate(text)
        else:
            self.due.rest()
            self.due.setText(text)
            self.due.setAccessibleName(text)
            self.due.updateGeometry()

    def on_search_changed(self, text: str) -> None:
        """Tell the words."""
        self._show_clear()
        self.search_changed.emit(text)

    def on_narrowed(self, part: str, values: frozenset[object]) -> None:
        """Tell the filter with one part changed."""
        self._want(replace(self.wanted, **{part: values}))  # type: ignore[arg-type]  # each part has its own kind

    def on_due_toggled(self, checked: bool) -> None:
        """Keep those whose follow-up is due, or all."""
        self.show_due(self._due_count)
        self._want(replace(self.wanted, due_by=self._session.today if checked else None))

    def _want(self, wanted: InfluencerFilter) -> None:
        self.wanted = wanted
        self._show_clear()
        self.filter_changed.emit(wanted)

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.is_narrowing)

    def _tiers(self) -> list[Choice]:
        boundaries = self._session.workspace.settings.get(TIER_BOUNDARIES)
        counts = self._session.workspace.influencers.choices.tiers(boundaries)
        labels = {}
        for tier in Tier:
            low, high = boundaries.range_of(tier)
            span = f"{show.short_count(low)}+" if high is None else f"{show.short_count(low)}–{show.short_count(high)}"
            labels[tier] = f"{tier.label} {span}"
        return [Choice(tier, labels[tier], counts.get(tier.value, 0)) for tier in Tier]

    def _platforms(self) -> list[Choice]:
        found = self._session.workspace.influencers.choices.platforms()
        return [Choice(Platform(name), Platform(name).label, count) for name, count in found]

    def _niches(self) -> list[Choice]:
        return [Choice(niche, niche, count) for niche, count in self._session.workspace.influencers.choices.niches()]

    def _regions(self) -> list[Choice]:
        found = self._session.workspace.influencers.choices.regions()
        return [Choice(pair, place_text(*pair), count) for pair, count in found]

    def _stages(self) -> list[Choice]:
        counts = self._session.workspace.influencers.choices.stages()
        return [Choice(stage, stage.label, counts[stage.value]) for stage in Stage if counts.get(stage.value)]
