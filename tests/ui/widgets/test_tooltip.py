from ui.widgets.tooltip import tooltip


def test_a_name_with_angle_brackets_is_no_markup() -> None:
    assert tooltip("<b>Zoë</b> & co") == "<qt>&lt;b&gt;Zoë&lt;/b&gt; &amp; co</qt>"


def test_lines_stay_lines() -> None:
    assert tooltip("one\ntwo") == "<qt>one<br>two</qt>"


def test_no_text_is_no_tooltip() -> None:
    assert tooltip("") == ""
