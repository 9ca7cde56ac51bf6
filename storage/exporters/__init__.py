"""Tables of the workspace as files of other programs: CSV and XLSX."""

from storage.exporters.exporting import NOUNS, export, row_counts

__all__ = ["NOUNS", "export", "row_counts"]
