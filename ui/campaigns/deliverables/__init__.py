"""What was promised in a campaign: its list, its drafts, its live posts and its calendar."""
