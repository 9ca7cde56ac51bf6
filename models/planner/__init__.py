"""Whom to pick for a budget: the mix that is expected to bring most, how sure that is, and why others are left out."""
