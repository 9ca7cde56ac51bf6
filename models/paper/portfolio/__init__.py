"""The portfolio report: all campaigns of a period, side by side."""
