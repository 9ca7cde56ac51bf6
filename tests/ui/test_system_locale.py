import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

import main
from models import show
from models.figures.exchange import parse_exchange_rate
from models.influencers.asking import Asking, asking_text
from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.typed_asking import parse_asking
from models.reading.currencies import NAMES
from models.reading.dates import Kind
from models.reading.numbers import parse_count
from models.reading.system_style import SystemStyle
from models.reading.typed_numbers import typed_money
from tests.factory import add_campaign, add_influencer, add_partnership, make_workspace
from tests.system_styles import FRENCH, GERMAN, written_in
from ui.campaigns.form import basis_points_of, shown_share
from ui.system_locale import style_of

ENGLISH = SystemStyle(".", ",")
LOCALES = {
    "C": ENGLISH,
    "en_US": ENGLISH,
    "en_GB": ENGLISH,
    "de_DE": GERMAN,
    "fr_FR": FRENCH,
    "de_CH": SystemStyle(".", "'"),
    "pt_BR": GERMAN,
    "sv_SE": FRENCH,
    "hi_IN": ENGLISH,
    "ja_JP": ENGLISH,
    "ar_EG": ENGLISH,
}


@pytest.mark.parametrize("name", LOCALES)
def test_numbers_have_the_marks_of_the_system(name: str) -> None:
    assert replace(style_of(QLocale(name)), day_order=None, has_half_days=False) == LOCALES[name]


@pytest.mark.parametrize(
    ("name", "order"),
    [("fr_FR", "dmy"), ("de_DE", "dmy"), ("en_GB", "dmy"), ("en_US", "mdy"), ("sv_SE", None), ("C", None)],
)
def test_days_in_figures_have_the_order_of_the_system(name: str, order: Kind | None) -> None:
    assert style_of(QLocale(name)).day_order == order


@pytest.mark.parametrize(
    ("name", "has_half_days"),
    [("en_US", True), ("en_AU", True), ("zh_TW", True), ("en_GB", False), ("da_DK", False), ("C", False)],
)
def test_times_have_the_clock_of_the_system(name: str, has_half_days: bool) -> None:
    assert style_of(QLocale(name)).has_half_days is has_half_days


@given(
    st.sampled_from(sorted(LOCALES)), st.integers(0, 10**12), st.sampled_from(sorted(NAMES)), st.integers(0, 10_000),
    st.decimals(0, 10**6, places=4),
)  # fmt: skip
def test_what_a_field_shows_is_read_as_the_same(
    name: str, number: int, currency: str, points: int, decimal: Decimal
) -> None:
    field = CustomField(1, "Score", FieldKind.NUMBER)
    asking = Asking(currency, number, points, product=True)
    with written_in(style_of(QLocale(name))):
        assert parse_count(show.count(number)) == number
        assert typed_money(show.money(number, currency, cents=True), currency) == number
        assert basis_points_of(shown_share(points), 10_000) == points
        assert parse_asking(asking_text(asking), currency) == asking
        kept = field.read(f"{decimal:f}", ".")
        assert field.read_typed(field.shown(kept)) == kept
        if decimal:
            assert parse_exchange_rate(show.ungrouped(decimal)) == decimal


@pytest.mark.parametrize(
    ("style", "text", "minor"),
    [
        (ENGLISH, "1,234", 123_400), (ENGLISH, "1.234", 123), (GERMAN, "1.234", 123_400), (GERMAN, "1,234", 123),
        (GERMAN, "1234.50", 123_450), (FRENCH, "1 234,50", 123_450), (FRENCH, "1\u202f234", 123_400),
    ],
)  # fmt: skip
def test_an_amount_in_doubt_is_read_as_the_system_writes(style: SystemStyle, text: str, minor: int) -> None:
    with written_in(style):
        assert typed_money(text, "EUR") == minor


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ({"LC_ALL": "de_DE.UTF-8"}, "€8.400"),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8", "LC_NUMERIC": "fr_FR.UTF-8"}, "€8\u202f400"),
    ],
)
def test_a_command_writes_numbers_as_the_system_does(tmp_path: Path, named: dict[str, str], told: str) -> None:
    made = make_workspace(tmp_path)
    add_partnership(made, add_influencer(made), add_campaign(made), "LENA10", fee=840_000)
    made.close()
    words = [sys.executable, main.__file__, "figures", str(made.path)]
    answer = subprocess.run(words, capture_output=True, encoding="utf-8", check=True, env={**os.environ, **named})
    assert told in answer.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt is always asked")
@pytest.mark.parametrize(
    ("named", "like", "is_qt_asked"),
    [
        ({"LC_ALL": "en_US.UTF-8"}, "en_US", False),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}, "en_GB", False),
        ({"LC_ALL": "C.UTF-8"}, "C", False),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8", "LC_TIME": "en_AU.UTF-8"}, "en_AU", True),
    ],
)
def test_a_command_has_the_style_of_the_window(named: dict[str, str], like: str, is_qt_asked: bool) -> None:
    asks = "import sys, ui.system_locale as here; print(here.style_of_command(), 'PySide6' in sys.modules)"
    environment = {**os.environ, **named}
    answer = subprocess.run(
        [sys.executable, "-c", asks], capture_output=True, encoding="utf-8", check=True, env=environment,
        cwd=Path(main.__file__).parent,
    )  # fmt: skip
    assert answer.stdout.strip() == f"{style_of(QLocale(like))} {is_qt_asked}"
