"""Everything in a workspace as one ZIP: tables for people, rows for programs, pictures, and what all of it means."""

from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import SUFFIX, export_everything

__all__ = ["SUFFIX", "Made", "export_everything"]
