"""Tables of the workspace as files of other programs: CSV and XLSX."""

from models.exported import NOUNS
from storage.exporters.exporting import CREATORS, FIGURES, FURTHER, OF_A_SCOPE, PAYMENTS, export, row_counts

__all__ = ["CREATORS", "FIGURES", "FURTHER", "NOUNS", "OF_A_SCOPE", "PAYMENTS", "export", "row_counts"]
