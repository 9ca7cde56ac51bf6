"""Migration 7: people are found by ä, ö, ü, å and ø in two letters too (Köln as “koeln”), and sorted by a stored key.

``creator_figures.search_key`` holds those words behind the others; ``sort_email`` is the natural key of the e-mail
address, as ``sort_name`` is of the name. Both are made anew, as all stored figures are with each step.
"""

SEVENTH = """
ALTER TABLE creator_figures ADD COLUMN sort_email TEXT NOT NULL DEFAULT '';
"""
