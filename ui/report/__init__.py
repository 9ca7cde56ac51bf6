"""The campaign report on paper."""
