"""The Campaigns tab: the list of campaigns, the chosen one with its figures, and its creators by stage."""
