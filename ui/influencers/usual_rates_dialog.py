"""Usual rates by platform: those published, or what the owner types instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models import show
from models.estimates.benchmarks import PUBLISHED, Benchmark, Benchmarks
from models.reading.platform import Platform
from storage.tables.settings import BENCHMARKS
from ui.influencers.small_dialog import SmallDialog
from ui.influencers.usual_rate_form import UsualRateForm
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.editing import editor, lets_look
from ui.widgets.form_row import FormRow
from ui.widgets.label import note

_WIDTH = 520


class UsualRatesDialog(SmallDialog):
    """One platform is shown at a time; ``changed`` carries the ``Benchmarks`` of all of them, once they are saved."""

    changed = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Usual rates", "Save", session, theme, parent)
        self._stored: Benchmarks = session.workspace.settings.get(BENCHMARKS)
        self._draft = self._stored
        self._shown = next(iter(Platform))
        self.platform = lets_look(ChoiceBox())
        self.form = UsualRateForm(session.today.year, theme)
        self.reset_button = editor(Button(self.tr("Reset to published"), theme))
        self._build()
        self._connect()
        self.form.show_benchmark(self._draft.of(self._shown))

    def _build(self) -> None:
        self.setFixedWidth(self.theme.scaled(_WIDTH))
        for platform in Platform:
            self.platform.addItem(_words(platform, self._draft.of(platform)), platform)
        told = self.tr(
            "The engagement rate by followers that is usual for a size, to compare with. Figures of different sources"
            " lie far apart: never a verdict."
        )
        self.body.addWidget(note(told, self.theme))
        self.body.addWidget(FormRow(self.tr("Platform"), self.platform, self.theme))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.reset_button)
        self.platform.setFocus()

    def _connect(self) -> None:
        self.platform.currentIndexChanged.connect(self.on_platform_chosen)
        self.form.typed.connect(self.on_typed)
        self.reset_button.clicked.connect(self.on_reset_clicked)

    @property
    def is_changed(self) -> bool:
        return self._draft != self._stored or self.form.is_changed

    def save(self) -> bool:
        """Hand over what was typed, once all of it can be read."""
        if not self._keep():
            return False
        if self._draft != self._stored:
            self.changed.emit(self._draft)
        return True

    def on_platform_chosen(self, place: int) -> None:
        """Show another platform, or stay where something is to be mended first."""
        if self._keep():
            self._shown = list(Platform)[place]
            self.form.show_benchmark(self._draft.of(self._shown))
            self.on_typed()
        else:
            self.platform.blockSignals(True)
            self.platform.setCurrentIndex(list(Platform).index(self._shown))
            self.platform.blockSignals(False)

    def on_typed(self) -> None:
        """Offer the published figures where others stand."""
        self.reset_button.setEnabled(self.form.is_unlike(PUBLISHED.of(self._shown)))

    def on_reset_clicked(self) -> None:
        """Put what was published into the fields; it is kept by the main button."""
        self.form.show_benchmark(PUBLISHED.of(self._shown))
        self._keep()
        self.platform.setFocus()
        self.on_typed()

    def _keep(self) -> bool:
        """Take over what the fields say, or show at them what is wrong."""
        if not self.form.is_right():
            return False
        benchmark = self.form.benchmark()
        self._draft = self._draft.with_one(self._shown, benchmark)
        self.platform.setItemText(list(Platform).index(self._shown), _words(self._shown, benchmark))
        return True


def _words(platform: Platform, benchmark: Benchmark | None) -> str:
    """A platform with what is usual there: "TikTok: 12.6 to 4.9 %, HypeAuditor 2022"."""
    if benchmark is None:
        return f"{platform.label}: none"
    small, large = show.percent(benchmark.small.rate), show.percent(benchmark.large.rate)
    return f"{platform.label}: {small} to {large}, {benchmark.short_source}"
