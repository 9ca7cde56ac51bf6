"""The verbs of the three tabs as menu entries."""

from ui.actions import ActionSpec, Receiver

TAB_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("add_influencer", "&Influencer", "Add influencer…", Receiver.INFLUENCERS, "add_influencer"),
    ActionSpec("new_campaign", "&Campaign", "New campaign…", Receiver.CAMPAIGNS, "new_campaign"),
)
"""In the order of the menus."""
