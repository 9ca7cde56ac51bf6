"""The planner of a campaign: whom to pick for a budget."""
