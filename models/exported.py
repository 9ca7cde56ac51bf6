"""What Goodword's own files are known by, when they come back."""

from typing import Final

NOUNS: Final = ("influencers", "campaigns", "partnerships", "posts", "orders")
"""The tables that are read back from what was exported, in the order in which a new workspace takes them."""

EVERYTHING: Final = "Everything in a Goodword workspace"
"""What the ZIP of everything says that it is, in its ``schema.json``."""
