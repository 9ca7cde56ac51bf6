"""Backups of a workspace: numbered copies, verified as they are made, thinned out with age, restored whole or not."""
