from itertools import product

import pytest

from models.contrast import MARK_MINIMUM, TEXT_MINIMUM, contrast
from ui.theme import DARK, LIGHT, Tokens
from ui.theme.high_contrast import DARK_IN_CONTRAST, LIGHT_IN_CONTRAST

IN_CONTRAST = {"light, more contrast": LIGHT_IN_CONTRAST, "dark, more contrast": DARK_IN_CONTRAST}
EACH = {"light": LIGHT, "dark": DARK, **IN_CONTRAST}
SCHEMES = pytest.mark.parametrize("tokens", EACH.values(), ids=EACH)
MORE = 7.0
"""What the web's rules for accessibility ask of text with enhanced contrast."""
PLACES = ("ground", "surface", "menu_bar", "status_bar", "header", "board_column", "hover", "soft")


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)


@SCHEMES
@pytest.mark.parametrize("text", ["text", "second", "accent_text", "danger"])
def test_text_can_be_read_wherever_it_stands(tokens: Tokens, text: str) -> None:
    poor = {place: contrast(getattr(tokens, text), getattr(tokens, place)) for place in PLACES}
    assert {place: ratio for place, ratio in poor.items() if ratio < TEXT_MINIMUM} == {}


@pytest.mark.parametrize("tokens", IN_CONTRAST.values(), ids=IN_CONTRAST)
def test_where_more_contrast_is_asked_for_text_and_edges_stand_out_more(tokens: Tokens) -> None:
    texts = ("text", "second", "accent_text", "danger")
    ratios = [contrast(getattr(tokens, text), getattr(tokens, place)) for text, place in product(texts, PLACES)]
    ratios += [contrast(pair.text, pair.back) for pair in tokens.pills.values()]
    ratios += [contrast(tokens.on_accent, tokens.accent_fill), contrast(tokens.edge, tokens.surface)]
    assert min(ratios) >= MORE
    assert min(contrast(line, tokens.surface) for line in (tokens.line, tokens.row_line)) >= MARK_MINIMUM


@SCHEMES
def test_text_on_filled_controls_can_be_read(tokens: Tokens) -> None:
    fills = (tokens.accent_fill, tokens.accent_hover, tokens.accent_pressed)
    assert min(contrast(tokens.on_accent, fill) for fill in fills) >= TEXT_MINIMUM
    assert contrast(tokens.tooltip_text, tokens.tooltip) >= TEXT_MINIMUM


@SCHEMES
def test_tooltips_and_what_was_just_done_are_no_bright_bars_at_night(tokens: Tokens) -> None:
    """At night a bar lights up, if at all, by its edge: a white one hurts. By day a dark one stands out."""
    assert contrast(tokens.tooltip, "#000000") < contrast(tokens.tooltip, "#FFFFFF")
    assert contrast(tokens.tooltip_edge if tokens.dark else tokens.tooltip, tokens.ground) >= 2


@SCHEMES
def test_words_on_pills_and_avatars_can_be_read(tokens: Tokens) -> None:
    pairs = [*tokens.pills.values(), *tokens.avatars]
    assert min(contrast(pair.text, pair.back) for pair in pairs) >= TEXT_MINIMUM


@SCHEMES
def test_text_on_message_strips_can_be_read(tokens: Tokens) -> None:
    assert min(contrast(tokens.text, tokens.pill(state).back) for state in ("blue", "amber", "red")) >= TEXT_MINIMUM


@SCHEMES
@pytest.mark.parametrize("mark", ["accent", "focus", "usual", "range_edge", "second_mark", "strong_edge"])
def test_marks_stand_out(tokens: Tokens, mark: str) -> None:
    places = ("surface", "soft", "ground")
    assert min(contrast(getattr(tokens, mark), getattr(tokens, place)) for place in places) >= MARK_MINIMUM


@SCHEMES
def test_a_filled_bar_stands_out_from_its_track(tokens: Tokens) -> None:
    for fill in (tokens.accent, tokens.second_mark):
        assert contrast(fill, tokens.track) >= MARK_MINIMUM


@SCHEMES
def test_series_of_charts_stand_out(tokens: Tokens) -> None:
    ratios = [contrast(hue, tokens.surface) for hue in tokens.series]
    assert min(ratios) >= MARK_MINIMUM


@SCHEMES
def test_marks_of_pills_stand_out_on_a_surface(tokens: Tokens) -> None:
    for pill, place in product(tokens.pills.values(), (tokens.surface, tokens.ground)):
        assert contrast(pill.mark, place) >= MARK_MINIMUM
