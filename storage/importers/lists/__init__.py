"""What lists of influencers have in their columns."""
