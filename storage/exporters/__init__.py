"""Tables of the workspace as files of other programs: CSV and XLSX."""

from storage.exporters.exporting import FIGURES, NOUNS, PAYMENTS, export, row_counts

__all__ = ["FIGURES", "NOUNS", "PAYMENTS", "export", "row_counts"]
