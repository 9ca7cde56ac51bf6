"""The verbs of the three tabs as menu entries."""

from ui.actions import ActionSpec, Receiver

PEOPLE, CAMPAIGNS, RESULTS = Receiver.INFLUENCERS, Receiver.CAMPAIGNS, Receiver.RESULTS
PERSON = "&Influencer"

TAB_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("add_influencer", PERSON, "Add influencer…", PEOPLE, "add_influencer"),
    ActionSpec("edit_influencer", PERSON, "Edit the cell", PEOPLE, "edit_current"),
    ActionSpec("delete_influencers", PERSON, "Delete", PEOPLE, "delete_selected", "Ctrl+Backspace"),
    ActionSpec("log_contact", PERSON, "Log contact…", PEOPLE, "conversation.log_contact", "Ctrl+L", starts_group=True),
    ActionSpec("step_done", PERSON, "Next step done", PEOPLE, "conversation.mark_done", "Ctrl+Shift+D"),
    ActionSpec("snooze_step", PERSON, "Snooze the next step…", PEOPLE, "conversation.snooze", "Ctrl+Shift+L"),
    ActionSpec("write_email", PERSON, "Write e-mail…", PEOPLE, "outreach.write_email", "Ctrl+M", starts_group=True),
    ActionSpec("copy_message", PERSON, "Copy message…", PEOPLE, "outreach.copy_message", "Ctrl+Shift+M"),
    ActionSpec("templates", PERSON, "Message templates…", PEOPLE, "outreach.edit_templates"),
    ActionSpec("export_follow_ups", PERSON, "Export follow-ups (.ics)…", PEOPLE, "outreach.export_follow_ups"),
    ActionSpec("add_to_campaign", PERSON, "Add to campaign…", PEOPLE, "add_to_campaign", starts_group=True),
    ActionSpec("read_followers", PERSON, "Followers…", PEOPLE, "profiles.read_followers", "Ctrl+Shift+F"),
    ActionSpec("fit", PERSON, "Fit, notes and weights…", PEOPLE, "open_fit"),
    ActionSpec("do_not_contact", PERSON, "Do not contact", PEOPLE, "conversation.toggle_do_not_contact"),
    ActionSpec("compare", PERSON, "Compare…", PEOPLE, "finding.compare", "Ctrl+B", starts_group=True),
    ActionSpec("merge", PERSON, "Merge two…", PEOPLE, "finding.merge"),
    ActionSpec("compact_rows", "&View", "Compact rows", PEOPLE, "toggle_compact"),
    ActionSpec("copy_cells", PERSON, "Copy", PEOPLE, "sheet.copy", starts_group=True, table_keys="Ctrl+C"),
    ActionSpec("copy_cell", PERSON, "Copy the cell", PEOPLE, "sheet.copy_cell"),
    ActionSpec("paste_cells", PERSON, "Paste", PEOPLE, "sheet.paste", table_keys="Ctrl+V"),
    ActionSpec("paste_as_new", PERSON, "Paste as new influencers", PEOPLE, "sheet.paste_as_new"),
    ActionSpec("fill_down", PERSON, "Fill down", PEOPLE, "sheet.fill_down", table_keys="Ctrl+D"),
    ActionSpec("export_person", PERSON, "Export this person…", PEOPLE, "privacy.export_person", starts_group=True),
    ActionSpec("forget_person", PERSON, "Forget this person…", PEOPLE, "privacy.forget_person"),
    ActionSpec("clear_filters", PERSON, "Clear search and filters", PEOPLE, "clear_filters", starts_group=True),
    ActionSpec("new_campaign", "&Campaign", "New campaign…", CAMPAIGNS, "new_campaign"),
    ActionSpec("edit_campaign", "&Campaign", "Edit…", CAMPAIGNS, "edit_campaign"),
    ActionSpec("rename_campaign", "&Campaign", "Rename…", CAMPAIGNS, "rename_campaign"),
    ActionSpec("mark_finished", "&Campaign", "Mark finished or running", CAMPAIGNS, "mark_finished"),
    ActionSpec("delete_campaign", "&Campaign", "Delete", CAMPAIGNS, "delete_campaign"),
    ActionSpec("add_creators", "&Campaign", "Add creators…", CAMPAIGNS, "add_creators", starts_group=True),
    ActionSpec("open_partnership", "&Campaign", "Open the creator's terms…", CAMPAIGNS, "open_partnership"),
    ActionSpec("move_left", "&Campaign", "Move the card left", CAMPAIGNS, "move_card_left"),
    ActionSpec("move_right", "&Campaign", "Move the card right", CAMPAIGNS, "move_card_right"),
    ActionSpec("remove_creator", "&Campaign", "Take out of the campaign", CAMPAIGNS, "remove_creator"),
    ActionSpec("board_or_table", "&Campaign", "Board or table", CAMPAIGNS, "toggle_board_table", starts_group=True),
    ActionSpec("campaign_results", "&Campaign", "Show its results", CAMPAIGNS, "show_results"),
    ActionSpec("campaign_report", "&Campaign", "Report of this campaign…", CAMPAIGNS, "report"),
    ActionSpec("enter_readings", "&Results", "Enter metrics…", RESULTS, "enter_readings", "Ctrl+R"),
    ActionSpec("add_post", "&Results", "Add post…", RESULTS, "add_post", "Ctrl+Shift+P"),
    ActionSpec("open_post", "&Results", "Open the post", RESULTS, "open_post"),
    ActionSpec("clear_scope", "&Results", "Look at everything", RESULTS, "clear_scope", starts_group=True),
    ActionSpec("copy_figures", "&Results", "Copy figures", RESULTS, "copy_figures", "Ctrl+Shift+C"),
)
"""In the order of the menus."""
