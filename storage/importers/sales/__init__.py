"""Parts of kinds that tell what creators sold without naming each order."""
