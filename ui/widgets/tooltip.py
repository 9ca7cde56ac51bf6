"""Tooltips that show text as it is: Qt would take a name with angle brackets for markup."""

# The module html would cost the start of the window three milliseconds.
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})


def tooltip(text: str) -> str:
    """Plain text made safe for `setToolTip`, wrapped by Qt where it is long; empty stays empty."""
    return f"<qt>{text.translate(_ESCAPES)}</qt>" if text else ""
