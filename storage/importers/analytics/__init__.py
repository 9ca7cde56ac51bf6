"""Parts of kinds that count visits of a shop's site."""
