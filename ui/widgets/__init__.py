"""Generic widgets of the look, one noun a file; they take plain values and the theme, and know no storage."""
