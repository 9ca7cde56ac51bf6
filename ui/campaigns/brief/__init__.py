"""The brief of a campaign: its elements, where it differs for one creator, and how it will be read."""
